// Every printed rate against the two numbers that it claims to be made of. Where the text does not say of what it is a share,
// any whole that the text knows will do; a rate is doubted only where nothing explains it.

import type { PrintedRate, Statement } from '../import/texts/statement.ts';
import type { Percent } from '../import/texts/tokens.ts';
import { formatCount } from '../language/format.ts';
import { NOTHING_AROSE, scaledPercent } from '../report/indicators.ts';
import { typoOf } from '../report/typos.ts';
import type { Correction } from './corrected.ts';
import type { Facts } from './facts.ts';
import type { DoctorFinding, Named, RateCause } from './finding.ts';
import { judgeComparison, judgeLone } from './lone-rates.ts';
import { namedOf, quoteAround, quoteOf } from './quote.ts';
import { isQuotient, partOf, quotientText, wholesOf } from './quotient.ts';
import {
  holds,
  isExplained,
  isOfItsWhole,
  isSameKind,
  otherWhole,
  type RateVerdict,
  type Whole,
  wholeOf,
} from './wholes.ts';

export interface CheckedRates {
  /** Numbers that a slip made of what their rate says; they are wrong where something else says so, too. */
  readonly suspects: readonly Correction[];
  readonly findings: readonly DoctorFinding[];
  readonly checked: number;
  readonly unchecked: readonly { readonly at: PrintedRate['at']; readonly quote: string }[];
}

export function checkRates(facts: Facts): CheckedRates {
  const { statements, reading } = facts;
  const verdicts = [
    ...statements.flatMap((statement) =>
      statement.rates.map((rate) => ({
        rate,
        quote: quoteOf(statement),
        verdict: judge(facts, statement, rate),
      })),
    ),
    ...reading.text.loneRates.map((rate) => ({
      rate,
      quote: quoteAround(rate.item, rate.from - rate.label.length, rate.to),
      verdict: judgeLone(facts, rate),
    })),
    ...reading.text.comparisons.map((rate) => ({
      rate,
      quote: quoteAround(rate.statement.item, rate.statement.begin, rate.to),
      verdict: judgeComparison(facts, { ...rate, item: rate.statement.item }),
    })),
  ];
  return {
    findings: verdicts.flatMap(({ verdict }) => (verdict.kind === 'finding' ? [verdict.finding] : [])),
    suspects: statements.flatMap((statement) => suspectsOf(facts, statement)),
    checked: verdicts.filter(({ verdict }) => verdict.kind !== 'unknown').length,
    unchecked: verdicts.flatMap(({ rate: { at }, quote, verdict }) =>
      verdict.kind === 'unknown' ? [{ at, quote }] : [],
    ),
  };
}

function judge(facts: Facts, statement: Statement, rate: PrintedRate): RateVerdict {
  const { percent, at } = rate;
  if (statement.approximate) return { kind: 'unknown' };
  // "so với chỉ tiêu 1.200 hồ sơ thì đạt 116,25%": the rate is of another number.
  if (statement.meaning.concepts.has('otherPeriod')) return { kind: 'unknown' };
  const { restated } = statement;
  if (restated && isQuotient(restated.value, restated.over, percent))
    return judgeRestated(facts, statement, restated);
  const quote = quoteOf(statement);
  const figures = [facts.reading.text.named.get(statement) ?? []].flat();
  const part = namedOf(statement);
  const whole = wholeOf(facts, statement, rate);
  if (whole?.value === 0 && statement.value === 0)
    return {
      kind: 'finding',
      finding: {
        kind: 'rate-of-nothing',
        weight: percent.scaled === 0 ? 'question' : 'contradiction',
        at,
        quote,
        figures,
        part,
        shouldBe: NOTHING_AROSE,
      },
    };
  if (whole && holds(facts, statement.value, whole.value, percent)) return { kind: 'holds' };
  if (whole?.sure) return { kind: 'finding', finding: wrong(facts, statement, rate, whole) };
  if (isExplained(facts, statement, percent)) return { kind: 'holds' };
  const other = otherWhole(facts, statement, percent);
  if (whole) {
    if (other && !isOfItsWhole(statement)) return { kind: 'holds' };
    const found = wrong(facts, statement, rate, whole);
    return { kind: 'finding', finding: other ? { ...found, weight: 'question' } : found };
  }
  if (other) return { kind: 'holds' };
  const least = percent.scaled > 100 * 10 ** percent.decimals ? 1 : Math.max(1, statement.value);
  const possible = wholesOf(statement.value, percent, least);
  // Small rates are equal by chance.
  const telling = percent.decimals > 1 && percent.scaled >= 5 * 10 ** percent.decimals;
  const copied = !possible || telling ? copiedFrom(facts, statement, rate) : undefined;
  if (possible && !copied) return { kind: 'unknown' };
  return {
    kind: 'finding',
    finding: {
      kind: 'rate',
      // Of another whole it may be true.
      weight: possible ? 'question' : 'contradiction',
      at,
      quote,
      figures,
      part,
      cause: copied ?? { kind: 'no-whole' },
    },
  };
}

/** "1.421 hồ sơ, đạt 76,32% (1.412/1.850)": the share is right, and of another number. */
function judgeRestated(
  facts: Facts,
  statement: Statement,
  { value, over }: { readonly value: number; readonly over: number },
): RateVerdict {
  if (typoOf(statement.value, value) === undefined) return { kind: 'holds' };
  return {
    kind: 'finding',
    finding: {
      kind: 'rate',
      weight: 'contradiction',
      at: statement.at,
      quote: quoteOf(statement),
      figures: [facts.reading.text.named.get(statement) ?? []].flat(),
      part: namedOf(statement),
      whole: { label: '', value: over },
      cause: { kind: 'number-slip', written: formatCount(statement.value), right: formatCount(value) },
      shouldBe: formatCount(value),
    },
  };
}

function suspectsOf(facts: Facts, statement: Statement): readonly Correction[] {
  return statement.rates.flatMap((rate) => {
    const whole = wholeOf(facts, statement, rate);
    const { percent } = rate;
    if (
      !whole?.sure ||
      statement.approximate ||
      percent.decimals === 0 ||
      holds(facts, statement.value, whole.value, percent)
    )
      return [];
    const right = partOf(whole.value, percent);
    return right !== undefined && typoOf(statement.value, right) !== undefined ? [{ statement, right }] : [];
  });
}

function wrong(
  facts: Facts,
  statement: Statement,
  rate: PrintedRate,
  { value, label }: Whole,
): DoctorFinding {
  const cause = causeOf(facts, statement, rate, value);
  const figures = [facts.reading.text.named.get(statement) ?? []].flat();
  const whole: Named = { ...namedOf({ label, value }) };
  return {
    kind: 'rate',
    weight: 'contradiction',
    at: rate.at,
    quote: quoteOf(statement),
    figures,
    part: namedOf(statement),
    whole,
    ...(cause && { cause }),
    ...(value > 0 && {
      shouldBe: quotientText(statement.value, value, Math.max(1, Math.min(2, facts.decimals))),
    }),
  };
}

function causeOf(
  facts: Facts,
  statement: Statement,
  rate: PrintedRate,
  whole: number,
): RateCause | undefined {
  const { percent } = rate;
  const { value } = statement;
  if (percent.scaled === 100 * 10 ** percent.decimals && value < whole) return { kind: 'whole-for-part' };
  const copied = copiedFrom(facts, statement, rate);
  if (copied) return copied;
  const suspect = suspectsOf(facts, statement).find(({ right }) => isQuotient(right, whole, percent));
  if (suspect) return { kind: 'number-slip', written: formatCount(value), right: formatCount(suspect.right) };
  const right = Math.round((value * 10 ** (percent.decimals + 2)) / Math.max(1, whole));
  const slip = isMistyped(percent, right, value, whole);
  if (slip)
    return {
      kind: 'slip',
      written: `${percent.words}%`,
      right: quotientText(value, whole, percent.decimals),
    };
  const bases = facts.statements.filter(
    (one) =>
      one !== statement &&
      one.value >= Math.max(1, value) &&
      one.value !== whole &&
      isSameKind(one, statement) &&
      isQuotient(value, one.value, percent),
  );
  // A rate without decimals fits many a number.
  const [base] = percent.decimals > 0 || new Set(bases.map((one) => one.value)).size === 1 ? bases : [];
  if (base) return { kind: 'other-share', part: namedOf(statement), whole: namedOf(base), copied: false };
  const part = facts.statements.find(
    (one) =>
      one !== statement &&
      one.value !== value &&
      percent.decimals > 0 &&
      isSameKind(one, statement) &&
      isQuotient(one.value, whole, percent),
  );
  if (part)
    return {
      kind: 'other-share',
      part: namedOf(part),
      whole: namedOf({ label: '', value: whole }),
      copied: true,
    };
  return { kind: wholesOf(value, percent, Math.max(1, value)) ? 'no-base' : 'no-whole' };
}

/** A digit more, less, exchanged or another one; or the decimal mark lost or moved. */
function isMistyped(percent: Percent, right: number, part: number, whole: number): boolean {
  const { scaled, decimals } = percent;
  if (whole === 0 || part === 0) return false;
  const written = String(scaled);
  const digits = String(right);
  const others = [...written].filter((digit, i) => digit !== digits[i]).length;
  if (written.length === digits.length && written.length > 1 && others === 1) return true;
  const kind = typoOf(scaled, right);
  if (kind !== undefined && (decimals > 0 || kind === 'digits-swapped')) return true;
  return [0, 1, 2, 3].some(
    (moved) => moved !== decimals && scaled > 0 && scaledPercent(part, whole, moved) === scaled,
  );
}

/** The line whose rate, true there, is printed here. */
function copiedFrom(facts: Facts, statement: Statement, { percent }: PrintedRate): RateCause | undefined {
  const trivial =
    percent.scaled === 0 || percent.scaled === 100 * 10 ** percent.decimals || percent.decimals === 0;
  if (trivial) return undefined;
  for (const other of facts.statements) {
    if (other === statement || (other.value === statement.value && other.label === statement.label)) continue;
    const [rate] = other.rates.filter(
      (one) => one.percent.scaled === percent.scaled && one.percent.decimals === percent.decimals,
    );
    const whole = rate && wholeOf(facts, other, rate);
    if (rate && whole && isQuotient(other.value, whole.value, percent))
      return { kind: 'other-share', part: namedOf(other), whole: namedOf(whole), copied: true };
  }
  return undefined;
}
