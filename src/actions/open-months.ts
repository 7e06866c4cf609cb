// The monthly opening: when a period is closed, the report of every agency that owes it is there, with last month's
// values of the figures that rarely move filled in. A month that somebody has begun already is left as it is.

import { SYSTEM_ACTOR } from '../agency/person.ts';
import { latestClosedPeriod } from '../calendar/period.ts';
import { enterFigures, type FigureInput } from '../entry/entry.ts';
import { proposedValue } from '../report/report.ts';
import { savePerson } from '../store/people.ts';
import { openedTriggers, openTriggers } from '../store/reminders.ts';
import { ensureReport } from '../store/reports.ts';
import { changeReport } from './change-report.ts';
import { type OwedReport, owedReports } from './due-reports.ts';
import type { JobContext } from './job-context.ts';

/** Stands among the triggers of a report, so that it is opened once: figures taken back stay taken back. */
const OPENED = 'month';

/** Opens the month that closed last, wherever it is not. How many reports were opened. Safe in several copies. */
export async function openDueMonths(env: JobContext): Promise<{ readonly opened: number }> {
  const { db, now, catalogue } = env;
  const last = new Map(catalogue.all.map((one) => [one.id, latestClosedPeriod(now, one)]));
  const closed = (await owedReports(env)).filter(
    ({ month, definition }) => month === last.get(definition.id),
  );
  const known = await openedTriggers(
    db,
    closed.map(({ id }) => id),
  );
  const unopened = closed.filter(({ id }) => !known.get(id)?.has(OPENED));
  if (unopened.length > 0) await savePerson(db, SYSTEM_ACTOR);
  for (const owed of unopened) await openMonth(env, owed);
  return { opened: unopened.length };
}

/** The mark comes last: a copy that dies half-way leaves it to the next, and filling in twice changes nothing. */
async function openMonth(env: JobContext, { id, agency, definition, month }: OwedReport): Promise<void> {
  const { db, now } = env;
  const { id: definitionId, version: definitionVersion } = definition;
  await ensureReport(db, { id, agencyId: agency.id, definitionId, definitionVersion, month }, now);
  await changeReport(
    { ...env, actor: SYSTEM_ACTOR, agencyId: agency.id },
    id,
    'open-month',
    (view, version) => {
      const carried = view.definition.figures.flatMap((figure): readonly FigureInput[] => {
        const value = figure.kind === 'count' ? proposedValue(figure, view.background) : undefined;
        return value === undefined ? [] : [{ figure: figure.id, value }];
      });
      if (view.report.state !== 'entering' || view.entered.size > 0 || carried.length === 0)
        return { result: undefined, nothing: true };
      const giving = {
        how: 'carried',
        by: SYSTEM_ACTOR.id,
        at: now,
        version,
        seenVersion: view.report.version,
      } as const;
      const { entered } = enterFigures(view.definition, view.background, view.entered, carried, giving);
      return { result: undefined, entered };
    },
  );
  await openTriggers(db, [{ subjectId: id, trigger: OPENED }], now);
}
