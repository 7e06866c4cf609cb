// What people of a department do in a month, at random instants: they work on the report until it is through, or do not;
// and now and then somebody goes on leave, hands over, puts a reminder off, retires, or the deadline is moved.

import type { ActionContext } from '../../src/actions/context.ts';
import { hasRole, type Person } from '../../src/agency/person.ts';
import { OPTIONAL_KINDS, without } from '../../src/agency/reminder-rules.ts';
import { localDate } from '../../src/calendar/clock.ts';
import { addDays } from '../../src/calendar/local-date.ts';
import { findPerson, peopleOf } from '../../src/store/people.ts';
import { findReport } from '../../src/store/reports.ts';
import type { SimulationEvent } from './events.ts';
import * as office from './office-steps.ts';
import type { TrialProvince } from './province.ts';
import type { Random } from './random.ts';
import { REPORTS } from './report.ts';
import * as deeds from './steps.ts';

/** Something is going to be done in an agency about a month's report; by whom is seen then. */
export interface Intent {
  readonly at: Date;
  readonly agencyId: string;
  readonly reportId: string;
  readonly what: What;
}

export type Stage = Pick<ActionContext, 'db' | 'now' | 'holidays' | 'catalogue'>;

/** How often a month of an agency sees it. */
const OFTEN = {
  'hand-over': 0.1,
  'go-away': 0.15,
  'come-back': 0.08,
  'do-without': 0.05,
  'do-with-all': 0.03,
  'leave-charge': 0.03,
  'take-charge': 0.03,
  'snooze-two-hours': 0.1,
  'snooze-morning': 0.15,
  retire: 0.01,
  'bring-back': 0.02,
  move: 0.005,
  'move-deadline': 0.03,
  correct: 0.05,
} as const;

export type What = 'step' | keyof typeof OFTEN;

const DAY = 24 * 60 * 60 * 1000;
const WHATS = Object.keys(OFTEN) as readonly (keyof typeof OFTEN)[];

/** What an agency will do about a month whose period has closed at that instant; in no order. */
export function intentsOf(
  random: Random,
  agencyId: string,
  reportId: string,
  closed: Date,
): readonly Intent[] {
  /** Some never finish, some are late, most are through within a week; some begin before the period is over. */
  const [steps, days] = random.pick([
    [0, 0],
    [2, 10],
    [6, 3],
    [6, 6],
    [7, 6],
    [7, 12],
    [8, 20],
  ] as const);
  const within = (length: number): Date =>
    new Date(closed.getTime() + (random.fraction() * (length + 1) - 1) * DAY);
  const intent = (at: Date, what: What): Intent => ({ at: inDaytime(random, at), agencyId, reportId, what });
  return [
    ...Array.from({ length: steps }, () => intent(within(days), 'step')),
    ...WHATS.filter((what) => random.chance(OFTEN[what])).map((what) => intent(within(25), what)),
  ];
}

/** Most is done between six in the morning and ten at night, on any day of the week. */
function inDaytime(random: Random, at: Date): Date {
  const midnight = Math.floor((at.getTime() + 7 * 60 * 60 * 1000) / DAY) * DAY - 7 * 60 * 60 * 1000;
  return new Date(midnight + (6 + random.fraction() * 16) * 60 * 60 * 1000);
}

/** Does it, as far as it can be done; what came of it. */
export async function playScenario(
  random: Random,
  { agencies, administrator }: TrialProvince,
  stage: Stage,
  { agencyId, reportId, what }: Intent,
): Promise<readonly SimulationEvent[]> {
  const people = (await peopleOf(stage.db, agencyId)).filter(({ active }) => active);
  const officers = people.filter((one) => hasRole(one, 'officer', agencyId));
  const as = (actor: Person): ActionContext => ({ ...stage, actor, agencyId });
  const administering = as(administrator);
  const { now } = stage;
  if (what === 'bring-back') {
    const gone = (await peopleOf(stage.db, agencyId)).filter(({ active }) => !active);
    return gone[0] ? await office.bringBack(administering, agencyId, gone[0].id) : [];
  }
  if (officers.length === 0) return [];
  const officer = random.pick(officers);
  const anybody = random.pick(people);
  switch (what) {
    case 'step':
      return await step(random, as, people, officers, reportId);
    case 'hand-over':
      return await deeds.giveTo(as(officer), reportId, random.pick(officers));
    case 'go-away': {
      const until = addDays(localDate(now), random.whole(0, 9));
      const deputy = random.chance(0.5) ? random.pick(people).id : undefined;
      return await office.goAway(as(anybody), until, deputy === anybody.id ? undefined : deputy);
    }
    case 'come-back':
      return await office.comeBack(as(anybody));
    case 'do-without':
      return await office.doWithout(
        as(anybody),
        OPTIONAL_KINDS.filter(() => random.chance(0.5)).map((kind) =>
          without(kind, random.chance(0.5) ? random.pick(REPORTS).id : undefined),
        ),
      );
    case 'do-with-all':
      return await office.doWithout(as(anybody), []);
    case 'leave-charge':
      return await deeds.leave(as(officer), agencyId);
    case 'take-charge':
      return await deeds.take(as(officer), agencyId);
    case 'snooze-two-hours':
      return await deeds.snooze(as(anybody), reportId, 'two-hours');
    case 'snooze-morning':
      return await deeds.snooze(as(anybody), reportId, 'morning');
    case 'retire':
      return await office.retire(administering, agencyId, anybody.id);
    case 'move': {
      const to = random.pick(agencies.filter(({ reports }) => reports.length > 0)).id;
      return to === agencyId ? [] : await office.move(administering, agencyId, anybody.id, to);
    }
    case 'move-deadline': {
      const day = random.whole(15, 28);
      return await office.moveDeadline(administering, agencyId, { kind: 'day-of-month', day, time: '17:00' });
    }
    case 'correct':
      return await deeds.correct(as(officer), reportId);
  }
}

/** Whatever comes next on the report's way; now and then back. */
async function step(
  random: Random,
  as: (actor: Person) => ActionContext,
  people: readonly Person[],
  officers: readonly Person[],
  reportId: string,
): Promise<readonly SimulationEvent[]> {
  const officer = as(random.pick(officers));
  const report = await findReport(officer.db, reportId);
  switch (report?.state) {
    case undefined:
      return await deeds.enterHalf(officer, reportId, 0);
    case 'entering': {
      for (const half of [0, 1] as const) {
        const entered = await deeds.enterHalf(officer, reportId, half);
        if (entered.length > 0) return entered;
      }
      return await deeds.submit(officer, reportId);
    }
    case 'waiting': {
      if (random.chance(0.1)) return await deeds.withdraw(officer, reportId);
      const { agencyId } = officer;
      const approvers = people.filter((one) => hasRole(one, 'approver', agencyId));
      if (approvers.length === 0) return [];
      const approver = as(random.pick(approvers));
      return await (random.chance(0.15) ? deeds.sendBack : deeds.approve)(approver, reportId);
    }
    case 'approved':
      return await deeds.register(officer, reportId);
    case 'sent':
      return [];
  }
}

/** A person of the Office goes away, or comes back. */
export async function playOfficeScenario(
  random: Random,
  stage: Stage,
  coordinatorId: string,
): Promise<readonly SimulationEvent[]> {
  const actor = await findPerson(stage.db, coordinatorId);
  if (!actor) return [];
  const context = { ...stage, actor, agencyId: actor.memberships[0]?.agencyId ?? '' };
  if (random.chance(0.3)) return await office.comeBack(context);
  return await office.goAway(context, addDays(localDate(stage.now), random.whole(0, 6)), undefined);
}
