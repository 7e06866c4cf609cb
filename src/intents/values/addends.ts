// A figure given as the contributions of several systems: "420 + 153", "iGate 420, hệ thống ĐKKD quốc gia 153".
// The sum is the value and the addends are kept. Anything that names another figure or is not a plain count is
// not an addend; a stated sum that is wrong is asked about.

import { COUNT_MAX, readCount } from '../../language/count.ts';
import { fold, normalise } from '../../language/fold.ts';
import { anyOf } from '../../language/spelling.ts';
import { type FigureId, figureOf } from '../../report/definition.ts';
import type { Addend } from '../../report/provenance.ts';
import { figuresNamed } from './figure-matcher.ts';
import type { MatchContext } from './match-context.ts';
import type { Answer, Answers, ValueReading } from './value-reading.ts';

const LONGEST = 400;
const MOST_PARTS = 10;
const NUMBER = '\\d{1,3}(?:[. ]\\d{3})+|\\d{1,7}';
const PART = new RegExp(`^(?<before>[^\\d/%=–-]*?)(?<number>${NUMBER})(?<after>[^\\d/%=–-]*)$`, 'u');
const STATED = new RegExp(`^(?<parts>[^=]+)=\\s*(?<sum>${NUMBER})(?<unit>[\\p{L} ]{0,12})[ .]*$`, 'u');
const UNIT = new RegExp(`^(?:${anyOf('hồ sơ', 'hs', 'tthc', 'thủ tục', 'dịch vụ')})(?![\\p{L}\\d])`, 'iu');
const JOINING = new RegExp(
  `^(?:(?:${anyOf('và', 'từ', 'của', 'trên', 'bên', 'ở', 'theo', 'tại', 'gồm', 'trong đó', 'tổng', 'tổng cộng', 'là', 'có', 'hệ thống', 'phần mềm')})(?![\\p{L}\\d]) ?)+`,
  'iu',
);
/** Names of the systems that dossiers are counted in, by unambiguous words. */
const SYSTEM =
  /(?<![\p{L}\d])(?:igate|vnpt|he thong|httt?|phan mem|cong (?:dvc|dich vu cong|quoc gia|tinh)|csdl|co so du lieu|vneid|dkkd|dang ky kinh doanh|dkdn|mot cua|quoc gia|(?:cua|tren|ben|tu) (?:cac )?(?:bo|tinh|so|trung uong))(?![\p{L}\d])/u;

interface Part {
  /** Words before the first addend, which may name the figure. */
  readonly before: string;
  readonly source: string;
  readonly value: number;
  /** As typed. */
  readonly words: string;
}

/** @param readRest reads the rest of the message; undefined when it gives nothing certain */
export function readAddends(
  read: string,
  context: MatchContext,
  readRest: (text: string) => ValueReading | undefined,
): ValueReading | undefined {
  if (read.length > LONGEST || context.asking?.kind === 'text') return undefined;
  const pieces = read.split(/[;\n]|,(?!\d)/u).map((piece) => piece.trim());
  const filled = pieces.filter((piece) => piece !== '');
  const bySystem = filled.length > 1 ? sumOf(filled.map(partOf), context, { systems: true }) : undefined;
  if (bySystem) return asAnswers([bySystem]);
  const sums = filled.flatMap((piece) => (piece.includes('+') ? [added(piece, context)] : []));
  const known = sums.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < sums.length) return undefined;
  const rest = filled.filter((piece) => !piece.includes('+')).join(', ');
  const own = asAnswers(known);
  if (rest === '') return own;
  const others = readRest(rest);
  if (others?.kind !== 'answers' || !known.every(({ named }) => named)) return undefined;
  return {
    ...others,
    answers: [...own.answers, ...others.answers],
    certain: own.certain && others.certain,
  };
}

interface Sum {
  readonly figure: FigureId;
  readonly named: boolean;
  readonly value: number;
  readonly addends: readonly Addend[];
  readonly words: string;
  /** The stated sum, when it is not the actual one. */
  readonly stated?: number;
}

/** "tiếp nhận 420 + 153 = 573" */
function added(piece: string, context: MatchContext): Sum | undefined {
  const { parts = piece, sum } = STATED.exec(piece)?.groups ?? {};
  const found = sumOf(
    parts.split('+').map((part) => partOf(part.trim())),
    context,
    { systems: false },
  );
  if (!found || sum === undefined) return found;
  const stated = readCount(sum);
  if (stated.kind !== 'count') return undefined;
  return stated.value === found.value ? found : { ...found, stated: stated.value, words: piece };
}

function partOf(words: string): Part | undefined {
  const { before = '', number = '', after = '' } = PART.exec(normalise(words))?.groups ?? {};
  const reading = number === '' ? undefined : readCount(number);
  if (reading?.kind !== 'count') return undefined;
  return { before: plain(before), source: sourceName(after), value: reading.value, words };
}

/** A figure and its addends, if every one is a count with or without a system's name. */
function sumOf(
  parts: readonly (Part | undefined)[],
  context: MatchContext,
  { systems }: { readonly systems: boolean },
): Sum | undefined {
  const known = parts.filter((part) => part !== undefined);
  const [first] = known;
  if (!first || known.length < parts.length || known.length < 2 || known.length > MOST_PARTS)
    return undefined;
  const [name, system] = parted(first.before, context);
  const named = name === '' ? [] : figuresNamed(context.definition, name);
  const asked = context.asking?.kind === 'count' ? [context.asking.id] : [];
  const [figure, ...more] = name === '' ? asked : named;
  if (figure === undefined || more.length > 0) return undefined;
  const words = known.map((part, at) =>
    [at === 0 ? system : part.before, part.source].filter((one) => one !== ''),
  );
  // Another figure's name, or two names for one number, is not an addend.
  if (words.some((of) => of.length > 1 || of.some((one) => namesFigure(one, context)))) return undefined;
  if (systems && !words.every(([one], at) => one !== undefined && SYSTEM.test(fold(known[at]?.words ?? ''))))
    return undefined;
  // "109 + 1" when last month's value was 109 is a change, and asked about as one.
  if (!words.flat().length && context.previous?.(figure) === first.value && isCarried(figure, context))
    return undefined;
  const value = known.reduce((sum, part) => sum + part.value, 0);
  if (value > COUNT_MAX) return undefined;
  return {
    figure,
    named: name !== '',
    value,
    addends: known.map((part, at) => ({ source: sourceName(words[at]?.[0] ?? ''), value: part.value })),
    words: known.map((part) => part.words).join(' + '),
  };
}

/** Splits the text before the first number into the figure's name and the system. */
function parted(before: string, { definition }: MatchContext): readonly [name: string, system: string] {
  const words = before.split(' ').filter((word) => word !== '');
  for (let end = words.length; end > 0; end -= 1) {
    const name = plain(words.slice(0, end).join(' '));
    // Searching for a figure's name skips a system's name.
    if (!SYSTEM.test(fold(name)) && figuresNamed(definition, name).length > 0)
      return [name, plain(words.slice(end).join(' '))];
  }
  return ['', before];
}

function isCarried(id: FigureId, { definition }: MatchContext): boolean {
  const figure = figureOf(definition, id);
  return figure.kind === 'count' && figure.obtained.how === 'carried';
}

const namesFigure = (words: string, { definition }: MatchContext) =>
  figuresNamed(definition, words).length > 0;

const plain = (words: string) =>
  words
    .replace(/[:().]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** "của hệ thống ĐKKD quốc gia" → "ĐKKD quốc gia"; empty for a mere unit. */
function sourceName(words: string): string {
  return plain(words).replace(UNIT, '').trim().replace(JOINING, '').trim();
}

/** When two sums contradict each other, only the officer knows which is wrong. */
function asAnswers(sums: readonly Sum[]): Answers {
  const answers = sums.map(
    ({ figure, value, addends, words, stated }): Answer =>
      stated === undefined
        ? { figure, words, reading: { kind: 'count', value }, addends }
        : { figure, words, reading: { kind: 'unclear', reason: 'wrong-sum', readings: [stated, value] } },
  );
  return {
    kind: 'answers',
    answers,
    how: 'typed',
    named: sums.every(({ named }) => named),
    certain: sums.every(({ stated }) => stated === undefined),
  };
}
