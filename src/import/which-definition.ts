// Which report a document is of: the one that it names itself, of the period that it names; else the one that finds clearly
// more of its figures in it. Words of the one are read under the other as well, so that a small lead says nothing.

import { frequencyOf } from '../calendar/report-period.ts';
import { fold } from '../language/fold.ts';
import { withoutFrequency } from '../report/called.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { segmentsOf } from '../report/template.ts';
import type { DocumentReading } from './figure-reading.ts';

export type DefinitionChosen =
  /** Any of these, the one that finds most first. */
  | { readonly kind: 'among'; readonly readings: readonly [DocumentReading, ...DocumentReading[]] }
  /** None of them finds anything in it. */
  | { readonly kind: 'none' };

/**
 * Of the same document, read under each of the reports that could be meant. `meant` are ids: the first of them that the document
 * does not speak against is the one.
 */
export function whichDefinition(
  readings: readonly DocumentReading[],
  meant: readonly string[] = [],
): DefinitionChosen {
  const found = readings.filter((one) => figuresRead(one) > 0);
  const most = Math.max(...found.map(figuresRead));
  // A report that is only mentioned has few of its figures there.
  const named = narrowed(found, (one) => 2 * figuresRead(one) >= most && isNamed(one));
  const dated = narrowed(named, isOfItsPeriod);
  const best = dated
    .filter((one) => !dated.some((other) => findsClearlyMore(other, one)))
    .toSorted((one, other) => figuresRead(other) - figuresRead(one));
  const [first, ...others] = best;
  if (!first) return { kind: 'none' };
  const [one] = meant.flatMap((id) => best.filter(({ definition }) => definition.id === id));
  return { kind: 'among', readings: one ? [one] : [first, ...others] };
}

export const figuresRead = ({ figures, disagreeing }: Pick<DocumentReading, 'figures' | 'disagreeing'>) =>
  figures.length + disagreeing.size;

/** Those of which it is true, unless it is true of none. */
function narrowed(
  readings: readonly DocumentReading[],
  fits: (reading: DocumentReading) => boolean,
): readonly DocumentReading[] {
  const fit = readings.filter(fits);
  return fit.length > 0 ? fit : readings;
}

const isOfItsPeriod = ({ definition, periods }: DocumentReading): boolean =>
  periods.some((one) => one.kind === 'month' && frequencyOf(one.month) === definition.frequency);

/** By so many figures, and so many times as many. A table of a system is of whichever report has its columns. */
const LEAD = 3;
const TIMES = { text: 1.4, table: 2 };

function findsClearlyMore(one: DocumentReading, other: DocumentReading): boolean {
  const [more, less] = [figuresRead(one), figuresRead(other)];
  const times = one.is === 'report' ? TIMES.text : TIMES.table;
  return more >= less + LEAD && more >= times * less;
}

/** A title is no longer. In characters. */
const LONGEST = 400;

function isNamed({ definition, titles }: DocumentReading): boolean {
  const said = ` ${plain(titles.map((title) => title.slice(0, LONGEST)).join(' '))} `;
  const { pieces, names } = namesOf(definition);
  const has = (words: string) => said.includes(` ${words} `);
  return names.some(has) || (pieces.length > 0 && pieces.every(has));
}

interface Names {
  readonly names: readonly string[];
  /** The words of the subject around its facts. */
  readonly pieces: readonly string[];
}

const known = new WeakMap<ReportDefinition, Names>();

/** Other names tell only where a number stands in them: "xin lỗi" and "giải quyết hồ sơ" stand over anything. */
function namesOf(definition: ReportDefinition): Names {
  const before = known.get(definition);
  if (before) return before;
  const { code, name, short, aliases, outline } = definition;
  const shorts = [short.vi, short.en].map(withoutFrequency);
  const all = [code, name.vi, ...shorts, ...aliases.filter((alias) => /\d/u.test(alias))].map(plain);
  const subject = segmentsOf(outline.subject.join(' '));
  const pieces = subject.flatMap((one) => (one.kind === 'literal' ? [plain(one.text)] : []));
  const made = { names: all.filter((one) => one !== ''), pieces: pieces.filter((one) => one !== '') };
  known.set(definition, made);
  return made;
}

/** "Chỉ thị số 25/CT-UBND" is "chi thi 25 ct ubnd". */
const plain = (words: string): string =>
  fold(words)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/(?<!\S)so (?=\d)/gu, '')
    .trim();
