// Questions about where a department, or the province, stands: "tình hình tháng này", "tỷ lệ trực tuyến quý 1", "ai chưa
// nộp". What can be asked of figures comes from the definition; here are only the words around them. A message in which
// one word is left over that nothing explains is no question.

import { placesOf } from '../intents/values/figure-matcher.ts';
import { fold } from '../language/fold.ts';
import type { MonthMention } from '../language/month-mention.ts';
import { readMonthWithSlip } from '../language/month-slip.ts';
import { withinOneEdit } from '../language/similar.ts';
import { findSpan, type SpanMention } from '../language/span-mention.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';

export type Topic = keyof typeof TOPICS | 'indicator';

export interface Question {
  readonly topic: Topic;
  readonly span?: SpanMention;
  /** Those that the question names; several where one name fits several. */
  readonly figures: readonly FigureId[];
  /** Only the rate is wanted, or all there is to say. */
  readonly rate: boolean;
}

// biome-ignore format: a word list
const TOPICS = {
  status: [
    'tinh hinh', 'hien tai', 'hien nay', 'tien do', 'the nao', 'the nao roi', 'ra sao', 'toi dau roi', 'den dau roi', 'den dau', 'trang thai',
    'nhap den dau', 'lam den dau', 'xong chua', 'nop chua', 'da nop chua', 'da gui chua', 'duyet chua', 'status', 'progress',
    'how are we doing', 'where do we stand', 'where are we',
  ],
  deadline: [
    'han nop', 'han nop khi nao', 'han nop bao cao', 'han cuoi', 'han chot', 'thoi han nop', 'khi nao nop', 'khi nao phai nop',
    'bao gio nop', 'bao gio phai nop', 'khi nao het han', 'bao gio het han', 'con bao lau', 'con may ngay', 'con bao nhieu ngay',
    'ngay nop', 'deadline', 'when is the deadline', 'when is it due', 'due date', 'how long do we have',
  ],
  holder: [
    'ai dang nhap', 'ai nhap', 'ai dang lam', 'ai lam', 'ai phu trach', 'ai dang giu', 'ai giu', 'ai nhap so lieu', 'dang o dau',
    'who has it', 'who is entering', 'who enters', 'who is responsible',
  ],
  'against-last-month': [
    'so voi thang truoc', 'so voi ky truoc', 'so thang truoc', 'tang giam so voi thang truoc', 'compared to last month',
    'compared with last month', 'against last month', 'vs last month',
  ],
  'against-last-year': [
    'so voi cung ky', 'so voi cung ky nam truoc', 'so cung ky', 'cung ky nam truoc', 'cung ky nam ngoai', 'cung ky',
    'so voi nam truoc', 'compared to last year', 'compared with last year', 'against last year', 'vs last year',
    'same month last year', 'year on year',
  ],
  'year-to-date': [
    'luy ke tu dau nam', 'luy ke', 'luy ke den nay', 'tinh tu dau nam', 'tong tu dau nam', 'year to date', 'ytd',
  ],
  'not-in': [
    'ai chua nop', 'ai chua gui', 'don vi nao chua nop', 'co quan nao chua nop', 'so nao chua nop', 'nhung don vi chua nop',
    'danh sach chua nop', 'chua nop', 'don vi cham', 'ai nop muon', 'ai tre han', 'ai cham', 'who is late', 'who is missing',
    'who has not submitted', 'who has not sent', 'not submitted',
  ],
  ranking: [
    'xep hang', 'bang xep hang', 'thu hang', 'ai cao nhat', 'ai thap nhat', 'cao nhat', 'thap nhat', 'dan dau', 'ranking',
    'rank', 'top',
  ],
  consolidated: [
    'bao cao tong hop', 'tong hop bao cao', 'bao cao toan tinh', 'bao cao tong hop toan tinh', 'consolidated report',
    'consolidated', 'bao cao cua tinh',
  ],
  sheet: [
    'bang tong hop', 'bang so lieu', 'bang so lieu toan tinh', 'xuat excel', 'file excel', 'excel', 'spreadsheet',
  ],
  province: [
    'toan tinh', 'ca tinh', 'tong quan', 'cac so', 'cac don vi', 'tinh hinh toan tinh', 'tinh hinh cac so',
    'tinh hinh cac don vi', 'province', 'overview', 'all agencies',
  ],
} as const;

/** Words that ask, or only stand between: they change nothing of what is asked. */
// biome-ignore format: a word list
export const FILLERS: ReadonlySet<string> = new Set(
  ('cua trong la bao nhieu co may roi chua nay gio luc cho xem biet hoi em anh chi toi minh ta a nhe voi ve so lieu ' +
    'nua bao cao ket qua tinh den o dang dat duoc nhu va theo cac nhung don vi co quan ho minh hay di dum giup vay the khong ' +
    'what is are the how of for our me show tell please and to in do we give us about this it many much month').split(' '),
);
const RATE_WORDS = ['ty le', 'ti le', 'phan tram', 'rate', 'percentage', 'percent', 'share'];
/** Marks of a message that gives values. */
const GIVES = /[\n;:=]/u;
/** Longer messages are no questions in passing. */
const LONGEST = 160;
/** A slip in a shorter phrase makes another one of it. */
const SHORTEST_FUZZY = 7;
/** A name of so many words is no chance. */
const LONG_NAME = 4;
/** "tháng 2 năm 2024" */
const MONTH_WORDS = 4;

interface Taken {
  readonly topics: readonly (Topic | 'rate')[];
  /** What is neither a topic nor a long name, in its order. */
  readonly rest: readonly string[];
  /** Those of the first long name. */
  readonly figures: readonly FigureId[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly topic: Topic | 'rate';
}

const PHRASES: readonly Phrase[] = [
  ...Object.entries(TOPICS).flatMap(([topic, phrases]) =>
    phrases.map((phrase) => ({ words: phrase.split(' '), topic: topic as Topic })),
  ),
  ...RATE_WORDS.map((phrase) => ({ words: phrase.split(' '), topic: 'rate' as const })),
].toSorted((a, b) => b.words.length - a.words.length);

/** The question that a text is; undefined when it is something else, or has words in it that are not understood. */
export function readQuestion(definition: ReportDefinition, text: string): Question | undefined {
  if (text.length > LONGEST || GIVES.test(text.trim())) return undefined;
  const words: readonly string[] = fold(text).match(/[\p{L}\p{M}\d]+(?:[/.,-]\d+)*|%/gu) ?? [];
  const { topics, rest, figures: taken } = takeTopics(definition, words);
  const { mention, rest: untimed } = findSpan(rest.join(' '));
  const left = untimed.split(' ').filter((word) => word !== '' && word !== '%');
  const places = placesOf(definition, folded(left));
  const named = new Set(places.flatMap(({ first, last }) => range(first, last)));
  const unknown = left.filter((word, at) => !named.has(at) && !FILLERS.has(word));
  const slipped = mention || topics.length === 0 ? undefined : slippedMonth(left, unknown);
  if (unknown.length > 0 && !slipped) return undefined;
  const span: SpanMention | undefined = slipped ? { kind: 'month', month: slipped } : mention;

  const rate = topics.includes('rate') || words.includes('%');
  const figures = taken.length > 0 ? taken : (places[0]?.candidates ?? []);
  const topic = topicOf(topics, figures, span, rate);
  return topic && { topic, figures, rate, ...(span && { span }) };
}

/** A ranking of the whole province is a ranking; a figure without any other topic is asked for itself. */
function topicOf(
  topics: readonly (Topic | 'rate')[],
  figures: readonly FigureId[],
  mention: SpanMention | undefined,
  rate: boolean,
): Topic | undefined {
  const order = Object.keys(TOPICS) as (keyof typeof TOPICS)[];
  const found = order.filter((topic) => topics.includes(topic));
  const special = found.find((topic) => topic !== 'status' && topic !== 'province');
  if (special) return special;
  if (topics.includes('province')) return 'province';
  // A year alone may be anything: "năm 2024" while a figure is asked for.
  const year = mention?.kind === 'year' && topics.includes('status');
  const many = mention?.kind === 'quarter' || mention?.kind === 'last' || year;
  if (many || (figures.length > 0 && (rate || mention !== undefined || topics.includes('status'))))
    return 'indicator';
  const month = mention?.kind === 'month';
  if (figures.length === 0 && (topics.includes('status') || month)) return 'status';
  return undefined;
}

/**
 * Takes the phrases of topics out of the words, the longest first; what is left stays in its order. A longer name of a
 * figure keeps its words: "pending within deadline" does not ask for the deadline.
 */
function takeTopics(definition: ReportDefinition, words: readonly string[]): Taken {
  const topics: (Topic | 'rate')[] = [];
  const rest: string[] = [];
  let figures: readonly FigureId[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = PHRASES.find((one) => stands(definition, one.words, words, at));
    const { length: named, figures: meant } = nameAt(definition, words.slice(at));
    if (phrase && phrase.words.length >= named) {
      topics.push(phrase.topic);
      at += phrase.words.length;
    } else if (named >= LONG_NAME && !beginsMonth(words, at + named)) {
      // "Lũy kế đã giải quyết từ đầu năm" names no year, and "Đã giải quyết trong tháng 12" gives 12.
      figures = figures.length > 0 ? figures : meant;
      at += named;
    } else {
      rest.push(...words.slice(at, at + Math.max(1, named)));
      at += Math.max(1, named);
    }
  }
  return { topics, rest, figures };
}

/** The last word before that place, with what follows, is a month beyond doubt: "… trong tháng 2/2024". */
function beginsMonth(words: readonly string[], at: number): boolean {
  return words[at - 1] === 'thang' && !/^\d+$/u.test(words[at] ?? '0');
}

/** The name of a figure with which the words begin, and how many of them it has; 0 where none does. */
function nameAt(
  definition: ReportDefinition,
  words: readonly string[],
): { readonly length: number; readonly figures: readonly FigureId[] } {
  const [place] = placesOf(definition, folded(words));
  return place?.first === 0
    ? { length: place.last + 1, figures: place.candidates }
    : { length: 0, figures: [] };
}

/** The phrase as it is, or with one slip where what was typed is no name of a figure: "toàn trình" is not "toàn tỉnh". */
function stands(
  definition: ReportDefinition,
  phrase: readonly string[],
  words: readonly string[],
  at: number,
): boolean {
  const said = words.slice(at, at + phrase.length);
  const wanted = phrase.join(' ');
  if (said.join(' ') === wanted) return true;
  if (wanted.length < SHORTEST_FUZZY || !withinOneEdit(said.join(' '), wanted)) return false;
  return nameAt(definition, said).length < said.length;
}

/** A month with a slip in it, among words that have announced one; all that is not understood must belong to it. */
function slippedMonth(words: readonly string[], unknown: readonly string[]): MonthMention | undefined {
  for (let first = 0; first < words.length; first += 1) {
    for (let last = first; last < Math.min(words.length, first + MONTH_WORDS); last += 1) {
      const part = words.slice(first, last + 1);
      const month = unknown.every((word) => part.includes(word)) && readMonthWithSlip(part.join(' '));
      if (month) return month;
    }
  }
  return undefined;
}

const folded = (words: readonly string[]) => words.map((word) => ({ folded: word }));
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
