// Parses digits with dots, commas and spaces between them. In Vietnamese a dot groups thousands and a comma is
// the decimal separator; officers also copy from screens set to English, where it is the reverse. Text that
// only makes sense in one convention is offered as a candidate, never assumed.

import { type CountOptions, type CountReading, countOf, readingsOf, unclear } from './count-reading.ts';

const NUMERAL = /^\d+(?:[.,'’ ]\d+)*$/u;
const MARK = /[.,'’ ]/gu;
/** From this usual value on, "45 688" is more likely one figure than two. */
const LARGE = 10_000;
/** Factor from the usual value beyond which dd.ddd may as well be a rate with three decimals. */
const FAR_FACTOR = 10;

export interface NumeralOptions extends CountOptions {
  /** A unit follows the number ("96.161 hồ sơ"), so it is no rate. */
  readonly unitSaid?: boolean;
}

/** Parses digits and separators; undefined when the text has anything else. */
export function readNumeral(text: string, options: NumeralOptions = {}): CountReading | undefined {
  if (!NUMERAL.test(text)) return undefined;
  const groups = text.split(MARK);
  const marks = [...new Set(text.match(MARK))];
  if (marks.length > 1) return readMixed(text, groups, options);
  if (marks.length === 0) return countOf(Number(text));
  if (marks[0] === ' ') return readSpaced(groups, options);
  if (marks[0] === '.') return readDotted(groups, options);
  if (marks[0] === ',') return readWithCommas(groups);
  return unclear('misplaced-separator', [join(groups)]);
}

/** Whether the groups are thousands: 1–3 digits without a leading 0, then exactly three each. */
export function areThousands(groups: readonly string[]): boolean {
  const [first = '', ...later] = groups;
  return /^[1-9]\d{0,2}$/u.test(first) && later.every((group) => group.length === 3);
}

const join = (groups: readonly string[]): number => Number(groups.join(''));

function readSpaced(groups: readonly string[], { unitSaid, usual = 0 }: NumeralOptions): CountReading {
  const whole = join(groups);
  if (areThousands(groups) && countOf(whole).kind === 'count') {
    // "45 688" may be two answers; "1 655" is hardly 1 and 655.
    const mayBeTwo = whole >= LARGE && !unitSaid && usual < LARGE;
    return mayBeTwo ? unclear('several', [whole, Number(groups[0])]) : countOf(whole);
  }
  return unclear('several', [...groups.map(Number), ...(groups.length === 2 ? [whole] : [])]);
}

function readDotted(groups: readonly string[], options: NumeralOptions): CountReading {
  const whole = join(groups);
  if (areThousands(groups)) {
    // "688.000" where 690 is usual: 688 with displayed decimals, or 688 thousand.
    if (isThousandfold(groups, whole, options)) return unclear('decimal', [Number(groups[0]), whole]);
    const rateLike = looksLikeRate(groups) && !options.unitSaid && !canBe(whole, options);
    return rateLike ? unclear('looks-like-rate', [whole]) : countOf(whole);
  }
  // Dots primarily group thousands, so a missing or extra digit is likelier than decimals.
  return decimalsOf(groups) ?? unclear('misplaced-separator', [whole]);
}

function readWithCommas(groups: readonly string[]): CountReading {
  const whole = join(groups);
  if (areThousands(groups)) {
    if (groups.length > 2 && countOf(whole).kind !== 'count') return unclear('several', groups.map(Number));
    return unclear(looksLikeRate(groups) ? 'looks-like-rate' : 'misplaced-separator', [whole]);
  }
  if (groups.length > 2) return unclear('several', groups.map(Number));
  return decimalsOf(groups, 'comma') ?? unclear('misplaced-separator', [whole]);
}

/** One or two decimals: the integer part may be meant, or the separator may be a typo. */
function decimalsOf(groups: readonly string[], mark: 'dot' | 'comma' = 'dot'): CountReading | undefined {
  const [whole = '', decimals = ''] = groups;
  if (groups.length !== 2 || decimals.length > 2) return undefined;
  const wholeFirst = mark === 'comma' || /^0+$/u.test(decimals);
  const readings = [Number(whole), join(groups)];
  return unclear('decimal', wholeFirst ? readings : readings.reverse());
}

/** Whether the value is plausible for the figure. */
function canBe(value: number, { usual, bound }: NumeralOptions): boolean {
  if (bound !== undefined && value > bound) return false;
  return usual === undefined || (value <= usual * FAR_FACTOR && value * FAR_FACTOR >= usual);
}

/** An integer followed by three zeros that is near the usual value without them and far from it with them. */
function isThousandfold(groups: readonly string[], whole: number, { usual }: NumeralOptions): boolean {
  const [first, zeros, ...more] = groups;
  if (usual === undefined || usual === 0 || zeros !== '000' || more.length > 0) return false;
  return whole > usual * FAR_FACTOR * FAR_FACTOR && Number(first) <= usual * FAR_FACTOR;
}

const looksLikeRate = (groups: readonly string[]): boolean =>
  groups.length === 2 && (groups[0]?.length === 2 || groups[0] === '100');

function readMixed(text: string, groups: readonly string[], options: NumeralOptions): CountReading {
  const separator = text.includes(' ') ? ' ' : ',';
  const parts = text.split(separator);
  if (separator === ' ' || parts.length > 2) {
    const readings = parts.flatMap((part) => {
      const reading = readNumeral(part, options);
      return reading ? readingsOf(reading) : [];
    });
    return unclear('several', readings);
  }
  // "1.655,00" and "1,655.00": grouped thousands with decimals.
  const head = groups.slice(0, -1);
  const decimals = groups.at(-1) ?? '';
  const headHasOneMark = new Set(text.slice(0, -decimals.length - 1).match(MARK)).size === 1;
  if (headHasOneMark && areThousands(head)) {
    return unclear('decimal', decimals.length === 3 ? [join(groups), join(head)] : [join(head)]);
  }
  return unclear('misplaced-separator', [join(groups)]);
}
