// What a message means. Pure: a text and what is being asked in, a meaning out. Nothing is guessed: what could mean
// two things comes back as a question with its readings.

import { fold, normalise } from '../language/fold.ts';
import { anyOf } from '../language/spelling.ts';
import type { Figure, ReportDefinition, TextFigure } from '../report/definition.ts';
import { readBareValues, readUnclear } from './bare.ts';
import { isCorrection, readLabelled } from './labels.ts';
import { type Listening, type Meaning, wordsFor } from './meaning.ts';
import { readNamed } from './named.ts';
import { figuresCalled } from './names.ts';
import { readOpening } from './opening.ts';
import { readPasted } from './pasted.ts';
import { readQuestion } from './question.ts';
import { readReminderWish } from './reminder-wish.ts';
import { type Command, readCommand } from './vocabulary.ts';
import { asksWhy } from './why.ts';
import { readWish } from './wishes.ts';

export { type Answer, isNothing, type Left, type Listening, type Meaning } from './meaning.ts';

/** From this length on a message is looked at as a pasted paragraph first. */
const PARAGRAPH = 60;

/** "giữ 51", "sửa 50", "ghi là 688": a verb before the number that answers the question. */
const TO_RECORD = new RegExp(
  `^${anyOf('giữ', 'giữ nguyên', 'lấy', 'ghi', 'nhập', 'điền', 'chốt', 'sửa', 'sửa lại', 'đổi', 'đổi lại', 'thay', 'cập nhật', 'keep', 'change', 'enter', 'record')}` +
    `(?: ${anyOf('là', 'thành', 'sang', 'số', 'to')})? (?=\\d)`,
  'iu',
);

/** What the message means to someone who is being asked `asking`. */
export function understand(text: string, listening: Listening): Meaning {
  const said = normalise(text);
  if (said === '') return { kind: 'unknown' };
  const { asking } = listening;

  const exact = readCommand(said, { slips: false });
  if (exact) return commanded(exact);
  const reminders = readReminderWish(said, asking?.kind === 'text');
  if (reminders) return { kind: 'reminders', wish: reminders };
  const wish = readWish(said);
  // While words are asked for, "giao cho Sở Tài chính …" is a recommendation; a figure's history is none.
  const ofFigure = wish?.kind === 'history' && figuresCalled(listening.definition, wish.name).length > 0;
  if (wish && (asking?.kind !== 'text' || ofFigure)) return { kind: 'wish', wish };
  const reason = readReason(said, asking);
  if (reason !== undefined) return { kind: 'reason', words: reason };
  const pasted = said.length >= PARAGRAPH ? readPasted(said, listening) : undefined;
  if (pasted) return pasted;
  const form = readForm(said, listening.definition);
  if (form) return form;
  const opening = readOpening(said);
  if (opening) return { kind: 'open', mention: opening };
  if (asking?.kind === 'text') return readWhileTextAsked(said, asking, listening);
  const question = readQuestion(listening.definition, said);
  if (question) return { kind: 'question', question };
  const values = readBareValues(said, listening) ?? readBareValues(said.replace(TO_RECORD, ''), listening);
  if (values) return values;
  const command = readCommand(said, { slips: true });
  if (command) return commanded(command);
  if (asksWhy(said)) return { kind: 'explain', query: said };

  return readNamed(said, listening) ?? readUnclear(said, listening) ?? { kind: 'unknown' };
}

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
function readWhileTextAsked(said: string, asking: TextFigure, listening: Listening): Meaning {
  if (asksWhy(said) && /[%?]/u.test(said)) return { kind: 'explain', query: said };
  const labels = readLabelled(listening.definition, said, asking);
  // "Kiến nghị tỉnh hỗ trợ" is a sentence, "kiến nghị: …" and "sửa kiến nghị thành …" are labels.
  const own = labels?.found[0]?.candidates.includes(asking.id) && !said.includes(':') && !isCorrection(said);
  const begins = labels?.found[0]?.lead === '' && labels.before.length === 0;
  const named = begins && !own ? readNamed(said, listening) : undefined;
  if (!named) return textAnswer(asking, said);
  const unclear =
    named.kind === 'answers' &&
    (named.left !== undefined || named.answers.some(({ reading }) => reading.kind === 'unclear'));
  return unclear && !isCorrection(said) ? textAnswer(asking, said) : named;
}

function textAnswer(asking: TextFigure, said: string): Meaning {
  return { kind: 'answers', answers: [wordsFor(asking, said)], how: 'typed', named: false };
}
