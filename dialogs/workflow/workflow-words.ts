// Workflow commands in chat: reports awaiting a decision, document number and date, reopening, issued files,
// handing over.

import { documentsCard } from '../../cards/documents.ts';
import { answerStatus } from '../../src/actions/answer-status.ts';
import { colleagues } from '../../src/actions/hand-over.ts';
import { keptDocuments } from '../../src/actions/issue-document.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { reportsAwaitingDecision } from '../../src/actions/reports-awaiting-decision.ts';
import { listedStateOf } from '../../src/actions/view-report.ts';
import { finishedBefore, whatWaits } from '../../src/actions/what-waits.ts';
import { may } from '../../src/agency/person.ts';
import { toldApart } from '../../src/agency/told-apart.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { parseReportRef } from '../../src/report/report-ref.ts';
import { reportName } from '../../src/report/said-period.ts';
import { isFinal } from '../../src/report/state.ts';
import { matchesPersonName } from '../people/matches-person-name.ts';
import { refusal } from '../refusals.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';
import { closed } from './closed.ts';
import { decisionCard } from './notification.ts';
import { correction, handOn, openRegistration } from './workflow-card-actions.ts';

/** A card for each report awaiting this user's decision, limited to named ones, oldest month first. */
export async function showApprovals(turn: Turn, note?: string): Promise<readonly Reply[]> {
  const all = await reportsAwaitingDecision(turn.actions);
  const named = turn.named?.map(({ id }) => id);
  const waiting = all.filter((id) => !named || named.includes(parseReportRef(id)?.definitionId ?? ''));
  // The reason applies to one report; with several it is unclear which.
  const said = note !== undefined && waiting.length === 1 ? { returning: { note, sections: [] } } : {};
  const cards = await cardsOf(turn, waiting, said);
  if (cards.length > 0) return cards;
  if (!turn.named || all.length === 0) return await nothingWaits(turn);
  // The reason given for the named report does not apply to the others.
  return [say((await standingsOf(turn, turn.named)).join('\n')), ...(await cardsOf(turn, all, {}))];
}

async function cardsOf(
  turn: Turn,
  ids: readonly string[],
  said: Parameters<typeof decisionCard>[2],
): Promise<readonly Reply[]> {
  const cards = await Promise.all(ids.map((id) => decisionCard(turn, id, said)));
  return cards.flatMap((card): readonly Reply[] => (card ? [{ kind: 'card', card }] : []));
}

/** Why the named reports await no decision. */
async function standingsOf(
  { actions, phrases }: Turn,
  named: readonly ReportDefinition[],
): Promise<readonly string[]> {
  const all = await Promise.all(
    named.map(async (definition) => {
      const due = await answerStatus(actions, undefined, definition);
      return due.kind === 'status' ? ((await finishedBefore(actions, due)) ?? due) : undefined;
    }),
  );
  const lines = all.flatMap((status) => (status ? [standingLine(phrases, status.view)] : []));
  return lines.length > 0 ? lines : [phrases.sending.nothingWaits];
}

const standingLine = ({ sending }: Turn['phrases'], view: ReportView): string =>
  sending.monthStands(reportName(view), listedStateOf(view), view.deadline.at);

/** Where the due months stand instead, with buttons. */
async function nothingWaits(turn: Turn): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const { due, finished, others } = await whatWaits(actions);
  const status = finished ?? due;
  if (!status) return [say(phrases.sending.nothingWaits, [quick(phrases.button.province)])];
  const { frequency } = status.view.definition;
  const each = [status, ...others.map((one) => one.finished ?? one.due)];
  const lines = each.map(({ view }) => standingLine(phrases, view));
  const said = [phrases.sending.nothingWaits, ...lines].join(lines.length > 1 ? '\n- ' : ' ');
  return [say(said, [quick(phrases.button.status(frequency))])];
}

/** The form for the document number and date assigned by văn thư. */
export const register = (turn: Turn, view: ReportView): readonly Reply[] => [openRegistration(turn, view)];

/** Before approval there is nothing to reopen: says what to do instead. Afterwards asks for the reason. */
export function reopen(turn: Turn, view: ReportView): readonly Reply[] {
  const able = may(turn.actions.actor, 'correct-report', view.report.agencyId);
  return [able && isFinal(view.report) ? correction(turn, view) : closed(turn, view)];
}

/** Lists the issued versions. */
export async function listVersions(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { phrases, actions, nonce } = turn;
  const kept = await keptDocuments(actions, view.report.id);
  if ('kind' in kept) return [refusal(turn, kept)];
  if (kept.length === 0) {
    const { state } = view.report;
    const month = reportName(view);
    const { button, downloadSaid, noDocuments } = phrases.workflow;
    return [say(noDocuments(month), [{ title: button.draftOrReport(state), says: downloadSaid(month) }])];
  }
  const card = documentsCard(phrases, { view, documents: kept, nonce: nonce() });
  return [{ kind: 'card', card }];
}

/** Hands the report over to the named colleague. */
export async function handOverTo(
  turn: Turn,
  view: ReportView,
  name: string | undefined,
): Promise<readonly Reply[]> {
  const { workflow } = turn.phrases;
  if (view.report.state !== 'entering') return [closed(turn, view)];
  const people = await colleagues(turn.actions, view.report.id);
  if ('kind' in people) return [refusal(turn, people)];
  if (people.length === 0) return [say(workflow.noColleague)];
  const found = name === undefined ? people : people.filter((person) => matchesPersonName(person, name));
  const [only] = found;
  if (!only) return [say(workflow.noSuchColleague(name ?? ''))];
  if (name !== undefined && found.length === 1) return await handOn(turn, view, only.id);
  return [
    say(
      workflow.handOverWhom,
      toldApart(found, found).map(({ name, principal }, at) => ({
        title: name,
        // With equal names, the button uses the unique principal name.
        says: workflow.handOverSaid(name === found[at]?.name ? name : principal),
      })),
    ),
  ];
}
