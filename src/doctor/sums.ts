// Parts and wholes in prose: "5.650 hồ sơ (trực tuyến 4.561; trực tiếp 890; từ kỳ trước 199)". A sum is claimed only where the
// words say that the parts are all there is, or where nothing else can be a part.

import { meaningOf } from '../import/texts/concepts.ts';
import type { Statement } from '../import/texts/statement.ts';
import type { Percent } from '../import/texts/tokens.ts';
import { formatCount, formatDecimal } from '../language/format.ts';
import { typoOf } from '../report/typos.ts';
import type { Correction } from './corrected.ts';
import type { Facts } from './facts.ts';
import type { DoctorFinding, SumCause } from './finding.ts';
import { namedOf, quoteAround, quoteOf } from './quote.ts';
import { isQuotient } from './quotient.ts';
import { wholeOf } from './wholes.ts';

export interface CheckedSums {
  readonly findings: readonly DoctorFinding[];
  /** Numbers of which it is known what should stand there. */
  readonly corrections: readonly Correction[];
  readonly checked: number;
}

/** Parts that together are the whole, by what they are about. All of `needs` must be there, others of it may. */
interface Partition {
  readonly needs: readonly (readonly string[])[];
  readonly may: readonly string[];
  /** What is not named may still be a part: then only more than the whole is wrong. */
  readonly open?: true;
}

const PARTITIONS: readonly Partition[] = [
  { needs: [['early'], ['onTime'], ['overdue']], may: [] },
  { needs: [['onTimeOrEarly'], ['overdue']], may: [] },
  { needs: [['within'], ['overdue']], may: ['supplement', 'withdrawn'] },
  { needs: [['online'], ['direct'], ['carriedOver']], may: ['post'] },
  { needs: [['received'], ['carriedOver']], may: [] },
  { needs: [['settled'], ['pending']], may: ['withdrawn', 'supplement'] },
  { needs: [['partial'], ['full']], may: [] },
  { needs: [['onTime'], ['overdue']], may: [], open: true },
  { needs: [['online'], ['direct']], may: ['post'], open: true },
];

export function checkSums(facts: Facts): CheckedSums {
  const wholes = facts.statements.filter(({ parts }) => parts.length > 0);
  const verdicts = [
    ...wholes.flatMap((whole) => [...sumsOf(facts, whole), ...partsOf(facts, whole)]),
    ...facts.statements.flatMap((one) => fractionsOf(facts, one)),
  ];
  return {
    findings: verdicts.flatMap(({ finding }) => finding ?? []),
    corrections: verdicts.flatMap(({ correction }) => correction ?? []),
    checked: verdicts.length,
  };
}

interface Verdict {
  readonly finding?: DoctorFinding | undefined;
  readonly correction?: Correction | undefined;
}

function sumsOf(facts: Facts, whole: Statement): readonly Verdict[] {
  if (whole.approximate || isOfForm(facts, whole)) return [];
  const exact = whole.parts.filter((one) => !one.approximate);
  if (exact.length < whole.parts.length) return [];
  for (const partition of PARTITIONS) {
    const parts = partsIn(partition, whole);
    if (!parts) continue;
    const sum = total(parts);
    const others = whole.parts.filter((one) => !parts.includes(one));
    if (sum === whole.value || isAlternative(whole, parts)) return [{}];
    if (sum < whole.value && (partition.open || others.length > 0)) {
      const all = total(whole.parts);
      return all === whole.value || partition.open ? [{}] : [];
    }
    return [
      { finding: wrongSum(facts, whole, parts, 'contradiction'), correction: suspectOf(facts, whole, parts) },
    ];
  }
  if (whole.saysAll || isBySystem(whole) || isByQuarter(whole)) return sayingAll(facts, whole);
  return [];
}

const SYSTEM = /igate|h[ệe] th[ốo]ng|httt|ph[ầa]n m[ềe]m|csdl|c[ổo]ng/iu;

/** "420 trên iGate, 153 trên hệ thống của Bộ": figures of several systems are added. */
const isBySystem = ({ parts, isOpen }: Statement): boolean =>
  !isOpen && parts.length > 1 && parts.every(({ label }) => SYSTEM.test(label));

/** Four quarters are a year. */
function isByQuarter({ parts, isOpen }: Statement): boolean {
  const quarters = parts.flatMap(
    ({ label }) => /^qu[ýy] (?<which>IV|I{1,3}|[1-4])(?![\p{L}\d])/iu.exec(label)?.groups?.which ?? [],
  );
  return !isOpen && parts.length === 4 && new Set(quarters).size === 4;
}

/** "gồm …": the parts are all there is, whatever they are called. */
function sayingAll(facts: Facts, whole: Statement): readonly Verdict[] {
  if (whole.isOpen) return [];
  const { text } = whole.item;
  if (/g[ồo]m c[ảa]|v\.v|\.\.\.|…/iu.test(text)) return [];
  const kinds = new Set(whole.parts.map(({ meaning: { counted } }) => counted));
  if (whole.parts.length < 2 || kinds.size > 1 || whole.parts.some(({ parts }) => parts.length > 0))
    return [];
  const sum = total(whole.parts);
  if (sum === whole.value) return [{}];
  const finding = wrongSum(facts, whole, whole.parts, 'contradiction');
  return [{ finding, correction: suspectOf(facts, whole, whole.parts) }];
}

/** Each part once, and nothing that is about something else as well. */
function partsIn({ needs, may }: Partition, whole: Statement): readonly Statement[] | undefined {
  const all = [...needs.flat(), ...may];
  const own = whole.meaning.concepts;
  const kindOf = (part: Statement) => {
    if (part.meaning.rest.length > 0) return undefined;
    const kinds = [...part.meaning.concepts].filter((one) => all.includes(one));
    const others = [...part.meaning.concepts].filter(
      (one) =>
        !all.includes(one) && !own.has(one) && !(one === 'within' && part.meaning.concepts.has('pending')),
    );
    return kinds.length === 1 && others.length === 0 ? kinds[0] : undefined;
  };
  const parts = whole.parts.flatMap((part) => {
    const kind = kindOf(part);
    return kind === undefined || (own.has(kind) && !needs.flat().includes(kind)) ? [] : [{ part, kind }];
  });
  const once = new Set(parts.map(({ kind }) => kind));
  if (once.size < parts.length) return undefined;
  return needs.every((some) => some.some((one) => once.has(one))) ? parts.map(({ part }) => part) : undefined;
}

/** "Đúng hạn" that counts what was early, too: then those two are no parts beside one another. */
function isAlternative(whole: Statement, parts: readonly Statement[]): boolean {
  const early = parts.find((one) => one.meaning.concepts.has('early'));
  return early !== undefined && total(parts) - early.value === whole.value;
}

function partsOf(facts: Facts, whole: Statement): readonly Verdict[] {
  if (whole.approximate) return [];
  return (
    whole.parts
      // What is not understood need not be a part.
      .filter((part) => part.meaning.rest.length === 0 || whole.saysAll)
      .filter((part) => !part.approximate && !(isOfForm(facts, whole) && isOfForm(facts, part)))
      .map((part) => (part.value <= whole.value ? {} : { finding: tooLarge(facts, part, whole) }))
  );
}

/** "64/60 hồ sơ": more than there are; unless its rate says that it is meant so. */
function fractionsOf(facts: Facts, statement: Statement): readonly Verdict[] {
  const { value, over, rates, meaning } = statement;
  if (
    over === undefined ||
    value <= over ||
    meaning.concepts.has('otherPeriod') ||
    (meaning.counted === undefined && meaning.concepts.size === 0)
  )
    return [];
  if (rates.some(({ percent }) => isQuotient(value, over, percent))) return [];
  const finding = {
    kind: 'part-exceeds',
    weight: 'contradiction',
    at: statement.at,
    quote: quoteOf(statement),
    figures: figuresOf(facts, [statement]),
    part: namedOf(statement),
    whole: { label: '', value: over },
  } as const;
  return [{ finding }];
}

/** What the definition's own rules look at. */
const isOfForm = ({ ownForm, reading }: Facts, statement: Statement) =>
  ownForm && reading.text.named.has(statement);

function tooLarge(facts: Facts, part: Statement, whole: Statement): DoctorFinding {
  return {
    kind: 'part-exceeds',
    weight: 'contradiction',
    at: part.at,
    quote: quoteOf(part),
    figures: figuresOf(facts, [part, whole]),
    part: namedOf(part),
    whole: namedOf(whole),
  };
}

function wrongSum(
  facts: Facts,
  whole: Statement,
  parts: readonly Statement[],
  weight: DoctorFinding['weight'],
): DoctorFinding {
  const sum = total(parts);
  const cause = causeOf(facts, whole, parts);
  const suspect = suspectOf(facts, whole, parts);
  const wrong = suspect?.statement ?? whole;
  return {
    kind: 'sum',
    weight,
    at: wrong.at,
    quote: quoteOf(wrong),
    figures: figuresOf(facts, [whole, ...parts]),
    whole: namedOf(whole),
    parts: parts.map(namedOf),
    sum,
    ...(cause && { cause }),
    ...(suspect || !isCorroborated(facts, whole) ? { shouldBe: formatCount(suspect?.right ?? sum) } : {}),
  };
}

/** Another sum says the same of the whole, so that one of the parts is wrong. */
function isCorroborated({ statements }: Facts, whole: Statement): boolean {
  const above = whole.whole;
  if (above && total(above.parts) === above.value) return true;
  const before = statements.filter(({ item, from }) => item === whole.item && from < whole.from);
  return before.some((a, i) => before.slice(i + 1).some((b) => a.value + b.value === whole.value));
}

/** The one number of a sum that is wrong, where more than the sum says so. */
export function suspectOf(
  facts: Facts,
  whole: Statement,
  parts: readonly Statement[],
): (Correction & { readonly kind: 'slip' | 'rate-says' }) | undefined {
  const sum = total(parts);
  const candidates = [
    { statement: whole, right: sum },
    ...parts.map((part) => ({ statement: part, right: whole.value - (sum - part.value) })),
  ].filter(({ statement, right }) => right >= 0 && right !== statement.value);
  const bySlip = candidates.filter(({ statement, right }) => typoOf(statement.value, right) !== undefined);
  const byRate = candidates.filter(({ statement, right }) =>
    isSaidByRates(facts, statement, right, whole, parts),
  );
  const byLoneRate = bySlip.filter(({ statement, right }) => isSaidAlone(facts, statement, right, whole));
  const [slip, ...otherSlips] = byLoneRate.length > 0 ? byLoneRate : bySlip;
  const [said, ...othersSaid] = byRate;
  if (said && othersSaid.length === 0) {
    const isSlip =
      typoOf(said.statement.value, said.right) !== undefined || isDigitLost(said.statement.value, said.right);
    return { ...said, kind: isSlip ? 'slip' : 'rate-says' };
  }
  return slip && otherSlips.length === 0 && byRate.length === 0 ? { ...slip, kind: 'slip' } : undefined;
}

/** "7" of "70": too short for a slip alone, but where its rate says so, too. */
const isDigitLost = (written: number, right: number) =>
  String(right).startsWith(String(written)) || String(written).startsWith(String(right));

/** Its own printed rate, or those of its parts, hold with the right number and not with the one that stands there. */
function isSaidByRates(
  facts: Facts,
  statement: Statement,
  right: number,
  whole: Statement,
  parts: readonly Statement[],
): boolean {
  const own = statement.rates.flatMap((rate) => {
    const base = wholeOf(facts, statement, rate)?.value;
    return base === undefined || !isTelling(rate.percent)
      ? []
      : [isQuotient(right, base, rate.percent) && !isQuotient(statement.value, base, rate.percent)];
  });
  const below = parts.flatMap((part) =>
    part.rates.flatMap((rate) =>
      statement !== whole ||
      part.value === 0 ||
      !isTelling(rate.percent) ||
      wholeOf(facts, part, rate)?.value !== whole.value
        ? []
        : [isQuotient(part.value, right, rate.percent) && !isQuotient(part.value, whole.value, rate.percent)],
    ),
  );
  const said = [...own, ...below];
  return said.length > 0 && said.every((one) => one);
}

/** "Tỷ lệ hồ sơ trực tuyến đạt 89,12%" somewhere else in the text. */
function isSaidAlone({ reading }: Facts, { meaning }: Statement, right: number, whole: Statement): boolean {
  return reading.text.loneRates.some(
    ({ percent, meaning: said }) =>
      isTelling(percent) &&
      [...meaning.concepts].every((one) => said.concepts.has(one)) &&
      isQuotient(right, whole.value, percent),
  );
}

const isTelling = ({ scaled, decimals }: Percent) => scaled > 0 && scaled !== 100 * 10 ** decimals;

export function causeOf(facts: Facts, whole: Statement, parts: readonly Statement[]): SumCause | undefined {
  const suspect = suspectOf(facts, whole, parts);
  if (suspect) {
    const twin = [whole, ...parts].find(
      (one) => one !== suspect.statement && one.value === suspect.statement.value && one.value > FEW,
    );
    if (twin) return { kind: 'copied', from: namedOf(twin) };
    return {
      kind: suspect.kind,
      written: formatCount(suspect.statement.value),
      right: formatCount(suspect.right),
      label: namedOf(suspect.statement).label,
    };
  }
  const from = facts.statements.find(
    (one) =>
      one !== whole &&
      !parts.includes(one) &&
      one.value === whole.value &&
      one.value > FEW &&
      one.label !== whole.label,
  );
  return from ? { kind: 'copied', from: namedOf(from) } : undefined;
}

/** Smaller numbers are equal by chance. */
const FEW = 20;

/** Rates alone: "trực tuyến 85,2%, trực tiếp 12,4%, bưu chính 12,4%" of one whole. */
export function checkShares({ reading }: Facts): CheckedSums {
  const byItem = Map.groupBy(
    reading.text.loneRates.filter(({ of }) => of === undefined),
    (rate) => rate.item,
  );
  const verdicts = [...byItem.values()].flatMap((rates): readonly Verdict[] => {
    for (const { needs, may, open } of PARTITIONS) {
      const all = [...needs.flat(), ...may];
      const parts = rates.flatMap((rate) => {
        const { concepts, rest } = meaningOf(rate.label.slice(rate.label.lastIndexOf(':') + 1));
        const kinds = [...concepts].filter((one) => all.includes(one));
        const [kind] = kinds;
        return kind === undefined || kinds.length > 1 || rest.length > 0 ? [] : [{ rate, kind }];
      });
      const kinds = new Set(parts.map(({ kind }) => kind));
      if (kinds.size < parts.length || !needs.every((some) => some.some((one) => kinds.has(one)))) continue;
      const decimals = Math.max(...parts.map(({ rate }) => rate.percent.decimals));
      const sum = parts.reduce(
        (all, { rate: { percent } }) => all + percent.scaled * 10 ** (decimals - percent.decimals),
        0,
      );
      const off = sum - 100 * 10 ** decimals;
      const [first] = parts;
      if (!first || Math.abs(off) <= parts.length || (open && off < 0)) return [{}];
      const { rate } = first;
      const last = parts.at(-1)?.rate ?? rate;
      return [
        {
          finding: {
            kind: 'shares',
            weight: 'contradiction',
            at: rate.at,
            quote: quoteAround(
              rate.item,
              Math.max(rate.item.begin, rate.from - rate.label.length - 1),
              last.to,
            ),
            figures: [],
            total: `${formatDecimal(sum, decimals)}%`,
          },
        },
      ];
    }
    return [];
  });
  return {
    findings: verdicts.flatMap(({ finding }) => finding ?? []),
    corrections: verdicts.flatMap(({ correction }) => correction ?? []),
    checked: verdicts.length,
  };
}

const total = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { value }) => sum + value, 0);

function figuresOf({ reading }: Facts, statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((one) => reading.text.named.get(one) ?? []);
}
