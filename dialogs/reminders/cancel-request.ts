// What the Office has asked for and what has not been sent yet is taken back.

import { mentionOf } from '../../src/actions/period-meant.ts';
import { readChasesToCome } from '../../src/actions/take-back-chases.ts';
import { refusal } from '../refusals.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { type ChaseRequest, ofAgency, takenBack } from './manual-reminder.ts';
import { choose } from './reminder-words.ts';

/** "Hủy nhắc": of the month that is named, else of the only one of which something is still to come. */
export async function cancelRequest(turn: Turn, { name, mention }: ChaseRequest): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const words = phrases.reminder;
  const toCome = await readChasesToCome(actions);
  // Who asks nobody means what comes to themselves.
  if ('kind' in toCome) return name === undefined ? await choose(turn) : [refusal(turn, toCome, 'chasing')];
  const months = [...new Set(toCome.map(({ month }) => month))];
  const [only, ...others] = months;
  if (!mention && others.length > 0)
    return [
      say(
        words.whichToTakeBack,
        months.map((month) => ({ title: words.ofMonth(month), says: words.takeBackSaid(month, name) })),
      ),
    ];
  if (!mention && !only) return [say(words.noneToComeAtAll)];
  const meant = mention ?? (only && mentionOf(only));
  if (name === undefined) return [await takenBack(turn, meant)];
  return await ofAgency(turn, { name, mention: meant }, words.takeBackSaid, (agency) =>
    takenBack(turn, meant, agency.id),
  );
}
