// A province lives through some months while the program looks after it, and the judge reads along.

import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import type { HolidayTable } from '../../src/calendar/holidays.ts';
import { withYears } from '../../src/calendar/holidays.ts';
import { type Month, nextMonth } from '../../src/calendar/month.ts';
import { lastMonthOf, periodWith } from '../../src/calendar/report-period.ts';
import { owes } from '../../src/report/duties.ts';
import type { DatabaseAddress } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { SimulationEvent } from './events.ts';
import { cutOff } from './expected-triggers.ts';
import { Oracle } from './oracle.ts';
import { generateProvince, OFFICE, saveProvince } from './province.ts';
import { Random } from './random.ts';
import { instantAt } from './reference-calendar.ts';
import { reportIdOf, TRIAL_CATALOGUE } from './report.ts';
import { type Intent, intentsOf, playOfficeScenario, playScenario } from './scenario.ts';
import { type Fault, runRound } from './system-under-test.ts';
import { looksBetween } from './timeline.ts';
import { Verdict } from './verdict.ts';

export interface SimulationSize {
  readonly agencies: number;
  readonly first: Month;
  readonly months: number;
  readonly seed: number;
  /** An empty database. */
  readonly database: DatabaseAddress;
  readonly fault?: Fault;
  readonly progress?: (line: string) => void;
}

export interface Simulated {
  readonly verdict: Verdict;
  readonly reports: number;
  readonly deeds: number;
  readonly looks: number;
  readonly outages: number;
  readonly wrongClocks: number;
}

/** After the last cut-off: until the slowest rules have rung for the last time. */
const DAYS_AFTER = 50;
const OFFICE_LEAVES_A_MONTH = 2;

type Moment = { readonly at: Date } & (
  | { readonly kind: 'look'; readonly clock: Date }
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'office' }
  | { readonly kind: 'holidays'; readonly table: HolidayTable }
);

export async function simulate(size: SimulationSize): Promise<Simulated> {
  const random = new Random(size.seed);
  const province = generateProvince(random, size.agencies, size.first);
  const db = await openDatabase(size.database);
  try {
    await saveProvince(db, province);
    const { moments, looks, outages, wrongClocks } = momentsOf(random, size, province.agencies);
    let holidays = lateTable(size.first);
    const oracle = new Oracle(province.agencies, province.people, holidays);
    const verdict = new Verdict(oracle);
    let deeds = 0;
    let month = '';
    for (const one of moments) {
      const happened: SimulationEvent[] = [];
      const stage = { db, now: one.at, holidays, catalogue: TRIAL_CATALOGUE };
      switch (one.kind) {
        case 'look': {
          const sent = await runRound({ ...stage, now: one.clock }, size.fault);
          const expected = oracle.read({ at: one.clock, kind: 'tick', sent });
          verdict.judge(one.clock, expected, sent);
          break;
        }
        case 'intent':
          happened.push(...(await playScenario(random, province, stage, one.intent)));
          break;
        case 'office':
          happened.push(...(await playOfficeScenario(random, stage, `${OFFICE}-${random.whole(0, 2)}`)));
          break;
        case 'holidays':
          holidays = one.table;
          happened.push(one);
          break;
      }
      for (const each of happened) oracle.read(each);
      deeds += happened.length;
      const now = one.at.toISOString().slice(0, 7);
      if (now !== month) size.progress?.(`${now}: ${deeds} deeds, ${verdict.sent} sent`);
      month = now;
    }
    return { verdict, reports: oracle.ledger.reports.size, deeds, looks, outages, wrongClocks };
  } finally {
    await db.destroy();
  }
}

function momentsOf(
  random: Random,
  { first, months, seed }: SimulationSize,
  agencies: ReturnType<typeof generateProvince>['agencies'],
) {
  const reported = Array.from({ length: months }, (_, at) => nextMonth(first, at));
  const owing = agencies.filter(({ reports }) => reports.length > 0);
  const intents = reported.flatMap((month) => {
    const closed = instantAt(cutOff(month) + 1, '00:00');
    return owing.flatMap((agency) =>
      TRIAL_CATALOGUE.all.flatMap((definition) => {
        const period = periodWith(definition.frequency, month);
        if (lastMonthOf(period) !== month || !owes(agency, definition, period)) return [];
        return intentsOf(random, agency.id, reportIdOf(agency.id, definition.id, period), closed);
      }),
    );
  });
  const begin = cutOff(first) - 1;
  const end = cutOff(nextMonth(first, months - 1)) + DAYS_AFTER;
  const { looks, outages, wrongClocks } = looksBetween(new Random(seed + 1), begin, end, KNOWN_HOLIDAYS);
  const officeMoments = Array.from({ length: months * OFFICE_LEAVES_A_MONTH }, () =>
    instantAt(random.whole(begin, end), `${String(random.whole(6, 21)).padStart(2, '0')}:17`),
  );
  const moments: readonly Moment[] = [
    ...looks.map((look) => ({ kind: 'look' as const, ...look })),
    ...intents.map((intent) => ({ kind: 'intent' as const, at: intent.at, intent })),
    ...officeMoments.map((at) => ({ kind: 'office' as const, at })),
    ...announcements(first),
  ];
  const inOrder = moments.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return { moments: inOrder, looks: looks.length, outages, wrongClocks };
}

/** Days off that are announced in the middle of their year, with what is worked for them. */
const LATE: Readonly<Record<string, readonly (readonly [announced: string, days: readonly string[]])[]>> = {
  2024: [
    ['2024-04-12', ['2024-04-29', '2024-05-04']],
    ['2024-08-16', ['2024-09-03']],
  ],
  2026: [
    ['2026-08-18', ['2026-08-31', '2026-08-22']],
    ['2026-11-20', ['2026-11-24']],
  ],
};

/** The table as it stands before anything is announced late. */
function lateTable(first: Month): HolidayTable {
  const year = first.slice(0, 4);
  return without(
    year,
    (LATE[year] ?? []).flatMap(([, days]) => days),
  );
}

function without(year: string, days: readonly string[]): HolidayTable {
  const known = KNOWN_HOLIDAYS[year];
  if (!known) return KNOWN_HOLIDAYS;
  const daysOff = known.daysOff.filter((day) => !days.includes(day));
  const daysWorked = known.daysWorked.filter((day) => !days.includes(day));
  return withYears(KNOWN_HOLIDAYS, { [year]: { ...known, daysOff, daysWorked } });
}

function announcements(first: Month): readonly Moment[] {
  const year = first.slice(0, 4);
  const late = LATE[year] ?? [];
  return late.map(([announced], at) => ({
    kind: 'holidays',
    at: new Date(`${announced}T03:00:00Z`),
    table: without(
      year,
      late.slice(at + 1).flatMap(([, days]) => days),
    ),
  }));
}
