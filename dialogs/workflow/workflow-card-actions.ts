// Card actions of the workflow: submit, decide, return, register, reopen, hand over.

import { leftBehindWords } from '../../cards/misfits.ts';
import {
  DATE_INPUT,
  NOTE_INPUT,
  NUMBER_INPUT,
  type ReportPayload,
  SECTIONS_INPUT,
} from '../../cards/payload.ts';
import { correctionCard, registrationCard } from '../../cards/registration.ts';
import type { Refusal } from '../../src/actions/context.ts';
import { correctReport, sendBackReport } from '../../src/actions/correct-report.ts';
import { approveReport, returnReport, waiveErrors } from '../../src/actions/decide-report.ts';
import { handOver } from '../../src/actions/hand-over.ts';
import { leftBehindBy } from '../../src/actions/left-behind.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { askToLetPass, submitReport } from '../../src/actions/submit-report.ts';
import { may } from '../../src/agency/person.ts';
import { parseDate } from '../../src/calendar/clock.ts';
import { normalise } from '../../src/language/fold.ts';
import { reportName } from '../../src/report/said-period.ts';
import { isFinal } from '../../src/report/state.ts';
import { type Fields, type Of, reasonTooLong, refusal, replaced } from '../entry/form-card-actions.ts';
import { reasonsIn } from '../entry/review-card-actions.ts';
import { underPresentForm } from '../present-form.ts';
import { markSeen, type Reply, say, type Turn } from '../turn.ts';
import { refusedAt, wayButtons } from './closed.ts';
import { announce, decisionCard } from './notification.ts';
import { afterSending, askAgain, askUnchanged, sentCard, wordFile } from './submit-report.ts';

/** Submits the report. */
export async function submit(turn: Turn, view: ReportView, payload: Of<'submit'>): Promise<readonly Reply[]> {
  const { version, unchanged = false } = payload;
  const submitted = await submitReport(turn.actions, view.report.id, version, { unchanged });
  if (submitted.kind === 'refused')
    return submitted.code === 'unchanged'
      ? [{ kind: 'replace', card: askUnchanged(turn, view) }]
      : refusal(turn, view, payload, submitted.code);
  const { card, others } = await afterSending(turn, submitted);
  return [{ kind: 'replace', card }, ...(submitted.kind === 'repeated' ? [] : others)];
}

/** Notifies the approver again; the card shows it. */
export async function askAgainFromCard(turn: Turn, view: ReportView): Promise<Reply> {
  const reply = await askAgain(turn, view);
  return reply.kind === 'card' ? { kind: 'replace', card: reply.card } : reply;
}

/**
 * Only errors that cannot be corrected are left: asks the approver to waive them. No message is sent; the
 * approver's card shows it.
 */
export async function askPass(
  turn: Turn,
  view: ReportView,
  payload: Of<'ask-pass'>,
): Promise<readonly Reply[]> {
  const { workflow } = turn.phrases;
  const asked = await askToLetPass(turn.actions, view.report.id);
  if (asked.kind === 'refused') return refusal(turn, view, payload, asked.code);
  const decidable = await announce(turn, asked.view, { kind: 'to-decide' });
  const words = decidable ? workflow.passAsked : workflow.noApprover(reportName(asked.view));
  return [replaced(turn, asked.view), say(words)];
}

/** Shows the decision card. */
export async function showDecision(
  turn: Turn,
  view: ReportView,
  said: Parameters<typeof decisionCard>[2] = {},
): Promise<readonly Reply[]> {
  const card = await decisionCard(turn, view.report.id, said);
  return card ? [{ kind: 'replace', card }] : [say(turn.phrases.workflow.refusal['not-allowed'])];
}

/** A decision that was refused: the current report with the reason. */
async function refusedDecision(
  turn: Turn,
  view: ReportView,
  payload: ReportPayload,
  { code }: Refusal,
  reasons: Iterable<string> = [],
): Promise<readonly Reply[]> {
  if (code === 'not-allowed') return [say(turn.phrases.workflow.refusal[code])];
  if (code === 'too-long') return [reasonTooLong(turn, reasons)];
  const { card, workflow, sending } = turn.phrases;
  const said = code === 'wrong-state' ? sending.waitsNoMore : workflow.refusal[code];
  return await showDecision(turn, view, {
    notice: code === 'outdated' ? card.outdated(payload.version) : said,
  });
}

/** Waives the errors with a reason. */
export async function letErrorsPass(
  turn: Turn,
  view: ReportView,
  payload: Of<'let-pass'>,
  fields: Fields,
): Promise<readonly Reply[]> {
  const reasons = reasonsIn(fields);
  const passed = await waiveErrors(turn.actions, view.report.id, reasons, payload.version);
  if (passed.kind === 'refused') return await refusedDecision(turn, view, payload, passed, reasons.values());
  if (passed.kind === 'done' && passed.result === 0)
    return await showDecision(turn, view, {
      notice: turn.phrases.workflow.refusal['no-reason'],
    });
  if (passed.kind === 'done')
    await announce(turn, passed.view, {
      kind: passed.view.report.state === 'entering' ? 'passed' : 'moved',
    });
  return await showDecision(turn, passed.view);
}

/** Approves the version shown on the card. */
export async function approve(
  turn: Turn,
  view: ReportView,
  payload: Of<'approve'>,
): Promise<readonly Reply[]> {
  const approved = await approveReport(turn.actions, view.report.id, payload.version);
  if (approved.kind === 'refused') return await refusedDecision(turn, view, payload, approved);
  if (approved.kind !== 'done') return await showDecision(turn, approved.view);
  await announce(turn, approved.view, { kind: 'approved' });
  continueWith(turn, approved.view);
  const leftBehind = await leftBehindBy(turn.actions, approved.view);
  const shown = await showDecision(turn, approved.view);
  const words = leftBehindWords(turn.phrases, leftBehind);
  return words.length > 0 ? [...shown, say(words.join('\n\n'))] : shown;
}

/**
 * With several reports, following messages refer to the one just decided, unless figures are being entered in
 * this conversation.
 */
function continueWith(turn: Turn, view: ReportView): void {
  const enters = turn.talk.reportId !== undefined && turn.talk.asked !== undefined;
  const one = view.called === undefined || view.report.agencyId !== turn.actions.agencyId;
  if (!enters && !one) markSeen(turn, view);
}

/** Returns the report to the officer: a waiting one by its approver, a final one also by the Office. */
export async function sendBack(
  turn: Turn,
  view: ReportView,
  payload: Of<'return'>,
  fields: Fields,
): Promise<readonly Reply[]> {
  const note = normalise(fields.get(NOTE_INPUT) ?? '');
  const back = isFinal(view.report) ? sendBackReport : returnReport;
  const sections = (fields.get(SECTIONS_INPUT) ?? '').split(',').filter((id) => id !== '');
  const returned = await back(turn.actions, view.report.id, note, payload.version, sections);
  if (returned.kind === 'refused')
    return returned.code === 'no-reason'
      ? await showDecision(turn, view, { returning: { note, sections } })
      : await refusedDecision(turn, view, payload, returned, [note]);
  if (returned.kind === 'done') {
    await announce(turn, returned.view, { kind: 'returned' });
    continueWith(turn, returned.view);
  }
  return await showDecision(turn, returned.view);
}

/** The file of the version on the card; if that was a draft that is gone, of the current one. */
export async function getDocument(
  turn: Turn,
  view: ReportView,
  payload: Of<'get-document'>,
): Promise<readonly Reply[]> {
  const asked = await wordFile(turn, view, payload.version);
  return asked ?? (await wordFile(turn, view)) ?? [say(turn.phrases.documentNotYet)];
}

/** The form for document number and date, if the user may register the report now. */
export function openRegistration(turn: Turn, view: ReportView): Reply {
  const { workflow } = turn.phrases;
  if (!may(turn.actions.actor, 'register-report', view.report.agencyId))
    return say(workflow.refusal['not-allowed']);
  if (isFinal(view.report)) return registration(turn, view);
  const words = turn.phrases.sending.numberLater(reportName(view));
  if (view.report.state === 'waiting') return { kind: 'card', card: sentCard(turn, view, { notice: words }) };
  return say(words, wayButtons(turn, view));
}

function registration(turn: Turn, view: ReportView, notice?: string): Reply {
  const { phrases, actions, nonce } = turn;
  markSeen(turn, view);
  const facts = { view, nonce: nonce(), now: actions.now, ...(notice !== undefined && { notice }) };
  return { kind: 'replace', card: registrationCard(phrases, facts) };
}

/** Records document number and date. */
export async function register(
  turn: Turn,
  view: ReportView,
  payload: Of<'register'>,
  fields: Fields,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const number = Number(
    /^\d{1,6}(?=$| ?\/)/u.exec(normalise(fields.get(NUMBER_INPUT) ?? ''))?.[0] ?? Number.NaN,
  );
  const issuedOn = parseDate(normalise(fields.get(DATE_INPUT) ?? ''));
  if (Number.isNaN(number) || !issuedOn) return [registration(turn, view, phrases.workflow.badRegistration)];
  const registered = await registerReport(actions, view.report.id, { number, issuedOn }, payload.version);
  if (registered.kind === 'refused') {
    return registered.code === 'not-ready'
      ? [registration(turn, view, phrases.workflow.badRegistration)]
      : refusal(turn, view, payload, registered.code);
  }
  if (registered.kind === 'done') await announce(turn, registered.view, { kind: 'moved' });
  const file = await wordFile(turn, registered.view);
  const others = JSON.stringify(registered.view.letterhead) !== JSON.stringify(view.letterhead);
  const said = [
    phrases.workflow.registered(reportName(view)),
    ...(others ? [phrases.paper.namesPrinted(issuedOn, registered.view.letterhead)] : []),
  ];
  return [replaced(turn, registered.view), say(said.join('\n\n')), ...(file ?? [])];
}

/** The form for the reason of a correction. */
export function correction(turn: Turn, view: ReportView, notice?: string): Reply {
  const { phrases, actions, nonce } = turn;
  markSeen(turn, view);
  const facts = { view, nonce: nonce(), now: actions.now, ...(notice !== undefined && { notice }) };
  return { kind: 'replace', card: correctionCard(phrases, facts) };
}

/** Reopens the report for correction. */
export async function correct(
  turn: Turn,
  view: ReportView,
  payload: Of<'correct'>,
  fields: Fields,
): Promise<readonly Reply[]> {
  const reason = normalise(fields.get(NOTE_INPUT) ?? '');
  const opened = await correctReport(turn.actions, view.report.id, reason, payload.version);
  if (opened.kind === 'refused') {
    if (opened.code === 'too-long') return [reasonTooLong(turn, [reason])];
    return opened.code === 'no-reason'
      ? [correction(turn, view, turn.phrases.workflow.refusal[opened.code])]
      : refusal(turn, view, payload, opened.code);
  }
  if (opened.kind === 'done') await announce(turn, opened.view, { kind: 'moved' });
  return [
    replaced(turn, await underPresentForm(turn, opened.view)),
    say(turn.phrases.workflow.correcting(reportName(view))),
  ];
}

/** Hands the report over to a colleague. */
export async function handOn(turn: Turn, view: ReportView, to: string): Promise<readonly Reply[]> {
  const { workflow } = turn.phrases;
  const handed = await handOver(turn.actions, view.report.id, to);
  if (handed.kind === 'refused') return [refusedAt(turn, view, handed.code)];
  if (handed.kind === 'repeated') return [replaced(turn, handed.view)];
  if (handed.changed) await announce(turn, handed.view, { kind: 'handed-over' });
  return [say(workflow.handedOver(reportName(view), handed.result.name))];
}
