// February 2024 on the way to its file: figures given as an officer gives them, through the action.

import type { Changed } from '../../src/actions/change-report.ts';
import type { ActionContext } from '../../src/actions/context.ts';
import { correctReport } from '../../src/actions/correct-report.ts';
import { approveReport } from '../../src/actions/decide-report.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { submitReport } from '../../src/actions/submit-report.ts';
import type { EntrySource } from '../../src/entry/draft.ts';
import { CLEAN } from '../report/months.ts';
import { LEADER, REPORT } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

type Values = Readonly<Record<string, number | string>>;

/** A giver that has seen everything: nothing is in conflict. */
export const ALL_SEEN = Number.MAX_SAFE_INTEGER;

export function record(
  context: ActionContext,
  values: Values,
  how: EntrySource = 'typed',
  seenVersion = ALL_SEEN,
) {
  const given = Object.entries(values).map(([figure, value]) => ({ figure, value }));
  return recordFigures(context, { reportId: REPORT, given, how, seenVersion });
}

/** What a change that must have been done led to. */
export function done<Result>(changed: Changed<Result>) {
  if (changed.kind !== 'done') throw new Error(`not done but ${JSON.stringify(changed)}`);
  return changed;
}

/** Every figure of the clean example month that nothing else gives, with other values in some of them. */
export async function fill(context: ActionContext, changes: Values = {}) {
  const given = CT25_CT08.figures.filter((one) => one.kind === 'text' || one.obtained.how !== 'computed');
  const values = Object.fromEntries(given.map(({ id }) => [id, CLEAN.get(id) ?? '']));
  return done(await record(context, { ...values, ...changes }));
}

export async function submit(context: ActionContext) {
  return done(await submitReport(context, REPORT, undefined, { unchanged: true }));
}

/** Sent on by its officer, approved by the leader. */
export async function approve(context: ActionContext) {
  const { version } = (await submit(context)).view.report;
  return done(await approveReport({ ...context, actor: LEADER }, REPORT, version));
}

export async function reopen(context: ActionContext) {
  return done(await correctReport(context, REPORT, 'Sai số liệu', undefined));
}
