// What people do, through the very actions that their words and presses lead to. Each tells what came of it as happenings;
// what was refused, or changed nothing, is none.

import type { Changed } from '../../src/actions/change-report.ts';
import type { ActionContext } from '../../src/actions/context.ts';
import { correctReport } from '../../src/actions/correct-report.ts';
import { approveReport, returnReport } from '../../src/actions/decide-report.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { handOver } from '../../src/actions/hand-over.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { optIntoResponsibility, optOutOfResponsibility } from '../../src/actions/responsibility.ts';
import { snoozeReminder } from '../../src/actions/snooze-reminder.ts';
import { submitReport, withdrawReport } from '../../src/actions/submit-report.ts';
import type { Person } from '../../src/agency/person.ts';
import { localDate } from '../../src/calendar/clock.ts';
import { parseReportRef } from '../../src/report/report-ref.ts';
import { ensureReport, findReport } from '../../src/store/reports.ts';
import type { SimulationEvent } from './events.ts';
import { HALVES, RUNNING } from './figures.ts';

/** A giver that has seen everything. */
const ALL_SEEN = Number.MAX_SAFE_INTEGER;
const REASON = 'Số liệu đã được kiểm tra lại.';

export type Step = (context: ActionContext, reportId: string) => Promise<readonly SimulationEvent[]>;

/** Gives one half of the figures, and whatever then is missing or wants a reason. */
export async function enterHalf(
  context: ActionContext,
  reportId: string,
  half: 0 | 1,
): Promise<readonly SimulationEvent[]> {
  await begin(context, reportId);
  const how = 'typed';
  const given = HALVES[half];
  const recorded = await recordFigures(context, { reportId, given, how, seenVersion: ALL_SEEN });
  if (recorded.kind !== 'done' || !recorded.changed) return [];
  const lacking = new Set(recorded.view.status.missing.map(({ id }) => id));
  const running = half === 1 ? RUNNING.filter(({ figure }) => lacking.has(figure)) : [];
  const full =
    running.length > 0
      ? await recordFigures(context, { reportId, given: running, how, seenVersion: ALL_SEEN })
      : recorded;
  if (full.kind === 'done' && half === 1) {
    const { report, status } = full.view;
    const reasons = new Map(status.findings.map(({ check }) => [check.code, REASON]));
    if (reasons.size > 0) await giveReasons(context, reportId, reasons, report.version);
  }
  return [{ at: context.now, kind: 'entered', reportId, half, personId: context.actor.id }];
}

async function begin({ db, catalogue, now }: ActionContext, id: string): Promise<void> {
  const ref = parseReportRef(id);
  if (!ref) throw new Error(`no id of a report: ${id}`);
  const { version } = catalogue.get(ref.definitionId);
  await ensureReport(db, { id, ...ref, definitionVersion: version }, now);
}

export const submit: Step = async (context, id) =>
  moved(context, id, await submitReport(context, id, undefined));
export const withdraw: Step = async (context, id) => moved(context, id, await withdrawReport(context, id));
export const correct: Step = async (context, id) =>
  moved(context, id, await correctReport(context, id, REASON, undefined));
export const register: Step = async (context, id) => {
  const registration = { number: 12, issuedOn: localDate(context.now) };
  return moved(context, id, await registerReport(context, id, registration, undefined));
};
export const approve: Step = async (context, id) =>
  moved(context, id, await approveReport(context, id, await versionOf(context, id)));
export const sendBack: Step = async (context, id) =>
  moved(context, id, await returnReport(context, id, REASON, await versionOf(context, id)));

async function versionOf({ db }: ActionContext, id: string): Promise<number> {
  return (await findReport(db, id))?.version ?? 0;
}

function moved(
  { now: at }: ActionContext,
  reportId: string,
  changed: Changed<unknown>,
): readonly SimulationEvent[] {
  if (changed.kind !== 'done' || !changed.changed) return [];
  return [{ at, kind: 'state', reportId, state: changed.view.report.state }];
}

/** Also to whoever holds it already: they are in charge again then. */
export async function giveTo(
  context: ActionContext,
  reportId: string,
  to: Person,
): Promise<readonly SimulationEvent[]> {
  const given = await handOver(context, reportId, to.id);
  return given.kind === 'done' ? [{ at: context.now, kind: 'handed-over', reportId, personId: to.id }] : [];
}

export async function snooze(
  context: ActionContext,
  reportId: string,
  wish: 'two-hours' | 'morning',
): Promise<readonly SimulationEvent[]> {
  const { actor, now: at } = context;
  const done = await snoozeReminder(context, reportId, actor.id, wish);
  return done.kind === 'done' ? [{ at, kind: 'snoozed', reportId, personId: actor.id, wish }] : [];
}

export async function leave(context: ActionContext, agencyId: string): Promise<readonly SimulationEvent[]> {
  const { actor, now: at } = context;
  const done = await optOutOfResponsibility(context, agencyId, actor.id);
  return done.kind === 'done' ? [{ at, kind: 'left-charge', personId: actor.id, agencyId }] : [];
}

export async function take(context: ActionContext, agencyId: string): Promise<readonly SimulationEvent[]> {
  const { actor, now: at } = context;
  const done = await optIntoResponsibility(context, agencyId, actor.id);
  return done.kind === 'done' ? [{ at, kind: 'took-charge', personId: actor.id, agencyId }] : [];
}
