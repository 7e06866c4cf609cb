// Assigns statements to figures: first lines of the form (parsed backwards), then other lines whose meaning
// equals a figure's. A line with unknown words is assigned to none, so nothing is guessed.

import { sourceText } from '../../language/source-text.ts';
import {
  type CountFigure,
  type FigureId,
  findFigure,
  type ReportDefinition,
  type UnitId,
} from '../../report/definition.ts';
import { readOutline } from '../../report/outline-parser.ts';
import { type Counted, type Meaning, meaningOf } from './concepts.ts';
import type { Item } from './flow.ts';
import type { Statement } from './statement.ts';

export interface NamedStatements {
  /** Several statements may give one figure. */
  readonly figures: ReadonlyMap<Statement, FigureId>;
  /** Number of lines that are the form's. */
  readonly ownLines: number;
}

/** Minimum number of such lines in a text of this form. */
export const OWN_FORM = 8;

/** Assigns statements to the definition's figures. */
export function nameFigures(
  definition: ReportDefinition,
  items: readonly Item[],
  statements: readonly Statement[],
): NamedStatements {
  const lines = ownLines(definition, items, statements);
  const own = lines.length;
  // With fewer the text is not of this form: its short lines are common phrases.
  const figures = new Map(own >= OWN_FORM ? lines : []);
  const vocabulary = vocabularyOf(definition);
  for (const statement of statements) {
    if (figures.has(statement)) continue;
    const figure = figureMeant(statement, vocabulary);
    if (figure !== undefined) figures.set(statement, figure);
  }
  for (const [statement, figure] of figures)
    if (!arises(definition, figures, statement, figure)) figures.delete(statement);
  return { figures, ownLines: own };
}

/** A conditional figure can only be a part of its condition. */
function arises(
  definition: ReportDefinition,
  figures: ReadonlyMap<Statement, FigureId>,
  { whole }: Statement,
  figure: FigureId,
): boolean {
  const found = findFigure(definition, figure);
  const onlyWhen =
    found?.kind === 'count' && found.obtained.how === 'asked' ? found.obtained.onlyWhen : undefined;
  return onlyWhen === undefined || !whole || figures.get(whole) === onlyWhen;
}

/** The statements that are lines of the form. */
function ownLines(
  definition: ReportDefinition,
  items: readonly Item[],
  statements: readonly Statement[],
): readonly (readonly [Statement, FigureId])[] {
  const text = items.map((item) => item.text).join('\n');
  const { read } = sourceText(text);
  const begin = text.length - text.trimStart().length;
  // Dropped characters would shift all positions.
  if (read.length !== text.trim().length) return [];
  const starts = new Map<Item, number>();
  let at = -begin;
  for (const item of items) {
    starts.set(item, at);
    at += item.text.length + 1;
  }
  return readOutline(definition, read).figures.flatMap(({ figure, words, span: [from, to] }) => {
    const found = statements.findLast((one) => {
      const place = (starts.get(one.item) ?? 0) + one.from;
      return place >= from && place < to && read.startsWith(words.replace(/\s*\/.*$/u, ''), place);
    });
    return found ? [[found, figure] as const] : [];
  });
}

interface Named {
  readonly figure: FigureId;
  readonly counted: UnitId;
  readonly concepts: ReadonlySet<string>;
}

const vocabularies = new WeakMap<ReportDefinition, readonly Named[]>();

/** The meanings of figure names, without names that have unknown words. */
function vocabularyOf(definition: ReportDefinition): readonly Named[] {
  const known = vocabularies.get(definition) ?? namesOf(definition);
  vocabularies.set(definition, known);
  return known;
}

function namesOf(definition: ReportDefinition): readonly Named[] {
  const all = definition.figures
    .filter((figure): figure is CountFigure => figure.kind === 'count')
    .flatMap((figure) =>
      [figure.label, figure.short, ...figure.aliases].flatMap((name): readonly Named[] => {
        const { concepts, rest } = meaningOf(name);
        return rest.length > 0 || concepts.size === 0
          ? []
          : [{ figure: figure.id, counted: figure.unit.id, concepts }];
      }),
    );
  return all.filter((one, i) => !all.slice(0, i).some((other) => isSame(one, other)));
}

const isSame = (a: Named, b: Named) =>
  a.figure === b.figure && covers(a.concepts, b.concepts) && covers(b.concepts, a.concepts);
const covers = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  [...some].every((one) => all.has(one));

/** Modifiers: what they apply to is named above. */
const MODIFIES: ReadonlySet<string> = new Set([
  'yearToDate',
  'overdue',
  'within',
  'early',
  'onTime',
  'onTimeOrEarly',
  'apology',
  'online',
  'partial',
  'full',
]);

const COUNTS_DOSSIERS: ReadonlySet<string> = new Set(['settled', 'pending', 'received', 'returned']);

/** "Phản ánh, kiến nghị: tiếp nhận 17, đã xử lý 15": the subject of the whole item. */
function leadOf({ item: { text, begin }, begin: own }: Statement): Meaning {
  const colon = text.indexOf(':', begin);
  const isLead = colon >= 0 && colon < own && !/\d/u.test(text.slice(begin, colon));
  return meaningOf(isLead ? text.slice(begin, colon) : '');
}

/** Concepts that also restrict the lines below, whether repeated or not. */
const NARROWS = [
  'post',
  'payment',
  'partial',
  'full',
  'yearToDate',
  'withdrawn',
  'supplement',
  'otherPeriod',
] as const;

function figureMeant(statement: Statement, vocabulary: readonly Named[]): FigureId | undefined {
  const own = statement.meaning;
  if (own.rest.length > 0 || own.concepts.size === 0 || statement.approximate) return undefined;
  // "Thanh toán trực tuyến: 305/610" is a rate with an unnamed unit.
  if (statement.over !== undefined && own.counted === undefined) return undefined;
  if (!statement.whole && [...own.concepts].every((one) => MODIFIES.has(one))) return undefined;
  if (leadOf(statement).rest.length > 0) return undefined;
  // The unit is named, or clear from the subject.
  const isSaid = (own.counted ?? statement.whole?.meaning.counted) !== undefined;
  if (!isSaid && ![...own.concepts].some((one) => COUNTS_DOSSIERS.has(one))) return undefined;
  const above = aboveOf(statement);
  if (above.some(({ rest, concepts }) => rest.length > 0 || concepts.has('otherPeriod'))) return undefined;
  const around = new Set(above.flatMap(({ concepts }) => [...concepts]));
  const narrowing = [...around, ...headingsOf(statement.item)].filter((one) =>
    NARROWS.some((narrows) => narrows === one),
  );
  const fitting = vocabulary.filter(
    ({ counted, concepts }) =>
      isCounted(own.counted ?? statement.whole?.meaning.counted, counted) &&
      covers(concepts, own.concepts) &&
      [...concepts].every((one) => own.concepts.has(one) || around.has(one)) &&
      narrowing.every((one) => concepts.has(one)),
  );
  const largest = Math.max(0, ...fitting.map(({ concepts }) => concepts.size));
  const best = fitting.filter(({ concepts }) => concepts.size === largest);
  const [named, ...others] = new Set(best.map(({ figure }) => figure));
  return others.length > 0 || isOfAll(statement) ? undefined : named;
}

/**
 * "Đúng hạn" includes early ones if none are mentioned; a total including carried-over ones is a different
 * figure.
 */
function isOfAll({ meaning, whole, parts }: Statement): boolean {
  const has = (statements: readonly Statement[], concept: string) =>
    statements.some((one) => one.meaning.concepts.has(concept));
  if (meaning.concepts.has('onTime')) return !whole || !has(whole.parts, 'early');
  return meaning.concepts.has('received') && has(parts, 'carriedOver');
}

/** A named unit must match; services count as procedures. */
function isCounted(said: Counted | undefined, counted: UnitId): boolean {
  if (said === undefined) return counted === 'dossier';
  return said === counted || (said !== 'dossier' && counted !== 'dossier');
}

/** The wholes of a part, nearest first. */
function aboveOf({ whole }: Statement): readonly Meaning[] {
  return whole ? [whole.meaning, ...aboveOf(whole)] : [];
}

/** The headings above an item. */
function headingsOf({ parent }: Item): readonly string[] {
  if (!parent) return [];
  return [
    ...(/\d/u.test(parent.text.slice(parent.begin))
      ? []
      : meaningOf(parent.text.slice(parent.begin)).concepts),
    ...headingsOf(parent),
  ];
}
