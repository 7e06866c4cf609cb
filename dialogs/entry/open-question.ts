// A question asked during entry is answered in one message that ends with a reminder of the open question and a
// button to ask it again. The open question is not repeated and a bare number still answers it.

import { withQuestion } from '../../cards/open-question.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { unmistakableName } from '../../src/intents/values/say-values.ts';
import { fullName } from '../../src/phrases/figure-labels.ts';
import { reportName } from '../../src/report/said-period.ts';
import { leftIn } from '../../src/report/status.ts';
import { markSeen, type Reply, type Turn, withMore } from '../turn.ts';
import { asksNow, nextFigure, review } from './question-prompt.ts';

/** Appends the open question to the last reply, unless the replies already ask it. */
export function withOpenQuestion(
  turn: Turn,
  open: ReportView | undefined,
  answered: readonly Reply[],
): readonly Reply[] {
  const figure = open && asksNow(turn, open) ? nextFigure(turn, open) : undefined;
  const last = answered.at(-1);
  if (!open || !figure || !last || asks(last)) return answered;
  markSeen(turn, open, { asked: figure.id });
  const { phrases } = turn;
  const words = phrases.conversation.stillAsked(
    reportName(open),
    fullName(figure, phrases.language),
    leftIn(open.status),
  );
  const button = {
    title: phrases.button.answerOn,
    says: unmistakableName(open.definition, figure.id, phrases.language),
  };
  const question = { reportId: open.report.id, figure: figure.id };
  const before = answered.slice(0, -1);
  switch (last.kind) {
    case 'text':
      return [...before, { ...withMore(last, [words], [button]), question }];
    case 'card': {
      const card = withQuestion(last.card, {
        words,
        button,
        reportId: open.report.id,
        nonce: turn.nonce(),
        goesOn: turn.talk.focus === undefined ? [phrases.button.resume.toLowerCase()] : [],
      });
      return [...before, { ...last, card, question }];
    }
    // Replaced cards and files are not the end of an answer.
    case 'replace':
    case 'document': {
      const beside = { kind: 'text', text: words, buttons: [button], question } as const;
      return [...answered, beside];
    }
  }
}

const asks = (reply: Reply) =>
  (reply.kind === 'text' || reply.kind === 'card') && reply.question !== undefined;

/** After an answer about another month: returns to the open question, if there was one. */
export function backToEntry(turn: Turn, open: ReportView, answered: readonly Reply[]): readonly Reply[] {
  return turn.talk.asked === undefined ? answered : withOpenQuestion(turn, open, answered);
}

/** The review, followed by the open question. */
export function reviewAndAsk(turn: Turn, view: ReportView): readonly Reply[] {
  const shown = review(turn, view);
  return withOpenQuestion(turn, view, [shown]);
}
