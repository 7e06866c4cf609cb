// Manual reminders by the Office, "nhắc tất cả", "nhắc Sở Xây dựng": who is reminded when, and cancelling
// before that.

import { ask } from '../../cards/elements.ts';
import type { ReminderPayload } from '../../cards/reminder-payload.ts';
import { listReports } from '../../src/actions/list-reports.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import {
  type RequestedReport,
  type RequestReportsInput,
  type RequestReportsResult,
  requestReports,
} from '../../src/actions/request-reports.ts';
import { withdrawReportRequests } from '../../src/actions/withdraw-report-requests.ts';
import { type Agency, nameOfAgency } from '../../src/agency/agency.ts';
import { mayEverywhere } from '../../src/agency/person.ts';
import { parsePeriod, type ReportPeriod } from '../../src/calendar/report-period.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { ReportDefinition, Words } from '../../src/report/definition.ts';
import { allAgencies } from '../../src/store/agencies.ts';
import { agenciesCalled } from '../agencies-called.ts';
import { notAllowed, refusal } from '../refusals.ts';
import { listAgencies } from '../status/list-reports.ts';
import { markListed, monthListed } from '../status/listed-month.ts';
import { noProvince, whyNoProvince } from '../status/no-province.ts';
import { type ReportOfAll, reportPressed, reportsOfAll, severalReports } from '../status/report-of-all.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { missingList } from './missing-list.ts';

const MOST_BUTTONS = 6;

/** Whom to remind: every agency that has not submitted, or one by name. */
export interface ChaseRequest {
  readonly name: string | undefined;
  readonly mention: MonthMention | undefined;
  /** The definitions that match the report's name. */
  readonly reports?: readonly ReportDefinition[] | undefined;
}

/** The report and month to remind of. */
export interface ChasedReport {
  readonly definition: ReportDefinition;
  readonly mention: MonthMention | undefined;
}

/** Requests manual reminders. */
export async function chase(turn: Turn, request: ChaseRequest): Promise<readonly Reply[]> {
  if (!mayEverywhere(turn.actions.actor, 'chase-reports')) return [notAllowed(turn, 'chasing')];
  return await ofOneReport(turn, request, 'chase', async (meant) => {
    const { name } = request;
    if (name === undefined) return [await asked(turn, meant, {})];
    const said = turn.phrases.reminder.chaseSaid;
    const words: SaidOfAgency = (month, agency, called) => said(agency ?? name, month, called);
    return await ofAgency(turn, { ...meant, name }, words, (agency) =>
      asked(turn, meant, { agencyId: agency.id }),
    );
  });
}

/**
 * Runs `done` for the report meant: the named one, the one of the last list, or the only one. Messages to other
 * people are never sent on a guess: a list counts only if it was the last thing shown; otherwise the user is
 * asked.
 */
export async function ofOneReport(
  turn: Turn,
  { name, mention: named, reports }: ChaseRequest,
  act: 'chase' | 'take-back',
  done: (meant: ChasedReport) => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  const agency = name === undefined ? undefined : await onlyAgencyCalled(turn, name);
  const said = { reports, mention: named, agency };
  const [one, ...others] = await reportsOfAll(turn, said, {
    wholePeriods: true,
    justListed: act === 'chase',
  });
  if (others.length > 0) return await whichReport(turn, [one, ...others], act, agency);
  const { definition } = one;
  return await done({ definition, mention: monthListed(turn, one.mention, definition) });
}

async function whichReport(
  turn: Turn,
  meant: readonly ReportOfAll[],
  act: 'chase' | 'take-back',
  agency: Agency | undefined,
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const { button } = phrases.reminder;
  const nonce = turn.nonce();
  const words = act === 'take-back' ? button.takeBackChase : agency ? button.chase : button.chaseAll;
  return await severalReports(turn, meant, {
    asked: phrases.several.which[act],
    button: ({ definition, month }) => {
      const where = { definition: definition.id, month, shown: 'not-in', page: 0, nonce };
      const whom = agency ? { agency: agency.id } : {};
      return ask(words, { act: ACTS[act], ...where, ...whom }, { inputs: false });
    },
  });
}

const ACTS = { chase: 'chase-reports', 'take-back': 'take-back-chases' } as const;

/** Card action on the list: its current state with the result. */
export async function pressedChase(
  turn: Turn,
  { act, definition: id, month: text, agency, shown, page }: PressedOnList,
): Promise<readonly Reply[]> {
  const month = parsePeriod(text);
  if (!month) return [say(turn.phrases.badPayload)];
  const definition = await reportPressed(turn, id, month);
  if ('kind' in definition) return [definition];
  const meant = { definition, mention: mentionOf(month) };
  const words =
    act === 'take-back-chases'
      ? await takenBack(turn, meant, agency)
      : await asked(turn, meant, { agencyId: agency, late: shown === 'late-list' });
  if (!mayEverywhere(turn.actions.actor, 'chase-reports')) return [words];
  const listed = await missingList(turn, definition, meant.mention, shown, { page });
  return listed.kind === 'list' ? [{ kind: 'replace', card: listed.card }, words] : [words];
}

type PressedOnList = Extract<ReminderPayload, { act: 'chase-reports' | 'take-back-chases' }>;

/** The words that refer to an agency's report on buttons. */
type SaidOfAgency = (month: ReportPeriod, name: string | undefined, called: Words | undefined) => string;

/** Runs the request for the one agency that matches; with several, asks which. */
export async function ofAgency(
  turn: Turn,
  { definition, mention, name }: ChasedReport & { readonly name: string },
  said: SaidOfAgency,
  done: (agency: Agency, month: ReportPeriod) => Promise<Reply>,
): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const listed = await listReports(actions, mention, definition);
  if (listed.kind !== 'listed') return [noProvince(turn, listed)];
  const { month, called } = listed;
  const found = agenciesCalled(
    listed.reports.map(({ agency }) => agency),
    name,
  );
  const [only] = found;
  if (!only) {
    const other = await onlyAgencyCalled(turn, name);
    return [
      say(
        other
          ? phrases.several.notOwing(nameOfAgency(other), month, called)
          : phrases.reminder.noSuchAgency(name),
      ),
    ];
  }
  if (found.length === 1) return [await done(only, month)];
  // With too many for buttons, shows the filterable list.
  if (found.length > MOST_BUTTONS)
    return await listAgencies(turn, { reports: [definition], mention, filter: name });
  const names = new Map(listed.reports.map((one) => [one.agency.id, one.name]));
  return [
    say(
      phrases.reminder.whichAgency,
      found.map((one) => {
        const title = names.get(one.id) ?? nameOfAgency(one);
        return { title, says: said(month, title, called) };
      }),
    ),
  ];
}

/** The only agency of that name that owes a report; the Office owes none. */
async function onlyAgencyCalled(
  { actions: { db, catalogue } }: Turn,
  name: string,
): Promise<Agency | undefined> {
  const owing = (await allAgencies(db)).filter((one) => catalogue.owedBy(one).length > 0);
  const [only, ...others] = agenciesCalled(owing, name);
  return others.length === 0 ? only : undefined;
}

async function asked(
  turn: Turn,
  { definition, mention }: ChasedReport,
  whom: RequestReportsInput,
): Promise<Reply> {
  const { actions, phrases } = turn;
  const done = await requestReports(actions, mention, definition, whom);
  if (done.kind === 'refused') return refusal(turn, done, 'chasing');
  if (done.kind === 'repeated') return say(phrases.repeated);
  const { result } = done;
  if (result.kind === 'chased' || result.kind === 'all-in')
    markListed(turn, { definition, month: result.month });
  const toCome = result.kind === 'chased' && result.dueAt.some((at) => at > actions.now);
  const words = phrases.reminder;
  return say(
    replyForRequest(phrases, result, actions.now),
    toCome
      ? [
          {
            title: words.button.takeBackChase,
            says: words.takeBackSaid(result.month, onlyName(result), result.called),
          },
        ]
      : [],
  );
}

/** The name of the one agency that was reminded; undefined when there are several. */
function onlyName({ agencies }: RequestedReport): string | undefined {
  const [only, ...others] = agencies;
  return only && others.length === 0 ? nameOfAgency(only) : undefined;
}

/** Cancels pending manual reminders, of one agency or of all, and says which. */
export async function takenBack(
  turn: Turn,
  { definition, mention }: ChasedReport,
  agencyId?: string,
): Promise<Reply> {
  const { actions, phrases } = turn;
  const done = await withdrawReportRequests(actions, mention, definition, agencyId);
  if (done.kind === 'refused') return refusal(turn, done, 'chasing');
  if (done.kind === 'repeated') return say(phrases.repeated);
  const { result } = done;
  switch (result.kind) {
    case 'taken-back':
      return say(
        phrases.reminder.takenBack(
          result.month,
          result.agencies.map(nameOfAgency),
          result.people,
          result.called,
        ),
      );
    case 'none-to-come':
      return say(phrases.reminder.noneToCome(result.month, result.called));
    default:
      return noProvince(turn, result);
  }
}

function replyForRequest(phrases: Turn['phrases'], answer: RequestReportsResult, now: Date): string {
  const words = phrases.reminder;
  switch (answer.kind) {
    case 'chased':
      return words.chased(factsOf(answer, now)).join('\n\n');
    case 'all-in':
      return answer.agency
        ? words.isIn(nameOfAgency(answer.agency), answer.month, answer.called)
        : `${phrases.province.noneMissing(answer.month, answer, answer.called)} ${words.nobodyToChase}`;
    case 'not-closed':
      return words.notClosed(answer.month, answer.called);
    case 'no-such-agency':
      return phrases.badPayload;
    default:
      return whyNoProvince(phrases, answer);
  }
}

function factsOf({ month, called, agencies, dueAt, recent, unreachable }: RequestedReport, now: Date) {
  const names = (of: readonly Agency[]) => of.map(nameOfAgency);
  const later = Map.groupBy(
    dueAt.filter((at) => at > now),
    (at) => at.getTime(),
  );
  return {
    month,
    called,
    agencies: names(agencies),
    now: dueAt.filter((at) => at <= now).length,
    later: [...later]
      .toSorted(([one], [other]) => one - other)
      .map(([at, all]) => ({ at: new Date(at), people: all.length })),
    recent: names(recent),
    unreachable: names(unreachable),
  };
}
