// Determines a document's report: the one it names, by period; otherwise the one with clearly more figures
// found. Reports share words, so a small lead is not enough.

import { frequencyOf } from '../calendar/report-period.ts';
import { fold } from '../language/fold.ts';
import { withoutFrequency } from '../report/called.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { segmentsOf } from '../report/template.ts';
import type { DocumentReading } from './figure-reading.ts';

export type DefinitionChosen =
  /** Ambiguous; most figures first. */
  | { readonly kind: 'among'; readonly readings: readonly [DocumentReading, ...DocumentReading[]] }
  /** No figures of any report found. */
  | { readonly kind: 'none' };

/**
 * Reads the document by each candidate. `meant` are preferred ids: the first that the document does not
 * contradict is chosen.
 */
export function whichDefinition(
  readings: readonly DocumentReading[],
  meant: readonly string[] = [],
): DefinitionChosen {
  const found = readings.filter((one) => figuresRead(one) > 0);
  const most = Math.max(...found.map(figuresRead));
  // A report that is only mentioned has few figures in the document.
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

/** Number of figures found in a document, including contradicting ones. */
export const figuresRead = ({ figures, disagreeing }: Pick<DocumentReading, 'figures' | 'disagreeing'>) =>
  figures.length + disagreeing.size;

/** Filters unless nothing would be left. */
function narrowed(
  readings: readonly DocumentReading[],
  fits: (reading: DocumentReading) => boolean,
): readonly DocumentReading[] {
  const fit = readings.filter(fits);
  return fit.length > 0 ? fit : readings;
}

const isOfItsPeriod = ({ definition, periods }: DocumentReading): boolean =>
  periods.some((one) => one.kind === 'month' && frequencyOf(one.month) === definition.frequency);

/** Required lead in figures, and as a factor. A table belongs to the report that has its columns. */
const LEAD = 3;
const TIMES = { text: 1.4, table: 2 };

function findsClearlyMore(one: DocumentReading, other: DocumentReading): boolean {
  const [more, less] = [figuresRead(one), figuresRead(other)];
  const times = one.is === 'report' ? TIMES.text : TIMES.table;
  return more >= less + LEAD && more >= times * less;
}

/** In characters, for titles. */
const LONGEST = 400;

function isNamed({ definition, titles }: DocumentReading): boolean {
  const said = ` ${plain(titles.map((title) => title.slice(0, LONGEST)).join(' '))} `;
  const { pieces, names } = namesOf(definition);
  const has = (words: string) => said.includes(` ${words} `);
  return names.some(has) || (pieces.length > 0 && pieces.every(has));
}

interface Names {
  readonly names: readonly string[];
  /** The words of the subject between its facts. */
  readonly pieces: readonly string[];
}

const known = new WeakMap<ReportDefinition, Names>();

/** Other names count only with a number: "xin lỗi" and "giải quyết hồ sơ" may be above anything. */
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
