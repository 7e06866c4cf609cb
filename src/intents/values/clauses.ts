// Splits a message into clauses: a name with its value, a value alone, words alone. Every word belongs to one
// clause. Values are not parsed here.

import { fold } from '../../language/fold.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import { type FigureId, findFigure, type ReportDefinition } from '../../report/definition.ts';
import { isCorrectionWords } from './corrections.ts';
import { isExplained } from './explained-words.ts';
import { type Place, placesOf } from './figure-matcher.ts';
import { lateAsOverdue, type Word, wordsOf } from './figure-words.ts';
import { type NamedSpan, questionsIn } from './numbered-questions.ts';
import { saysValue } from './value-words.ts';

/** A figure's name and the words that belong to it; `value` is empty when there is none. */
export interface Labelled {
  readonly kind: 'labelled';
  readonly candidates: readonly FigureId[];
  /** As in the text. */
  readonly name: string;
  /** Words before the name or after the value that belong to neither. */
  readonly lead: string;
  readonly value: string;
  readonly after: string;
  /** Range of the name in the text. */
  readonly at: number;
  readonly to: number;
  /** A text figure: everything after the name is its value. */
  readonly takesAll: boolean;
}

/** Words without a name; `isValue` when they contain a number or a word for one. */
export interface Unlabelled {
  readonly kind: 'unlabelled';
  readonly words: string;
  readonly isValue: boolean;
  readonly at: number;
}

/** What precedes a clause: `cell` is a table cell's border or a line break, `open` a bracket, `within` "trong đó". */
export type Border =
  | 'start'
  | 'comma'
  | 'sentence'
  | 'cell'
  | 'line'
  | 'open'
  | 'close'
  | 'joined'
  | 'within';
export type Part = (Labelled | Unlabelled) & { readonly border: Border };

const JOINERS = anyOf(
  'và',
  'and',
  'trong đó',
  'trong khi',
  'gồm',
  'bao gồm',
  'gồm có',
  'including',
  'of which',
  'còn lại là',
);
const CUT = new RegExp(
  `\\n|[\\t|]|[;()]|,(?=\\s|$)|\\.(?!(?<=(?<![\\d.,])[1-9]\\d?\\.) \\d{3}(?![\\d.,]*\\d))(?=\\s|$)|,(?=\\p{L})|(?<=\\s)[-/](?=\\s)|(?<=\\d(?: ?${anyOf('hồ sơ', 'hs', 'bộ', 'tthc', 'thủ tục', 'dịch vụ', 'dossiers')})? ?):(?=\\s+\\d)|${WORD_START}${JOINERS}${WORD_END}:?`,
  'giu',
);

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly border: Border;
}

/** The clauses of a text, in order. `numbered` resolves names given by number ("câu 1"). */
export function partsOf(
  definition: ReportDefinition,
  read: string,
  numbered: (number: number) => FigureId | undefined = () => undefined,
): readonly Part[] {
  const words = spelledOut(lateAsOverdue(wordsOf(read), read));
  const places = [
    ...placesOf(definition, words).map((place) => spanOf(place, words, read)),
    ...questionsIn(read, numbered),
  ].toSorted((a, b) => a.from - b.from);
  const isText = ({ candidates }: NamedSpan) => findFigure(definition, candidates[0] ?? '')?.kind === 'text';
  const labels = places.filter(
    (place) => (!isText(place) || isLabel(read, place)) && !isMereApology(read, place),
  );
  const text = labels.find((place) => isText(place) && !SAYS_NONE.test(read.slice(place.to)));
  const named = text ? labels.filter(({ from }) => from <= text.from) : labels;
  const parts: Part[] = [];
  let next = 0;
  for (const stretch of stretchesOf(read, named, text)) {
    const first = next;
    while ((named[next]?.from ?? Number.POSITIVE_INFINITY) < stretch.to) next += 1;
    parts.push(...stretchParts(read, stretch, named.slice(first, next), text));
  }
  return parts;
}

function spanOf({ candidates, first, last }: Place, words: readonly Word[], read: string): NamedSpan {
  const from = words[first]?.from ?? 0;
  const to = words[last]?.to ?? 0;
  // The name "Tổng số DVCTT (một phần + toàn trình)" includes its closing bracket.
  const open = read.slice(from, to).includes('(') && /^ *\)/u.exec(read.slice(to, to + 4));
  return { candidates, from, to: to + (open ? open[0].length : 0) };
}

/** "kiến nghị: không; tồn 45": further values follow. */
const SAYS_NONE = new RegExp(
  `^[\\s:=]*${anyOf('không', 'không có', 'ko', 'k', 'ko có')}(?: ${anyOf('gì', 'kiến nghị gì')})?[ \\t]*[;.\\n](?=.*\\d)`,
  'isu',
);

/** A text figure's name must start the message or have a colon; within a sentence "kiến nghị" is an ordinary word. */
function isLabel(read: string, { from, to }: NamedSpan): boolean {
  return (
    /^\s*[:=]/u.test(read.slice(to, to + 10)) || (from <= LONGEST_OPENING && isHarmless(read.slice(0, from)))
  );
}

/** "Xin lỗi, 45" is an apology; "xin lỗi: 45", or after other figures, counts apologies. */
function isMereApology(read: string, { from, to }: NamedSpan): boolean {
  if (fold(read.slice(from, to)) !== 'xin loi' || /^\s*[:=]/u.test(read.slice(to, to + 10))) return false;
  return from <= LONGEST_OPENING && isExplained(read.slice(0, from));
}

/** In characters, for courtesies before the first word that matters. */
const LONGEST_OPENING = 80;
const isHarmless = (words: string) => isExplained(words) || isCorrectionWords(words);

/** "bc" means report, but the postal service beside figures of the postal service, which has two names. */
function spelledOut(said: readonly Word[]): readonly Word[] {
  const words = said.map((word, i) =>
    word.folded === 'dien' && said[i - 1]?.folded === 'buu' && said[i - 2]?.folded === 'qua'
      ? { ...word, folded: 'chinh' }
      : word,
  );
  if (!words.some(({ folded }) => folded === 'bc')) return words;
  const beside = new Set(['nhan', 'qua', 'tthc', 'hs', 'so', 'qua', 'va', 'tra']);
  return words.flatMap((word, i) => {
    if (word.folded !== 'bc' || !beside.has(words[i - 1]?.folded ?? '')) return [word];
    return [
      { ...word, folded: 'buu' },
      { ...word, folded: 'chinh', apart: false },
    ];
  });
}

const WITHIN = new RegExp(`^${anyOf('trong đó', 'gồm', 'bao gồm', 'gồm có', 'including', 'of which')}`, 'iu');
const joinedBy = (mark: string): Border => (/^\p{L}/u.test(mark) ? 'joined' : 'sentence');

const BORDERS: Readonly<Record<string, Border>> = {
  '\n': 'line',
  '\t': 'cell',
  '|': 'cell',
  '(': 'open',
  ')': 'close',
  ',': 'comma',
};

/** The text split at punctuation and conjunctions, but not inside a name. The value of a text figure is not split. */
function stretchesOf(
  read: string,
  named: readonly NamedSpan[],
  text: NamedSpan | undefined,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let border: Border = 'start';
  let name = 0;
  for (const match of read.matchAll(CUT)) {
    while ((named[name]?.to ?? Number.POSITIVE_INFINITY) <= match.index) name += 1;
    const inside = named[name];
    if (inside && inside.from <= match.index) continue;
    if (text && match.index >= text.to) break;
    stretches.push({ from, to: match.index, border });
    from = match.index + match[0].length;
    border = BORDERS[match[0]] ?? (WITHIN.test(match[0]) ? 'within' : joinedBy(match[0]));
  }
  stretches.push({ from, to: read.length, border });
  return stretches;
}

function stretchParts(
  read: string,
  { from, to, border }: Stretch,
  names: readonly NamedSpan[],
  text: NamedSpan | undefined,
): readonly Part[] {
  const [first] = names;
  if (!first) {
    const words = read.slice(from, to).trim();
    return words === '' ? [] : [{ kind: 'unlabelled', words, isValue: saysValue(words), at: from, border }];
  }
  const gaps = [first.from, ...names.map(({ to: end }) => end)].map((start, i) =>
    (i === 0 ? read.slice(from, start) : read.slice(start, names[i]?.from ?? to)).trim(),
  );
  // "chưa có hồ sơ quá hạn": the name's match includes "có".
  const [taken] = /^c[óo]\s(?:s[ốo]\s(?!h[ồo] s[ơo]))?/iu.exec(read.slice(first.from, first.to)) ?? [];
  if (/(?:^|\s)ch[ưu]a$/iu.test(gaps[0] ?? '') && taken !== undefined)
    gaps[0] = `${gaps[0]} ${taken.length > 3 ? 'có số' : 'có hồ sơ'}`;
  const named = (i: number, words: { lead?: string; value?: string; after?: string }): Part => {
    const span = names[i] ?? first;
    const { lead = '', value = '', after = '' } = words;
    const name = read.slice(span.from, span.to);
    return {
      kind: 'labelled',
      candidates: span.candidates,
      name,
      lead,
      value,
      after,
      at: span.from,
      to: span.to,
      takesAll: span === text,
      border: i === 0 ? border : 'joined',
    };
  };
  const isText = (i: number) => names[i] === text && text !== undefined;
  const has = (i: number) => saysValue(gaps[i] ?? '');
  const last = names.length;
  if (!has(last) && has(0) && !isText(last - 1)) {
    // "680 đúng hạn 8 trước hạn": values precede their names.
    return names.map((_, i) =>
      named(i, { value: gaps[i] ?? '', ...(i === last - 1 && { after: gaps[last] ?? '' }) }),
    );
  }
  return names.map((_, i) => {
    const lead = i === 0 ? (gaps[0] ?? '') : '';
    const [own, over] =
      i + 2 === last && !has(last) && !isText(last - 1) ? twoIn(gaps[i + 1] ?? '') : [gaps[i + 1] ?? '', ''];
    // "tồn 45 không quá hạn": the second value belongs to the following name.
    const [, borrowed] = i + 1 === last && last > 1 && !has(last) ? twoIn(gaps[i] ?? '') : ['', ''];
    if (borrowed !== undefined && borrowed !== '')
      return named(i, { value: borrowed, after: gaps[last] ?? '' });
    return named(i, { lead, value: over === '' ? (gaps[i + 1] ?? '') : own });
  });
}

const NONE_AT_END = new RegExp(
  `^(?<own>.*\\d\\S*.*?) (?<none>${anyOf('không', 'ko', 'k')}(?: ${anyOf('có', 'còn', 'bị', 'hồ sơ', 'hs', 'nào')})*)$`,
  'iu',
);

/** "45 không" between two names: a value, and a word for none that belongs to the following name. */
function twoIn(gap: string): readonly [own: string, over: string] {
  const { own, none } = NONE_AT_END.exec(gap)?.groups ?? {};
  return own === undefined || none === undefined ? [gap, ''] : [own, none];
}
