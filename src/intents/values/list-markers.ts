// List markers ("1.", "1)", "(1)", "1.1.", "a)", "•", "-") are never values and are overwritten before parsing.
// "1. 688" alone may also be 1.688 with a space, so it stays and is asked about.

import { anyOf, WORD_END } from '../../language/spelling.ts';

const BLANK = '[ \\t]*';
const NUMBER = '\\d{1,2}(?:\\.\\d{1,2}){0,3}';
/** "1.", "1)", "(1)", "1/", "1-", "1:", "1", followed by the line's content. */
const NUMBERED = new RegExp(
  `^(?<mark>${BLANK}(?:\\((?<round>\\d{1,2})\\)|(?<number>${NUMBER})(?<end>\\.?\\)|[./:-](?!\\d)|(?=[ \\t])))[ \\t]*)(?=[^ \\t])`,
  'u',
);
const UNNUMBERED = new RegExp(
  `^${BLANK}(?:(?:[•*·●▪◦➢✓✔►○■□◆]|[-+](?=[ \\t]))${BLANK}(?=[^\\d \\t])|[•*·●▪◦➢✓✔►○■□◆]${BLANK}(?=\\d)|\\(?[a-zđ][.)][ \\t]+|[IVX]{1,4}[.)][ \\t]+|[①-⑳❶-❿]${BLANK}|\\d\\u20e3${BLANK})`,
  'iu',
);
const DASHED = /^[ \t]*[-+][ \t]+/u;
const LETTER_INSIDE = /(?<=[\s;,.])\(?[a-zđ]\)[ \t]+(?=[\p{L}\d])|(?<=;[ \t]*)[a-zđ]\.[ \t]+(?=\p{L})/giu;
/** Circled numbers and bullets are always markers. */
const RINGED = /[①-⑳❶-❿•●▪◦➢✓✔►○■□◆]/gu;
const INSIDE =
  /(?<=[\s;,.:])(?:\((?<round>\d{1,2})\)|(?<number>\d{1,2}(?:\.\d{1,2}){0,3})[./)])[ \t]+(?=\S)/gu;
/** "STT 1 Đã giải quyết …" */
const ORDINAL_WORD = new RegExp(
  `^${BLANK}${anyOf('stt', 'số tt')}${WORD_END}${BLANK}[:.]?${BLANK}(?:\\d{1,2}[.:)]?(?=[ \\t]+[^\\d \\t]))?`,
  'iu',
);
/** "12.5 hồ sơ" is a number with a unit, "1.1 Trước hạn 12" a marker. */
const UNIT_AHEAD = new RegExp(
  `^${anyOf('hồ sơ', 'hs', 'bộ', 'tthc', 'thủ tục', 'dịch vụ', 'dossiers?', 'cases?')}`,
  'iu',
);
/** A single marker is only accepted up to here: "2. Toàn trình: 551", but "45. Quá hạn 2" may be a value. */
const MOST_ALONE = 9;

interface Line {
  readonly text: string;
  readonly mark: string;
  /** The last number of a nested marker: 2 in "1.2.". */
  readonly number: number | undefined;
  readonly end: string;
  readonly dotted: boolean;
}

/** The text with its list markers overwritten by blanks, keeping positions. */
export function withoutListMarkers(read: string): string {
  const lines = read
    .replace(RINGED, ';')
    .replace(/^([ \t]*);/gmu, '$1 ')
    .split('\n')
    .map(lineOf);
  const dashed = lines.length > 1 && lines.every(({ text }) => DASHED.test(text));
  return lines
    .map((line, i) => {
      if (dashed) return blank(line.text, DASHED.exec(line.text)?.[0].length ?? 0);
      const marked = isMarker(line, lines[i - 1], lines[i + 1])
        ? blank(line.text, line.mark.length)
        : line.text;
      const bulleted = UNNUMBERED.exec(marked);
      const unnumbered = bareOrdinals(marked);
      if (unnumbered !== marked) return unnumbered;
      return inside(bulleted ? blank(marked, bulleted[0].length) : marked, line);
    })
    .join('\n');
}

function lineOf(line: string): Line {
  const text = line.replace(ORDINAL_WORD, (word) => ' '.repeat(word.length));
  const { mark = '', round, number, end = '' } = NUMBERED.exec(text)?.groups ?? {};
  const marker = round ?? number;
  return {
    text,
    mark,
    number: marker === undefined ? undefined : lastPartOf(marker),
    end: round === undefined ? end : ')',
    dotted: number?.includes('.') ?? false,
  };
}

/** 2 in "1.2". */
const lastPartOf = (marker: string) => Number(/\d+$/u.exec(marker)?.[0]);

function isMarker(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  const { text, mark, number, end, dotted } = line;
  if (number === undefined) return false;
  const content = text.slice(mark.length);
  const spaced = /[ \t]$/u.test(mark);
  if (isNext(before, line) || isNext(line, after)) {
    // "1 688" with "2 655" below: numbers with spaces, or values with ordinals; left undecided here.
    return end !== '' || /^\p{L}/u.test(content);
  }
  if (end.includes(')')) return true;
  if (!/^\p{L}/u.test(content)) return false;
  if (end === '.') return spaced && (dotted || number <= MOST_ALONE);
  // "1.1 Trước hạn: 12"
  return end === '' && dotted && !UNIT_AHEAD.test(content) && /^[^\d,;]*\d/u.test(content);
}

/** Whether the second line's marker continues the first one's in the same style. */
function isNext(first: Line | undefined, second: Line | undefined): boolean {
  if (first?.number === undefined || second?.number === undefined) return false;
  return second.number === first.number + 1 && second.end === first.end && second.dotted === first.dotted;
}

const BARE_ORDINAL = /(?<![\d.,/])(?<number>\d{1,2}) (?=\p{Lu}\p{Ll})/gu;

/** "1 Đã giải quyết 688 2 Trước hạn 12 3 Quá hạn 0": table rows copied into one line. */
function bareOrdinals(text: string): string {
  const found = [...text.matchAll(BARE_ORDINAL)];
  const inOrder = found.every(({ groups }, i) => Number(groups?.number) === i + 1);
  if (found.length < 2 || !inOrder || text.slice(0, found[0]?.index).trim() !== '') return text;
  return text.replace(BARE_ORDINAL, (ordinal, ...rest) =>
    rest.at(-3) === found[0]?.index ? ' '.repeat(ordinal.length) : `;${' '.repeat(ordinal.length - 1)}`,
  );
}

/** Later markers in a line continue the first one, or precede a name: "; 2) Trước hạn: 12". */
function inside(text: string, { number, end, mark }: Line): string {
  const begun = number !== undefined && (end === '.' || end === ')' || end === '/');
  let next = begun ? number + 1 : undefined;
  let went = false;
  const masked = text.replace(INSIDE, (found, ...rest) => {
    const groups = rest.at(-1) as { round?: string; number?: string };
    const at = lastPartOf(groups.round ?? groups.number ?? '');
    const from = rest.at(-3) as number;
    // "(trước hạn 12; quá hạn 0) còn tồn": the bracket was opened before, so the number is a value.
    if (groups.round === undefined && isOpen(text.slice(0, from))) return found;
    const content = text.slice(from + found.length);
    const goesOn = next !== undefined && at === next;
    if (!goesOn && !(found.includes(')') && /^\p{L}/u.test(content))) return found;
    went ||= goesOn;
    next = at + 1;
    // Keeps the separation.
    return `;${' '.repeat(found.length - 1)}`;
  });
  const lettered = masked.replace(LETTER_INSIDE, (found) => `;${' '.repeat(found.length - 1)}`);
  // "1. 688 2. 0 3. 0": the following markers show that the first was one, too.
  return went ? blank(lettered, mark.length) : lettered;
}

const isOpen = (before: string) => before.lastIndexOf('(') > before.lastIndexOf(')');

const blank = (text: string, length: number) => ' '.repeat(length) + text.slice(length);
