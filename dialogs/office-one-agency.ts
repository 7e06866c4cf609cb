// Questions of the Office about one agency's report. The agency is named in the message or its report was shown
// last; the rest of the message is the request, by default showing the report. Nothing is returned, reminded or
// changed without a button press.

import { type ReportsOfAgencyFacts, reportsOfAgencyCard } from '../cards/several-reports.ts';
import { definitionMeant } from '../src/actions/definition-meant.ts';
import { listReports } from '../src/actions/list-reports.ts';
import { mentionOf } from '../src/actions/period-meant.ts';
import { readReport } from '../src/actions/read-report.ts';
import { withHolders } from '../src/actions/report-holders.ts';
import { type Agency, nameOfAgency } from '../src/agency/agency.ts';
import { agenciesToldApart } from '../src/agency/agency-names.ts';
import type { ReportPeriod } from '../src/calendar/report-period.ts';
import { asksToChangeAgency } from '../src/intents/families/people/choose-agency.ts';
import { asksToAdminister } from '../src/intents/families/people/manage-people.ts';
import { reminds, takesAgencyName } from '../src/intents/families/province/request-reports.ts';
import { asksToReturn, reasonToReturn } from '../src/intents/families/workflow/return-report.ts';
import { type IntentId, intentOf } from '../src/intents/registry.ts';
import { inPeriodsOf } from '../src/intents/slots/period.ts';
import type { SlotValues } from '../src/intents/slots/slot.ts';
import { understand } from '../src/intents/understand.ts';
import { normalise } from '../src/language/fold.ts';
import type { MonthMention } from '../src/language/month-mention.ts';
import { findSpan } from '../src/language/span-mention.ts';
import { calledAlone } from '../src/phrases/called-alone.ts';
import type { ReportDefinition, Words } from '../src/report/definition.ts';
import { firstOwed } from '../src/report/duties.ts';
import { isFinal } from '../src/report/state.ts';
import { allAgencies } from '../src/store/agencies.ts';
import { agenciesNamedIn, placesBeginning } from './agencies-called.ts';
import { conversationContext } from './conversation-context.ts';
import { reviewOf } from './entry/question-prompt.ts';
import { saidWith, sayOf } from './intent-words.ts';
import { askedOfSeveral, remindedOne } from './office-wishes.ts';
import { peopleOfAgency } from './people/manage-people.ts';
import { speaksForAll } from './refusals.ts';
import { handle } from './router.ts';
import { listAgencies } from './status/list-reports.ts';
import { agencyListed, markListed, monthListed } from './status/listed-month.ts';
import { noProvince } from './status/no-province.ts';
import { type ReportOfAll, reportsOfAll } from './status/report-of-all.ts';
import { quick, type Reply, say, type Turn } from './turn.ts';
import { decisionCard } from './workflow/notification.ts';

/** Intents about a single report. */
const ABOUT_ONE_REPORT: readonly IntentId[] = [
  'review-report',
  'explain-warning',
  'explain-rate',
  'show-history',
  'show-appendices',
  'list-versions',
  'download-document',
  'return-report',
];
/** Other intents answered as for the agency's own members. */
const ANSWERED_AS_MEMBER: readonly IntentId[] = [
  ...ABOUT_ONE_REPORT,
  'ask-deadline',
  'ask-holder',
  'show-indicator',
  'compare-last-month',
  'compare-last-year',
  'compare-months',
];
const MOST_NAMED = 5;
/** With more agencies, a list is shown instead. */
const MOST_BUTTONS = 6;

/**
 * The reply about the one agency meant; otherwise the message to continue with, in which the agency's full name
 * replaces what it was called.
 */
export async function askedOfOneAgency(turn: Turn, text: string): Promise<readonly Reply[] | string> {
  if (!speaksForAll(turn) || text.includes('\n')) return text;
  const { db, catalogue } = turn.actions;
  const agencies = (await allAgencies(db)).filter((agency) => catalogue.owedBy(agency).length > 0);
  const [named, ...others] = agenciesNamedIn(agencies, text);
  if (!named && placesBeginning(agencies, text).length > 0)
    return await listAgencies(turn, { filter: normalise(text) });
  if (!named) return await aboutTheOneSeen(turn, agencies, text);
  if (others.length > 0) {
    const all = [named, ...others];
    const clear = all.every((one) => one.agencies.length === 1);
    const rest = all.reduceRight(
      (said, { from, to }) => `${said.slice(0, from)} ${said.slice(to)}`,
      normalise(text),
    );
    const several = all.flatMap((one) => one.agencies);
    return (clear ? await askedOfSeveral(turn, { text, rest }, several) : undefined) ?? text;
  }
  const written = normalise(text);
  const [before, after] = [written.slice(0, named.from), written.slice(named.to)];
  const rest = `${before} ${after}`.trim();
  if (turn.actions.actor.memberships.length > 1 && asksToChangeAgency(rest)) return text;
  const apart = agenciesToldApart(agencies);
  const nameOf = (one: Agency) => apart.get(one.id) ?? nameOfAgency(one);
  const calling = (one: Agency) => `${before}${nameOf(one)}${after}`;
  const [agency, ...more] = named.agencies;
  if (!agency || more.length >= MOST_BUTTONS)
    return await listAgencies(turn, { filter: written.slice(named.from, named.to) });
  if (more.length > 0) return [whichOf(turn, named.agencies, { nameOf, calling })];
  if (reminds(rest)) return remindedOne(turn, { said: calling(agency), rest }, nameOf(agency));
  if (takesAgencyName(rest)) return calling(agency);
  const people = asksToAdminister(rest) ? await peopleOfAgency(turn, agency.id) : undefined;
  if (people) turn.trace.push('manage-people');
  return people ?? (await answerOf(turn, agency, rest));
}

const whichOf = (
  { phrases }: Turn,
  agencies: readonly Agency[],
  { nameOf, calling }: Readonly<Record<'nameOf' | 'calling', (one: Agency) => string>>,
): Reply =>
  say(
    phrases.office.whichOfThese,
    agencies.map((one) => ({ title: nameOf(one), says: calling(one) })),
  );

/** Without a named agency: the one shown last, otherwise asks which. */
async function aboutTheOneSeen(
  turn: Turn,
  agencies: readonly Agency[],
  text: string,
): Promise<readonly Reply[] | string> {
  const understood = understand(text, conversationContext(turn, undefined));
  if (understood.kind !== 'intent' || !ABOUT_ONE_REPORT.includes(understood.id)) return text;
  const { id, slots } = understood;
  const seen = agencyListed(turn);
  const agency = agencies.find((one) => one.id === seen);
  if (agency) return await answerAbout(turn, agency, { id, slots, text });
  turn.trace.push(id);
  const { phrases } = turn;
  const begun = await begunReports(turn, slots.month);
  if ('kind' in begun) return [begun];
  return [
    say(phrases.office.whichAgency, [
      ...begun.map((name) => ({
        title: name,
        says: saidWith(intentOf(id), { ...slots, agency: name }, spoken(turn)),
      })),
      quick(phrases.province.button.list),
    ]),
  ];
}

/** The first agencies that have begun one of these reports. */
async function begunReports(
  turn: Turn,
  mention: MonthMention | undefined,
): Promise<readonly string[] | Reply> {
  const names = new Set<string>();
  for (const { definition } of await reportsOfAll(turn, { mention }, { wholePeriods: true })) {
    const listed = await listReports(turn.actions, monthListed(turn, mention, definition), definition);
    if (listed.kind !== 'listed') return noProvince(turn, listed);
    for (const { name, state } of listed.reports) if (state !== 'not-begun') names.add(name);
  }
  return [...names].slice(0, MOST_NAMED);
}

/** Answers the request in the rest of the message. */
async function answerOf(turn: Turn, agency: Agency, rest: string): Promise<readonly Reply[] | string> {
  const understood = understand(rest, conversationContext(turn, undefined));
  const { mention: said } = findSpan(rest);
  const period = said && inPeriodsOf(definitionMeant(turn.actions, agency).frequency, said);
  const time: SlotValues = {
    ...(period && { period }),
    ...(period?.kind === 'month' && { month: period.month }),
  };
  if (asksToReturn(rest)) {
    const words = (understood.kind === 'intent' && understood.slots.words) || reasonToReturn(rest);
    return await answerAbout(turn, agency, {
      id: 'return-report',
      slots: { ...time, ...(words !== undefined && { words }) },
      text: rest,
    });
  }
  if (understood.kind === 'intent' && ANSWERED_AS_MEMBER.includes(understood.id)) {
    const { id, slots } = understood;
    const month =
      id === 'show-indicator' && !slots.figures && (!slots.period || slots.period.kind === 'month');
    if (!month) return await answerAbout(turn, agency, { id, slots, text: rest });
  }
  if (period && period.kind !== 'month')
    return await answerAbout(turn, agency, { id: 'show-indicator', slots: time, text: rest });
  return await answerAbout(turn, agency, { id: 'review-report', slots: time, text: rest });
}

interface Wish {
  readonly id: IntentId;
  readonly slots: SlotValues;
  readonly text: string;
}

async function answerAbout(turn: Turn, agency: Agency, wish: Wish): Promise<readonly Reply[]> {
  const { id, slots } = wish;
  turn.trace.push(id);
  const said = { mention: slots.month, agency };
  const [meant, ...others] = await reportsOfAll(turn, said, { wholePeriods: true });
  if (others.length > 0) return await ofSeveral(turn, agency, id, [meant, ...others]);
  const { definition } = meant;
  const listed = await listReports(turn.actions, monthListed(turn, meant.mention, definition), definition);
  if (listed.kind !== 'listed') return [noProvince(turn, listed)];
  const { month, called } = listed;
  const report = listed.reports.find((one) => one.agency.id === agency.id);
  if (!report) return [notOwed(turn, agency, [{ definition, called, month }])];
  const { name, state } = report;
  const { workflow, office } = turn.phrases;
  const overTime = id === 'show-indicator' || id.startsWith('compare-');
  const empty = state === 'not-begun' && ABOUT_ONE_REPORT.includes(id);
  if (empty && id === 'return-report')
    turn.prelude.push(office.notYetToReturn(name, month, workflow.stateName[state], called));
  const replies = empty
    ? await listAgencies(turn, { reports: [definition], mention: mentionOf(month), filter: name })
    : id === 'review-report'
      ? await shown(turn, report.report?.id)
      : id === 'return-report'
        ? await returnForm(turn, agency, { reportId: report.report?.id, note: slots.words })
        : await asItsOwn(turn, agency, {
            ...wish,
            slots: overTime ? slots : { ...slots, month: mentionOf(month) },
          });
  markListed(turn, { definition, month }, agency.id);
  return replies;
}

interface ReportOfPeriod {
  readonly definition: ReportDefinition;
  readonly called: Words | undefined;
  readonly month: ReportPeriod;
}

/** The agency owes none of these reports; says which ones it does owe. */
function notOwed(turn: Turn, agency: Agency, these: readonly ReportOfPeriod[]): Reply {
  const { actions, phrases } = turn;
  const why = these.map((one) => whyNotOwed(turn, agency, one));
  const owed = actions.catalogue.owedBy(agency);
  if (owed.some(({ id }) => these.some(({ definition }) => definition.id === id))) return say(why.join('\n'));
  const name = nameOfAgency(agency);
  const names = owed.map((one) => calledAlone(one, owed, phrases));
  return say([...why, phrases.several.owing(name, names)].join('\n'), [
    { title: phrases.several.button.look, says: name },
  ]);
}

/** Owed from a later month, no longer, or never. */
function whyNotOwed(
  { phrases }: Turn,
  agency: Agency,
  { definition, called, month }: ReportOfPeriod,
): string {
  const first = firstOwed(agency, definition);
  return first && month < first
    ? phrases.beforeFirst(month, first)
    : phrases.several.notOwing(nameOfAgency(agency), month, called);
}

/** The status of each report; for a request about a single one, asks which. */
async function ofSeveral(
  turn: Turn,
  agency: Agency,
  id: IntentId,
  meant: readonly ReportOfAll[],
): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const reports: ReportsOfAgencyFacts['reports'][number][] = [];
  const missing: ReportOfPeriod[] = [];
  for (const { definition, mention } of meant) {
    const listed = await listReports(actions, mention, definition);
    if (listed.kind !== 'listed') return [noProvince(turn, listed)];
    const own = listed.reports.filter((one) => one.agency.id === agency.id);
    if (own.length === 0) missing.push(listed);
    for (const one of await withHolders(actions, own))
      reports.push({ ...one, definition, month: listed.month });
  }
  if (reports.length === 0) return [notOwed(turn, agency, missing)];
  const asked = id === 'review-report' ? undefined : phrases.several.which.look;
  const shown = { name: nameOfAgency(agency), asked, reports, now: actions.now, nonce: turn.nonce() };
  return [{ kind: 'card', card: reportsOfAgencyCard(phrases, shown) }];
}

/** Answered as for the agency's members, with the permissions of the user; the reply names the agency. */
async function asItsOwn(turn: Turn, agency: Agency, { id, slots, text }: Wish): Promise<readonly Reply[]> {
  const there: Turn = { ...turn, actions: { ...turn.actions, agencyId: agency.id } };
  const replies = await handle(there, { id, slots, text, open: undefined, files: [] });
  const name = nameOfAgency(agency);
  const unsaid = replies.some((one) => one.kind !== 'text' && !JSON.stringify(one).includes(name));
  if (unsaid) turn.prelude.push(name);
  return replies.map((one) =>
    one.kind === 'text' && !one.text.includes(name)
      ? { ...one, text: turn.phrases.office.of(name, one.text) }
      : one,
  );
}

async function shown(turn: Turn, reportId = ''): Promise<readonly Reply[]> {
  const read = await readReport(turn.actions, reportId);
  return read.kind === 'read'
    ? [{ kind: 'card', card: reviewOf(turn, read.view) }]
    : [say(turn.phrases.workflow.refusal[read.code])];
}

const spoken = ({ phrases, actions }: Turn) => ({
  language: phrases.language,
  frequency: definitionMeant(actions).frequency,
});

/** The report with the return form; nothing is returned until it is filled in and submitted. */
async function returnForm(
  turn: Turn,
  agency: Agency,
  { reportId = '', note = '' }: { readonly reportId: string | undefined; readonly note: string | undefined },
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const read = await readReport(turn.actions, reportId);
  if (read.kind === 'refused') return [say(phrases.workflow.refusal[read.code])];
  const { report } = read.view;
  const name = nameOfAgency(agency);
  if (!isFinal(report)) {
    const look = intentOf('review-report');
    const says = saidWith(look, { agency: name, month: mentionOf(report.month) }, spoken(turn));
    const { workflow, office } = phrases;
    const words = office.notYetToReturn(
      name,
      report.month,
      workflow.stateName[report.state],
      read.view.called,
    );
    return [say(words, [{ title: sayOf(look, phrases.language, spoken(turn).frequency), says }])];
  }
  const card = await decisionCard(turn, report.id, { returning: { note, sections: [] } });
  return card ? [{ kind: 'card', card }] : [say(phrases.workflow.refusal['not-allowed'])];
}
