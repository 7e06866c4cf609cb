// "Nhắc tất cả", "nhắc Sở Xây dựng": what the Office asks for by hand, who is reminded when, and taking it back before then.

import type { ReminderPayload } from '../../cards/reminder-payload.ts';
import {
  type ChaseAnswer,
  type Chased,
  type ChaseWhom,
  chaseReports,
} from '../../src/actions/chase-reports.ts';
import { listReports } from '../../src/actions/list-reports.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import { takeBackReportChases } from '../../src/actions/take-back-chases.ts';
import { type Agency, nameOfAgency } from '../../src/agency/agency.ts';
import { mayEverywhere } from '../../src/agency/person.ts';
import { parsePeriod, type ReportPeriod } from '../../src/calendar/report-period.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import { agenciesCalled } from '../agencies-called.ts';
import { notAllowed, refusal } from '../refusals.ts';
import { listAgencies } from '../status/list-reports.ts';
import { markListed, monthListed } from '../status/listed-month.ts';
import { noProvince, whyNoProvince } from '../status/province.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { missingList } from './missing-list.ts';

const MOST_BUTTONS = 6;

/** Whom the Office asks by hand: everybody who is not in, or one agency by its name. */
export interface ChaseRequest {
  readonly name: string | undefined;
  readonly mention: MonthMention | undefined;
}

export async function chase(turn: Turn, { name, mention: named }: ChaseRequest): Promise<readonly Reply[]> {
  if (!mayEverywhere(turn.actions.actor, 'chase-reports')) return [notAllowed(turn, 'chasing')];
  const mention = monthListed(turn, named);
  if (name === undefined) return [await asked(turn, mention, {})];
  const said = (month: ReportPeriod, agency: string) => turn.phrases.reminder.chaseSaid(agency, month);
  return await ofAgency(turn, { name, mention }, said, (agency) =>
    asked(turn, mention, { agencyId: agency.id }),
  );
}

/** The list whose button was pressed, as it is now; and what has come of it. */
export async function pressedChase(
  turn: Turn,
  { act, month: text, agency, shown, page }: PressedOnList,
): Promise<readonly Reply[]> {
  const month = parsePeriod(text);
  if (!month) return [say(turn.phrases.badPayload)];
  const mention = mentionOf(month);
  const words =
    act === 'take-back-chases'
      ? await takenBack(turn, mention, agency)
      : await asked(turn, mention, { agencyId: agency, late: shown === 'late-list' });
  if (!mayEverywhere(turn.actions.actor, 'chase-reports')) return [words];
  const listed = await missingList(turn, mention, shown, { page });
  return listed.kind === 'list' ? [{ kind: 'replace', card: listed.card }, words] : [words];
}

type PressedOnList = Extract<ReminderPayload, { act: 'chase-reports' | 'take-back-chases' }>;

/** What is wished of the one agency that the name fits; where it fits several, which is asked. */
export async function ofAgency(
  turn: Turn,
  { name, mention }: { readonly name: string; readonly mention: MonthMention | undefined },
  said: (month: ReportPeriod, name: string) => string,
  done: (agency: Agency, month: ReportPeriod) => Promise<Reply>,
): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const listed = await listReports(actions, mention);
  if (listed.kind !== 'listed') return [noProvince(turn, listed)];
  const found = agenciesCalled(
    listed.reports.map(({ agency }) => agency),
    name,
  );
  const [only] = found;
  if (!only) return [say(phrases.reminder.noSuchAgency(name))];
  if (found.length === 1) return [await done(only, listed.month)];
  // Of more than there are buttons, the list that can be narrowed and turned.
  if (found.length > MOST_BUTTONS) return await listAgencies(turn, mention, name);
  const names = new Map(listed.reports.map(({ agency, name: called }) => [agency.id, called]));
  return [
    say(
      phrases.reminder.whichAgency,
      found.map((one) => {
        const called = names.get(one.id) ?? nameOfAgency(one);
        return { title: called, says: said(listed.month, called) };
      }),
    ),
  ];
}

async function asked(turn: Turn, mention: MonthMention | undefined, whom: ChaseWhom): Promise<Reply> {
  const { actions, phrases } = turn;
  const done = await chaseReports(actions, mention, whom);
  if (done.kind === 'refused') return refusal(turn, done, 'chasing');
  if (done.kind === 'repeated') return say(phrases.repeated);
  const { result } = done;
  if (result.kind === 'chased' || result.kind === 'all-in') markListed(turn, result.month);
  const toCome = result.kind === 'chased' && result.dueAt.some((at) => at > actions.now);
  const words = phrases.reminder;
  return say(
    told(phrases, result, actions.now),
    toCome
      ? [{ title: words.button.takeBackChase, says: words.takeBackSaid(result.month, onlyName(result)) }]
      : [],
  );
}

/** The one agency that was asked, by name; undefined where they are several. */
function onlyName({ agencies }: Chased): string | undefined {
  const [only, ...others] = agencies;
  return only && others.length === 0 ? nameOfAgency(only) : undefined;
}

export async function takenBack(
  turn: Turn,
  mention: MonthMention | undefined,
  agencyId?: string,
): Promise<Reply> {
  const { actions, phrases } = turn;
  const done = await takeBackReportChases(actions, mention, agencyId);
  if (done.kind === 'refused') return refusal(turn, done, 'chasing');
  if (done.kind === 'repeated') return say(phrases.repeated);
  const { result } = done;
  switch (result.kind) {
    case 'taken-back':
      return say(phrases.reminder.takenBack(result.month, result.agencies.map(nameOfAgency), result.people));
    case 'none-to-come':
      return say(phrases.reminder.noneToCome(result.month));
    default:
      return noProvince(turn, result);
  }
}

function told(phrases: Turn['phrases'], answer: ChaseAnswer, now: Date): string {
  const words = phrases.reminder;
  switch (answer.kind) {
    case 'chased':
      return words.chased(factsOf(answer, now)).join('\n\n');
    case 'all-in':
      return answer.agency
        ? words.isIn(nameOfAgency(answer.agency), answer.month)
        : words.nobodyToChase(answer.month);
    case 'not-closed':
      return words.notClosed(answer.month);
    case 'no-such-agency':
      return phrases.badPayload;
    default:
      return whyNoProvince(phrases, answer);
  }
}

function factsOf({ month, agencies, dueAt, recent, unreachable }: Chased, now: Date) {
  const names = (of: readonly Agency[]) => of.map(nameOfAgency);
  const later = Map.groupBy(
    dueAt.filter((at) => at > now),
    (at) => at.getTime(),
  );
  return {
    month,
    agencies: names(agencies),
    now: dueAt.filter((at) => at <= now).length,
    later: [...later]
      .toSorted(([one], [other]) => one - other)
      .map(([at, all]) => ({ at: new Date(at), people: all.length })),
    recent: names(recent),
    unreachable: names(unreachable),
  };
}
