// A reply to one of our questions answers that question, in its month, whatever is asked now.

import { readReport } from '../../src/actions/read-report.ts';
import { readValues } from '../../src/intents/values/read-values.ts';
import { findFigure } from '../../src/report/definition.ts';
import type { AskedQuestion } from '../../src/store/asked-questions.ts';
import { pastedOver } from '../files/paste-over.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { closed } from '../workflow/closed.ts';
import { matchContext } from './match-context.ts';
import { takeAnswersInMonth } from './other-month.ts';

/** Undefined when the reply contains no value; it is then understood without the quote. */
export async function answerToQuestion(
  turn: Turn,
  text: string,
  { reportId, figure: id }: AskedQuestion,
): Promise<readonly Reply[] | undefined> {
  const { workflow } = turn.phrases;
  const read = await readReport(turn.actions, reportId);
  // A number for an inaccessible report must not land in another one.
  if (read.kind === 'refused') return /\d/u.test(text) ? [say(workflow.refusal['not-allowed'])] : undefined;
  const { view } = read;
  const figure = findFigure(view.definition, id);
  const reading = figure && readValues(text, matchContext(view, figure, turn.actions.actor.id));
  const meaning = reading;
  if (meaning?.kind !== 'answers') return undefined;
  if (view.report.state !== 'entering') return [closed(turn, view)];
  if (turn.talk.reportId === view.report.id) turn.talk = { ...turn.talk, asked: id };
  const over = await pastedOver(turn, view, meaning, text);
  if (over) return over;
  const { answers, unmatched: left = [], how } = meaning;
  return await takeAnswersInMonth(turn, { view, answers, left, how, reading: meaning });
}
