// "Ai đang nhập", "ai duyệt báo cáo này": who is responsible for a month now.

import { namesDeciding, namesInCharge } from '../../src/actions/answer-status.ts';
import { reportName } from '../../src/report/said-period.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { aboutMonth, type Question } from './answer-question.ts';
import { listAgencies } from './list-reports.ts';

/** Replies who is working on a month, and who decides on it. */
export async function askHolder(turn: Turn, { slots, open }: Question): Promise<readonly Reply[]> {
  return await aboutMonth(
    turn,
    open,
    slots,
    async ({ view, begun, holder }) => {
      const { workflow, ask, sending } = turn.phrases;
      const { state } = view.report;
      const month = reportName(view);
      const inCharge = holder === undefined ? await namesInCharge(turn.actions, view) : [];
      const deciding = await namesDeciding(turn.actions, view);
      const lines = [
        ask.holderAnswer(month, workflow.stateName[begun ? state : 'not-begun'], holder, inCharge),
        ...(deciding.length > 0 ? [`${sending.toDecide(deciding)}.`] : []),
      ];
      return [say(lines.join(' '))];
    },
    () => listAgencies(turn, { mention: slots.month }),
  );
}
