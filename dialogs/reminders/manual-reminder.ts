// "Nhắc tất cả", "nhắc Sở Xây dựng": what the Office asks for by hand, and who is reminded when.

import type { ReminderPayload } from '../../cards/reminder-payload.ts';
import { type ChaseAnswer, type Chased, chaseReports } from '../../src/actions/chase-reports.ts';
import { listReports } from '../../src/actions/list-reports.ts';
import { type Agency, nameOfAgency } from '../../src/agency/agency.ts';
import { mayEverywhere } from '../../src/agency/person.ts';
import { type Month, monthNumberOf, parseMonth, yearOf } from '../../src/calendar/month.ts';
import { fold } from '../../src/language/fold.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import { lookAtProvince, whyNoProvince } from '../status/province.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { lateListCard } from './overdue-list.ts';

/** Whom the Office asks by hand: everybody who is not in, or one agency by its name. */
export interface ChaseRequest {
  readonly name: string | undefined;
  readonly mention: MonthMention | undefined;
}

export async function chase(turn: Turn, { name, mention }: ChaseRequest): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  if (!mayEverywhere(actions.actor, 'chase-reports')) return [say(phrases.path.refusal['not-allowed'])];
  if (name === undefined) return [await asked(turn, mention)];
  const listed = await listReports(actions, mention);
  if (listed.kind !== 'listed') return [say(whyNoProvince(phrases, listed))];
  const agencies = listed.reports.map(({ agency }) => agency);
  const found = agenciesCalled(agencies, name);
  const [only] = found;
  if (!only) return [say(phrases.reminder.noSuchAgency(name))];
  if (found.length === 1) return [await asked(turn, mention, only)];
  return [
    say(
      phrases.reminder.whichAgency,
      found.map((one) => ({
        title: nameOfAgency(one),
        says: phrases.reminder.chaseSaid(nameOfAgency(one), listed.month),
      })),
    ),
  ];
}

/** The list whose button was pressed, as it is now; and what has come of it. */
export async function pressedChase(
  turn: Turn,
  { month: text, shown, page }: Extract<ReminderPayload, { act: 'chase-reports' }>,
): Promise<readonly Reply[]> {
  const month = parseMonth(text);
  if (!month) return [say(turn.phrases.badPayload)];
  const words = await asked(turn, mentionOf(month));
  if (!mayEverywhere(turn.actions.actor, 'chase-reports')) return [words];
  if (shown === 'not-in') return [...(await lookAtProvince(turn, month, { topic: 'not-in', page })), words];
  const card = await lateListCard(turn, month);
  return card ? [{ kind: 'replace', card }, words] : [words];
}

const mentionOf = (month: Month) =>
  ({ kind: 'month', month: monthNumberOf(month), year: yearOf(month) }) as const;

async function asked(
  { actions, phrases }: Turn,
  mention: MonthMention | undefined,
  agency?: Agency,
): Promise<Reply> {
  const done = await chaseReports(actions, mention, agency?.id);
  if (done.kind === 'refused') return say(phrases.path.refusal[done.code]);
  if (done.kind === 'repeated') return say(phrases.repeated);
  return say(told(phrases, done.result, actions.now, agency));
}

function told(phrases: Turn['phrases'], answer: ChaseAnswer, now: Date, agency: Agency | undefined): string {
  const words = phrases.reminder;
  switch (answer.kind) {
    case 'chased':
      return words.chased(factsOf(answer, now)).join('\n\n');
    case 'all-in':
      return agency ? words.isIn(nameOfAgency(agency), answer.month) : words.nobodyToChase(answer.month);
    case 'not-closed':
      return words.notClosed(answer.month);
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

/** The agency of that name or id; else all in whose names every word that was said stands. */
function agenciesCalled(agencies: readonly Agency[], name: string): readonly Agency[] {
  const said = fold(name);
  const exact = agencies.filter((one) => [one.id, nameOfAgency(one)].map(fold).includes(said));
  if (exact.length > 0) return exact;
  const words = said.match(/[\p{L}\d]+/gu) ?? [];
  return agencies.filter((one) => {
    const own: readonly string[] = fold(nameOfAgency(one)).match(/[\p{L}\d]+/gu) ?? [];
    return words.length > 0 && words.every((word) => own.includes(word));
  });
}
