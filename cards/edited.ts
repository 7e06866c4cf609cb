// An edited copy of our own report: the differences and what can be done with them. Nothing is recorded or
// returned without a button press.

import type { EditedReport } from '../src/actions/compare-edited.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { LineChange } from '../src/import/line-changes.ts';
import { figureName, valueText } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { actions, ask, type Card, card, type Element, input, say, small, text, title } from './elements.ts';
import { NOTE_INPUT } from './payload.ts';
import { dataOf } from './review-findings.ts';

export interface EditedFacts {
  readonly view: ReportView;
  readonly edited: EditedReport;
  /** Id of the sent file. */
  readonly sent: string;
  /**
   * The user's way to apply the changes; `withdraw` and `correct` are needed first when the report has been
   * submitted.
   */
  readonly way: 'take' | 'withdraw' | 'correct' | 'send-back' | 'none';
  /** Number of figures that can be recorded; derived ones follow automatically. */
  readonly takes: number;
  readonly nonce: string;
}

const MOST_FIGURES = 12;
const MOST_LINES = 6;
const LONGEST_LINE = 160;
/** Shorter lines are shown completely. */
const WHOLE_LINE = 70;
const AROUND = 30;
const LONGEST_NOTE = 500;
/** The note is shown on every card of the report, and the file has the rest. */
const MOST_IN_NOTE = 6;

/** Draws the card within the size limit. */
export function editedCard(phrases: Phrases, facts: EditedFacts): Card {
  const { view, edited } = facts;
  const words = phrases.diagnosis.edited;
  const heading = words.title(view.report.month);
  if (edited.figures.length + edited.lines.length === 0) {
    return card(heading, [title(heading), text(words.nothing(view.report.month))]);
  }
  const figures = figureLines(phrases, edited);
  return card(heading, [
    title(heading),
    text(words.verdict(edited.figures.length, edited.lines.length), { bold: true, spacing: 'small' }),
    ...figures.slice(0, MOST_FIGURES).map((line) => text(line, { spacing: 'small' })),
    ...(figures.length > MOST_FIGURES ? [small(words.beyond(figures.length - MOST_FIGURES))] : []),
    ...wording(phrases, edited.lines),
    ...way(phrases, facts, figures),
  ]);
}

const figureLines = (phrases: Phrases, { figures }: EditedReport): readonly string[] =>
  figures.map(({ figure, stored, inFile }) =>
    phrases.diagnosis.edited.figure(
      figureName(figure, phrases.language),
      valueText(figure, stored, phrases.language),
      valueText(figure, inFile, phrases.language),
    ),
  );

function wording(phrases: Phrases, lines: readonly LineChange[]): readonly Element[] {
  const words = phrases.diagnosis.edited;
  if (lines.length === 0) return [];
  return [
    text(words.lines, { bold: true, spacing: 'medium' }),
    ...lines.slice(0, MOST_LINES).map((one) => text(lineWords(phrases, one), { spacing: 'small' })),
    ...(lines.length > MOST_LINES ? [small(words.beyond(lines.length - MOST_LINES))] : []),
  ];
}

function lineWords(phrases: Phrases, change: LineChange): string {
  const words = phrases.diagnosis.edited;
  switch (change.kind) {
    case 'changed':
      return words.changed(...aroundChange(change.before, change.after));
    case 'added':
      return words.added(cut(change.after));
    case 'removed':
      return words.removed(cut(change.before));
  }
}

function way(phrases: Phrases, facts: EditedFacts, figures: readonly string[]): readonly Element[] {
  const { view, edited, sent, nonce } = facts;
  const words = phrases.diagnosis.edited;
  const data = dataOf(view, nonce);
  switch (facts.way) {
    case 'take': {
      if (facts.takes === 0) return [small(words.onlyFigures)];
      const take = { ...data, act: 'take-over', files: [sent], take: 'replace' };
      return [
        ...(edited.lines.length > 0 ? [small(words.onlyFigures)] : []),
        actions([ask(words.take(facts.takes), take, { primary: true, inputs: false })]),
      ];
    }
    case 'withdraw':
      return [actions([say(phrases.button.withdraw, phrases.sending.sayWithdraw(view.report.month), nonce)])];
    case 'correct':
      return [
        actions([say(phrases.workflow.button.correct, phrases.sending.sayReopen(view.report.month), nonce)]),
      ];
    case 'send-back': {
      const changes = [...figures, ...edited.lines.map((one) => lineWords(phrases, one))];
      const note = noteOf(phrases, changes);
      return [
        input(NOTE_INPUT, words.note, note, { multiline: true, longest: LONGEST_NOTE }),
        actions([ask(words.sendBack, { ...data, act: 'return' }, { primary: true })]),
      ];
    }
    case 'none':
      return [];
  }
}

/** As many complete changes as fit into a note, and the number of further ones. */
function noteOf({ diagnosis: { edited: words } }: Phrases, changes: readonly string[]): string {
  const once = [...new Set(changes)];
  for (let count = Math.min(once.length, MOST_IN_NOTE); count > 0; count -= 1) {
    const note = words.inNote(once.slice(0, count), once.length - count);
    if (note.length <= LONGEST_NOTE) return note;
  }
  return words.inNote([], once.length);
}

/** For long lines, the changed part with some context. */
function aroundChange(before: string, after: string): readonly [string, string] {
  if (before.length <= WHOLE_LINE && after.length <= WHOLE_LINE) return [before, after];
  const shorter = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < shorter && before[head] === after[head]) head += 1;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const part = (line: string) => {
    const from = head <= AROUND ? 0 : line.indexOf(' ', head - AROUND) + 1;
    const to = line.length - tail + AROUND;
    const end = to >= line.length ? line.length : line.lastIndexOf(' ', to);
    return cut(
      `${from > 0 ? '…' : ''}${line.slice(Math.min(from, head), Math.max(end, line.length - tail))}${end < line.length ? '…' : ''}`,
    );
  };
  return [part(before), part(after)];
}

/** Cuts at the end of a word if possible. */
function cut(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const end = line.lastIndexOf(' ', LONGEST_LINE - 1);
  return `${line.slice(0, end > 0 ? end : LONGEST_LINE - 1)}…`;
}
