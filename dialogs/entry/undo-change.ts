// "Hoàn tác": the last change of one's own is taken back, and it is said what that was.

import type { ReportView } from '../../src/actions/report-view.ts';
import { undoChange as takeBack } from '../../src/actions/undo-change.ts';
import { figureName } from '../../src/phrases/naming.ts';
import { figureOf } from '../../src/report/definition.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { closed, refusedAt } from '../workflow/closed.ts';
import { derivedLines, replyAfterChange } from './question-prompt.ts';

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
      return [say(conversation.nothingToUndo)];
    case 'not-own':
      return [say(conversation.undoNotOwn)];
    case 'not-figures':
      return [say(conversation.undoNotFigures)];
    case 'undone': {
      turn.talk = { ...turn.talk, focus: undefined };
      const again = result.asked.map((id) => figureName(figureOf(view.definition, id), language));
      const lines = [
        ...phrases.events(view.definition, result.events),
        ...(again.length > 0 ? [conversation.askedAgain(again)] : []),
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
