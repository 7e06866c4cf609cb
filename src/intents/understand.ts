// Determines what a message means in a conversation. Pure and deterministic: reads the message once, collects
// candidates from every reader, and decides by the table of arbitrate.ts.

import { couldBeVietnamese, detectLanguage } from '../language/detect-language.ts';
import { fold, normalise } from '../language/fold.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { findPeriod } from '../language/period-mention.ts';
import { sourceText } from '../language/source-text.ts';
import { type FigureId, findFigure, type ReportDefinition, type TextFigure } from '../report/definition.ts';
import { arbitrate, type Decision, type Meant, type Readings } from './arbitrate.ts';
import { answerToAskedBack, withoutNo } from './asked-back.ts';
import { asksSomething } from './asks-something.ts';
import { type Analysed, analyse, exactIntents, type IntentCandidate, slotsTaken } from './candidates.ts';
import type { ConversationContext } from './context.ts';
import { engineFor } from './engine.ts';
import { inContext, weighed } from './fit.ts';
import type { Likeness } from './likeness.ts';
import { type Message, readMessage } from './normalise.ts';
import { asOfMonths } from './period-nouns.ts';
import { asksWhereFrom, beginsWithNumber } from './plain-numbers.ts';
import {
  asksHigherBody,
  beginsWithRecommendation,
  isPlainRecommendation,
  readsLikeRecommendation,
  recommendsNothing,
  speaksToBot,
  wordsToWrite,
} from './recommendation.ts';
import { INTENTS, type IntentId, intentOf } from './registry.ts';
import { sentenceWords } from './sentence-words.ts';
import type { SlotValues } from './slots/slot.ts';
import { typedOutText } from './typos.ts';
import { addsWords } from './values/added-words.ts';
import { withoutAsides } from './values/asides.ts';
import { surelyGivesValues } from './values/gives-values.ts';
import type { MatchContext } from './values/match-context.ts';
import { type Answer, readValues, type ValueReading } from './values/read-values.ts';
import { isNothing, wordsFor } from './values/value-reading.ts';
import { saysValue } from './values/value-words.ts';

export type Understanding = (
  | {
      readonly kind: 'intent';
      readonly id: IntentId;
      readonly slots: SlotValues;
      readonly by: 'phrase' | 'likeness';
    }
  | { readonly kind: 'values'; readonly reading: ValueReading }
  /** The text for the text figure being asked. */
  | { readonly kind: 'text'; readonly answer: Answer }
  /** Confirms the bot's only suggestion; `says` is that button's message. */
  | { readonly kind: 'confirmed'; readonly says: string }
  | { readonly kind: 'declined' }
  /** Ambiguous; nothing is done before one is chosen. `words` may be meant for the text figure or as a reason. */
  | {
      readonly kind: 'offer';
      readonly intents: readonly OfferedIntent[];
      readonly figure?: FigureId;
      readonly reason?: string;
    }
  /** A text figure was asked, but the message is not text. */
  | { readonly kind: 'not-words' }
  /** A number without an open question; ask which figure it is for. */
  | { readonly kind: 'which-figure' }
  /** "1" after two buttons: the first button, or the number 1? */
  | { readonly kind: 'which-offered' }
  | { readonly kind: 'unknown'; readonly nearest: readonly OfferedIntent[] }
) & { readonly language?: Language };

export interface OfferedIntent {
  readonly id: IntentId;
  readonly slots: SlotValues;
}

/** In characters; longer messages are values, pasted text or report text, not requests. */
const LONGEST_REQUEST = 300;

/** All candidates before the decision; printed by `npm run understand`. */
export interface Reading {
  readonly analysed: Analysed;
  readonly words: readonly string[];
  readonly exact: readonly IntentCandidate[];
  readonly likely: readonly Likeness[];
  readonly values: ValueReading | undefined;
  readonly understanding: Understanding;
}

/** What the message means in this context. */
export function understand(text: string, context: ConversationContext): Understanding {
  return readAll(text, context).understanding;
}

/**
 * Whether understanding the message would have to finish training, which blocks for about a second: shortly
 * after start, for messages without an exact match or certain values.
 */
export function wantsLearning(text: string, context: ConversationContext): boolean {
  return !engineFor(context.definition).isLearnt && readExactly(text, context).ranked;
}

/** The candidates and the decision. */
export function readAll(typed: string, context: ConversationContext): Reading {
  const { text, message, said, ranked, ...exactly } = readExactly(typed, context);
  const { likeness } = ranked ? engineFor(context.definition) : {};
  const likely = likeness ? weighed(likeness.rank(exactly.words), context) : [];
  const reading = { ...exactly, likely };
  const understanding = decide(reading, context, { written: sourceText(text).written, said });
  const language = understanding.language ?? spokenIn(message.text, exactly.exact[0]);
  return { ...reading, understanding: { ...understanding, ...(language && { language }) } };
}

/** Everything except the likeness; `ranked` says whether the likeness is needed. */
function readExactly(typed: string, context: ConversationContext) {
  const text = mayEnter(context) || typed.length > LONGEST_REQUEST ? typed : withYearSaid(typed);
  const { matcher } = engineFor(context.definition);
  const message = readMessage(text);
  const spoken = asOfMonths(text, context.definition.frequency);
  const ofMonths = spoken === text ? message : readMessage(spoken);
  const analysed = analyse(context.definition, matcher, message, ofMonths);
  const short = message.text.length <= LONGEST_REQUEST;
  const words = short ? sentenceWords(analysed) : [];
  const exact = short ? inContext(exactIntents(INTENTS, matcher, analysed), context) : [];
  const said = typedOutText(text, message, matcher.vocabulary);
  const read = ofNumbers(valuesIn(withoutNo(said, context), context), analysed);
  const values = withoutText(read, message.text, context);
  // Certain values beat any likeness, and most messages are numbers.
  const ranked = exact.length === 0 && short && (context.askedBack || !values || !isCertain(values));
  return { text, message, said, analysed, words, exact, values, ranked: Boolean(ranked) };
}

/** Whether the user may enter figures, so that a number may be a value. */
const mayEnter = ({ audiences, state }: ConversationContext): boolean =>
  audiences.has('officer') && (state === undefined || state === 'entering');

/** "Lũy kế 2023" from somebody who enters no figures names a year. */
function withYearSaid(text: string): string {
  const bare = /^(?<words>[\p{L} ]*\p{L}) (?<year>20[0-4]\d)(?=[\s?.!]*$)/u.exec(text.trim())?.groups;
  if (!bare || findPeriod(text).mention) return text;
  return text.replace(/(?=20[0-4]\d[\s?.!]*$)/u, detectLanguage(text) === 'en' ? 'year ' : 'năm ');
}

/** Values are read with the period rephrased as months; text for the report stays as written. */
function valuesIn(said: string, context: ConversationContext): ValueReading | undefined {
  const known = matchContextOf(context);
  const spoken = asOfMonths(said, context.definition.frequency);
  const read = readValues(spoken, known);
  if (spoken === said) return read;
  const words = read?.kind === 'answers' && read.answers.some(({ reading }) => reading.kind === 'text');
  return words ? readValues(said, known) : read;
}

/**
 * Text that starts with a text figure's name without a colon is a sentence: "Kiến nghị tỉnh hỗ trợ". It is
 * recorded while that figure is asked; otherwise it is offered, as is text that seems to address the bot.
 */
function withoutText(
  values: ValueReading | undefined,
  text: string,
  { asking, definition }: ConversationContext,
): ValueReading | undefined {
  if (values?.kind !== 'answers' || text.includes(':')) return values;
  if (asking?.kind !== 'text') return isSentenceOfText(values, text, definition) ? undefined : values;
  if (addsWords(text, definition, asking)) return values;
  return values.answers.some(({ figure }) => figure === asking.id) ? undefined : values;
}

/** Only text for a text figure, after its bare name or addressed to the bot. */
function isSentenceOfText(
  { answers }: Extract<ValueReading, { kind: 'answers' }>,
  text: string,
  definition: ReportDefinition,
): boolean {
  const [only, ...others] = answers;
  const figure = only && findFigure(definition, only.figure);
  if (!only || figure?.kind !== 'text' || others.length > 0 || addsWords(text, definition, figure))
    return false;
  if (only.reading.kind !== 'text' || only.reading.text === figure.otherwise) return false;
  return beginsWithRecommendation(text, only.words) || speaksToBot(only.words);
}

/** The clarification as the reader of values needs it. */
function matchContextOf({ askedBack, ...context }: ConversationContext): MatchContext {
  const readings = askedBack?.offered.flatMap(({ value }) => value ?? []) ?? [];
  const figure = askedBack?.figure;
  return figure === undefined || readings.length !== askedBack?.offered.length
    ? context
    : { ...context, askedBack: { figure, readings } };
}

/** Unambiguous: recorded, or asked back as a value. */
function isCertain(values: ValueReading): boolean {
  if (values.kind === 'answers') return values.certain;
  return values.kind !== 'ask' && values.kind !== 'which';
}

/** Only numbers with units while no question is open. */
const ONLY_NUMBERS = /^[-+\s]*\d[\d\s.,;+-]*(?:hồ sơ|hs|ho so|tthc|dossiers?)?[\s.!]*$/iu;

const nothingFor = (figure: TextFigure, words: string): Answer => ({
  figure: figure.id,
  words,
  reading: { kind: 'text', text: figure.otherwise },
});

/** An unclear reading whose only numbers are months or percentages is no value: "hạn tháng 3 là hôm nào". */
function ofNumbers(values: ValueReading | undefined, analysed: Analysed): ValueReading | undefined {
  const { message } = analysed;
  if (!values || isCertain(values)) return values;
  if (message.words.some(({ written }) => DIGIT.test(written)))
    return numbersOutside(analysed) ? values : undefined;
  // "Nộp muộn thì sao" names two figures but gives no value.
  if (values.kind === 'which' && !saysValue(values.words)) return undefined;
  const empty =
    values.kind === 'answers' &&
    values.answers.every(({ reading }) => reading.kind === 'unclear' && reading.readings.length === 0);
  return empty ? undefined : values;
}

const DIGIT = /\d/u;

/** Whether the message has a number other than a month, percentage or time. */
function numbersOutside({ message, slots }: Analysed): boolean {
  const taken = new Set(slots.flatMap(({ name, places }) => (TIMES.includes(name) ? places : [])));
  return message.words.some(({ written }, at) => DIGIT.test(written) && !taken.has(at));
}

const TIMES: readonly string[] = ['period', 'otherPeriod', 'percent', 'snooze'];

/** The original message, and the text that is parsed, with composed keystrokes. */
interface Texts {
  readonly written: string;
  readonly said: string;
}

function decide(
  reading: Omit<Reading, 'understanding'>,
  context: ConversationContext,
  { written, said }: Texts,
): Understanding {
  const { analysed, exact, likely, values } = reading;
  const { text } = analysed.message;
  const { asking, askedBack } = context;
  if (askedBack) {
    const answered = answerToAskedBack(askedBack, text, exact, likely, values);
    if (answered) return answered;
  }
  const reason = reasonIn(text, asking?.kind === 'text');
  const aboutReason = exact.some(({ intent }) => ABOUT_REASONS.includes(intent.id));
  if (reason !== undefined && !aboutReason)
    return { kind: 'intent', id: 'give-reason', slots: { words: reason }, by: 'phrase' };

  const textAsked = asking?.kind === 'text' ? asking : undefined;
  // A telephone number is of no figure.
  const bare = !values && !textAsked && exact.length === 0 && ONLY_NUMBERS.test(withoutAsides(text));
  if (bare) return { kind: 'which-figure' };
  if (textAsked && (isNothing(said) || recommendsNothing(said)))
    return { kind: 'text', answer: nothingFor(textAsked, text) };
  const texting = textAsked ? readsLikeRecommendation(readMessage(wordsToWrite(text))) : undefined;
  const readings: Readings = {
    exact: values && isCertain(values) ? exact.filter((one) => winsOver(values, one)) : exact,
    likely,
    values: values === undefined ? 'none' : isCertain(values) ? 'sure' : 'unclear',
    named: values !== undefined && surelyGivesValues(values, text),
    numbered: numbersOutside(analysed),
    leads: beginsWithNumber(text),
    text: texting?.kind ?? 'not-asked',
    reason: context.warned && context.complete && analysed.message.words.length >= 4 && !asksSomething(text),
    offerable: ({ audience, polite }) =>
      !polite && (audience === 'everyone' || context.audiences.has(audience)),
  };
  const decision = arbitrate(readings, (intent) => slotsTaken(intent, analysed));
  const recommends =
    textAsked || (values && isCertain(values)) ? undefined : recommendedIn(analysed.message, context);
  if (isAboutNumber(analysed, decision.kind)) {
    const slots = slotsTaken(EXPLAINS, analysed);
    return { kind: 'intent', id: 'explain-rate', slots, by: 'phrase' };
  }
  const guessed = asksHigherBody(text) && decision.kind === 'do' && decision.by === 'likeness';
  if (recommends && (guessed || ['offer', 'nothing', 'ask-values'].includes(decision.kind)))
    return {
      kind: 'offer',
      intents: decision.kind === 'offer' ? decision.meant.slice(0, 1).map(offered) : [],
      figure: recommends.id,
    };
  switch (decision.kind) {
    case 'do': {
      const { meant, by } = decision;
      const language = by === 'phrase' ? decision.language : likelyIn(text, decision.language);
      return { kind: 'intent', ...offered(meant), by, ...(language && { language }) };
    }
    case 'offer':
      return {
        kind: 'offer',
        intents: decision.meant.map(offered),
        ...(decision.besides === 'text' && textAsked && { figure: textAsked.id }),
        ...(decision.besides === 'reason' && { reason: written }),
      };
    case 'values':
    case 'ask-values':
      return values ? { kind: 'values', reading: values } : { kind: 'unknown', nearest: [] };
    case 'text':
      return textAsked
        ? { kind: 'text', answer: wordsFor(textAsked, wordsToWrite(written)) }
        : { kind: 'unknown', nearest: [] };
    case 'not-words':
      return { kind: 'not-words' };
    case 'nothing':
      return { kind: 'unknown', nearest: decision.nearest.map(offered) };
  }
}

const EXPLAINS = intentOf('explain-rate');

/** A question about a number's origin does not give that number. */
function isAboutNumber(analysed: Analysed, decided: Decision['kind']): boolean {
  const { text } = analysed.message;
  if (!['values', 'ask-values', 'offer', 'nothing'].includes(decided) || !asksWhereFrom(text)) return false;
  if (decided === 'values' || decided === 'ask-values') return true;
  return numbersOutside(analysed) || analysed.slots.some(({ name }) => name === 'figures');
}

/** The text figure for which a sentence seems to be meant, although another figure is asked; it is offered. */
function recommendedIn(
  message: Message,
  { definition, state, audiences }: ConversationContext,
): TextFigure | undefined {
  if (state !== 'entering' || !audiences.has('officer')) return undefined;
  return isPlainRecommendation(message)
    ? definition.figures.find((figure) => figure.kind === 'text')
    : undefined;
}

const offered = ({ intent, slots }: Meant): OfferedIntent => ({ id: intent.id as IntentId, slots });

/** Certain values beat yes, no and small talk: "không" is 0 while a count is asked. */
const YIELDS_TO_VALUES: readonly string[] = ['decline', 'confirm', 'acknowledge', 'small-talk'];

/** A match by slots alone loses: "Đã giải quyết trong tháng: 12" gives 12 and does not ask for December. */
function winsOver(values: ValueReading, { intent, language, slips, slots }: IntentCandidate): boolean {
  // "bcci 2023" names a year rather than a count.
  if (slots.period?.kind === 'year') return true;
  const given = values.kind === 'answers' || values.kind === 'as-last-month';
  if (given && (language === undefined || slips > 0)) return false;
  // "Không có hồ sơ nào" is 0, not a postponed question.
  if (values.kind === 'answers' && intent.id === 'skip-figure') return false;
  return !YIELDS_TO_VALUES.includes(intent.id);
}

/** They start like a reason: "lý do này áp dụng cho các kỳ sau". */
const ABOUT_REASONS: readonly string[] = ['keep-reason', 'end-kept-reason'];

/** "lý do: năm hồ sơ đã rút"; while a text figure is asked, only with the colon. The text is kept verbatim. */
function reasonIn(text: string, textAsked: boolean): string | undefined {
  const head = (
    textAsked
      ? /^(?:ly do|reason) ?: ?/u
      : /^(?:ly do|reason)(?: ?[:,-] ?| (?!nay |giu |dang giu |da giu |bi tra|(?:duoc |sep |lanh dao )?tra (?:lai|ve))(?=\S+ \S)|$)/u
  ).exec(fold(text));
  return head ? text.slice(head[0].length).trim() : undefined;
}

/** The language by letters and words, otherwise that of the matched phrase. */
function spokenIn(text: string, exact: IntentCandidate | undefined): Language | undefined {
  const spoken = detectLanguage(withoutNames(text, exact?.slots));
  if (spoken) return spoken;
  if (!exact?.spoken || exact.slips > 0 || exact.covered === 0) return undefined;
  return inBoth(normalise(text).toLowerCase()) ? undefined : exact.spoken;
}

/** Names say nothing about the language: "report of Sở Xây dựng". */
function withoutNames(text: string, { agency, person }: SlotValues = {}): string {
  const names = [agency, person].filter((name) => name !== undefined);
  return names.length === 0 ? text : names.reduce((rest, name) => rest.replace(fold(name), ' '), fold(text));
}

/**
 * The language of a message matched by likeness: by its own words, otherwise that of the similar sentences if
 * possible.
 */
function likelyIn(text: string, likely: Language | undefined): Language | undefined {
  const spoken = detectLanguage(text);
  if (spoken ?? likely === undefined) return spoken;
  return (likely === 'vi') === couldBeVietnamese(text) ? likely : undefined;
}

/** Words used in both languages are ignored. */
function inBoth(said: string): boolean {
  return PHRASES.every((phrases) => phrases.has(said));
}

/** Words of the phrases of each language, as written. */
const PHRASES: readonly ReadonlySet<string>[] = LANGUAGES.map(
  (language) => new Set(INTENTS.flatMap(({ phrases }) => phrases[language])),
);
