// A file of another month or agency than the report being entered: says why nothing is recorded, and how to
// proceed.

import { openReport } from '../../src/actions/open-report.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import type { ReportInFile } from '../../src/actions/report-in-file.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { nameOfAgency } from '../../src/agency/agency.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import { reportName } from '../../src/report/said-period.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';

/** The explanation with a button, if the other report can be opened. */
export async function otherReport(
  turn: Turn,
  view: ReportView,
  name: string,
  of: Exclude<ReportInFile, { kind: 'this' | 'no-month' }>,
): Promise<Reply> {
  const { takeOver: words, sentFiles } = turn.phrases;
  const check = [quick(sentFiles.button.check)];
  const open = reportName(view);
  switch (of.kind) {
    case 'other-agency':
      return say(words.otherAgency(name, of.agency, nameOfAgency(view.agency)), check);
    case 'other-period':
      return say(words.otherPeriod(name, of.words, open), check);
    case 'several-months':
      return say(words.severalMonths(name, of.months, open), check);
    case 'other-month':
      return await otherMonth(turn, view, name, of.month);
  }
}

/** A button to open that month, if it is still being entered. */
async function otherMonth(turn: Turn, view: ReportView, name: string, month: ReportPeriod): Promise<Reply> {
  const { phrases, actions } = turn;
  const check = quick(phrases.sentFiles.button.check);
  const said = phrases.takeOver.otherMonth({ name, month, open: reportName(view) });
  const opened = await openReport({ ...actions, agencyId: view.report.agencyId }, mentionOf(month));
  if (opened.kind === 'future')
    return say(`${said} ${phrases.futureMonth(opened.month, opened.latest)}`, [check]);
  if (opened.kind === 'before-first')
    return say(`${said} ${phrases.beforeFirst(opened.month, opened.first)}`, [check]);
  // A month within a quarterly report is not a report that could be opened.
  if (opened.kind !== 'opened' || opened.said) return say(said, [check]);
  const { state } = opened.view.report;
  if (state !== 'entering') return say(`${said} ${phrases.takeOver.decided(month, state)}`, [check]);
  return say(`${said} ${phrases.takeOver.openThere(month)}`, [
    { title: phrases.takeOver.button.into(month), says: phrases.takeOver.sayInto(month) },
    check,
  ]);
}
