// The report a message names: "báo cáo chỉ thị 25", "bc ct25", "the 766 report", "báo cáo quý", "báo cáo kia".
// Found anywhere and cut out, so that nothing else needs to know report names.

import type { Frequency } from '../../calendar/report-period.ts';
import { fold } from '../../language/fold.ts';
import { findPeriod } from '../../language/period-mention.ts';
import type { ReportDefinition } from '../../report/definition.ts';
import { readMessage } from '../normalise.ts';
import { slipsAllowed } from '../typos.ts';
import {
  frequencyAt,
  type NameWord,
  type ReportName,
  type ReportNames,
  reportNames,
} from './report-names.ts';

export interface ReportFound {
  /** The reports of that name, several when they share it; `other` than the open one; or `all`. */
  readonly which: { readonly ids: readonly string[] } | 'other' | 'all';
  /** The message without the name. */
  readonly rest: string;
  /** A number that may also be a value. */
  readonly unsure?: { readonly words: string; readonly stands: Unsure };
}

/** Where it stands: after a period ("báo cáo tháng 2 766"), alone ("766"), or with other words ("hạn 766 quý"). */
type Unsure = 'behind-period' | 'alone' | 'beside';

/** In characters; in longer messages only a name at the start counts: "báo cáo 766: …". */
const LONGEST = 300;

/** Other words for a report. */
const CALLED_OTHERWISE: readonly (readonly string[])[] = [['bo', 'chi', 'so'], ['bo'], ['set']];
const BEFORE: readonly (readonly string[])[] = [['bao', 'cao'], ['bc'], ['report'], ...CALLED_OTHERWISE];
/** Verbs after which only a report name can follow. */
const SWITCHING: readonly (readonly string[])[] = [
  ['chuyen', 'sang'],
  ['chuyen', 'qua'],
  ['doi', 'sang'],
  ['quay', 'lai'],
  ['quay', 've'],
  ['tro', 'lai'],
  ['switch', 'to'],
  ['back', 'to'],
];
const JOINS: ReadonlySet<string> = new Set([
  'cua',
  've',
  'theo',
  'bo',
  'the',
  'of',
  'on',
  'for',
  'cai',
  'thuc',
  'hien',
]);
const OTHER: readonly (readonly string[])[] = [['kia'], ['khac'], ['con', 'lai']];
const ALL: readonly (readonly string[])[] = [
  ['ca', 'hai', 'bao', 'cao'],
  ['ca', '2', 'bao', 'cao'],
  ['hai', 'bao', 'cao'],
  ['tat', 'ca', 'bao', 'cao'],
  ['tat', 'ca', 'cac', 'bao', 'cao'],
  ['cac', 'bao', 'cao'],
  ['moi', 'bao', 'cao'],
  ['both', 'reports'],
  ['all', 'reports'],
  ['all', 'the', 'reports'],
];
const DIGITS = /^\d+$/u;

/** The words that name a report. */
interface Place {
  readonly which: ReportFound['which'];
  /** Without the word for "report". */
  readonly first: number;
  readonly last: number;
  /** Position of the word for "report" before it, if any. */
  readonly head: number | undefined;
  readonly unsure?: Unsure;
}

/**
 * @param definitions the candidates
 * @param asked whether the bot just asked which report, so that a bare name is enough
 */
export function findReport(
  definitions: readonly ReportDefinition[],
  text: string,
  asked = false,
): ReportFound | undefined {
  const message = readMessage(text);
  const names = reportNames(definitions);
  const words = names.read(message.words);
  const place = placeIn(names, words, message.text, asked);
  if (!place) return undefined;
  const { which, unsure } = place;
  const said = { from: words[place.first]?.from ?? 0, to: words[place.last]?.to ?? 0 };
  const heads = message.text.slice(said.to).search(/\S/u);
  const behind = heads < 0 ? '' : message.text.slice(said.to + heads);
  if (message.text.length > LONGEST && !/^[:,;–-]/u.test(behind)) return undefined;
  const rest = restOf(message.text, { said, behind, headed: place.head, words, last: place.last });
  return {
    which,
    rest,
    ...(unsure && { unsure: { words: message.text.slice(said.from, said.to), stands: unsure } }),
  };
}

function placeIn(
  names: ReportNames,
  words: readonly NameWord[],
  text: string,
  asked: boolean,
): Place | undefined {
  const keys = words.map(({ key }) => key);
  for (let at = 0; at < keys.length; at += 1) {
    const all = phraseAt(ALL, keys, at);
    if (all) return { which: 'all', first: at, last: at + all - 1, head: undefined };
  }
  let unsure: Place | undefined;
  for (let at = 0; at < keys.length; at += 1) {
    const named = nameAt(names, words, at);
    const place = named && placed(names, { ...named, at, keys, text, words, asked });
    if (place && !place.unsure) return place;
    unsure ??= place;
  }
  return unsure?.unsure === 'beside'
    ? (unnamed(names, words, text) ?? unsure)
    : (unsure ?? unnamed(names, words, text));
}

interface Named {
  readonly name: ReportName;
  readonly length: number;
}

/** The longest name at that word; typos only in long names. */
function nameAt(names: ReportNames, words: readonly NameWord[], at: number): Named | undefined {
  const name = names.beginningWith(words[at]?.key ?? '').find((one) => {
    const said = words.slice(at, at + one.words.length);
    const slips = said.filter(({ slip }) => slip).length;
    return one.words.every((word, i) => said[i]?.key === word) && slips <= slipsAllowed(lettersOf(said));
  });
  return name && { name, length: name.words.length };
}

const lettersOf = (words: readonly NameWord[]): number =>
  words.reduce((sum, { from, to }) => sum + to - from, 0);

interface Standing extends Named {
  readonly at: number;
  readonly keys: readonly string[];
  readonly words: readonly NameWord[];
  readonly text: string;
  readonly asked: boolean;
}

function placed(names: ReportNames, standing: Standing): Place | undefined {
  const { name, length, at, keys, words, text, asked } = standing;
  const last = at + length - 1;
  // "số 766/BC-SKHĐT" is a document number.
  const [before, after] = [text[(words[at]?.from ?? 0) - 1], text[words[last]?.to ?? text.length]];
  if (name.kind === 'number' && (after === '/' || after === '%' || before === '/')) return undefined;
  const next = keys[last + 1] ?? '';
  // "báo cáo 766 hồ sơ", "báo cáo số hóa 120": values, not report names.
  if (name.kind === 'number' ? names.counts(next) : name.kind === 'words' && DIGITS.test(next))
    return undefined;
  const head = headBefore(keys, at);
  const behind = frequencyBehind(words, text, last + 1);
  const end = behind ? last + behind.words : last;
  const closes = keys[last + 1] === 'report' && name.kind !== 'own' ? last : undefined;
  const often = frequencyBefore(keys, at);
  const every = behind?.frequency ?? head?.frequency ?? often?.frequency;
  const ids = names.every(every, name.ids);
  const alone = asked && at === 0 && last === keys.length - 1;
  if (name.kind === 'own' || head || closes !== undefined || alone)
    return head?.goes
      ? { which: { ids }, first: head.from, last: end, head: undefined }
      : { which: { ids }, first: head?.joins ?? at, last: end, head: head?.from };
  if (name.kind !== 'number') return undefined;
  const number = { which: { ids }, first: at, head: undefined };
  if (last === keys.length - 1 && headBeforePeriod(keys, at) !== undefined)
    return { ...number, last, unsure: 'behind-period' };
  return { ...number, last: end, unsure: at === 0 && end === keys.length - 1 ? 'alone' : 'beside' };
}

/** The frequency after a name; "766 quý 1" names a quarter and "766 hằng quý: 12" a value. */
function frequencyBehind(words: readonly NameWord[], text: string, at: number) {
  const keys = words.map(({ key }) => key);
  const found = frequencyAt(keys, at);
  if (!found || found.words > 1) return found;
  const [word, next] = words.slice(at, at + 2);
  const marked = /^\s*[:;,]/u.test(text.slice(word?.to ?? text.length));
  return marked || !NUMBERS.test(next?.key ?? '') ? found : undefined;
}

/** A following word that makes it a period: "quý 1", "tháng này", "năm trước". */
const NUMBERS =
  /^(?:\d.*|i{1,3}|iv|nay|truoc|roi|sau|dau|cuoi|hai|ba|tu|mot|muoi|nam|bay|tam|chin|gieng|chap)$/u;

/** "hằng quý", "quarterly" directly before that word. */
function frequencyBefore(keys: readonly string[], end: number): ReturnType<typeof frequencyAt> {
  const found = [3, 2, 1].map((words) => ({
    words,
    found: end >= words ? frequencyAt(keys, end - words) : undefined,
  }));
  return found.find((one) => one.found?.words === one.words)?.found;
}

interface Head {
  readonly from: number;
  readonly joins: number;
  readonly frequency?: Frequency;
  /** The word is part of the name: "bộ chỉ số 766". */
  readonly goes: boolean;
}

/** The word for "report" directly before: its position, and that of the connective after it. */
function headBefore(keys: readonly string[], at: number): Head | undefined {
  let joins = at;
  let frequency: Frequency | undefined;
  for (let steps = 0; steps < 4 && joins > 0; steps += 1) {
    const head = [...BEFORE, ...SWITCHING].find((words) => endsAt(words, keys, joins));
    if (head) {
      const goes = CALLED_OTHERWISE.includes(head);
      return { from: joins - head.length, joins, goes, ...(frequency && { frequency }) };
    }
    const found = frequencyBefore(keys, joins);
    if (found) {
      frequency = found.frequency;
      joins -= found.words;
    } else if (JOINS.has(keys[joins - 1] ?? '')) joins -= 1;
    else return undefined;
  }
  return undefined;
}

/** "báo cáo tháng 2" directly before. */
function headBeforePeriod(keys: readonly string[], at: number): number | undefined {
  const said = keys.slice(0, at).join(' ');
  const found =
    /(?:^| )(?:bao cao|bc|report) (?:of |for )?(?:(?:thang|quy|ky|nam|t|q)? ?[\di/.-]+)(?: (?:nam )?\d{4})?$/u.exec(
      said,
    );
  return found?.index;
}

/** "báo cáo quý", "the quarterly report", "báo cáo kia": a report mentioned without its name. */
function unnamed(names: ReportNames, words: readonly NameWord[], text: string): Place | undefined {
  const keys = words.map(({ key }) => key);
  for (let at = 0; at < keys.length; at += 1) {
    const head = BEFORE.find((words) => words.every((word, i) => keys[at + i] === word));
    if (!head) continue;
    const next = at + head.length;
    const other = phraseAt(OTHER, keys, next);
    if (other) return { which: 'other', first: next, last: next + other - 1, head: at };
    const often = frequencyBehind(words, text, next);
    const ids = often ? names.dueEvery(often.frequency) : [];
    if (often && ids.length > 0 && ids.length < names.frequencies.size)
      return { which: { ids }, first: next, last: next + often.words - 1, head: at };
  }
  for (let at = 0; at < keys.length; at += 1) {
    const often = frequencyAt(keys, at);
    const next = often && keys[at + often.words];
    if (!often || (next !== 'report' && next !== 'one')) continue;
    const ids = names.dueEvery(often.frequency);
    const last = at + often.words - (next === 'one' ? 0 : 1);
    if (ids.length > 0 && ids.length < names.frequencies.size)
      return { which: { ids }, first: at, last, head: undefined };
  }
  const at = keys.findIndex((key, i) => key === 'other' && keys[i + 1] === 'report');
  return at < 0 ? undefined : { which: 'other', first: at, last: at, head: undefined };
}

interface Cut {
  readonly said: { readonly from: number; readonly to: number };
  readonly behind: string;
  readonly headed: number | undefined;
  readonly words: readonly NameWord[];
  readonly last: number;
}

const BELONGS =
  /(?<=[\p{L}\d]) (?:trong|c[uủ]a|[oở]|b[eê]n|thu[oộ]c|tr[eê]n|in|of|from)(?: (?:the|bộ|bo))?$/iu;
const CALLED = /(?:^| )(?:bao cao|bc|report)$/u;

/** The rest of the message, with "the report" instead of the name; after a colon only what follows. */
function restOf(text: string, { said, behind, headed, words, last }: Cut): string {
  const before = text.slice(0, said.from).trimEnd();
  const head = headed === undefined ? '' : text.slice(0, words[headed]?.from ?? 0).trim();
  const marked = /^[:,;–-]\s*(?<after>\S.*)$/su.exec(behind)?.groups?.after;
  if (marked !== undefined && head === '' && (headed !== undefined || before === '')) return marked;
  // "Tiếp nhận mới trong báo cáo 766 là 410": the rest applies to that report.
  const whole = headed === undefined ? before : head;
  const [of] = BELONGS.exec(whole) ?? [];
  if (of !== undefined && findPeriod(behind).span?.[0] !== 0)
    return [whole.slice(0, -of.length), behind].filter((part) => part !== '').join(' ');
  const named = headed !== undefined || words[last + 1]?.key === 'report' || CALLED.test(fold(before));
  const called = named ? '' : 'báo cáo';
  return [before, called, behind].filter((part) => part !== '').join(' ');
}

function phraseAt(phrases: readonly (readonly string[])[], keys: readonly string[], at: number): number {
  return phrases.find((words) => words.every((word, i) => keys[at + i] === word))?.length ?? 0;
}

const endsAt = (words: readonly string[], keys: readonly string[], end: number): boolean =>
  end >= words.length && words.every((word, i) => keys[end - words.length + i] === word);
