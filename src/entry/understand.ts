// What a message means. Pure: a text and what is being asked in, a meaning out. Nothing is guessed: what could mean
// two things comes back as a question with its readings.

import type { Month } from '../calendar/month.ts';
import { type CountReading, readCount } from '../language/count.ts';
import { readCountList } from '../language/count-list.ts';
import { fold, normalise } from '../language/fold.ts';
import { findMonth, type MonthMention } from '../language/month-mention.ts';
import {
  type Figure,
  type FigureId,
  findFigure,
  type ReportDefinition,
  type TextFigure,
} from '../report/definition.ts';
import { readOutline } from '../report/reading.ts';
import type { Way } from './draft.ts';
import { readLabelled } from './labels.ts';
import { type Command, readCommand } from './vocabulary.ts';

/** A value for a figure, as far as it could be read. `words` is what was typed. */
export interface Answer {
  readonly figure: FigureId;
  readonly words: string;
  readonly reading: CountReading | { readonly kind: 'text'; readonly text: string };
}

export type Meaning =
  | { readonly kind: 'command'; readonly command: Exclude<Command, 'start' | 'form'> }
  /** Open a month's report; without a mention the one that is due. */
  | { readonly kind: 'open'; readonly mention: MonthMention | undefined }
  /** `named`: each value came with its figure's name, so it is clear without a question. */
  | {
      readonly kind: 'answers';
      readonly answers: readonly Answer[];
      readonly how: Way;
      readonly named: boolean;
    }
  /** A value whose name fits several figures. */
  | { readonly kind: 'which'; readonly candidates: readonly FigureId[]; readonly words: string }
  /** More bare values than the section still asks for. */
  | { readonly kind: 'too-many'; readonly words: readonly string[]; readonly room: number }
  /** A figure named without a value: ask it. */
  | { readonly kind: 'ask'; readonly figure: FigureId }
  | { readonly kind: 'explain'; readonly query: string }
  /** The form of a section; without one, of the section being asked. */
  | { readonly kind: 'form'; readonly section?: string }
  /** A pasted paragraph of another month's report. */
  | { readonly kind: 'other-month'; readonly month: Month }
  | { readonly kind: 'unknown' };

export interface Listening {
  readonly definition: ReportDefinition;
  /** The report being filled in, if one is open. */
  readonly month?: Month;
  /** The figure being asked. */
  readonly asking?: Figure;
  /** The figures that bare values would go to, in order, the asked one first; all of one section. */
  readonly upcoming: readonly Figure[];
  /** The size that is usual for a figure: last month's value or a known upper bound. */
  readonly usual: (figure: FigureId) => number | undefined;
}

const CORRECT =
  /^(?:sửa|sua|đổi|doi|chỉnh|chinh|cập nhật|cap nhat|thay|correct|change|set|update)(?:\s+lại|\s+lai)?\s+/iu;
const EXPLAIN =
  /^(?:vì sao|vi sao|tại sao|tai sao|sao lại|cách tính|cach tinh|giải thích|giai thich|why|explain|how)\b/iu;
const OPEN =
  /^(?:bat dau|lam|mo|nhap|xem|bao cao|nhap bao cao|lam bao cao|mo bao cao|nhap so lieu|so lieu|tiep tuc|report|start|open|enter|fill in)(?: (?:bao cao|so lieu|cua|cho|report|for|the|of|figures?))*$/u;
/** From this length on a message is looked at as a pasted paragraph first. */
const PARAGRAPH = 60;

/** What the message means to someone who is being asked `asking`. */
export function understand(text: string, listening: Listening): Meaning {
  const said = normalise(text);
  if (said === '') return { kind: 'unknown' };
  const { asking } = listening;

  const exact = readCommand(said, { slips: false });
  if (exact && !(asking?.kind === 'text' && exact === 'document')) return commanded(exact);
  const pasted = said.length >= PARAGRAPH ? readPasted(said, listening) : undefined;
  if (pasted) return pasted;
  const form = readForm(said, listening.definition);
  if (form) return form;
  const opening = readOpening(said);
  if (opening) return opening;
  if (asking?.kind === 'text') return readWhileTextAsked(said, asking, listening);
  const values = readBareValues(said, listening);
  if (values) return values;
  const command = readCommand(said, { slips: true });
  if (command) return commanded(command);
  if (EXPLAIN.test(said)) return { kind: 'explain', query: said };

  return (
    readNamed(said.replace(CORRECT, ''), listening) ?? readUnclear(said, listening) ?? { kind: 'unknown' }
  );
}

function commanded(command: Command): Meaning {
  if (command === 'start') return { kind: 'open', mention: undefined };
  return command === 'form' ? { kind: 'form' } : { kind: 'command', command };
}

/** "báo cáo tháng 2", "T2/2024", "report for February 2024"; the month alone opens it, too. */
function readOpening(said: string): Meaning | undefined {
  const { mention, rest } = findMonth(said);
  if (!mention) return undefined;
  const words = fold(rest)
    .replace(/[^a-z ]+/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim();
  return words === '' || OPEN.test(words) ? { kind: 'open', mention } : undefined;
}

/** "biểu mẫu thanh toán": a section's form by its name. */
function readForm(said: string, { sections }: ReportDefinition): Meaning | undefined {
  const name = /^(?:mo |nhap |dien )?(?:bieu mau|form)(?: muc| for)? (?<name>.+)$/u.exec(fold(said))?.groups
    ?.name;
  const section = sections.find(({ title, english, aliases }) =>
    [title, english, ...aliases].some((one) => fold(one) === name),
  );
  return section && { kind: 'form', section: section.id };
}

function readPasted(said: string, listening: Listening): Meaning | undefined {
  const { figures, month } = readOutline(listening.definition, said);
  if (figures.length === 0) return undefined;
  if (month && listening.month && month !== listening.month) return { kind: 'other-month', month };
  const answers = figures.map(({ figure, words }) => ({
    figure,
    words,
    reading: count(figure, words, listening),
  }));
  return { kind: 'answers', answers, how: 'paste', named: true };
}

/** Values without names: one for the asked figure, several for it and those after it in its section. */
function readBareValues(said: string, listening: Listening): Meaning | undefined {
  const { asking, upcoming, usual } = listening;
  if (!asking || asking.kind === 'text') return undefined;
  const list = readCountList(said);
  if (!list) {
    const reading = readCount(said, usualOption(usual(asking.id)));
    if (reading.kind !== 'count') return undefined;
    return {
      kind: 'answers',
      answers: [{ figure: asking.id, words: said, reading }],
      how: 'typed',
      named: false,
    };
  }
  const words = list.map((reading) => (reading.kind === 'count' ? String(reading.value) : '?'));
  if (list.length > upcoming.length) return { kind: 'too-many', words, room: upcoming.length };
  const answers = list.map((reading, i) => ({
    figure: upcoming[i]?.id ?? asking.id,
    words: words[i] ?? '',
    reading,
  }));
  return { kind: 'answers', answers, how: 'typed', named: false };
}

/** Values with names: "đúng hạn 688; trước hạn 0". One unclear name makes the whole message a question. */
function readNamed(said: string, listening: Listening): Meaning | undefined {
  const { definition, asking } = listening;
  const labelled = readLabelled(definition, said, asking);
  if (!labelled) return undefined;
  const unsure = labelled.find(({ candidates }) => candidates.length > 1);
  if (unsure) return { kind: 'which', candidates: unsure.candidates, words: unsure.value };
  const answers: Answer[] = [];
  for (const { candidates, value } of labelled) {
    const figure = findFigure(definition, candidates[0] ?? '');
    if (!figure) continue;
    if (value === '') return labelled.length === 1 ? { kind: 'ask', figure: figure.id } : undefined;
    if (figure.kind === 'text') answers.push(wordsFor(figure, value));
    else answers.push({ figure: figure.id, words: value, reading: count(figure.id, value, listening) });
  }
  // A sentence that merely mentions a figure is no answer.
  const readable = answers.some(
    ({ reading }) => reading.kind !== 'unclear' || reading.reason !== 'not-a-number',
  );
  return readable ? { kind: 'answers', answers, how: 'typed', named: true } : undefined;
}

/** A number for the asked figure that could mean several things. */
function readUnclear(said: string, { asking, usual }: Listening): Meaning | undefined {
  if (!asking || asking.kind === 'text') return undefined;
  const reading = readCount(said, usualOption(usual(asking.id)));
  if (reading.kind === 'unclear' && reading.reason === 'not-a-number' && reading.readings.length === 0)
    return undefined;
  return {
    kind: 'answers',
    answers: [{ figure: asking.id, words: said, reading }],
    how: 'typed',
    named: false,
  };
}

/** While words are asked for, only what is plainly something else is not taken as those words. */
function readWhileTextAsked(said: string, asking: TextFigure, listening: Listening): Meaning {
  if (EXPLAIN.test(said) && /[%?]/u.test(said)) return { kind: 'explain', query: said };
  const named = readNamed(said.replace(CORRECT, ''), listening);
  if (!named) return textAnswer(asking, said);
  const unclear = named.kind === 'answers' && named.answers.some(({ reading }) => reading.kind === 'unclear');
  return unclear && !CORRECT.test(said) ? textAnswer(asking, said) : named;
}

function textAnswer(asking: TextFigure, said: string): Meaning {
  return { kind: 'answers', answers: [wordsFor(asking, said)], how: 'typed', named: false };
}

function wordsFor(figure: TextFigure, said: string): Answer {
  const text = isNothing(said) ? figure.otherwise : said;
  return { figure: figure.id, words: said, reading: { kind: 'text', text } };
}

/** "không", "ko có": nothing to recommend. */
export function isNothing(said: string): boolean {
  const reading = readCount(said);
  return reading.kind === 'count' && reading.value === 0;
}

function count(figure: FigureId, words: string, { usual }: Listening): CountReading {
  return readCount(words, usualOption(usual(figure)));
}

function usualOption(usual: number | undefined): { usual?: number } {
  return usual === undefined ? {} : { usual };
}
