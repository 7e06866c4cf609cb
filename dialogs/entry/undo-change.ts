// "Hoàn tác": undoes the user's last change and says what it was.

import type { ReportView } from '../../src/actions/report-view.ts';
import { undoChange as takeBack } from '../../src/actions/undo-change.ts';
import { figureName } from '../../src/phrases/figure-labels.ts';
import { figuresOfCheck } from '../../src/report/checks.ts';
import { figureOf } from '../../src/report/definition.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';
import { closed, refusedAt } from '../workflow/closed.ts';
import { askNext, derivedLines, replyAfterChange } from './question-prompt.ts';

/** Undoes the user's last change. */
export async function undoChange(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const { conversation, language } = phrases;
  if (view.report.state !== 'entering') return [closed(turn, view)];
  const undone = await takeBack(actions, view.report.id);
  if (undone.kind === 'refused') return [refusedAt(turn, view, undone.code)];
  if (undone.kind === 'repeated') return [say(phrases.repeated)];
  const { result } = undone;
  switch (result.kind) {
    case 'nothing':
      return askNext(turn, view, [conversation.nothingToUndo]);
    case 'not-own':
      return [say(conversation.undoNotOwn, [quick(conversation.historySaid)])];
    case 'moved': {
      const { [result.move]: words } = conversation.undoMoved;
      const back = result.move === 'withdrawn' || result.move === 'reopened';
      return [say(words, [quick(back ? phrases.workflow.button.submit : conversation.historySaid)])];
    }
    case 'undone': {
      turn.talk = { ...turn.talk, focus: undefined };
      const again = result.asked.map((id) => figureName(figureOf(view.definition, id), language));
      const lines = [
        ...phrases.events(view.definition, result.events),
        ...(again.length > 0 ? [conversation.askedAgain(again)] : []),
        ...[...result.reasons].map(([code, words]) =>
          conversation.reasonBack(figuresOfReason(turn, view, code), words),
        ),
        ...[...result.kept].map(([code, again]) =>
          phrases.standing[again ? 'keptAgain' : 'keptNoMore'](figuresOfReason(turn, view, code)),
        ),
      ];
      const told = [
        [conversation.undone, ...lines.map((line) => `- ${line}`)].join('\n'),
        ...derivedLines(turn, view, undone.view),
      ];
      const touched = result.events.map(({ figure }) => figure);
      return replyAfterChange(turn, view, undone.view, told, { touched });
    }
  }
}

/** Names of the figures a reason's check is about. */
function figuresOfReason({ phrases }: Turn, { definition }: ReportView, code: string): string {
  const check = definition.checks.find((one) => one.code === code);
  const ids = check ? figuresOfCheck(check) : [];
  return ids.map((id) => figureName(figureOf(definition, id), phrases.language)).join(', ');
}
