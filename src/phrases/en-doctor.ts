import type { DoctorFinding, Named, RateCause, StyleSlip, SumCause } from '../doctor/finding.ts';
import { formatCount } from '../language/format.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { DoctorPhrases } from './doctor-phrases.ts';
import { findingText } from './en-findings.ts';

const STYLE: Readonly<Record<StyleSlip, string>> = {
  'decimal-point': 'Decimals are written with a point; Vietnamese documents use a comma.',
  'mixed-decimals': 'Some decimals have a point, others a comma; use the comma throughout.',
  'three-decimals': 'A rate has more than two decimals; two are usual.',
  'space-missing': 'A space is missing.',
  'space-before-mark': 'There is a space before a punctuation mark or a % sign.',
  'doubled-word': 'A word is repeated.',
  'authority-space': 'A space is missing after the abbreviation of the signing authority.',
  'addressee-missing': 'A report to a superior needs “Kính gửi” (addressee).',
  'appendix-numbering': 'Two or more appendices take Roman numerals (Phụ lục I, II).',
  'ending-missing': 'The closing mark “./.” is missing.',
  margins:
    'The margins differ from Decree 30/2020/NĐ-CP (top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm).',
};

const count = (n: number) => formatCount(n, 'en');
const quoted = ({ label }: Named) => (label === '' ? 'this number' : `“${label}”`);
const sum = (parts: readonly Named[]) => parts.map(({ value }) => count(value)).join(' + ');

function causeOfRate(cause: RateCause): string {
  switch (cause.kind) {
    case 'whole-for-part':
      return '100% is printed for what is only a part.';
    case 'other-share': {
      const share = `${count(cause.part.value)}/${count(cause.whole.value)}`;
      if (cause.copied) return `It is ${share}, the rate of the line ${quoted(cause.part)}.`;
      const over = cause.whole.label === '' ? '' : ` (over ${quoted(cause.whole)})`;
      return `It is ${share}${over}, which is not this line’s base.`;
    }
    case 'slip':
      return `Probably mistyped: ${cause.right} became ${cause.written}.`;
    case 'number-slip':
      return `The rate fits ${cause.right}: ${cause.written} may be mistyped.`;
    case 'no-base':
      return 'No number of the text as a base gives this rate.';
    case 'no-whole':
      return 'No whole number as a base gives this rate.';
  }
}

function causeOfSum(cause: SumCause): string {
  if (cause.kind === 'rate-says')
    return `Probably wrong in “${cause.label}”: its printed rate and the other numbers say ${cause.right}, not ${cause.written}.`;
  return cause.kind === 'slip'
    ? `Probably mistyped in “${cause.label}”: ${cause.right} became ${cause.written}.`
    : `It is the same number as ${quoted(cause.from)}, and may have been copied.`;
}

function messageOf(finding: DoctorFinding, definition: ReportDefinition): string {
  switch (finding.kind) {
    case 'rate': {
      const { part, whole } = finding;
      if (!whole) return `No number of the text as a base makes ${count(part.value)} this rate.`;
      const over = whole.label === '' ? '' : ` (base: ${quoted(whole)})`;
      return `The rate is not ${count(part.value)}/${count(whole.value)}${over}.`;
    }
    case 'rate-of-nothing':
      return '0/0 is no rate.';
    case 'sum': {
      const { whole, parts, sum: total } = finding;
      return `The total ${count(whole.value)} is not the sum of its parts: ${sum(parts)} = ${count(total)}.`;
    }
    case 'shares':
      return `The rates add up to ${finding.total}, not to 100%.`;
    case 'part-exceeds': {
      const { part, whole } = finding;
      return `${quoted(part)} (${count(part.value)}) is more than ${quoted(whole)} (${count(whole.value)}).`;
    }
    case 'two-values':
      return `One figure with two values: ${finding.values.join(' and ')}.`;
    case 'malformed':
      return finding.readings.length > 1
        ? `No number is written so; it may be ${finding.readings.join(' or ')}.`
        : 'No number is written so.';
    case 'check':
      return findingText(definition, finding.check);
    case 'stored':
      return `The stored value of this figure is ${count(finding.stored)}.`;
    case 'style':
      return STYLE[finding.slip];
  }
}

const counted = (n: number, one: string, several: string) =>
  n === 0 ? [] : [`${count(n)} ${n === 1 ? one : several}`];

export const enDoctor: DoctorPhrases = {
  describe: (finding, definition) => {
    const cause =
      finding.kind === 'rate' && finding.cause
        ? causeOfRate(finding.cause)
        : finding.kind === 'sum' && finding.cause
          ? causeOfSum(finding.cause)
          : undefined;
    return {
      message: messageOf(finding, definition),
      ...(cause !== undefined && { cause }),
      ...(finding.shouldBe !== undefined && { shouldBe: finding.shouldBe }),
    };
  },
  place: ({ page, line, sheet, cell, paragraph }) =>
    [
      ...(sheet === undefined ? [] : [sheet]),
      ...(cell === undefined ? [] : [`cell ${cell}`]),
      ...(page === undefined ? [] : [`page ${page}`]),
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(paragraph === undefined || cell !== undefined ? [] : [`paragraph ${paragraph}`]),
    ].join(', '),
  verdict: ({ findings, checked, unchecked }) => {
    const of = (weight: DoctorFinding['weight']) => findings.filter((one) => one.weight === weight).length;
    const told = [
      ...counted(of('contradiction'), 'contradiction', 'contradictions'),
      ...counted(of('question'), 'place worth a look', 'places worth a look'),
    ];
    if (told.length > 0) return `Found ${told.join(', ')}.`;
    const nothing = checked.rates + checked.totals + checked.rules === 0;
    if (nothing && unchecked.length === 0) return 'I see no figures to check.';
    return 'No contradictions found.';
  },
  extent: ({ checked, unchecked }) => {
    const looked = [
      ...counted(checked.rates, 'rate', 'rates'),
      ...counted(checked.totals, 'sum or comparison', 'sums and comparisons'),
      ...counted(checked.rules, 'rule of the form', 'rules of the form'),
    ];
    const done = looked.length > 0 ? `Checked ${looked.join(', ')}.` : '';
    const left = counted(unchecked.length, 'rate has', 'rates have').join('');
    const not = left === '' ? '' : `${left} no known base and could not be checked.`;
    return [done, not].filter((one) => one !== '').join(' ');
  },
  weights: { contradiction: 'Contradictions', question: 'Worth a look', style: 'Style' },
};
