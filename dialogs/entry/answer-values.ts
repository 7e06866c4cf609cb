// Values that a message gives: recorded where they are sure and asked for, else asked back.

import type { ReportView } from '../../src/actions/report-view.ts';
import type { Answer } from '../../src/entry/meaning.ts';
import type { ValueReading } from '../../src/intents/values-now.ts';
import { figureName } from '../../src/phrases/naming.ts';
import { type FigureId, figureOf } from '../../src/report/definition.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';
import { askAgain } from './navigate.ts';
import { nextFigure } from './question-prompt.ts';
import { takeAnswers } from './record-figures.ts';

/** @param aside nothing was asked here: a bare number is offered for what would be asked, and not recorded */
export async function answerValues(
  turn: Turn,
  view: ReportView,
  { meaning }: ValueReading,
  aside: boolean,
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  switch (meaning.kind) {
    case 'answers': {
      if (aside && !meaning.named) return [offerFor(turn, view, meaning.answers)];
      const lead = turn.talk.seenVersion === 0 ? [phrases.reportTitle(view.report.month)] : [];
      return await takeAnswers(turn, { ...meaning, view, lead });
    }
    case 'ask':
      return askAgain(turn, view, [meaning.figure]);
    case 'which':
      return [which(turn, view, meaning)];
    case 'too-many':
      return [say(phrases.tooMany(meaning.words.length, meaning.room, sectionAsked(turn, view)))];
    case 'other-month':
      return [say(phrases.otherMonth(meaning.month, view.report.month))];
  }
}

/** A bare number while nothing is asked: never recorded unasked, never thrown away. */
function offerFor({ phrases }: Turn, view: ReportView, answers: readonly Answer[]): Reply {
  const [first] = answers;
  if (!first || view.report.state !== 'entering') return say(phrases.path.refusal.closed);
  const nameOf = (id: FigureId) => figureName(figureOf(view.definition, id), phrases.language);
  const asks =
    first.reading.kind === 'text'
      ? phrases.wordsWithoutQuestion(nameOf(first.figure))
      : phrases.numberWithoutQuestion(answers.map(({ figure }) => nameOf(figure)).join('**, **'));
  return say(`${phrases.reportTitle(view.report.month)}. ${asks}`, [
    quick(answers.map(({ figure, words }) => `${nameOf(figure)}: ${words}`).join('; ')),
    quick(phrases.button.resume),
  ]);
}

/** The name of a value is asked; the button says the whole message again with it, so that nothing is lost. */
function which(
  { phrases }: Turn,
  view: ReportView,
  { candidates, words, beside }: Extract<ValueReading['meaning'], { kind: 'which' }>,
): Reply {
  return say(
    phrases.which(words),
    candidates.map((id) => {
      const name = figureName(figureOf(view.definition, id), phrases.language);
      return {
        title: name,
        says: words === '' ? name : `${name}: ${[words, beside].filter((part) => part !== '').join('; ')}`,
      };
    }),
  );
}

function sectionAsked(turn: Turn, view: ReportView): string {
  const asking = nextFigure(turn, view);
  const section = view.definition.sections.find(({ id }) => id === asking?.section);
  return (turn.phrases.language === 'vi' ? section?.title : section?.english) ?? '';
}
