// Cancels manual reminders requested by the Office that have not been sent yet.

import { ask } from '../../cards/elements.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import {
  type PendingReportRequest,
  readPendingReportRequests,
} from '../../src/actions/withdraw-report-requests.ts';
import { agenciesCalled } from '../agencies-called.ts';
import { refusal } from '../refusals.ts';
import { severalReports } from '../status/report-of-all.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { type ChaseRequest, ofAgency, ofOneReport, takenBack } from './manual-reminder.ts';
import { choose } from './reminder-words.ts';

/** "Hủy nhắc": for the named report and month, or the only one with pending reminders. */
export async function cancelRequest(turn: Turn, request: ChaseRequest): Promise<readonly Reply[]> {
  const { name, mention, reports } = request;
  const { actions, phrases } = turn;
  const words = phrases.reminder;
  const toCome = await readPendingReportRequests(actions);
  // A user who never requests reminders means their own.
  if ('kind' in toCome) return name === undefined ? await choose(turn) : [refusal(turn, toCome, 'chasing')];
  if (mention) return await ofOneReport(turn, request, 'take-back', (meant) => backFor(turn, request, meant));
  const all = toCome.filter(({ definition: { id } }) => reports?.some((one) => one.id === id) ?? true);
  const [only, ...others] = new Map(all.map((one) => [`${one.definition.id} ${one.month}`, one])).values();
  if (!only) return [say(words.noneToComeAtAll)];
  const wish = ({ definition, month }: PendingReportRequest) => ({ definition, mention: mentionOf(month) });
  if (others.length === 0) return await backFor(turn, request, wish(only));
  if (others.some(({ definition }) => definition.id !== only.definition.id))
    return await whichReport(turn, [only, ...others], agencyOf(all, name));
  return [
    say(
      words.whichToTakeBack,
      [only, ...others].map(({ month }) => ({
        title: words.ofMonth(month),
        says: words.takeBackSaid(month, name),
      })),
    ),
  ];
}

async function backFor(
  turn: Turn,
  { name }: ChaseRequest,
  meant: Parameters<typeof takenBack>[1],
): Promise<readonly Reply[]> {
  if (name === undefined) return [await takenBack(turn, meant)];
  const said = turn.phrases.reminder.takeBackSaid;
  return await ofAgency(turn, { ...meant, name }, said, (agency) => takenBack(turn, meant, agency.id));
}

/** The agency of that name among those with pending reminders. */
function agencyOf(toCome: readonly PendingReportRequest[], name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const agencies = new Map(toCome.map(({ agency }) => [agency.id, agency]));
  const [only, ...others] = agenciesCalled([...agencies.values()], name);
  return others.length === 0 ? only?.id : undefined;
}

async function whichReport(
  turn: Turn,
  toCome: readonly PendingReportRequest[],
  agency: string | undefined,
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const nonce = turn.nonce();
  const meant = toCome.map(({ definition, month }) => ({
    definition,
    mention: mentionOf(month),
    span: undefined,
  }));
  return await severalReports(turn, meant, {
    asked: phrases.several.which['take-back'],
    button: ({ definition, month }) => {
      const where = { definition: definition.id, month, shown: 'not-in', page: 0, nonce };
      const data = { act: 'take-back-chases', ...where, ...(agency !== undefined && { agency }) };
      return ask(phrases.reminder.button.takeBackChase, data, { inputs: false });
    },
  });
}
