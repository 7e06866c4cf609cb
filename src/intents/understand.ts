// What a message means to somebody in a conversation. Pure: the same text in the same state always means the same. It reads
// the message once, asks every reader for its candidates, and lets the table of arbitrate.ts decide.

import { couldBeVietnamese, detectLanguage } from '../language/detect-language.ts';
import { fold, normalise } from '../language/fold.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { findPeriod } from '../language/period-mention.ts';
import { sourceText } from '../language/source-text.ts';
import { type FigureId, findFigure, type ReportDefinition, type TextFigure } from '../report/definition.ts';
import { arbitrate, type Decision, type Meant, type Readings } from './arbitrate.ts';
import { answerToAskedBack, withoutNo } from './asked-back.ts';
import { type Analysed, analyse, exactIntents, type IntentCandidate, slotsTaken } from './candidates.ts';
import type { ConversationContext } from './context.ts';
import { engineFor } from './engine.ts';
import { inContext, weighed } from './fit.ts';
import type { Likeness } from './likeness.ts';
import { type Message, readMessage } from './normalise.ts';
import { asOfMonths } from './period-nouns.ts';
import { asksWhereFrom } from './plain-numbers.ts';
import {
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
  /** Words for the text figure that is asked. */
  | { readonly kind: 'text'; readonly answer: Answer }
  /** The bot's own question is answered: this is what the one thing it offered says. */
  | { readonly kind: 'confirmed'; readonly says: string }
  | { readonly kind: 'declined' }
  /** It may be one of these; nothing is done before one is chosen. `words` may be meant for the text figure, or a reason. */
  | {
      readonly kind: 'offer';
      readonly intents: readonly OfferedIntent[];
      readonly figure?: FigureId;
      readonly reason?: string;
    }
  /** Asked for words, it was given something that is none. */
  | { readonly kind: 'not-words' }
  /** A number while none is asked for: of which figure? */
  | { readonly kind: 'which-figure' }
  /** "1" behind two buttons: the first of them, or the number? */
  | { readonly kind: 'which-offered' }
  | { readonly kind: 'unknown'; readonly nearest: readonly OfferedIntent[] }
) & { readonly language?: Language };

export interface OfferedIntent {
  readonly id: IntentId;
  readonly slots: SlotValues;
}

/** Longer messages are no requests: values, pasted text, words for the report. In characters. */
const LONGEST_REQUEST = 300;

/** Everything that was read, before it was decided: what `npm run understand` prints. */
export interface Reading {
  readonly analysed: Analysed;
  readonly words: readonly string[];
  readonly exact: readonly IntentCandidate[];
  readonly likely: readonly Likeness[];
  readonly values: ValueReading | undefined;
  readonly understanding: Understanding;
}

export function understand(text: string, context: ConversationContext): Understanding {
  return readAll(text, context).understanding;
}

/**
 * Whether understanding it would first have to learn all that is left, a second's work in one piece: soon after a start, of what
 * is no request as somebody has foreseen it, and no sure value.
 */
export function wantsLearning(text: string, context: ConversationContext): boolean {
  return !engineFor(context.definition).isLearnt && readExactly(text, context).ranked;
}

export function readAll(typed: string, context: ConversationContext): Reading {
  const { text, message, said, ranked, ...exactly } = readExactly(typed, context);
  const { likeness } = ranked ? engineFor(context.definition) : {};
  const likely = likeness ? weighed(likeness.rank(exactly.words), context) : [];
  const reading = { ...exactly, likely };
  const understanding = decide(reading, context, { written: sourceText(text).written, said });
  const language = understanding.language ?? spokenIn(message.text, exactly.exact[0]);
  return { ...reading, understanding: { ...understanding, ...(language && { language }) } };
}

/** All but what the message is like; `ranked` is whether that counts. */
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
  // Sure values win over any likeness, and numbers are most of what is said.
  const ranked = exact.length === 0 && short && (context.askedBack || !values || !isSure(values));
  return { text, message, said, analysed, words, exact, values, ranked: Boolean(ranked) };
}

/** Figures may be given here: a number may be the value of one. */
const mayEnter = ({ audiences, state }: ConversationContext): boolean =>
  audiences.has('officer') && (state === undefined || state === 'entering');

/** "Lũy kế 2023" of somebody who gives no figures names a year. */
function withYearSaid(text: string): string {
  const bare = /^(?<words>[\p{L} ]*\p{L}) (?<year>20[0-4]\d)(?=[\s?.!]*$)/u.exec(text.trim())?.groups;
  if (!bare || findPeriod(text).mention) return text;
  return text.replace(/(?=20[0-4]\d[\s?.!]*$)/u, detectLanguage(text) === 'en' ? 'year ' : 'năm ');
}

/** What is said of the period before is said of the month before; words for the report are left as they were written. */
function valuesIn(said: string, context: ConversationContext): ValueReading | undefined {
  const known = matchContextOf(context);
  const spoken = asOfMonths(said, context.definition.frequency);
  const read = readValues(spoken, known);
  if (spoken === said) return read;
  const words = read?.kind === 'answers' && read.answers.some(({ reading }) => reading.kind === 'text');
  return words ? readValues(said, known) : read;
}

/**
 * Words that begin with the name of a text figure, without a colon, are a sentence: "Kiến nghị tỉnh hỗ trợ". While it is asked
 * they answer it; else they are offered for it, and so are words that rather speak to the bot.
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

/** Nothing but words for a text figure, behind its bare name or said to the bot. */
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

/** What the reading of values knows of the bot's own question. */
function matchContextOf({ askedBack, ...context }: ConversationContext): MatchContext {
  const readings = askedBack?.offered.flatMap(({ value }) => value ?? []) ?? [];
  const figure = askedBack?.figure;
  return figure === undefined || readings.length !== askedBack?.offered.length
    ? context
    : { ...context, askedBack: { figure, readings } };
}

/** Nothing else can be meant: it is recorded, or asked back as the value that it is. */
function isSure(values: ValueReading): boolean {
  if (values.kind === 'answers') return values.certain;
  return values.kind !== 'ask' && values.kind !== 'which';
}

/** Numbers, with units at most, while nothing asks for one. */
const ONLY_NUMBERS = /^[-+\s]*\d[\d\s.,;+-]*(?:hồ sơ|hs|ho so|tthc|dossiers?)?[\s.!]*$/iu;

const nothingFor = (figure: TextFigure, words: string): Answer => ({
  figure: figure.id,
  words,
  reading: { kind: 'text', text: figure.otherwise },
});

/** What is unclear and has no number outside of a month or a percentage is no value: "hạn tháng 3 là hôm nào". */
function ofNumbers(values: ValueReading | undefined, analysed: Analysed): ValueReading | undefined {
  const { message } = analysed;
  if (!values || isSure(values)) return values;
  if (message.words.some(({ written }) => DIGIT.test(written)))
    return numbersOutside(analysed) ? values : undefined;
  // "Nộp muộn thì sao" names two figures, and gives neither a value.
  if (values.kind === 'which' && !saysValue(values.words)) return undefined;
  const empty =
    values.kind === 'answers' &&
    values.answers.every(({ reading }) => reading.kind === 'unclear' && reading.readings.length === 0);
  return empty ? undefined : values;
}

const DIGIT = /\d/u;

/** Whether a number stands in the message that is no month, percentage or time. */
function numbersOutside({ message, slots }: Analysed): boolean {
  const taken = new Set(slots.flatMap(({ name, places }) => (TIMES.includes(name) ? places : [])));
  return message.words.some(({ written }, at) => DIGIT.test(written) && !taken.has(at));
}

const TIMES: readonly string[] = ['period', 'otherPeriod', 'percent', 'snooze'];

/** Said with a question word, it is no reason: "bao giờ sếp duyệt", "sếp tôi là ai". */
const asksSomething = (text: string): boolean => /\?\s*$/u.test(text) || ASKS.test(fold(text));
const ASKS =
  /^(?:(?:the|vay|em oi|da|cho hoi|em|anh|chi) )*(?:bao gio|khi nao|chung nao|luc nao|ai|sao|vi sao|tai sao|lam sao|the nao|when|who|why|what|how|where|which)(?![a-z])|(?<![a-z])(?:la ai|ai duyet|la gi|o dau|cho nao|bao gio|khi nao|may gio|luc nao|the nao|ra sao|lam sao|bao nhieu|duoc chua|duoc khong|(?:duyet|ky|xem|nop|xong|gui) chua)(?: vay| the| a| em| nhi| ha| roi)*$/u;

/** The message as it is kept, and as it is read: with what an input method left typed out. */
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
  if (!values && !textAsked && exact.length === 0 && ONLY_NUMBERS.test(text)) return { kind: 'which-figure' };
  if (textAsked && (isNothing(said) || recommendsNothing(said)))
    return { kind: 'text', answer: nothingFor(textAsked, text) };
  const texting = textAsked ? readsLikeRecommendation(readMessage(wordsToWrite(text))) : undefined;
  const readings: Readings = {
    exact: values && isSure(values) ? exact.filter((one) => winsOver(values, one)) : exact,
    likely,
    values: values === undefined ? 'none' : isSure(values) ? 'sure' : 'unclear',
    named: values !== undefined && (values.kind !== 'answers' || values.named) && /\d/u.test(text),
    numbered: numbersOutside(analysed),
    text: texting?.kind ?? 'not-asked',
    reason: context.warned && context.complete && analysed.message.words.length >= 4 && !asksSomething(text),
    offerable: ({ audience, polite }) =>
      !polite && (audience === 'everyone' || context.audiences.has(audience)),
  };
  const decision = arbitrate(readings, (intent) => slotsTaken(intent, analysed));
  const recommends =
    textAsked || (values && isSure(values)) ? undefined : recommendedIn(analysed.message, context);
  if (isAboutNumber(analysed, decision.kind)) {
    const slots = slotsTaken(EXPLAINS, analysed);
    return { kind: 'intent', id: 'explain-rate', slots, by: 'phrase' };
  }
  if (recommends && ['offer', 'nothing', 'ask-values'].includes(decision.kind))
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

/** Why a number is what it is, or where it comes from, gives no number. */
function isAboutNumber(analysed: Analysed, decided: Decision['kind']): boolean {
  const { text } = analysed.message;
  if (!['values', 'ask-values', 'offer', 'nothing'].includes(decided) || !asksWhereFrom(text)) return false;
  if (decided === 'values' || decided === 'ask-values') return true;
  return numbersOutside(analysed) || analysed.slots.some(({ name }) => name === 'figures');
}

/** The text figure that a sentence reads like the words of, though another figure is asked: it is offered for it. */
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

/** A sure value is meant rather than yes, no and small talk: "không" is a zero where a count is asked. */
const LOSES_TO_VALUES: readonly string[] = ['decline', 'confirm', 'acknowledge', 'small-talk'];

/** Without a phrase slots alone said it: "Đã giải quyết trong tháng: 12" gives 12, and asks for no December. */
function winsOver(values: ValueReading, { intent, language, slips, slots }: IntentCandidate): boolean {
  // "bcci 2023": a year, rather than so many.
  if (slots.period?.kind === 'year') return true;
  const given = values.kind === 'answers' || values.kind === 'as-last-month';
  if (given && (language === undefined || slips > 0)) return false;
  // "Không có hồ sơ nào" is a zero and no question put off.
  if (values.kind === 'answers' && intent.id === 'skip-figure') return false;
  return !LOSES_TO_VALUES.includes(intent.id);
}

/** They begin as a reason does: "lý do này áp dụng cho các kỳ sau". */
const ABOUT_REASONS: readonly string[] = ['keep-reason', 'end-kept-reason'];

/** "lý do: năm hồ sơ đã rút"; while words are asked for, only with its colon. The words are kept as they were written. */
function reasonIn(text: string, textAsked: boolean): string | undefined {
  const head = (
    textAsked
      ? /^(?:ly do|reason) ?: ?/u
      : /^(?:ly do|reason)(?: ?[:,-] ?| (?!nay |giu |dang giu |da giu |bi tra|(?:duoc |sep |lanh dao )?tra (?:lai|ve))(?=\S+ \S)|$)/u
  ).exec(fold(text));
  return head ? text.slice(head[0].length).trim() : undefined;
}

/** The language of the message by its letters and words, else that of the phrase it said. */
function spokenIn(text: string, exact: IntentCandidate | undefined): Language | undefined {
  const spoken = detectLanguage(withoutNames(text, exact?.slots));
  if (spoken) return spoken;
  if (!exact?.spoken || exact.slips > 0 || exact.covered === 0) return undefined;
  return inBoth(normalise(text).toLowerCase()) ? undefined : exact.spoken;
}

/** A name tells nothing of who says it: "report of Sở Xây dựng". */
function withoutNames(text: string, { agency, person }: SlotValues = {}): string {
  const names = [agency, person].filter((name) => name !== undefined);
  return names.length === 0 ? text : names.reduce((rest, name) => rest.replace(fold(name), ' '), fold(text));
}

/** The language of a message that is like those of others: by its own words, else that of the others if they could be in it. */
function likelyIn(text: string, likely: Language | undefined): Language | undefined {
  const spoken = detectLanguage(text);
  if (spoken ?? likely === undefined) return spoken;
  return (likely === 'vi') === couldBeVietnamese(text) ? likely : undefined;
}

/** Words that both languages use tell nothing. */
function inBoth(said: string): boolean {
  return PHRASES.every((phrases) => phrases.has(said));
}

/** The phrases of each language as they are written. */
const PHRASES: readonly ReadonlySet<string>[] = LANGUAGES.map(
  (language) => new Set(INTENTS.flatMap(({ phrases }) => phrases[language])),
);
