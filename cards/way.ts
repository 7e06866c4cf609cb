// The workflow history of a report as shown on all cards: submitted, waiting for whom, approved by whom and how
// late; why it was returned and what has changed since.

import type { ReportView } from '../src/actions/report-view.ts';
import { formatCount } from '../src/language/format.ts';
import type { BriefFacts } from '../src/phrases/brief.ts';
import { nameOf, nameOfSection, quoted, wordsShown } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { BackFacts } from '../src/phrases/sending-phrases.ts';
import { type FigureId, figureOf } from '../src/report/definition.ts';
import { type Element, row, small, text } from './elements.ts';

const MOST_CHANGES = 6;

/** The facts for the summary sentence of its month. */
export const briefFacts = ({ definition, report, status, background }: ReportView): BriefFacts => ({
  definition,
  month: report.month,
  figures: status.figures,
  previous: background.previous,
});

/** Names of those who may decide while it waits. */
export function decidersOf({ moves }: ReportView): readonly string[] {
  return moves.deciders?.map(({ name }) => name) ?? [];
}

/** Who submitted it and when; and whether the approver was notified again. */
export function sentLines({ sending }: Phrases, { moves }: ReportView): readonly Element[] {
  const { submitted, askedAgain } = moves;
  return [
    ...(submitted ? [small(sending.sentOn(submitted.by.name, submitted.at))] : []),
    ...(askedAgain ? [small(sending.askedAgain(askedAgain))] : []),
  ];
}

/** That it waits, for whom and since when; why it had been returned, and what has changed since. */
export function waitingLines(phrases: Phrases, view: ReportView): readonly Element[] {
  const names = decidersOf(view);
  return [
    text(phrases.workflow.waiting, { bold: true }),
    ...(names.length > 0 ? [text(phrases.sending.toDecide(names), { spacing: 'small' })] : []),
    ...sentLines(phrases, view),
    ...backLines(phrases, view),
    ...changeLines(phrases, view),
  ];
}

/** Who approved it, when, and how late. */
export function approvalLine({ sending }: Phrases, { moves, agency }: ReportView): readonly Element[] {
  const { approved } = moves;
  if (!approved) return [];
  const say = agency.approval === 'off' ? sending.finishedBy : sending.approvedBy;
  const late = approved.daysLate !== undefined;
  const words = say(approved.by.name, approved.at, approved.daysLate);
  return [text(words, { spacing: 'small', ...(late && { colour: 'attention' as const }) })];
}

/** Facts about the return of a report; undefined when it was not returned. */
function backFacts(phrases: Phrases, { moves }: ReportView): BackFacts | undefined {
  const { returned } = moves;
  return (
    returned && {
      kind: returned.kind,
      name: returned.by.name,
      at: returned.at,
      reason: quoted(returned.reason),
      sections: returned.sections.map((section) => nameOfSection(section, phrases.language)),
    }
  );
}

/** The return as text, beginning with person and time; undefined when it was not returned. */
export function backWords(phrases: Phrases, view: ReportView): string | undefined {
  const back = backFacts(phrases, view);
  if (!back) return undefined;
  const { sending, workflow } = phrases;
  const sections = back.sections.length > 0 ? [sending.lookAt(back.sections)] : [];
  return [sending.back(back.kind, back.name, back.at), workflow.note(back.reason), ...sections].join('\n');
}

/** Who returned it, why, and which sections to look at. */
export function backLines(phrases: Phrases, view: ReportView): readonly Element[] {
  const back = backFacts(phrases, view);
  if (!back) return [];
  const { sending, workflow } = phrases;
  return [
    text(workflow.note(view.moves.returned?.reason ?? back.reason), { bold: true }),
    ...(back.sections.length > 0 ? [text(sending.lookAt(back.sections), { spacing: 'small' })] : []),
    small(sending.back(back.kind, back.name, back.at)),
  ];
}

/** Figures changed since the return: before → after. */
export function changeLines(phrases: Phrases, view: ReportView): readonly Element[] {
  const { returned } = view.moves;
  if (!returned || returned.unchanged) return [];
  const { sending, language, card } = phrases;
  const { changes } = returned;
  if (changes.length === 0) return [small(sending.onlyReasonsChanged)];
  const value = (id: FigureId, of: number | string | undefined) =>
    of === undefined
      ? card.unknownValue
      : typeof of === 'number'
        ? formatCount(of, language)
        : `“${quoted(wordsShown(figureOf(view.definition, id), of, language))}”`;
  const more = changes.length - MOST_CHANGES;
  return [
    text(sending.changedSince(changes.length), { spacing: 'small' }),
    ...changes
      .slice(0, MOST_CHANGES)
      .map(({ figure, before, after }) =>
        row(nameOf(view.definition, figure, language), `${value(figure, before)} → ${value(figure, after)}`),
      ),
    ...(more > 0 ? [small(sending.moreChanges(more))] : []),
  ];
}

/** A short version: who has it now or had it last. */
export function wayLines(phrases: Phrases, view: ReportView): readonly Element[] {
  const names = decidersOf(view);
  return [
    ...(names.length > 0 ? [text(phrases.sending.toDecide(names), { spacing: 'small' })] : []),
    ...sentLines(phrases, view),
    ...approvalLine(phrases, view),
    ...(view.report.state === 'entering' ? backLines(phrases, view) : []),
  ];
}
