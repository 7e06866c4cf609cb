// What a message means. Pure: a text and what is being asked in, a meaning out. Nothing is guessed: what could mean
// two things comes back as a question with its readings.

import type { Month } from '../calendar/month.ts';
import { type CountReading, readCount } from '../language/count.ts';
import { readCountList } from '../language/count-list.ts';
import { fold, normalise } from '../language/fold.ts';
import type { MonthMention } from '../language/month-mention.ts';
import {
  type Figure,
  type FigureId,
  findFigure,
  type ReportDefinition,
  type TextFigure,
} from '../report/definition.ts';
import { readOutline } from '../report/reading.ts';
import type { Way } from './draft.ts';
import { isCorrection, readLabelled } from './labels.ts';
import { figuresCalled } from './names.ts';
import { readOpening } from './opening.ts';
import { type Command, readCommand } from './vocabulary.ts';
import { asksWhy } from './why.ts';
import { readWish, type Wish } from './wishes.ts';

/** A value for a figure, as far as it could be read. `words` is what was typed. */
export interface Answer {
  readonly figure: FigureId;
  readonly words: string;
  readonly reading: CountReading | { readonly kind: 'text'; readonly text: string };
}

export type Meaning =
  | { readonly kind: 'command'; readonly command: Exclude<Command, 'start' | 'form'> }
  | { readonly kind: 'wish'; readonly wish: Wish }
  /** Open a month's report; without a mention the one that is due. */
  | { readonly kind: 'open'; readonly mention: MonthMention | undefined }
  /** `named`: each value came with its figure's name, so it is clear without a question. */
  | {
      readonly kind: 'answers';
      readonly answers: readonly Answer[];
      readonly how: Way;
      readonly named: boolean;
    }
  /** A value whose name fits several figures; `beside` is what else the message gives, to be said again with it. */
  | {
      readonly kind: 'which';
      readonly candidates: readonly FigureId[];
      readonly words: string;
      readonly beside: string;
    }
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

/** From this length on a message is looked at as a pasted paragraph first. */
const PARAGRAPH = 60;

/** What the message means to someone who is being asked `asking`. */
export function understand(text: string, listening: Listening): Meaning {
  const said = normalise(text);
  if (said === '') return { kind: 'unknown' };
  const { asking } = listening;

  const exact = readCommand(said, { slips: false });
  if (exact && !(asking?.kind === 'text' && exact === 'document')) return commanded(exact);
  const wish = readWish(said);
  // While words are asked for, "giao cho Sở Tài chính …" is a recommendation; a figure's history is none.
  const ofFigure = wish?.kind === 'history' && figuresCalled(listening.definition, wish.name).length > 0;
  if (wish && (asking?.kind !== 'text' || ofFigure)) return { kind: 'wish', wish };
  const pasted = said.length >= PARAGRAPH ? readPasted(said, listening) : undefined;
  if (pasted) return pasted;
  const form = readForm(said, listening.definition);
  if (form) return form;
  const opening = readOpening(said);
  if (opening) return { kind: 'open', mention: opening };
  if (asking?.kind === 'text') return readWhileTextAsked(said, asking, listening);
  const values = readBareValues(said, listening);
  if (values) return values;
  const command = readCommand(said, { slips: true });
  if (command) return commanded(command);
  if (asksWhy(said)) return { kind: 'explain', query: said };

  return readNamed(said, listening) ?? readUnclear(said, listening) ?? { kind: 'unknown' };
}

function commanded(command: Command): Meaning {
  if (command === 'start') return { kind: 'open', mention: undefined };
  return command === 'form' ? { kind: 'form' } : { kind: 'command', command };
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
  const labels = readLabelled(definition, said, asking);
  const [only, ...others] = labels?.found ?? [];
  if (!labels || !only) return undefined;
  const { lead, found } = labels;
  if (lead === '' && only.value === '' && others.length === 0) return askFor(only.candidates);

  const answers: Answer[] = [];
  for (const { candidates, value } of found) {
    const figure = findFigure(definition, candidates[0] ?? '');
    const words = answers.length === 0 ? `${lead} ${value}`.trim() : value;
    if (figure?.kind === 'count') answers.push(countFor(figure.id, words, lead === '', listening));
    // Words of one's own begin a message, or are what was asked for.
    else if (figure && lead === '') answers.push(wordsFor(figure, value));
    else return undefined;
  }
  // A sentence that merely mentions a figure is no answer, nor is a list with gaps.
  const silent = answers.filter(({ reading }) => saysNothing(reading));
  if (silent.length === answers.length || found.some(({ value }) => value === '' && found.length > 1))
    return undefined;
  const unsure = found.find(({ candidates }) => candidates.length > 1);
  if (!unsure) return { kind: 'answers', answers, how: 'typed', named: true };
  return {
    kind: 'which',
    candidates: unsure.candidates,
    words: answers[found.indexOf(unsure)]?.words ?? '',
    beside: found.flatMap((one) => (one === unsure ? [] : [`${one.name} ${one.value}`])).join('; '),
  };
}

function askFor(candidates: readonly FigureId[]): Meaning {
  const [figure = '', ...others] = candidates;
  return others.length === 0 ? { kind: 'ask', figure } : { kind: 'which', candidates, words: '', beside: '' };
}

/** A named value; behind words that are not understood it is unclear: "không đúng hạn 680". */
function countFor(figure: FigureId, words: string, sure: boolean, listening: Listening): Answer {
  const reading = count(figure, words, listening);
  if (sure || reading.kind === 'unclear') return { figure, words, reading };
  return { figure, words, reading: { kind: 'unclear', reason: 'other-words', readings: [reading.value] } };
}

const saysNothing = (reading: Answer['reading']) =>
  reading.kind === 'unclear' &&
  (reading.reason === 'not-a-number' || reading.reason === 'empty') &&
  reading.readings.length === 0;

/** A number for the asked figure that could mean several things. */
function readUnclear(said: string, { asking, usual }: Listening): Meaning | undefined {
  if (!asking || asking.kind === 'text') return undefined;
  const reading = readCount(said, usualOption(usual(asking.id)));
  if (saysNothing(reading)) return undefined;
  return {
    kind: 'answers',
    answers: [{ figure: asking.id, words: said, reading }],
    how: 'typed',
    named: false,
  };
}

/** While words are asked for, only what is plainly something else is not taken as those words. */
function readWhileTextAsked(said: string, asking: TextFigure, listening: Listening): Meaning {
  if (asksWhy(said) && /[%?]/u.test(said)) return { kind: 'explain', query: said };
  const labels = readLabelled(listening.definition, said, asking);
  // "Kiến nghị tỉnh hỗ trợ" is a sentence, "kiến nghị: …" and "sửa kiến nghị thành …" are labels.
  const own = labels?.found[0]?.candidates.includes(asking.id) && !said.includes(':') && !isCorrection(said);
  const named = labels?.lead === '' && !own ? readNamed(said, listening) : undefined;
  if (!named) return textAnswer(asking, said);
  const unclear = named.kind === 'answers' && named.answers.some(({ reading }) => reading.kind === 'unclear');
  return unclear && !isCorrection(said) ? textAnswer(asking, said) : named;
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
