// Handles values in a message: records the certain ones, asks back about the others.

import type { ReportView } from '../../src/actions/report-view.ts';
import type { EntrySource } from '../../src/entry/draft.ts';
import type { Answer, Answers, FigureValue, ValueReading } from '../../src/intents/values/read-values.ts';
import { unmistakableName } from '../../src/intents/values/say-values.ts';
import { formatCount } from '../../src/language/format.ts';
import { figureName, nameOf } from '../../src/phrases/figure-labels.ts';
import { type FigureId, figureOf } from '../../src/report/definition.ts';
import { reportName } from '../../src/report/said-period.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';
import { closed } from '../workflow/closed.ts';
import { offerReadings, putOff } from './ask-back.ts';
import { askAgain } from './navigate.ts';
import { askNext, nextFigure } from './question-prompt.ts';
import { takeAnswers } from './record-figures.ts';

/** @param aside no question is open: a bare number is offered for the next figure instead of being recorded */
export async function answerValues(
  turn: Turn,
  view: ReportView,
  reading: ValueReading,
  aside: boolean,
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const { language, value: words } = phrases;
  if (view.report.state !== 'entering') return [closed(turn, view)];
  switch (reading.kind) {
    case 'answers': {
      if (aside && !reading.named) return [offerFor(turn, view, reading.answers)];
      return await record(turn, view, reading);
    }
    case 'as-last-month': {
      const { figure, value } = reading;
      if (value === undefined) return askNext(turn, view, [phrases.noKeep(view.definition.frequency)]);
      return await record(turn, view, answersOf([{ figure, value }]), 'carried');
    }
    case 'correction': {
      const { figure, value, others } = reading;
      if (reading.certain) return await record(turn, view, answersOf([{ figure, value }]));
      const readings = [figure, ...others].map((one) => [{ figure: one, value }]);
      return [offerReadings(turn, view, words.correction(formatCount(value, language)), readings)];
    }
    case 'change': {
      const lines = reading.changes.map((one) =>
        words.change(nameOf(view.definition, one.figure, language), one),
      );
      const readings = reading.changes.map(({ figure, result }) => [{ figure, value: result }]);
      return [offerReadings(turn, view, lines.join('\n\n'), readings)];
    }
    case 'alternatives':
      return [offerReadings(turn, view, words.whichReading(reading.readings.length), reading.readings)];
    case 'not-known':
      return await putOff(turn, view, reading.figures);
    case 'unread-table':
      return [offerReadings(turn, view, words.unreadTable, [])];
    case 'ask':
      return askAgain(turn, view, [reading.figure]);
    case 'which':
      return [which(turn, view, reading)];
    case 'too-many':
      return [say(phrases.tooMany(reading.words.length, reading.room, sectionAsked(turn, view)))];
    case 'other-month':
      return [say(phrases.otherMonth(reading.month, reportName(view)))];
  }
}

async function record(
  turn: Turn,
  view: ReportView,
  reading: Answers,
  how: EntrySource = reading.how,
): Promise<readonly Reply[]> {
  const lead = turn.talk.seenVersion === 0 ? [turn.phrases.reportTitle(reportName(view))] : [];
  const { answers, unmatched = [] } = reading;
  return await takeAnswers(turn, { view, answers, how, left: unmatched, reading, lead });
}

const answersOf = (values: readonly FigureValue[]): Answers => ({
  kind: 'answers',
  answers: values.map(({ figure, value }) => ({
    figure,
    words: String(value),
    reading: { kind: 'count', value },
  })),
  how: 'typed',
  named: true,
  certain: true,
});

/** A bare number without an open question is neither recorded unasked nor dropped: offer it. */
function offerFor(turn: Turn, view: ReportView, answers: readonly Answer[]): Reply {
  const { phrases } = turn;
  const [first] = answers;
  if (!first || view.report.state !== 'entering') return closed(turn, view);
  const nameOf = (id: FigureId) => figureName(figureOf(view.definition, id), phrases.language);
  const asks =
    first.reading.kind === 'text'
      ? phrases.wordsWithoutQuestion(nameOf(first.figure))
      : phrases.numberWithoutQuestion(answers.map(({ figure }) => nameOf(figure)).join('**, **'));
  return say(`${phrases.reportTitle(reportName(view))}. ${asks}`, [
    quick(answers.map(({ figure, words }) => `${nameOf(figure)}: ${words}`).join('; ')),
    quick(phrases.button.resume),
  ]);
}

/** Asks which figure a value is for; the buttons repeat the whole message with the name, so nothing is lost. */
function which(
  { phrases }: Turn,
  view: ReportView,
  { candidates, words, beside }: Extract<ValueReading, { kind: 'which' }>,
): Reply {
  return say(
    phrases.which(words),
    candidates.map((id) => {
      const title = figureName(figureOf(view.definition, id), phrases.language);
      const name = unmistakableName(view.definition, id, phrases.language);
      return {
        title,
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
