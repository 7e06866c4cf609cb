// Reports as the cards are given them: the example month in the states that an officer meets.

import type { ReportMoves, ReportView } from '../../src/actions/report-view.ts';
import { settingsOn } from '../../src/agency/agency.ts';
import { deadlineOf } from '../../src/calendar/deadline.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { daysOfPeriod } from '../../src/calendar/period.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import { type EnteredFigures, valuesOf } from '../../src/entry/draft.ts';
import { readCount } from '../../src/language/count.ts';
import { SAMPLE_AGENCIES, SAMPLE_LEADER, SAMPLE_OFFICER } from '../../src/local/people.ts';
import { sampleMonths } from '../../src/local/sample-figures.ts';
import type { Background, Figures } from '../../src/report/figures.ts';
import { resolveFigures } from '../../src/report/report.ts';
import type { StandingReason } from '../../src/report/standing.ts';
import type { ReportState } from '../../src/report/state.ts';
import { statusOf } from '../../src/report/status.ts';
import { CT25_CT08 } from '../support/reports.ts';

export const NOW = new Date('2024-02-16T02:00:00Z');
const MONTH = toMonth(2024, 2);

/** A view of February 2024 holding these figures, with `months` earlier months behind it. */
export function viewOf(
  figures: Figures,
  {
    months = 12,
    state = 'entering' as ReportState,
    reasons = new Map<string, string>(),
    keptFrom = new Map<string, ReportPeriod>(),
    standing = new Map<string, StandingReason>(),
    earlierReasons = new Map<string, readonly string[]>(),
    definition = CT25_CT08,
  } = {},
): ReportView {
  const agency = SAMPLE_AGENCIES[0];
  if (!agency) throw new Error('no sample agency');
  const earlier = earlierMonths().slice(0, months);
  const background: Background = {
    month: MONTH,
    previous: earlier[0]?.figures,
    history: earlier.map((one) => one.figures),
  };
  const entered: EnteredFigures = new Map(
    [...figures].map(([id, value]) => [
      id,
      { value, how: 'typed' as const, by: 'can-bo', version: 1, at: NOW },
    ]),
  );
  return {
    takenBack: new Set(),
    appendices: [],
    report: {
      id: 'skhdt.ct25-ct08.2024-02',
      agencyId: agency.id,
      definitionId: definition.id,
      definitionVersion: definition.version,
      month: MONTH,
      state,
      version: 41,
      skipped: new Set(),
      holderId: undefined,
      submittedBy: state === 'entering' ? undefined : 'can-bo',
      number: state === 'sent' ? 5 : undefined,
      issuedOn: state === 'sent' ? toLocalDate(MONTH, 20) : undefined,
      returnedSections: [],
      note: undefined,
      updatedAt: NOW,
    },
    definition,
    agency,
    letterhead: settingsOn(agency, toLocalDate(MONTH, 29)).letterhead,
    period: daysOfPeriod(MONTH, definition.period),
    deadline: deadlineOf(MONTH, definition.period, definition.deadline, KNOWN_HOLIDAYS),
    entered,
    background,
    status: statusOf(definition, valuesOf(entered), background, {
      reasons,
      keptFrom,
      standing,
      skipped: new Set(),
    }),
    reasons,
    keptFrom,
    standing,
    earlierReasons,
    earlier,
    moves: movesOf(state),
  };
}

function earlierMonths() {
  const months: { month: typeof MONTH; figures: Figures }[] = [];
  for (const { month, given } of sampleMonths(toMonth(2023, 2))) {
    const background = { month, previous: months[0]?.figures, history: [] };
    const values = new Map(given.map(({ figure, value }) => [figure, value]));
    months.unshift({ month, figures: resolveFigures(CT25_CT08, values, background) });
  }
  return months;
}

/** As the sample's officer and leader have moved it. */
function movesOf(state: ReportState): ReportMoves {
  if (state === 'entering') return {};
  const submitted = { by: SAMPLE_OFFICER, at: NOW };
  if (state === 'waiting') return { submitted, deciders: [SAMPLE_LEADER] };
  return { submitted, approved: { by: SAMPLE_LEADER, at: NOW, daysLate: 2 } };
}

/** The same, come back from the leader with as much to say as there can be. */
export function backOf(view: ReportView): ReportView {
  const { definition } = view;
  const returned = {
    kind: 'returned',
    by: SAMPLE_LEADER,
    at: NOW,
    reason: 'x'.repeat(500),
    sections: definition.sections,
    changes: definition.figures.map(({ id }) => ({ figure: id, before: undefined, after: 9_999_999 })),
    unchanged: false,
  } as const;
  return {
    ...view,
    report: {
      ...view.report,
      note: returned.reason,
      returnedSections: definition.sections.map(({ id }) => id),
    },
    moves: { ...view.moves, returned },
  };
}

/** Why those words are no count. */
export const unclear = (words: string) => {
  const reading = readCount(words);
  if (reading.kind !== 'unclear') throw new Error(`${words} is clear`);
  return { kind: 'unclear', reading } as const;
};
