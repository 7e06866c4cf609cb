// Rates that stand for themselves, and what is said of another time: "Tỷ lệ đúng hạn: 99,8%", "tăng 12,5% so với cùng kỳ".

import type { Item } from '../import/texts/flow.ts';
import type { Comparison, LoneRate, Statement } from '../import/texts/statement.ts';
import type { Facts } from './facts.ts';
import { namedOf, quoteAround } from './quote.ts';
import { isQuotient, quotientText } from './quotient.ts';
import { holds, otherWhole, type RateVerdict } from './wholes.ts';

/** "Tỷ lệ hồ sơ đúng hạn: 99,8%", held against the numbers that those words name elsewhere in the text. */
export function judgeLone(facts: Facts, rate: LoneRate): RateVerdict {
  const { meaning, percent } = rate;
  if (meaning.rest.length > 0 || meaning.concepts.size === 0) return { kind: 'unknown' };
  const meant = facts.statements.filter(
    (one) => one.whole && one.meaning.rest.length === 0 && isMeant([...meaning.concepts], one),
  );
  if (meant.length === 0) return judgeOnTime(facts, rate);
  const all = meant.flatMap((one) => sharesOf(one));
  if (all.some(({ part, whole }) => holds(facts, part, whole, percent))) return { kind: 'holds' };
  const [only, ...others] = meant;
  if (!only?.whole || others.length > 0) return { kind: 'unknown' };
  // What it is a share of is not said: another number of the text may be meant.
  if (otherWhole(facts, only, percent)) return { kind: 'unknown' };
  return {
    kind: 'finding',
    finding: {
      kind: 'rate',
      weight: 'contradiction',
      at: rate.at,
      quote: quoteAround(rate.item, Math.max(rate.item.begin, rate.from - rate.label.length - 2), rate.to),
      figures: [],
      part: namedOf(only),
      whole: namedOf(only.whole),
      ...(only.whole.value > 0 && {
        shouldBe: quotientText(only.value, only.whole.value, Math.max(1, Math.min(2, facts.decimals))),
      }),
    },
  };
}

/** "505 hồ sơ, 100% đúng hạn" where so many are said to be overdue. */
function judgeOnTime(facts: Facts, rate: LoneRate): RateVerdict {
  const { concepts } = rate.meaning;
  const { of } = rate;
  if (!of || !(concepts.has('onTimeOrEarly') || (concepts.has('onTime') && !concepts.has('early'))))
    return { kind: 'unknown' };
  const late = facts.statements.find(
    ({ meaning, whole, value }) =>
      meaning.concepts.has('overdue') &&
      !meaning.concepts.has('pending') &&
      whole?.value === of.value &&
      value <= of.value,
  );
  if (!late) return { kind: 'unknown' };
  const value = of.value - late.value;
  if (holds(facts, value, of.value, rate.percent)) return { kind: 'holds' };
  const { label } = rate;
  return {
    kind: 'finding',
    finding: {
      kind: 'rate',
      weight: 'contradiction',
      at: rate.at,
      quote: quoteAround(rate.item, of.from, rate.to + label.length + 1),
      figures: [],
      part: namedOf({ label, value }),
      whole: namedOf(of),
      ...(of.value > 0 && { shouldBe: quotientText(value, of.value, 2) }),
    },
  };
}

/** "tăng 12,5% so với cùng kỳ (11.662 hồ sơ)", from the two numbers. */
export function judgeComparison(
  facts: Facts,
  { statement, base, how, percent, at, from, to, item }: Comparison & { readonly item: Item },
): RateVerdict {
  if (statement.approximate || base.approximate || base.value === 0) return { kind: 'unknown' };
  const by =
    how === 'share'
      ? statement.value
      : how === 'more'
        ? statement.value - base.value
        : base.value - statement.value;
  if (by >= 0 && isQuotient(by, base.value, percent)) return { kind: 'holds' };
  return {
    kind: 'finding',
    finding: {
      kind: 'rate',
      weight: 'contradiction',
      at,
      quote: quoteAround(item, Math.min(statement.from, from), Math.max(to, base.to)),
      figures: [],
      part: { label: '', value: Math.abs(by) },
      whole: namedOf(base),
      ...(by >= 0 && { shouldBe: quotientText(by, base.value, Math.max(1, Math.min(2, facts.decimals))) }),
    },
  };
}

/** Its own concepts are among those said, and all that are said are its own or those of what it is a part of. */
function isMeant(said: readonly string[], statement: Statement): boolean {
  const own = statement.meaning.concepts;
  const above = statement.whole?.meaning.concepts ?? new Set<string>();
  return (
    own.size > 0 &&
    [...own].every((one) => said.includes(one)) &&
    said.every((one) => own.has(one) || above.has(one))
  );
}

/** The part over its whole; on time may count what was early. */
function sharesOf({ value, whole, meaning }: Statement) {
  if (!whole) return [];
  const early = whole.parts.find((one) => one.meaning.concepts.has('early'));
  const together =
    meaning.concepts.has('onTime') && early ? [{ part: value + early.value, whole: whole.value }] : [];
  return [{ part: value, whole: whole.value }, ...together];
}
