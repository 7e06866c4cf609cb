// What a printed rate is a share of: said with it, by the form, by words, or by what it stands under; and what else in the text
// would explain it.

import { meaningOf } from '../import/texts/concepts.ts';
import type { PrintedRate, Statement } from '../import/texts/statement.ts';
import type { Percent } from '../import/texts/tokens.ts';
import { rateOf } from '../report/indicators.ts';
import { type Facts, figureValue } from './facts.ts';
import type { DoctorFinding } from './finding.ts';
import { isQuotient } from './quotient.ts';

/** What a rate is a share of, and how surely. */
export interface Whole {
  readonly value: number;
  readonly label: string;
  /** It is said with the number, or the form says so. What stands above may not be meant. */
  readonly sure: boolean;
}

export type RateVerdict =
  | { readonly kind: 'holds' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'finding'; readonly finding: DoctorFinding };

/** "100%" for 99,6% is rounding only where everything is rounded to whole percents. */
export function holds({ decimals }: Facts, part: number, whole: number, percent: Percent): boolean {
  if (!isQuotient(part, whole, percent)) return false;
  const roundedUp = part < whole && percent.scaled === 100 * 10 ** percent.decimals;
  return !roundedUp || decimals === 0 || part / whole >= 0.9995;
}

/** What the number is a share of, as far as the text says it. */
export function wholeOf(facts: Facts, statement: Statement, rate: PrintedRate): Whole | undefined {
  const { over } = statement;
  if (over !== undefined) return { value: over, label: '', sure: true };
  const figure = facts.reading.text.named.get(statement);
  const base = figure === undefined ? undefined : rateOf(facts.definition, figure)?.over;
  if (facts.ownForm && base !== undefined) {
    const value = figureValue(facts, base);
    const label = labelOfFigure(facts, base);
    return value === undefined ? undefined : { value, label, sure: true };
  }
  const named = wholeNamed(facts, statement, rate);
  if (named) return { value: named.value, label: named.label, sure: true };
  const above = statement.whole;
  const words = wordsOfWhole(rate);
  if (above && words && words.size > 0 && [...words].every((one) => above.meaning.concepts.has(one)))
    return { value: above.value, label: above.label, sure: !above.approximate };
  return above && !above.approximate ? { value: above.value, label: above.label, sure: false } : undefined;
}

function labelOfFigure({ definition, printed }: Facts, figure: string): string {
  return printed.get(figure)?.label ?? definition.figures.find(({ id }) => id === figure)?.label ?? '';
}

const TOTAL =
  /(?:^\s?(?:tr[êe]n |so v[ớo]i |c[ủu]a )?(?:t[ổo]ng )?s[ốo]|(?:so v[ớo]i|tr[êe]n|c[ủu]a|\/|trong) ?t[ổo]ng(?: s[ốo])?|^\s?t[ổo]ng) (?<name>[^,.;()=%\d]{6,})/iu;

/** What the words behind a rate say that it is a share of; undefined where they say nothing that is understood. */
function wordsOfWhole({ tail }: PrintedRate): ReadonlySet<string> | undefined {
  const name = TOTAL.exec(tail.slice(0, 200))?.groups?.name;
  const meant = name === undefined ? undefined : meaningOf(name);
  return meant && meant.rest.length === 0 && meant.concepts.size > 0 ? meant.concepts : undefined;
}

/** "… so với tổng số hồ sơ tiếp nhận": the one statement that those words name. */
function wholeNamed(facts: Facts, statement: Statement, rate: PrintedRate): Statement | undefined {
  const concepts = wordsOfWhole(rate);
  if (!concepts) return undefined;
  const named = facts.statements.filter(
    (one) => one !== statement && one.meaning.rest.length === 0 && means(one, concepts),
  );
  const values = new Set(named.map(({ value }) => value));
  return values.size === 1 ? named[0] : undefined;
}

/**
 * A true share of something that the text says without naming it there: the whole without what was carried over, two parts
 * together, the part together with its neighbours.
 */
export function isExplained(facts: Facts, { value, whole }: Statement, percent: Percent): boolean {
  if (!whole) return false;
  const parts = whole.parts.map((one) => one.value);
  const beside = facts.statements
    .filter((one) => one.item === whole.item && one !== whole)
    .map((one) => one.value);
  const sums = [
    ...beside,
    ...(whole.over === undefined ? [] : [whole.over]),
    ...parts.flatMap((a, i) => [whole.value - a, ...parts.slice(i + 1).map((b) => a + b)]),
  ];
  return sums.some(
    (sum) =>
      sum >= value &&
      (sum < whole.value || sum === whole.over) &&
      percent.decimals > 0 &&
      holds(facts, value, sum, percent),
  );
}

/** It is about all of these, by its own words and those of what it stands under, and about nothing else. */
function means({ meaning, whole }: Statement, concepts: ReadonlySet<string>): boolean {
  const own = [...meaning.concepts];
  const all = new Set([...own, ...(whole?.meaning.concepts ?? [])]);
  return (
    own.length > 0 && own.every((one) => concepts.has(one)) && [...concepts].every((one) => all.has(one))
  );
}

/** What is on time or late is a share of what was settled, and of nothing else. */
export function isOfItsWhole({ meaning: { concepts }, whole }: Statement): boolean {
  const timed = ['early', 'onTime', 'onTimeOrEarly', 'overdue', 'within'].some((one) => concepts.has(one));
  const of = whole?.meaning.concepts;
  return timed && (of?.has('settled') === true || of?.has('pending') === true);
}

/** A number of the text that is no sibling of the part, of which the part is that share. */
export function otherWhole(facts: Facts, statement: Statement, percent: Percent): Statement | undefined {
  const siblings = new Set(isOfItsWhole(statement) ? statement.whole?.parts : []);
  return facts.statements.find(
    (one) =>
      one !== statement &&
      one !== statement.whole &&
      !siblings.has(one) &&
      !isBelow(one, statement) &&
      isSameKind(one, statement) &&
      one.value >= Math.max(1, statement.value) &&
      holds(facts, statement.value, one.value, percent),
  );
}

export const isSameKind = (a: Statement, b: Statement) =>
  !a.meaning.counted ||
  !b.meaning.counted ||
  (a.meaning.counted === 'dossier') === (b.meaning.counted === 'dossier');

function isBelow(one: Statement, above: Statement): boolean {
  return one.whole === above || (one.whole !== undefined && isBelow(one.whole, above));
}
