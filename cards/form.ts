// A section as a form: one field a figure, texts so that `1.655` can be typed. Comes back with the refused fields
// marked and their text still in them.

import type { ReportView } from '../src/actions/report-view.ts';
import type { UnclearReason } from '../src/language/count.ts';
import { formatCount } from '../src/language/format.ts';
import { fullName } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type Figure, LONGEST_WORDS } from '../src/report/definition.ts';
import { countIn, proposedValue } from '../src/report/report.ts';
import { ask, box, type Card, card, type Element, input, small, text, title } from './elements.ts';

/** A field that was not taken: its text, and why. */
export interface Problem {
  readonly words: string;
  readonly reason:
    | { readonly kind: 'too-long' }
    | { readonly kind: 'unclear'; readonly code: UnclearReason }
    | { readonly kind: 'conflict'; readonly current: string };
}

export interface FormFacts {
  readonly view: ReportView;
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly nonce: string;
  readonly now: Date;
  readonly problems?: ReadonlyMap<string, Problem>;
  /** How many figures the submission that found the problems did save. */
  readonly saved?: number;
}

const LONGEST_COUNT = 60;

/** The form on some figures of a report, mostly a section. */
export function formCard(phrases: Phrases, facts: FormFacts): Card {
  const { view, name, figures, nonce, now, problems, saved = 0 } = facts;
  const { report } = view;
  const shown = Object.fromEntries(
    figures.filter(({ kind }) => kind === 'count').map((figure) => [figure.id, shownText(view, figure)]),
  );
  const doubted = [...(problems ?? [])].flatMap(([id, { words, reason }]) =>
    reason.kind === 'unclear' && reason.code === 'looks-like-rate' ? [[id, words] as const] : [],
  );
  const heading = phrases.card.formTitle(name, report.month);
  const data = {
    act: 'save-form',
    report: report.id,
    version: report.version,
    nonce,
    figures: figures.map(({ id }) => id),
    shown,
    ...(doubted.length > 0 && { doubted: Object.fromEntries(doubted) }),
  };
  return card(
    heading,
    [
      title(heading),
      problems
        ? box('attention', [text(phrases.card.formProblems(saved, problems.size), { bold: true })])
        : small(phrases.card.formHint),
      ...figures.flatMap((figure) => field(phrases, view, figure, problems?.get(figure.id))),
      small(phrases.card.asOf(now, report.version)),
    ],
    [ask(phrases.button.save, data, { primary: true })],
  );
}

/** What a field shows: the value, else the proposed one, in normal form; empty where nothing is known. */
export function shownText(view: ReportView, figure: Figure): string {
  const known = view.status.figures.get(figure.id);
  const value =
    known ?? (figure.kind === 'count' ? proposedValue(figure, view.background) : figure.otherwise);
  if (value === undefined) return '';
  return typeof value === 'number' ? formatCount(value) : value;
}

function field(
  phrases: Phrases,
  view: ReportView,
  figure: Figure,
  problem: Problem | undefined,
): readonly Element[] {
  const isText = figure.kind === 'text';
  const element = input(
    figure.id,
    label(phrases, view, figure),
    problem?.words.slice(0, LONGEST_WORDS) ?? shownText(view, figure),
    {
      multiline: isText,
      longest: isText ? LONGEST_WORDS : LONGEST_COUNT,
    },
  );
  if (!problem) return [element];
  return [element, text(reasonText(phrases, problem), { colour: 'attention', spacing: 'none' })];
}

function reasonText(phrases: Phrases, { reason }: Problem): string {
  switch (reason.kind) {
    case 'unclear':
      return phrases.card.fieldRefused(reason.code);
    case 'conflict':
      return phrases.card.fieldConflict(reason.current);
    case 'too-long':
      return phrases.textTooLong(LONGEST_WORDS);
  }
}

/** The figure's name, with last month's value or the word that it follows from others. */
function label(phrases: Phrases, view: ReportView, figure: Figure): string {
  const name = fullName(figure, phrases.language);
  if (figure.kind === 'text') return name;
  const { how } = figure.obtained;
  if (how === 'computed' || how === 'running') return phrases.card.computedHere(name);
  const before = view.background.previous && countIn(view.background.previous, figure.id);
  return before === undefined ? name : phrases.card.lastMonth(name, formatCount(before, phrases.language));
}
