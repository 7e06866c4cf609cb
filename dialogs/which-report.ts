// Which of several reports a message is about. Report names are cut out before the message is understood;
// src/report/which-report.ts decides among the candidates; ambiguity is asked back (dialogs/owed-reports.ts).

import { reportsDue, reportsOwed, reportsOwedFor } from '../src/actions/definition-meant.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { readAgency } from '../src/actions/turn-reads.ts';
import type { Frequency } from '../src/calendar/report-period.ts';
import { frequencyOf, monthsOf } from '../src/calendar/report-period.ts';
import { having } from '../src/intents/named-in.ts';
import { intentOf } from '../src/intents/registry.ts';
import { findReport, type ReportFound } from '../src/intents/slots/report.ts';
import { endsWithReport, isOnlyReport, showsReport } from '../src/intents/slots/report-words.ts';
import type { SlotValues } from '../src/intents/slots/slot.ts';
import { understand } from '../src/intents/understand.ts';
import { unmistakableName } from '../src/intents/values/say-values.ts';
import { fold, normalise } from '../src/language/fold.ts';
import { findPeriod, periodOfSpan } from '../src/language/period-mention.ts';
import { calledAlone } from '../src/phrases/called-alone.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import { parseReportRef } from '../src/report/report-ref.ts';
import { whichReport } from '../src/report/which-report.ts';
import type { AskedQuestion } from '../src/store/asked-questions.ts';
import { conversationContext } from './conversation-context.ts';
import { askedFigure, mayEnter } from './entry/question-prompt.ts';
import { givesWords } from './gives-words.ts';
import { speaksForAll } from './refusals.ts';
import { reportListed } from './status/listed-month.ts';
import { type QuickButton, quick, type Reply, say, type Turn } from './turn.ts';

/** Reports mentioned in a message, and its text without their names. */
export interface Spoken {
  readonly text: string;
  /** The named reports; several when they share the name. */
  readonly named?: readonly ReportDefinition[];
  /** All owed reports are meant. */
  readonly all?: true;
  /** The report of the quoted message. */
  readonly quoted?: ReportDefinition;
}

/** In characters; longer texts are only searched for a report name at their beginning. */
const LONGEST = 4000;

/** Candidates: what the agency owes; for the Office, and anybody else who owes nothing, all reports. */
export async function reportsHere(turn: Turn): Promise<readonly ReportDefinition[]> {
  const owed = await reportsOwed(turn.actions);
  return owed.length > 0 ? owed : turn.actions.catalogue.all;
}

/** Reports a message may name, including those the agency owed in the past. */
export async function reportsEver(turn: Turn): Promise<readonly ReportDefinition[]> {
  const { agencyId, catalogue } = turn.actions;
  const agency = await readAgency(turn.actions, agencyId);
  const ever = agency ? catalogue.owedBy(agency) : [];
  return ever.length > 0 ? ever : catalogue.all;
}

/** The reports owed in the named period; undefined without a period, or when none was owed. */
async function reportsThen(
  turn: Turn,
  { month, period }: SlotValues,
): Promise<readonly ReportDefinition[] | undefined> {
  const mention = month ?? (period?.kind === 'month' ? period.month : undefined);
  const then = mention ? await reportsOwedFor(turn.actions, mention) : [];
  return then.length > 0 ? then : undefined;
}

/** Cuts report names out of the message, or explains why the named report cannot be meant. */
export async function spokenOf(
  turn: Turn,
  written: string,
  open: ReportView | undefined,
  question: AskedQuestion | undefined,
): Promise<Spoken | readonly Reply[]> {
  const { catalogue } = turn.actions;
  const quotedId = question && parseReportRef(question.reportId)?.definitionId;
  const quoted = quotedId === undefined ? undefined : catalogue.find(quotedId);
  const plain = { text: written, ...(quoted && { quoted }) };
  if (written.length > LONGEST) return plain;
  const here = await reportsEver(turn);
  const asked = turn.askedBack?.about;
  const found = nameIn(turn, here, written, { asked: asked !== undefined, open, quoted });
  if (!found) {
    const named = calledByPeriod(here, written);
    return named ? { ...plain, named } : (calledElsewhere(turn, here, written) ?? plain);
  }
  if (found.unsure) return [reportOrValue(turn, here, open, found)];
  const whole = understand(written, conversationContext(turn, open));
  if (givesWords(whole)) return plain;
  // "Các báo cáo phải nộp" asks for the list of reports.
  if (found.which === 'all' && whole.kind === 'intent' && whole.id === 'list-owed-reports') return plain;
  // "766" in reply to "Anh/chị nói báo cáo nào ạ?": repeat the original message for that report.
  const text = asked !== undefined && isOnlyReport(found.rest) ? asked : found.rest;
  if (found.which === 'all') return { ...plain, text, all: true };
  if (found.which === 'other') {
    // For the Office, another report than the one shown last.
    const at = open?.definition ?? (speaksForAll(turn) ? reportListed(turn) : undefined);
    const others = here.filter(({ id }) => id !== at?.id);
    return at && others.length > 0 ? { ...plain, text, named: others } : plain;
  }
  const { ids } = found.which;
  return { ...plain, text, named: here.filter(({ id }) => ids.includes(id)) };
}

/** Words sent with a file, without report names. Any report may be named, but only owed ones are opened. */
export async function namedBeside(turn: Turn, written: string): Promise<Spoken> {
  const { all } = turn.actions.catalogue;
  const found = written.length > LONGEST ? undefined : findReport(all, written);
  if (!found || found.unsure || typeof found.which === 'string') return { text: written };
  const { ids } = found.which;
  const owed = (await reportsEver(turn)).filter(({ id }) => ids.includes(id));
  turn.named = owed.length > 0 ? owed : all.filter(({ id }) => ids.includes(id));
  return { text: found.rest, ...(owed.length > 0 && { named: owed }) };
}

interface Around {
  readonly asked: boolean;
  readonly open: ReportView | undefined;
  readonly quoted: ReportDefinition | undefined;
}

/** The report name in the message. A number that may also be a value counts as a name only in questions. */
function nameIn(
  turn: Turn,
  here: readonly ReportDefinition[],
  written: string,
  { asked, open, quoted }: Around,
): ReportFound | undefined {
  const found = findReport(here, written, asked);
  if (!found?.unsure || found.unsure.stands === 'behind-period') return found;
  // With a single report nobody names it; a quote already determines the report.
  if (here.length < 2 || quoted) return undefined;
  if (found.unsure.stands === 'alone') return found;
  const context = conversationContext(turn, open);
  const [whole, rest] = [understand(written, context), understand(found.rest, context)];
  const value = whole.kind === 'values' && whole.reading.kind === 'answers' && whole.reading.named;
  if (value || rest.kind !== 'intent' || rest.slots.figures) return undefined;
  const { which, unsure, rest: words } = found;
  // A user who enters nothing gives no values, so a number is a report name.
  const enters = open !== undefined && open.report.state === 'entering' && mayEnter(turn, open);
  const { effect } = intentOf(rest.id);
  const goes = rest.id === 'open-report' || effect === 'leaves-the-house';
  // During entry the number may be a value: "nhập 766 tháng 2/2024".
  if (goes && enters && !showsReport(written))
    return { which, rest: words, unsure: { ...unsure, stands: 'alone' } };
  return goes || effect === 'look' || speaksForAll(turn) ? { which, rest: words } : undefined;
}

/** "Báo cáo quý 1": a report with that period, when not all have the same frequency. */
function calledByPeriod(
  here: readonly ReportDefinition[],
  text: string,
): readonly ReportDefinition[] | undefined {
  if (here.length < 2) return undefined;
  const { mention, span } = findPeriod(text);
  if (!mention || !span || mention.kind === 'relative') return undefined;
  const frequency = frequencyNamed({ month: mention });
  const fit = here.filter((one) => one.frequency === frequency);
  const named = endsWithReport(normalise(text).slice(0, span[0]));
  return named && fit.length < here.length && fit.length > 0 ? fit : undefined;
}

/** The name of a report the agency does not owe; ignored when it may mean something else. */
function calledElsewhere(
  { actions, phrases }: Turn,
  here: readonly ReportDefinition[],
  text: string,
): readonly Reply[] | undefined {
  const others = actions.catalogue.all.filter((one) => here.every(({ id }) => id !== one.id));
  const found = others.length > 0 ? findReport(others, text) : undefined;
  if (!found || found.unsure || typeof found.which === 'string') return undefined;
  // A bare number, or words that do not call it by name, do not count.
  const { ids } = found.which;
  const named = others.find(({ id }) => ids.includes(id));
  const { language, reports } = phrases;
  const called = named && [named.short.vi, named.short.en].some((short) => fold(text).includes(fold(short)));
  return called ? [say(reports.notOwed(named.short[language]))] : undefined;
}

function reportOrValue(
  turn: Turn,
  here: readonly ReportDefinition[],
  open: ReportView | undefined,
  found: ReportFound,
): Reply {
  const { phrases } = turn;
  const ids = typeof found.which === 'string' ? [] : found.which.ids;
  const sameName = here.filter(({ id }) => ids.includes(id));
  const frequency = frequencyNamed(periodIn(found.rest));
  const lasting = sameName.filter((one) => one.frequency === frequency);
  const meant = lasting.length > 0 ? lasting : sameName;
  const { reports } = phrases;
  const called = meant.map((one) => calledAlone(one, here, phrases));
  const buttons = called.map((name) => ({
    title: reports.button.open(name),
    says: saidOfReport(name, found.rest, phrases),
  }));
  const words = found.unsure?.words ?? '';
  const values = found.unsure?.stands === 'alone' ? valueAsked(turn, open, words) : [];
  return say(reports.reportOrValue(words, called, values.length > 0), [...buttons, ...values]);
}

/** The number as the value of the open question. */
function valueAsked(turn: Turn, open: ReportView | undefined, words: string): readonly QuickButton[] {
  if (!open || !mayEnter(turn, open) || !/^\d+$/u.test(words)) return [];
  const asked = askedFigure(turn, open);
  if (asked?.kind !== 'count') return [];
  return [quick(`${unmistakableName(open.definition, asked.id, turn.phrases.language)}: ${words}`)];
}

export type Settled =
  | { readonly kind: 'one'; readonly definition: ReportDefinition }
  | { readonly kind: 'several'; readonly definitions: readonly ReportDefinition[] };

/**
 * Resolves the report and makes it the subject of the turn.
 *
 * @param looks read-only: "tháng này" then means a month, not the quarter, when the agency also owes a monthly
 * report
 */
export async function settleReport(
  turn: Turn,
  spoken: Spoken,
  opened: ReportView | undefined,
  slots: SlotValues = {},
  { looks = false }: { readonly looks?: boolean } = {},
): Promise<Settled> {
  const { actions } = turn;
  const then = await reportsThen(turn, slots);
  const here = then ?? (await reportsHere(turn));
  // The open report is not meant for a period in which it is not owed.
  const left = then?.every(({ id }) => id !== opened?.definition.id) ? undefined : opened;
  const frequency = frequencyNamed(slots);
  const shorter = looks && frequency !== undefined && here.some((one) => one.frequency === frequency);
  const open = shorter && left && isLonger(left.definition.frequency, frequency) ? undefined : left;
  const [only] = here;
  const simple =
    here.length === 1 && !spoken.named && !spoken.quoted && (!open || open.definition.id === only?.id);
  if (simple && only) {
    turn.actions = { ...actions, report: open?.definition ?? only };
    return { kind: 'one', definition: open?.definition ?? only };
  }
  if (spoken.all) return { kind: 'several', definitions: here };
  const ids = (some: readonly ReportDefinition[] | undefined) => some?.map(({ id }) => id);
  const clues = {
    owed: here.map(({ id }) => id),
    ...(spoken.named && { named: spoken.named.map(({ id }) => id) }),
    ...(spoken.quoted && { quoted: spoken.quoted.id }),
    ...(open && { open: open.definition.id }),
  };
  const has = ids(having(open ? unique([...here, open.definition]) : here, spoken.text));
  const lasting = frequency && ids(here.filter((one) => one.frequency === frequency));
  const more = { ...(has && { having: has }), ...(lasting && { lasting }) };
  const before = whichReport({ ...clues, ...more, due: clues.owed });
  const chosen =
    before.kind === 'several'
      ? whichReport({ ...clues, ...more, due: (await reportsDue(actions, here)).map(({ id }) => id) })
      : before;
  const find = (id: string) => here.find((one) => one.id === id) ?? actions.catalogue.get(id);
  if (chosen.kind === 'several') return { kind: 'several', definitions: chosen.ids.map(find) };
  const definition = chosen.kind === 'one' ? find(chosen.id) : (open?.definition ?? actions.catalogue.all[0]);
  turn.actions = { ...actions, report: definition };
  return { kind: 'one', definition };
}

/** Without duplicates. */
export const unique = (some: readonly ReportDefinition[]): readonly ReportDefinition[] =>
  some.filter(({ id }, at) => some.findIndex((one) => one.id === id) === at);

const isLonger = (one: Frequency, than: Frequency): boolean => monthsOf(one) > monthsOf(than);

/** The period in a message, whatever its intent. */
export function periodIn(text: string): SlotValues {
  const { mention: month } = findPeriod(text);
  return month ? { month } : {};
}

/** The frequency of the named period; undefined when it fits any: "kỳ này". */
function frequencyNamed({ month, period }: SlotValues): Frequency | undefined {
  const mention = month ?? (period && periodOfSpan(period));
  switch (mention?.kind) {
    case 'period':
      return frequencyOf(mention.period);
    case 'longer':
      return mention.frequency;
    case 'month':
      return 'month';
    case 'relative':
      return mention.of === undefined ? 'month' : mention.of === 'quarter' ? 'quarter' : undefined;
    default:
      return undefined;
  }
}

/** The words, repeated for the report of that name. */
export const saidOfReport = (called: string, words: string, { reports }: Turn['phrases']): string =>
  `${reports.report} ${called}: ${words}`;
