// A workflow event of a report, for the officer who is notified, with the next step as a button.

import type { LeftBehind } from '../src/actions/left-behind.ts';
import type { ReportMoved } from '../src/actions/report-events.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { nameOfSection } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { figuresOf } from '../src/report/definition.ts';
import { reportName } from '../src/report/said-period.ts';
import { ask, box, type Card, card, type Element, say, small, text, title } from './elements.ts';
import { stateBox } from './findings.ts';
import { leftBehindWords } from './misfits.ts';
import { backLines, changeLines } from './way.ts';

export interface NewsFacts {
  readonly view: ReportView;
  readonly news: Exclude<ReportMoved, { kind: 'to-decide' | 'moved' }>;
  /** What became stale through the approval. */
  readonly leftBehind?: LeftBehind;
  /** Name of the person who acted. */
  readonly by: string;
  readonly nonce: string;
  readonly now: Date;
}

/** Clients show at most six buttons of a card. */
const MOST_BUTTONS = 6;

/** The notification's card. */
export function newsCard(phrases: Phrases, { view, news, leftBehind, by, nonce, now }: NewsFacts): Card {
  const { report, definition } = view;
  const heading = phrases.workflow.newsTitle(news.kind, reportName(view));
  const back = news.kind === 'returned' && backLines(phrases, view);
  return card(
    back ? `${heading}. ${phrases.workflow.note(report.note ?? '')}` : heading,
    [
      title(heading),
      ...(news.kind === 'passed' || news.kind === 'handed-over' ? [small(phrases.workflow.by(by))] : []),
      ...(back ? [box('warning', back), ...changeLines(phrases, view)] : stateBox(phrases, view)),
      ...(ready() ? [] : [text(phrases.workflow.newsNext(news.kind))]),
      ...(leftBehind ? leftBehindWords(phrases, leftBehind).map((words) => text(words)) : []),
      small(phrases.card.asOf(now, report.version)),
      ...(view.agency.sample ? [small(phrases.card.sample)] : []),
    ],
    buttons(),
  );

  /** The returned report has been corrected and can be submitted again. */
  function ready(): boolean {
    const { returned } = view.moves;
    return news.kind === 'returned' && view.status.ready && returned !== undefined && !returned.unchanged;
  }

  function buttons(): readonly Element[] {
    const base = { report: report.id, version: report.version, nonce };
    const { button } = phrases;
    switch (news.kind) {
      case 'returned':
        return [
          ...(ready()
            ? [
                ask(
                  phrases.workflow.button.submit,
                  { ...base, act: 'submit' },
                  { primary: true, inputs: false },
                ),
              ]
            : []),
          ...definition.sections
            .filter(({ id }) => report.returnedSections.includes(id))
            .slice(0, MOST_BUTTONS - 2)
            .map((section) =>
              ask(
                phrases.sending.button.mend(nameOfSection(section, phrases.language)),
                { ...base, act: 'open-form', figures: figuresOf(definition, section.id).map(({ id }) => id) },
                { inputs: false },
              ),
            ),
          ask(phrases.workflow.button.showReview, { ...base, act: 'show-review' }, { inputs: false }),
        ];
      case 'approved':
        return [
          ask(button.download, { ...base, act: 'get-document' }, { inputs: false }),
          ask(phrases.workflow.button.register, { ...base, act: 'open-registration' }, { inputs: false }),
        ];
      case 'passed':
        return [ask(phrases.workflow.button.showReview, { ...base, act: 'show-review' }, { inputs: false })];
      case 'handed-over':
        return [say(button.resume, button.resume, nonce)];
    }
  }
}
