// Which intents a message says exactly: a phrase of theirs, slots that they take, and nothing else but politeness. Beside
// the phrase of an intent that only looks, words that merely ask may stand as well; beside one that changes something only
// the thing itself ("gửi báo cáo").

import type { Language } from '../language/language.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { IntentDefinition } from './intent.ts';
import type { Matcher, PhraseFound } from './matcher.ts';
import type { Message, Word } from './normalise.ts';
import { ENDINGS, FILLERS, OBJECTS } from './politeness.ts';
import { findSlots } from './slots/find-slots.ts';
import type { SlotValues } from './slots/slot.ts';
import type { SlotFound } from './slots/slot-found.ts';

/** An intent with its slots, and how surely a message says it. */
export interface IntentCandidate {
  readonly intent: IntentDefinition;
  readonly slots: SlotValues;
  readonly slips: number;
  /** How many words of the message say it; those of politeness count for little. */
  readonly covered: number;
  /** The language of its phrase; undefined where slots alone say it. */
  readonly language?: Language;
  /** The same, unless a phrase of the other language says it as well: "hello" tells nothing of who speaks. */
  readonly spoken?: Language;
}

/** The words of a message, and what stands in them whatever is meant. */
export interface Analysed {
  readonly message: Message;
  /** Without diacritics, slips corrected where one word alone can be meant. */
  readonly folded: readonly string[];
  readonly slots: readonly SlotFound[];
}

/** @param spoken the message as it is said of a monthly report: see period-nouns.ts */
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
      // Before a number a month is meant rather than another word: "thag 2".
      if (near.includes('thang') && /^\d/u.test(words[at + 1]?.folded ?? '')) return 'thang';
      return only !== undefined && others.length === 0 ? only : word.folded;
    });
  const folded = meant(message.words);
  const slots = findSlots(definition, message, folded, (word) => matcher.says(word));
  return { message: spoken, folded: spoken === message ? folded : meant(spoken.words), slots };
}

/** The intents that the message says exactly, the best first; several that are equally good stand side by side. */
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
    // A grammar of its own has read every word: a phrase may have passed over the time that was named.
    const whole = asSentence(intent, analysed);
    if (whole) return [{ ...whole, ...spoken }];
    return best ? [{ ...best, ...spoken }] : [];
  });
  return candidates.toSorted(byGoodness);
}

const NOTHING: ReadonlySet<string> = new Set();

/** More words said, then fewer slips. */
function byGoodness(a: IntentCandidate, b: IntentCandidate): number {
  return Math.floor(b.covered) - Math.floor(a.covered) || a.slips - b.slips || b.covered - a.covered;
}

const bestOf = (ways: readonly IntentCandidate[]): IntentCandidate | undefined =>
  ways.toSorted(byGoodness)[0];

/** A question may be asked with two of its phrases at once: "tình hình … đến đâu rồi". */
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

/** Said by its slots alone: "đúng hạn quý 4" asks for the figure then. */
function bySlots(intent: IntentDefinition, analysed: Analysed): IntentCandidate | undefined {
  // Marks that give values: "= t1" asks for nothing.
  if (!intent.bySlots || /[=:;\n]/u.test(analysed.message.text)) return undefined;
  const taken = takenSlots(intent, slotsFor(intent, analysed.slots, true), []);
  if (taken.length === 0 || !intent.bySlots(valuesOf(taken))) return undefined;
  const explained = new Set(taken.flatMap(({ places }) => places));
  if (!restIsNothing(intent, analysed, explained)) return undefined;
  return { intent, slots: valuesOf(taken), slips: 0, covered: weightOf(analysed, explained) };
}

/** A sentence with a grammar of its own: every word of it is said. */
function asSentence(intent: IntentDefinition, { message }: Analysed): IntentCandidate | undefined {
  const slots = intent.read?.(message.text);
  return slots && { intent, slots, slips: 0, covered: message.words.length };
}

/** Politeness counts for little: "dạ gửi đi ạ" says that it be sent, and not yes. */
const POLITE_WEIGHT = 0.01;

function weightOf({ message }: Analysed, explained: ReadonlySet<number>): number {
  return [...explained].reduce((sum, at) => sum + (message.words[at]?.polite ? POLITE_WEIGHT : 1), 0);
}

/**
 * "Báo cáo quý 1" of a monthly report asks what its months come to; only a verb of its own ("nhập", "tải") makes the quarter
 * a report that somebody looks for, and is told that there is none.
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

/** The slots that the intent takes, none of them twice and none in the words of its phrase. */
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

/** A month is a stretch of time as well: an intent may take it as both. */
const isMonthOf = (one: SlotFound, other: SlotFound): boolean =>
  one.name === 'period' && other.name === 'month';

/** The slots of a message that an intent takes, whatever else the message says. */
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
  // Talk about nothing is said by itself: a word more, and it is about something.
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
