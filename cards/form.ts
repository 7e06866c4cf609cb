// Forms for figures of a section or the whole month: one text input per figure, so that `1.655` can be typed.
// Derived values are listed below. Inputs that were not accepted come back in a form of their own, with their
// text and the reason.

import type { ReportView } from '../src/actions/report-view.ts';
import { rangeOf } from '../src/entry/range.ts';
import type { CountReading } from '../src/language/count.ts';
import { formatCount } from '../src/language/format.ts';
import { figureName, fullName, nameOfSection, valueText, wordsShown } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type CountFigure, type Figure, LONGEST_WORDS } from '../src/report/definition.ts';
import { countIn } from '../src/report/figures.ts';
import { proposedValue } from '../src/report/report.ts';
import { reportName } from '../src/report/said-period.ts';
import type { ReasonedFinding } from '../src/report/status.ts';
import { mendingBox } from './cures.ts';
import {
  ask,
  box,
  type Card,
  card,
  type Element,
  folded,
  input,
  row,
  small,
  text,
  title,
  toggle,
} from './elements.ts';

/** An input that was not accepted: its text and the reason. */
export interface Problem {
  readonly words: string;
  readonly reason:
    | { readonly kind: 'too-long' }
    | { readonly kind: 'unclear'; readonly reading: Extract<CountReading, { kind: 'unclear' }> }
    | { readonly kind: 'conflict'; readonly current: string };
}

/** What a form contains: a section, everything missing in the month, or the figures of a finding. */
export const FORM_SCOPES = ['section', 'month', 'some'] as const;
export type FormScope = (typeof FORM_SCOPES)[number];

export interface FormFacts {
  readonly view: ReportView;
  readonly scope: FormScope;
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly nonce: string;
  readonly now: Date;
  readonly problems?: ReadonlyMap<string, Problem>;
  /** The finding to correct; shown above the inputs with the correct value. */
  readonly finding?: ReasonedFinding;
  /** Number of figures the submission did save, and their findings. */
  readonly saved?: number;
  readonly found?: readonly string[];
}

const LONGEST_COUNT = 60;
const COMPUTED = 'computed';
const CARRIED = 'carried';

/** The form for some figures of a report. */
export function formCard(phrases: Phrases, facts: FormFacts): Card {
  const { view, scope, name, nonce, now, problems, saved = 0, found = [], finding } = facts;
  const { report } = view;
  // Accepted inputs are not shown again.
  const figures = problems ? facts.figures.filter(({ id }) => problems.has(id)) : facts.figures;
  const heading = phrases.card.formTitle(name, reportName(view));
  const data = {
    act: 'save-form',
    report: report.id,
    version: report.version,
    nonce,
    scope,
    figures: figures.map(({ id }) => id),
    shown: Object.fromEntries(
      figures
        .filter(({ kind }) => kind === 'count')
        .map((figure) => [figure.id, shownText(phrases, view, figure)]),
    ),
    ...proposedIn(view, figures),
    ...(finding && { code: finding.check.code }),
    ...doubtedIn(problems),
  };
  const save = (words: string, more: { readonly keep?: true; readonly primary?: boolean } = {}) =>
    ask(words, { ...data, ...(more.keep && { keep: true }) }, { primary: more.primary === true });
  if (problems) {
    const lead = [
      text(phrases.form.problems(saved, problems.size), { bold: true }),
      ...found.map((words) => text(words, { colour: 'attention' })),
    ];
    const fields = figures.map((figure) => marked(phrases, view, figure, problems.get(figure.id)));
    const mend = finding ? [mendingBox(phrases, view, finding)] : [];
    const body = [title(heading), ...mend, ...lead, ...fields, small(phrases.card.asOf(now, report.version))];
    return card(heading, body, [save(phrases.button.save, { primary: true })]);
  }
  const parts = partsOf(view, scope, figures);
  const { asked, computed, carried } = parts;
  const again = figures.some((figure) => wasDeleted(view, figure));
  return card(
    heading,
    [
      title(heading),
      ...(finding ? [mendingBox(phrases, view, finding)] : []),
      small([...standing(phrases, view, facts, parts), ...hint(phrases, figures)].join(' · ')),
      ...bySection(phrases, view, asked),
      ...values(phrases, view, carried, {
        heading: phrases.form.asLastMonth(view.definition.frequency),
        id: CARRIED,
      }),
      ...values(phrases, view, computed, { heading: phrases.form.computed, id: COMPUTED }),
      small(phrases.card.asOf(now, report.version)),
    ],
    [
      save(phrases.button.save, { primary: true }),
      ...(again && scope === 'section'
        ? [save(phrases.form.keepSection(view.definition.frequency), { keep: true })]
        : []),
      ...(carried.length > 0 ? [toggle(phrases.form.changeCarried(view.definition.frequency), CARRIED)] : []),
      ...(computed.length > 0 ? [toggle(phrases.form.changeComputed, COMPUTED)] : []),
    ],
  );
}

/** Slow phones, and the maximum size of an inbound payload. */
const MOST_BYTES = 26_000;
const MOST_FIELDS = 60;

/** Whether the form stays within the limits of size and number of inputs. */
export const fitsInCard = (form: Card, fields: number): boolean =>
  fields <= MOST_FIELDS && new TextEncoder().encode(JSON.stringify(form)).length <= MOST_BYTES;

/** The only interpretation of an uncertain text; submitting the same text again confirms it. */
export function confirmable({ reason }: Problem): number | undefined {
  if (reason.kind !== 'unclear' || WRONG.includes(reason.reading.reason)) return undefined;
  const [only, ...others] = reason.reading.readings;
  return others.length === 0 ? only : undefined;
}

/** Texts that cannot be counts at all. */
const WRONG: readonly string[] = ['percent', 'fraction', 'negative', 'too-large'];

function doubtedIn(problems: FormFacts['problems']): { readonly doubted?: Readonly<Record<string, string>> } {
  const doubted = [...(problems ?? [])].filter(([, problem]) => confirmable(problem) !== undefined);
  return doubted.length === 0
    ? {}
    : { doubted: Object.fromEntries(doubted.map(([id, { words }]) => [id, words])) };
}

interface Parts {
  readonly asked: readonly Figure[];
  /** Derived figures without an override. */
  readonly computed: readonly CountFigure[];
  /** Figures that saving takes over from last month. */
  readonly carried: readonly CountFigure[];
}

function partsOf(view: ReportView, scope: FormScope, figures: readonly Figure[]): Parts {
  const counts = scope === 'some' ? [] : figures.filter((figure) => figure.kind === 'count');
  const wanted = new Set(view.status.wanted.map(({ id }) => id));
  // An overridden derived figure is shown like an entered one.
  const computed = counts.filter(({ id }) => !wanted.has(id) && !view.entered.has(id));
  const carried = figures.filter(
    (figure): figure is CountFigure => figure.kind === 'count' && isProposed(view, figure),
  );
  const apart = new Set([...computed, ...carried].map(({ id }) => id));
  return { asked: figures.filter(({ id }) => !apart.has(id)), computed, carried };
}

/** The input is prefilled with last month's value, as nobody has given or deleted one. */
const isProposed = (view: ReportView, figure: Figure): boolean =>
  lacksCarried(view, figure) && !view.takenBack.has(figure.id);

/** The prefilled figures, which saving accepts when left unchanged. */
function proposedIn(view: ReportView, figures: readonly Figure[]): { readonly proposed?: readonly string[] } {
  const proposed = figures.filter((figure) => isProposed(view, figure)).map(({ id }) => id);
  return proposed.length === 0 ? {} : { proposed };
}

/** Somebody deleted the value, so last month's is not proposed again. */
const wasDeleted = (view: ReportView, figure: Figure): boolean =>
  lacksCarried(view, figure) && view.takenBack.has(figure.id);

function lacksCarried({ status, background }: ReportView, figure: Figure): boolean {
  return (
    figure.kind === 'count' &&
    !status.figures.has(figure.id) &&
    proposedValue(figure, background) !== undefined
  );
}

function standing(
  phrases: Phrases,
  { definition }: ReportView,
  { scope, figures }: Pick<FormFacts, 'scope' | 'figures'>,
  { asked }: Parts,
): readonly string[] {
  if (scope === 'month') return [phrases.form.boxes(asked.length)];
  const at = definition.sections.findIndex(({ id }) => id === figures[0]?.section);
  return scope === 'section' && at >= 0 ? [phrases.form.place(at + 1, definition.sections.length)] : [];
}

/** How to fill in the inputs; text figures have their own hint. */
const hint = (phrases: Phrases, figures: readonly Figure[]): readonly string[] =>
  figures.some(({ kind }) => kind === 'count') ? [phrases.form.leaveEmpty] : [];

/** The inputs, with section headings when there are several sections. */
function bySection(phrases: Phrases, view: ReportView, figures: readonly Figure[]): readonly Element[] {
  const groups = [...Map.groupBy(figures, ({ section }) => section)];
  return groups.flatMap(([id, own]) => {
    const section = view.definition.sections.find((one) => one.id === id);
    const over =
      groups.length > 1 && section
        ? [text(nameOfSection(section, phrases.language), { bold: true, spacing: 'large' })]
        : [];
    return [...over, ...own.flatMap((figure) => field(phrases, view, figure))];
  });
}

/** Values that need no input; their inputs are folded. */
function values(
  phrases: Phrases,
  view: ReportView,
  figures: readonly CountFigure[],
  { heading, id }: { readonly heading: string; readonly id: string },
): readonly Element[] {
  if (figures.length === 0) return [];
  const known = figures.filter((figure) => shownText(phrases, view, figure) !== '');
  const names = figures
    .filter((figure) => !known.includes(figure))
    .map((figure) => figureName(figure, phrases.language));
  return [
    ...(known.length > 0 ? [text(heading, { bold: true, spacing: 'large' })] : []),
    ...known.map((figure) => row(figureName(figure, phrases.language), readText(phrases, view, figure))),
    // Figures that depend on missing ones are only named.
    ...(names.length > 0 ? [{ ...small(phrases.form.computedLater(names)), spacing: 'medium' }] : []),
    folded(
      id,
      figures.flatMap((figure) => field(phrases, view, figure)),
    ),
  ];
}

/** The current value, otherwise the proposed one. */
function standingValue(view: ReportView, figure: Figure): number | string | undefined {
  const known = view.status.figures.get(figure.id);
  if (known !== undefined) return known;
  if (figure.kind === 'text') return figure.otherwise;
  return isProposed(view, figure) ? proposedValue(figure, view.background) : undefined;
}

/**
 * The input's initial text, in a format that is parsed to the same value ("1,655" is not a thousand in
 * Vietnamese). Empty when unknown.
 */
function shownText({ language }: Phrases, view: ReportView, figure: Figure): string {
  const value = standingValue(view, figure) ?? '';
  if (typeof value === 'string') return wordsShown(figure, value, language);
  return language === 'vi' ? formatCount(value) : String(value);
}

/** The value formatted for reading. */
function readText({ language }: Phrases, view: ReportView, figure: Figure): string {
  const value = standingValue(view, figure) ?? '';
  return typeof value === 'string' ? wordsShown(figure, value, language) : formatCount(value, language);
}

function field(phrases: Phrases, view: ReportView, figure: Figure, words?: string): readonly Element[] {
  const { language } = phrases;
  const isText = figure.kind === 'text';
  const before = view.background.previous && countIn(view.background.previous, figure.id);
  const element = input(figure.id, fullName(figure, language), words ?? shownText(phrases, view, figure), {
    multiline: isText,
    // An overlong text is returned completely, so that the user can shorten it.
    longest: Math.max(isText ? LONGEST_WORDS : LONGEST_COUNT, words?.length ?? 0),
    ...(!isText &&
      before !== undefined && {
        placeholder: phrases.form.lastMonth(view.definition.frequency, formatCount(before, language)),
      }),
  });
  return isText && figure.hint ? [element, small(figure.hint[language])] : [element];
}

/** An input that was not accepted, with the reason and the allowed range. */
function marked(phrases: Phrases, view: ReportView, figure: Figure, problem: Problem | undefined): Element {
  const fields = field(phrases, view, figure, problem?.words);
  const why = problem ? reasonLines(phrases, view, figure, problem) : [];
  const [first = '', ...others] = why;
  return box('attention', [
    ...fields,
    text(first, { colour: 'attention', spacing: 'none' }),
    ...others.map((words) => small(words)),
  ]);
}

function reasonLines(
  phrases: Phrases,
  { definition, status }: ReportView,
  figure: Figure,
  problem: Problem,
): readonly string[] {
  const { form, language } = phrases;
  const { reason } = problem;
  switch (reason.kind) {
    case 'conflict':
      return [form.conflict(reason.current)];
    case 'too-long':
      return [phrases.textTooLong(problem.words.length, LONGEST_WORDS)];
    case 'unclear': {
      const { readings, reason: code } = reason.reading;
      const only = confirmable(problem);
      const meant =
        only === undefined
          ? readings.length > 1 && !WRONG.includes(code)
            ? [form.whichOf(readings.map((value) => formatCount(value, language)))]
            : []
          : [form.saveAgain(valueText(figure, only, language))];
      const { from, to } = rangeOf(definition, status.figures, figure.id);
      const bound = [from, ...(to === undefined ? [] : [to])].map((value) => formatCount(value, language));
      const range = from > 0 || to !== undefined ? [form.range(bound[0] ?? '', bound[1])] : [];
      return [[form.refused(code), ...meant].join(' '), ...range];
    }
  }
}
