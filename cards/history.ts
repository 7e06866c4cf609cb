// The latest changes of a report, grouped by change, with time and person.

import type { HistoryParts } from '../src/actions/file-words.ts';
import type { History, HistoryEvent, HistoryLine } from '../src/actions/read-history.ts';
import { formatCount } from '../src/language/format.ts';
import { figureName, quoted } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { Figure } from '../src/report/definition.ts';
import { reportName } from '../src/report/said-period.ts';
import { actions, ask, type Card, card, type Element, small, text, title } from './elements.ts';

export interface HistoryFacts {
  readonly history: History;
  /** The figure; undefined for the whole report. */
  readonly figure?: Figure;
  readonly nonce: string;
  readonly now: Date;
}

const MOST_LINES = 12;

/** The latest changes, newest first. */
export function historyCard(phrases: Phrases, { history, figure, nonce, now }: HistoryFacts): Card {
  const { report, lines } = history;
  const name = reportName(history);
  const words = phrases.history;
  const heading = figure ? words.titleOf(figureName(figure, phrases.language), name) : words.title(name);
  const latest = lines.toReversed().slice(0, MOST_LINES);
  const data = { act: 'get-history', report: report.id, version: report.version, nonce };
  return card(heading, [
    title(heading),
    ...[...Map.groupBy(latest, ({ version }) => version).values()].flatMap((together) =>
      change(phrases, history, together),
    ),
    ...(lines.length > latest.length ? [small(words.more(lines.length - latest.length))] : []),
    actions([
      ask(words.wholeButton, data, { inputs: false }),
      ask(
        phrases.workflow.button.showReview,
        { ...data, act: 'show-review', beside: true },
        { inputs: false },
      ),
    ]),
    small(phrases.card.asOf(now, report.version)),
  ]);
}

/** The entries of one change; a file from which several figures came is named once. */
function change(
  phrases: Phrases,
  { definition }: History,
  together: readonly HistoryLine[],
): readonly Element[] {
  const [first] = together;
  if (!first) return [];
  const events = together.map(({ event }) => event).toReversed();
  const byFile = Map.groupBy(events, fileOf);
  return [
    text(phrases.history.change(first.at, first.by), { bold: true, spacing: 'medium' }),
    ...[...byFile].flatMap(([file, own]) => {
      const lines = own.map((event) => [event, phrases.history.parts(definition, event)] as const);
      if (file === undefined || own.length === 1) return lines.flatMap(([, parts]) => lineOf(phrases, parts));
      return [
        small(phrases.takeOver.from([file])),
        ...lines.flatMap(([event, parts]) =>
          lineOf(phrases, { ...parts, how: placeOf(phrases, event) || parts.how }),
        ),
      ];
    }),
  ];
}

/** The source file of a figure; undefined when it has none or several. */
function fileOf(event: HistoryEvent): string | undefined {
  if (event.kind !== 'figure' || event.origin?.addends) return undefined;
  return event.origin?.provenance?.file;
}

function placeOf({ takeOver }: Phrases, event: HistoryEvent): string {
  const from = event.kind === 'figure' ? event.origin?.provenance : undefined;
  return from ? takeOver.place(from) : '';
}

function lineOf(phrases: Phrases, { what, before, after, how, reason }: HistoryParts): readonly Element[] {
  const shown = (value: string | number | undefined) =>
    typeof value === 'number' ? formatCount(value, phrases.language) : value && quoted(value);
  return [
    text(phrases.history.line({ what, before: shown(before), after: shown(after), how }), {
      spacing: 'none',
    }),
    ...(reason === undefined ? [] : [small(phrases.workflow.note(quoted(reason)))]),
  ];
}
