// The conversation's core: a draft and answers in, a draft and events out. No program counter: the next question is
// the first figure that the stored report lacks.

import {
  type Figure,
  type FigureId,
  figureOf,
  figuresOf,
  findFigure,
  hasRule,
  type ReportDefinition,
} from '../report/definition.ts';
import { type Background, countIn, type Figures } from '../report/figures.ts';
import type { Addend, Provenance } from '../report/provenance.ts';
import { derivedValue, proposedValue, resolveFigures } from '../report/report.ts';
import type { Status } from '../report/status.ts';
import { type EnteredFigures, type EnteredValue, type EntrySource, valuesOf } from './draft.ts';

/** A value that was understood, for one figure. */
export interface FigureInput {
  readonly figure: FigureId;
  readonly value: number | string;
  readonly provenance?: Provenance;
  readonly addends?: readonly Addend[];
}

export type EntryEvent =
  | {
      readonly kind: 'recorded';
      readonly figure: FigureId;
      readonly value: number | string;
      readonly before?: number | string;
      readonly addends?: readonly Addend[];
    }
  /** It stood so already. */
  | {
      readonly kind: 'unchanged';
      readonly figure: FigureId;
      readonly value: number | string;
      /** Nobody had given it: it is what the figure's own rule gives. */
      readonly derived?: true;
    }
  /** An override was given up: the figure follows from its parts again. */
  | { readonly kind: 'computed'; readonly figure: FigureId; readonly before: number | string }
  /** An entered value was taken away: the figure is asked anew, or follows from its parts. */
  | { readonly kind: 'cleared'; readonly figure: FigureId; readonly before: number | string }
  /** It was changed after what this giver last saw: nothing recorded, both values told. */
  | {
      readonly kind: 'conflict';
      readonly figure: FigureId;
      readonly offered: number | string;
      readonly current: EnteredValue;
    };

/** One turn's values: who gives them, how, when, at which version, and the version they had last seen. */
export interface EntryContext {
  readonly how: EntrySource;
  readonly by: string;
  readonly at: Date;
  readonly version: number;
  readonly seenVersion: number;
}

/**
 * Takes values into a draft. The draft that comes back holds them, with events that say what became of each. A value
 * that equals what its own rule gives is no override. A figure that was changed after `seenVersion` is left as it is.
 */
export function enterFigures(
  definition: ReportDefinition,
  background: Background,
  before: EnteredFigures,
  given: readonly FigureInput[],
  giving: EntryContext,
): { readonly entered: EnteredFigures; readonly events: readonly EntryEvent[] } {
  const entered = new Map(before);
  const events: EntryEvent[] = [];
  // Parts first, so that a total given in the same message is compared with the parts beside it.
  for (const { figure: id, value, provenance, addends } of partsFirst(definition, given)) {
    const figure = figureOf(definition, id);
    const current = entered.get(id);
    if (current && current.value !== value && current.version > giving.seenVersion) {
      events.push({ kind: 'conflict', figure: id, offered: value, current });
      continue;
    }
    if (current?.value === value) {
      events.push({ kind: 'unchanged', figure: id, value });
      continue;
    }
    if (ownValue(figure, entered, definition, background) === value) {
      entered.delete(id);
      events.push(
        current
          ? { kind: 'computed', figure: id, before: current.value }
          : { kind: 'unchanged', figure: id, value, derived: true },
      );
      continue;
    }
    // A form comes with last month's value in its field.
    const accepted = figure.kind === 'count' && proposedValue(figure, background) === value;
    const how = accepted && giving.how === 'form' ? 'carried' : giving.how;
    const { by, version, at } = giving;
    const from = { ...(provenance && { provenance }), ...(addends && { addends }) };
    entered.set(id, { value, how, by, version, at, ...from });
    events.push({
      kind: 'recorded',
      figure: id,
      value,
      ...(current && { before: current.value }),
      ...(addends && { addends }),
    });
  }
  return { entered, events: inOrder(definition, events) };
}

/** What the figure's own rule gives when nobody overrides it. */
function ownValue(
  figure: Figure,
  entered: EnteredFigures,
  definition: ReportDefinition,
  background: Background,
): number | undefined {
  if (figure.kind === 'text') return undefined;
  const others = valuesOf(new Map([...entered].filter(([id]) => id !== figure.id)));
  return derivedValue(figure, resolveFigures(definition, others, background), background);
}

function partsFirst(definition: ReportDefinition, given: readonly FigureInput[]): readonly FigureInput[] {
  const derived = ({ figure }: FigureInput) => hasRule(figureOf(definition, figure));
  return [...given.filter((one) => !derived(one)), ...given.filter(derived)];
}

function inOrder(definition: ReportDefinition, events: readonly EntryEvent[]): readonly EntryEvent[] {
  const place = new Map(definition.figures.map(({ id }, i) => [id, i]));
  return events.toSorted((a, b) => (place.get(a.figure) ?? 0) - (place.get(b.figure) ?? 0));
}

/** The figure to ask: the one asked out of turn, else the first that the report lacks. */
export function nextQuestion(
  definition: ReportDefinition,
  status: Status,
  focus: FigureId | undefined,
): Figure | undefined {
  return (focus === undefined ? undefined : findFigure(definition, focus)) ?? status.missing[0];
}

/** The figures that bare values would go to: the asked one and those lacking after it in its section. */
export function upcomingQuestions(
  definition: ReportDefinition,
  status: Status,
  asking: Figure | undefined,
): readonly Figure[] {
  if (!asking) return [];
  const section = figuresOf(definition, asking.section);
  const rest = section.slice(section.indexOf(asking) + 1);
  return [asking, ...rest.filter((figure) => figure.kind === 'count' && status.missing.includes(figure))];
}

/** The same over all sections behind it. */
export function upcomingEverywhere(
  { figures }: ReportDefinition,
  status: Status,
  asking: Figure | undefined,
): readonly Figure[] {
  if (!asking) return [];
  const rest = figures.slice(figures.indexOf(asking) + 1);
  return [asking, ...rest.filter((figure) => figure.kind === 'count' && status.missing.includes(figure))];
}

/** The question before this one: the nearest earlier figure that somebody gives (or gave), not one that is derived. */
export function questionBefore(
  definition: ReportDefinition,
  entered: EnteredFigures,
  from: Figure | undefined,
): Figure | undefined {
  const place = from ? definition.figures.indexOf(from) : definition.figures.length;
  return definition.figures.slice(0, place).findLast((figure) => entered.has(figure.id));
}

/** The size that is usual for a figure: the largest of its earlier values. A first month has none. */
export function usualSize({ history }: Background, id: FigureId): number | undefined {
  return largest(history.map((month) => countIn(month, id)));
}

/** What a figure cannot exceed, by the checks that are errors: the least of the known figures that it is at most. */
export function boundOf(definition: ReportDefinition, figures: Figures, id: FigureId): number | undefined {
  const bounds = definition.checks.flatMap((check) =>
    check.severity === 'error' && check.kind === 'at-most' && check.lesser === id
      ? (countIn(figures, check.greater) ?? [])
      : [],
  );
  return bounds.length === 0 ? undefined : Math.min(...bounds);
}

function largest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** The figures that this person gave last, by the report's newest version that holds one of theirs; none where they gave none. */
export function lastGivenBy(
  definition: ReportDefinition,
  entered: EnteredFigures,
  personId: string,
): readonly FigureId[] {
  const own = [...entered].filter(([, { by }]) => by === personId);
  const newest = Math.max(...own.map(([, { version }]) => version));
  const last = new Set(own.filter(([, { version }]) => version === newest).map(([id]) => id));
  return definition.figures.filter(({ id }) => last.has(id)).map(({ id }) => id);
}
