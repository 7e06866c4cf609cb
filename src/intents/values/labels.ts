// A message as names of figures with their values: "đúng hạn 688; trước hạn 0", "680 đúng hạn", "688 hồ sơ, quá hạn 2".
// Every word of the message is in what comes back: as a name, a value, or as words beside them.

import { fold, normalise } from '../language/fold.ts';
import { anyOf, WORD_END, WORD_START } from '../language/spelling.ts';
import type { Figure, FigureId, ReportDefinition } from '../report/definition.ts';
import { type Place, placesOf, wordsOf } from './names.ts';
import { blunt } from './vocabulary.ts';

export { figuresNamed, placesOf } from './names.ts';

/** A name found in a message with the words that belong to it; `value` is empty when none stand there. */
export interface Labelled {
  readonly candidates: readonly FigureId[];
  /** As it was typed. */
  readonly name: string;
  /** Words before the name, in its clause, that are not understood; they may change what its value means. */
  readonly lead: string;
  readonly value: string;
  /** Clauses with numbers behind the value that name nothing by themselves: "phát sinh 50". */
  readonly loose: readonly string[];
}

export interface Labels {
  /** Clauses with numbers before the first name. */
  readonly before: readonly string[];
  readonly found: readonly Labelled[];
}

const LINK = new RegExp(
  `^(?:\\s*(?:[:=]|->|${anyOf('là', 'thành', 'bằng', 'sang', 'còn', 'lên', 'xuống', 'to', 'is', 'are')})(?=[\\s\\d:=]|$))+\\s*`,
  'iu',
);
/** A dash, plus, dot or comma at a digit belongs to the number: "đúng hạn -3" is not 3. */
const MARKS_BEFORE = /^(?:[\s;:|()]|[,.+-](?!\d))+/u;
const MARKS_AFTER = /[\s;,:|()-]+$/u;
/** Between clauses; a comma or dot at a digit may be one of a number. */
const CLAUSES = /(?<=[;\n|])|(?<=[,.])(?=\s)|(?<=,)(?=\p{L})/u;
const CLAUSE_END = /[;,.|\n]\s*$/u;
/** Words that only lead on to what comes next. */
const ONWARDS = new RegExp(
  `${WORD_START}${anyOf('và', 'and', 'còn', 'trong đó', 'gồm', 'bao gồm')}[\\s:]*$`,
  'iu',
);
// biome-ignore format: a word list
const FILLER = new RegExp(
  `${WORD_START}${anyOf(
    'hồ sơ', 'hs', 'tthc', 'số', 'tổng', 'tổng số', 'dịch vụ', 'và', 'còn', 'trong đó', 'gồm', 'bao gồm', 'dossiers?',
    'of', 'the', 'and',
  )}${WORD_END}`,
  'giu',
);
const CORRECTION =
  /(?<![\p{L}\d])(?:sua|doi|chinh|cap nhat|thay|correct|change|set|update)(?: lai)?(?![\p{L}\d])/gu;

/**
 * The names and values of a message, in the order of the message. Undefined when it has no name of a figure in it.
 * @param near the figure being asked: a name that is part of its name may mean it, too
 */
export function readLabelled(definition: ReportDefinition, text: string, near?: Figure): Labels | undefined {
  const source = normalise(text);
  const words = wordsOf(source);
  const places = placesOf(definition, words, near);
  const first = places[0];
  if (!first) return undefined;
  const start = (place: Place) => words[place.first]?.from ?? 0;
  const end = (place: Place) => words[place.last]?.to ?? 0;

  const ahead = clausesOf(source.slice(0, start(first)));
  const gaps = places.map((place, i) => {
    const next = places[i + 1];
    const text = source.slice(end(place), next ? start(next) : source.length);
    return takesAll(definition, place) ? { value: valueIn(text), loose: [], lead: '' } : partsOf(text, !next);
  });
  const before = ahead.slice(0, -1).filter((clause) => /\d/u.test(clause));
  const lead = [...ahead.slice(0, -1).filter((clause) => !/\d/u.test(clause)), ahead.at(-1) ?? '']
    .join(' ')
    .trim();
  const labelled = (values: readonly string[], leads: readonly string[]): readonly Labelled[] =>
    places.map((place, i) => ({
      candidates: place.candidates,
      name: source.slice(start(place), end(place)),
      lead: isOnlyFiller(leads[i] ?? '') ? '' : (leads[i] ?? ''),
      value: values[i] ?? '',
      loose: gaps[i]?.loose ?? [],
    }));
  // "680 đúng hạn, 8 trước hạn": values stand before their names, and nothing after the last one.
  if (/^\d/u.test(lead) && gaps.at(-1)?.value === '') {
    const values = [lead, ...gaps.map((gap) => gap.lead || gap.value)];
    return { before, found: labelled(values, []) };
  }
  return {
    before,
    found: labelled(
      gaps.map(({ value }) => value),
      [lead, ...gaps.map((gap) => gap.lead)],
    ),
  };
}

/** Whether a text wants a figure corrected: "sửa quá hạn thành 2". */
export function isCorrection(text: string): boolean {
  return fold(text).search(CORRECTION) === 0;
}

/** What follows a figure of words is its words, whatever they are. */
function takesAll(definition: ReportDefinition, { candidates }: Place): boolean {
  return definition.figures.find(({ id }) => id === candidates[0])?.kind === 'text';
}

/**
 * What stands behind a name: its value, further clauses with numbers, and the words that begin the next name's clause.
 * What could be more of the value stays with it, so that it is asked back: "đúng hạn 4, 5".
 */
function partsOf(text: string, last: boolean): { value: string; loose: readonly string[]; lead: string } {
  const clauses = text.split(CLAUSES);
  const open = !last && clauses.length > 1 && !CLAUSE_END.test(clauses.at(-1) ?? '');
  const lead = open ? marksOff(clauses.pop() ?? '') : '';
  const [first = '', ...rest] = clauses;
  const further = rest.map(marksOff).filter((clause) => clause.replace(ONWARDS, '') !== '');
  const apart =
    valueIn(first) !== '' && further.every((clause) => /\p{L}[^\d]*\d/u.test(clause) && !/^\d/u.test(clause));
  if (!apart) return { value: valueIn(further.length === 0 ? first : clauses.join('')), loose: [], lead };
  return { value: valueIn(first), loose: further, lead };
}

const marksOff = (text: string) => text.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '');

function valueIn(text: string): string {
  const value = marksOff(marksOff(text).replace(ONWARDS, '')).replace(LINK, '');
  return blunt(value) === '' ? '' : value;
}

/** The clauses before the first name; the last one is that name's own, and may be empty. */
function clausesOf(text: string): readonly string[] {
  const clauses = text.split(CLAUSES);
  return [...clauses.map(marksOff), ...(CLAUSE_END.test(text) ? [''] : [])];
}

function isOnlyFiller(lead: string): boolean {
  return /^[^\p{L}\d]*$/u.test(fold(blunt(lead.replace(FILLER, ' '))).replace(CORRECTION, ' '));
}
