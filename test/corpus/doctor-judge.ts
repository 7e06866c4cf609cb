// Holds what was read in a file and found in it against the known answers. Knows nothing of how either is done.

import type { DoctorFinding } from '../../src/doctor/finding.ts';
import type { DocumentReading } from '../../src/import/figure-reading.ts';
import type { SourceDocument } from '../../src/import/source.ts';
import { FlatText, overlap, type Stretch } from './flat-text.ts';
import { type KnownAnswers, type KnownSlip, markedWords } from './known-answers.ts';

/** What is judged of a reading. */
export type JudgedReading = Pick<DocumentReading, 'figures' | 'periods'>;

export interface WrongFigure {
  readonly figure: string;
  readonly value: number;
  /** Undefined where the document says nothing of it. */
  readonly expected?: number;
}

export interface Verdict {
  readonly found: readonly KnownSlip[];
  readonly missed: readonly KnownSlip[];
  /** Found, but named another cause or another value: the findings at that place. */
  readonly misdiagnosed: readonly { readonly slip: KnownSlip; readonly findings: readonly DoctorFinding[] }[];
  /** Found without saying what it would be, although the document tells. */
  readonly uncured: readonly KnownSlip[];
  /** Found with what it would be, but not how it came about, although the document tells. */
  readonly unexplained: readonly KnownSlip[];
  readonly falseAlarms: readonly DoctorFinding[];
  /** Hints of style beside those that were expected; nobody loses trust by them. */
  readonly hints: readonly DoctorFinding[];
  readonly figures: {
    readonly right: readonly string[];
    readonly wrong: readonly WrongFigure[];
    readonly missed: readonly string[];
  };
  readonly period: 'right' | 'wrong' | 'missed' | 'none';
}

export function judge(
  answers: KnownAnswers,
  document: SourceDocument,
  reading: JudgedReading,
  findings: readonly DoctorFinding[],
): Verdict {
  const flat = FlatText.of(document, { groups: answers.source !== undefined });
  const stands = findings.map((finding) => ({ finding, at: flat.stretchOf(finding.at) }));
  const touching = (marks: readonly string[]) => {
    const places = marks.map((mark) => ({ mark, stretches: flat.find(mark) }));
    return stands.filter(({ finding, at }) => places.some((place) => touches(place, finding, at)));
  };
  const ofSlips = answers.slips.map((slip) => ({
    slip,
    at: touching(slip.at).map(({ finding }) => finding),
  }));
  const found = ofSlips.filter(({ slip, at }) => at.some(({ weight }) => slip.weight || weight !== 'style'));
  const diagnoses = found.map(({ slip, at }) => ({ slip, findings: at, said: diagnosis(slip, at) }));
  const explained = new Set([
    ...ofSlips.flatMap(({ at }) => at),
    ...touching(answers.tolerated).map(({ finding }) => finding),
  ]);
  const asked = new Set(touching(answers.mayAsk).map(({ finding }) => finding));
  const rest = findings.filter((one) => !explained.has(one));
  return {
    found: found.map(({ slip }) => slip),
    missed: answers.slips.filter((slip) => !found.some((one) => one.slip === slip)),
    misdiagnosed: diagnoses.filter(({ said }) => said === 'wrong'),
    uncured: diagnoses.filter(({ said }) => said === 'nothing').map(({ slip }) => slip),
    unexplained: diagnoses.filter(({ said }) => said === 'value').map(({ slip }) => slip),
    falseAlarms: rest.filter(
      (one) => one.weight === 'contradiction' || (one.weight === 'question' && !asked.has(one)),
    ),
    hints: rest.filter(({ weight }) => weight === 'style'),
    figures: judgeFigures(answers, reading),
    period: judgePeriod(answers, reading),
  };
}

/** Where the words are not found as they were written down (a table that was turned), the quote decides. */
function touches(
  { mark, stretches }: { readonly mark: string; readonly stretches: readonly Stretch[] },
  { quote }: DoctorFinding,
  at: Stretch,
): boolean {
  if (stretches.length > 0) return stretches.some((one) => overlap(one, at));
  const words = plain(markedWords(mark).words);
  return words.length > 1 && plain(quote).includes(words);
}

/** These say how a slip came about; other causes say what was tried in vain. */
const CLAIMS: readonly string[] = ['whole-for-part', 'other-share', 'slip', 'copied'];

/** `right` as soon as one finding says the right thing: the same slip can be seen from several sides. */
function diagnosis(
  slip: KnownSlip,
  findings: readonly DoctorFinding[],
): 'right' | 'wrong' | 'value' | 'nothing' {
  if (slip.weight === 'style' || !(slip.shouldBe || slip.cause)) return 'right';
  const said = findings.filter(({ weight, shouldBe }) => weight !== 'style' && shouldBe !== undefined);
  const cured = said.filter(
    ({ shouldBe = '' }) => !slip.shouldBe || slip.shouldBe.some((one) => plain(one) === plain(shouldBe)),
  );
  if (cured.length === 0) return said.length > 0 && slip.shouldBe ? 'wrong' : 'nothing';
  if (!slip.cause || !CLAIMS.includes(slip.cause)) return 'right';
  const claimed = cured.map(causeOf).filter((one) => one !== undefined && CLAIMS.includes(one));
  if (claimed.length === 0) return 'value';
  return claimed.includes(slip.cause) ? 'right' : 'wrong';
}

export const causeOf = (finding: DoctorFinding) => ('cause' in finding ? finding.cause?.kind : undefined);

function judgeFigures(answers: KnownAnswers, reading: JudgedReading): Verdict['figures'] {
  const { figures, optional, disagreeing } = answers;
  const read = new Map(reading.figures.map(({ figure, value }) => [figure, value]));
  const wrong: WrongFigure[] = [];
  // What is seen to be of another stretch of time is not taken over, whatever is in it.
  const refused = answers.period === 'other' && judgePeriod(answers, reading) === 'right';
  for (const [figure, value] of read) {
    const expected = figures[figure] ?? optional[figure];
    if (expected !== value && !refused)
      wrong.push({ figure, value, ...(expected === undefined ? {} : { expected }) });
  }
  for (const figure of disagreeing) {
    const value = read.get(figure);
    if (value !== undefined && !wrong.some((one) => one.figure === figure)) wrong.push({ figure, value });
  }
  return {
    right: Object.keys(figures).filter((figure) => read.get(figure) === figures[figure]),
    wrong,
    missed: Object.keys(figures).filter((figure) => !read.has(figure)),
  };
}

function judgePeriod({ period }: KnownAnswers, { periods }: JudgedReading): Verdict['period'] {
  const [first] = periods;
  if (period === undefined) return 'none';
  if (!first) return period === 'other' ? 'none' : 'missed';
  if (period === 'other') return first.kind === 'other' ? 'right' : 'wrong';
  return first.kind === 'month' && first.month === period ? 'right' : 'wrong';
}

/** What is compared of words: neither blanks nor leading zeros nor the thing that is counted. */
const plain = (words: string) =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/hồ sơ|tthc|phiếu/gu, '')
    .replace(/\s/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/gu, '')
    .replace(/[.;]$/u, '');
