// What a message means. Pure: a text and what is being asked in, a meaning out. Nothing is guessed: what could mean
// two things comes back as a question with its readings.

import { figuresCalled } from '../intents/values/figure-matcher.ts';
import type { MatchContext } from '../intents/values/match-context.ts';
import {
  beginsWithName,
  isCorrection,
  readValues,
  type ValueReading,
} from '../intents/values/read-values.ts';
import { wordsFor } from '../intents/values/value-reading.ts';
import { fold, normalise } from '../language/fold.ts';
import { sourceText } from '../language/source-text.ts';
import type { Figure, ReportDefinition, TextFigure } from '../report/definition.ts';
import type { Meaning } from './meaning.ts';
import { readOpening } from './opening.ts';
import { readQuestion } from './question.ts';
import { readReminderWish } from './reminder-wish.ts';
import { type Command, readCommand } from './vocabulary.ts';
import { asksWhy } from './why.ts';
import { readWish } from './wishes.ts';

export type { MatchContext } from '../intents/values/match-context.ts';
export type { Answer, UnmatchedText } from '../intents/values/read-values.ts';
export { isNothing } from '../intents/values/value-reading.ts';
export type { Meaning } from './meaning.ts';

/** What the message means to someone who is being asked `asking`. */
export function understand(text: string, context: MatchContext): Meaning {
  const said = normalise(text);
  if (said === '') return { kind: 'unknown' };
  const { asking } = context;

  const exact = readCommand(said, { slips: false });
  if (exact) return commanded(exact);
  const reminders = readReminderWish(said, asking?.kind === 'text');
  if (reminders) return { kind: 'reminders', wish: reminders };
  const wish = readWish(said);
  // While words are asked for, "giao cho Sở Tài chính …" is a recommendation; a figure's history is none.
  const ofFigure = wish?.kind === 'history' && figuresCalled(context.definition, wish.name).length > 0;
  if (wish && (asking?.kind !== 'text' || ofFigure)) return { kind: 'wish', wish };
  const reason = readReason(said, asking);
  if (reason !== undefined) return { kind: 'reason', words: reason };
  const values = readValues(text, context);
  if (values && isPasted(values)) return meaningOf(values);
  const form = readForm(said, context.definition);
  if (form) return form;
  const opening = readOpening(said);
  if (opening) return { kind: 'open', mention: opening };
  if (asking?.kind === 'text') return readWhileTextAsked(text, asking, values, context);
  const question = readQuestion(context.definition, said);
  if (question) return { kind: 'question', question };
  if (values && isPlain(values)) return meaningOf(values);
  const command = readCommand(said, { slips: true });
  if (command) return commanded(command);
  if (asksWhy(said)) return { kind: 'explain', query: said };
  return values ? meaningOf(values) : { kind: 'unknown' };
}

const isPasted = (values: ValueReading) =>
  values.kind === 'unread-table' || (values.kind === 'answers' && values.how === 'paste');

/** Nothing else can be meant; what is unclear gives way to a command with a slip in it. */
function isPlain(values: ValueReading): boolean {
  if (values.kind === 'answers') return values.certain;
  return values.kind !== 'ask' && values.kind !== 'which';
}

function meaningOf(values: ValueReading): Meaning {
  switch (values.kind) {
    case 'answers': {
      const { answers, how, named, unmatched } = values;
      const more = values.notKnown || values.rates;
      return {
        kind: 'answers',
        answers,
        how,
        named,
        ...(unmatched && { left: unmatched }),
        ...(more && { reading: values }),
      };
    }
    case 'which':
    case 'too-many':
    case 'ask':
    case 'other-month':
      return values;
    case 'as-last-month':
      return values.value === undefined
        ? { kind: 'command', command: 'as-last-month' }
        : recorded(values.figure, values.value, false);
    case 'correction':
      if (values.certain) return recorded(values.figure, values.value, true);
  }
  return { kind: 'answers', answers: [], how: 'typed', named: true, reading: values };
}

const recorded = (figure: string, value: number, named: boolean): Meaning => ({
  kind: 'answers',
  answers: [{ figure, words: String(value), reading: { kind: 'count', value } }],
  how: 'typed',
  named,
});

/** "lý do: năm hồ sơ đã rút"; while words are asked for, only with its colon. */
function readReason(said: string, asking: Figure | undefined): string | undefined {
  const head = (
    asking?.kind === 'text' ? /^(?:ly do|reason) ?: ?/u : /^(?:ly do|reason)(?: ?[:,-] ?| |$)/u
  ).exec(fold(said));
  return head ? said.slice(head[0].length).trim() : undefined;
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

/** While words are asked for, only what is plainly something else is not taken as those words. */
function readWhileTextAsked(
  text: string,
  asking: TextFigure,
  values: ValueReading | undefined,
  context: MatchContext,
): Meaning {
  const said = normalise(text);
  if (asksWhy(said) && /[%?]/u.test(said)) return { kind: 'explain', query: said };
  const corrects = isCorrection(said) || values?.kind === 'correction';
  // "Kiến nghị tỉnh hỗ trợ" is a sentence, "kiến nghị: …" and "sửa kiến nghị thành …" are labels.
  const named = beginsWithName(text, context);
  const own = named.includes(asking.id) && !said.includes(':') && !corrects;
  if (!values || own || (named.length === 0 && !corrects)) return textAnswer(asking, text);
  const plain = values.kind !== 'answers' || values.certain;
  return plain || corrects ? meaningOf(values) : textAnswer(asking, text);
}

function textAnswer(asking: TextFigure, text: string): Meaning {
  const said = sourceText(text).written;
  return { kind: 'answers', answers: [wordsFor(asking, said)], how: 'typed', named: false };
}
