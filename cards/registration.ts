// Two small forms: the document number and date assigned by văn thư, and the reason for reopening a final
// report.

import type { ReportView } from '../src/actions/report-view.ts';
import { letterheadsBetween } from '../src/agency/agency.ts';
import { formatDate, localDate } from '../src/calendar/clock.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { LONGEST_REASON } from '../src/report/definition.ts';
import { reportName } from '../src/report/said-period.ts';
import { ask, box, type Card, card, type Element, input, small, text, title } from './elements.ts';
import { DATE_INPUT, NOTE_INPUT, NUMBER_INPUT } from './payload.ts';

export interface RegistrationFacts {
  readonly view: ReportView;
  readonly nonce: string;
  readonly now: Date;
  /** Why the input was refused. */
  readonly notice?: string;
}

/** The form for number and date. */
export function registrationCard(phrases: Phrases, { view, nonce, now, notice }: RegistrationFacts): Card {
  const { report } = view;
  const { workflow } = phrases;
  const heading = workflow.registrationTitle(reportName(view));
  const data = { act: 'register', report: report.id, version: report.version, nonce };
  return card(
    heading,
    [
      title(heading),
      ...(notice ? [box('warning', [text(notice)])] : []),
      input(NUMBER_INPUT, workflow.registrationNumber, String(report.number ?? ''), { longest: 10 }),
      input(DATE_INPUT, workflow.registrationDate, formatDate(report.issuedOn ?? localDate(now)), {
        longest: 20,
      }),
      ...namesLines(phrases, view, now),
      small(phrases.card.asOf(now, report.version)),
    ],
    [ask(phrases.button.save, data, { primary: true })],
  );
}

/** The names printed depend on the document date; lists them when they change within the period. */
function namesLines({ paper }: Phrases, { agency, period }: ReportView, now: Date): readonly Element[] {
  const [oldest, ...later] = letterheadsBetween(agency, { first: period.from, last: localDate(now) });
  const [next] = later;
  if (!oldest || !next) return [small(paper.namesOfDay)];
  return [
    text(paper.namesChange),
    small(paper.namesBefore(next.from, oldest.letterhead)),
    ...later.map(({ from, letterhead }) => small(paper.namesFrom(from, letterhead))),
  ];
}

/** The form for the reason. */
export function correctionCard(phrases: Phrases, { view, nonce, now, notice }: RegistrationFacts): Card {
  const { report } = view;
  const { workflow } = phrases;
  const heading = workflow.correctionTitle(reportName(view));
  const data = { act: 'correct', report: report.id, version: report.version, nonce };
  return card(
    heading,
    [
      title(heading),
      ...(notice ? [box('warning', [text(notice)])] : []),
      text(workflow.correctionHint),
      input(NOTE_INPUT, workflow.correctionReason, '', {
        placeholder: phrases.card.reasonPlaceholder,
        multiline: true,
        longest: LONGEST_REASON,
      }),
      small(phrases.card.asOf(now, report.version)),
    ],
    [ask(workflow.button.correct, data, { primary: true })],
  );
}
