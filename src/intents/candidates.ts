// Exact matches of intents: one of their phrases, slots they take, and otherwise only politeness. Read-only
// intents also allow interrogative fillers; intents that change something only allow their object ("gửi báo
// cáo").

import type { Language } from '../language/language.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { IntentDefinition } from './intent.ts';
import type { Matcher, PhraseFound } from './matcher.ts';
import type { Message, Word } from './normalise.ts';
import { ENDINGS, FILLERS, OBJECTS } from './politeness.ts';
import { findSlots } from './slots/find-slots.ts';
import type { SlotValues } from './slots/slot.ts';
import type { SlotFound } from './slots/slot-found.ts';

/** An intent with its slots, and how well the message matches. */
export interface IntentCandidate {
  readonly intent: IntentDefinition;
  readonly slots: SlotValues;
  readonly slips: number;
  /** Number of words matched; politeness counts little. */
  readonly covered: number;
  /** Language of the phrase; undefined when only slots matched. */
  readonly language?: Language;
  /**
   * Like `language`, but undefined when a phrase of the other language matches too: "hello" says nothing about
   * the user's language.
   */
  readonly spoken?: Language;
}

/** A tokenised message with its slots, independent of any intent. */
export interface Analysed {
  readonly message: Message;
  /** Without diacritics; typos with a unique correction are corrected. */
  readonly folded: readonly string[];
  readonly slots: readonly SlotFound[];
}

/** @param spoken the message rephrased for a monthly report, see period-nouns.ts */
export function analyse(
  definition: ReportDefinition,
  matcher: Matcher,
  message: Message,
  spoken: Message = message,
): Analysed {
  const meant = (words: readonly Word[]) =>
    words.map((word, at) => {
      const near = matcher.vocabulary.meantBy(word);
      const [only, ...others] = near;
      // Before a number, a typo is corrected to "tháng": "thag 2".
      if (near.includes('thang') && /^\d/u.test(words[at + 1]?.folded ?? '')) return 'thang';
      return only !== undefined && others.length === 0 ? only : word.folded;
    });
  const folded = meant(message.words);
  const slots = findSlots(definition, message, folded, (word) => matcher.says(word));
  return { message: spoken, folded: spoken === message ? folded : meant(spoken.words), slots };
}

/** The intents that match exactly, best first; ties are adjacent. */
export function exactIntents(
  intents: readonly IntentDefinition[],
  matcher: Matcher,
  analysed: Analysed,
): readonly IntentCandidate[] {
  const { message, slots } = analysed;
  const filled = new Set(slots.flatMap(({ places }) => places));
  const byIntent = Map.groupBy(matcher.find(message, filled), ({ intent }) => intent);
  const candidates = intents.flatMap((intent) => {
    const phrases = byIntent.get(intent) ?? [];
    if (phrases.length === 0 && !intent.bySlots && !intent.read) return [];
    const ways = phrases.map((phrase) => said(intent, joined(phrase, phrases, intent), analysed));
    const best = bestOf([...ways, bySlots(intent, analysed)].filter((one) => one !== undefined));
    const { language } = best ?? {};
    const both = ways.some((way) => way && best && way.language !== language && byGoodness(way, best) === 0);
    const spoken = language && { language, ...(!both && { spoken: language }) };
    // The intent's own grammar reads every word, while a phrase may have skipped the time.
    const whole = asSentence(intent, analysed);
    if (whole) return [{ ...whole, ...spoken }];
    return best ? [{ ...best, ...spoken }] : [];
  });
  return candidates.toSorted(byGoodness);
}

const NOTHING: ReadonlySet<string> = new Set();

/** By number of words matched, then by fewer typos. */
function byGoodness(a: IntentCandidate, b: IntentCandidate): number {
  return Math.floor(b.covered) - Math.floor(a.covered) || a.slips - b.slips || b.covered - a.covered;
}

const bestOf = (ways: readonly IntentCandidate[]): IntentCandidate | undefined =>
  ways.toSorted(byGoodness)[0];

/** A question may combine two of its phrases: "tình hình … đến đâu rồi". */
function joined(phrase: PhraseFound, all: readonly PhraseFound[], { effect }: IntentDefinition): PhraseFound {
  if (effect !== 'look') return phrase;
  const [more] = all
    .filter((one) => one.places.every((at) => !phrase.places.includes(at)))
    .toSorted((a, b) => b.places.length - a.places.length);
  return more
    ? { ...phrase, places: [...phrase.places, ...more.places], slips: phrase.slips + more.slips }
    : phrase;
}

function said(
  intent: IntentDefinition,
  phrase: PhraseFound,
  analysed: Analysed,
): IntentCandidate | undefined {
  const onThing = phrase.places.every((at) => OBJECTS.has(analysed.folded[at] ?? ''));
  const taken = takenSlots(intent, slotsFor(intent, analysed.slots, onThing), phrase.places);
  const explained = new Set([...phrase.places, ...taken.flatMap(({ places }) => places)]);
  if (!restIsNothing(intent, analysed, explained)) return undefined;
  if (intent.needs?.some((name) => taken.every((slot) => slot.name !== name))) return undefined;
  return {
    intent,
    slots: { ...valuesOf(taken), ...phrase.slots },
    slips: phrase.slips,
    covered: weightOf(analysed, explained),
    language: phrase.language,
  };
}

/** Matched by slots alone: "đúng hạn quý 4" asks for the figure in that quarter. */
function bySlots(intent: IntentDefinition, analysed: Analysed): IntentCandidate | undefined {
  // Marks that introduce values: "= t1" is not a question.
  if (!intent.bySlots || /[=:;\n]/u.test(analysed.message.text)) return undefined;
  const taken = takenSlots(intent, slotsFor(intent, analysed.slots, true), []);
  if (taken.length === 0 || !intent.bySlots(valuesOf(taken))) return undefined;
  const explained = new Set(taken.flatMap(({ places }) => places));
  if (!restIsNothing(intent, analysed, explained)) return undefined;
  return { intent, slots: valuesOf(taken), slips: 0, covered: weightOf(analysed, explained) };
}

/** Matched by the intent's own grammar, which covers every word. */
function asSentence(intent: IntentDefinition, { message }: Analysed): IntentCandidate | undefined {
  const slots = intent.read?.(message.text);
  return slots && { intent, slots, slips: 0, covered: message.words.length };
}

/** Low, so that "dạ gửi đi ạ" matches "submit" rather than "yes". */
const POLITE_WEIGHT = 0.01;

function weightOf({ message }: Analysed, explained: ReadonlySet<number>): number {
  return [...explained].reduce((sum, at) => sum + (message.words[at]?.polite ? POLITE_WEIGHT : 1), 0);
}

/**
 * "Báo cáo quý 1" asks for the aggregate when the report is monthly. Only with a specific verb ("nhập", "tải")
 * is the quarter a report of its own, and the reply then says that there is none.
 */
function slotsFor(
  intent: IntentDefinition,
  slots: readonly SlotFound[],
  onThing: boolean,
): readonly SlotFound[] {
  return slots.filter(
    ({ ofOtherReports }) => !ofOtherReports || !(onThing || intent.slots.includes('period')),
  );
}

/** The slots the intent takes, without duplicates and without those inside its phrase. */
function takenSlots(
  intent: IntentDefinition,
  slots: readonly SlotFound[],
  places: readonly number[],
): readonly SlotFound[] {
  const taken: SlotFound[] = [];
  for (const slot of slots) {
    if (!intent.slots.includes(slot.name)) continue;
    if (slot.places.some((at) => places.includes(at))) continue;
    if (taken.some((one) => one.name === slot.name || (!isMonthOf(one, slot) && overlap(one, slot))))
      continue;
    taken.push(slot);
  }
  return taken;
}

const overlap = (one: SlotFound, other: SlotFound): boolean =>
  one.places.some((at) => other.places.includes(at));

/** A month is also a period; an intent may take it as both. */
const isMonthOf = (one: SlotFound, other: SlotFound): boolean =>
  one.name === 'period' && other.name === 'month';

/** The slots of a message that an intent takes, whatever the rest says. */
export function slotsTaken(intent: IntentDefinition, { slots }: Analysed): SlotValues {
  return valuesOf(takenSlots(intent, slotsFor(intent, slots, false), []));
}

function valuesOf(slots: readonly SlotFound[]): SlotValues {
  return Object.fromEntries(slots.map(({ name, value }) => [name, value]));
}

function restIsNothing(
  { effect, scope, audience }: IntentDefinition,
  { message, folded }: Analysed,
  explained: ReadonlySet<number>,
): boolean {
  // Small talk matches only on its own: with more words the message is about something.
  const talk = scope.report === 'none' && audience === 'everyone';
  const beside = talk ? NOTHING : effect === 'look' ? FILLERS : OBJECTS;
  const mayStand = (word: Word, at: number) => word.polite || beside.has(folded[at] ?? '');
  const ends = (at: number) =>
    effect === 'look' &&
    !talk &&
    ENDINGS.has(folded[at] ?? '') &&
    message.words.slice(at + 1).every((word, i) => mayStand(word, at + 1 + i) || word.written === '?');
  return message.words.every(
    (word, at) =>
      explained.has(at) || mayStand(word, at) || ends(at) || (effect === 'look' && word.written === '?'),
  );
}
