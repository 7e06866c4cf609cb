// What became of a report, change by change, as people tell it: figures, reasons, the way from hand to hand.

import { type Letterhead, settingsOn } from '../agency/agency.ts';
import { may } from '../agency/person.ts';
import { toldApart } from '../agency/told-apart.ts';
import { type LocalDate, parseLocalDate } from '../calendar/local-date.ts';
import { lastDayOf } from '../calendar/report-period.ts';
import { APPENDIX_KINDS, type AppendixKind } from '../report/appendices.ts';
import { calledAmong } from '../report/called.ts';
import { figuresOfCheck } from '../report/checks.ts';
import {
  type FigureId,
  findFigure,
  hasRule,
  type ReportDefinition,
  type Words,
} from '../report/definition.ts';
import { withFormer } from '../report/former.ts';
import { isFinal, REPORT_STATES, type ReportState } from '../report/state.ts';
import { findAgency } from '../store/agencies.ts';
import { type AuditLine, auditOf, peopleInAudit } from '../store/audit.ts';
import type { Origin } from '../store/provenance.ts';
import { findReport, type StoredReport } from '../store/reports.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';

/** What moved a report from one state to another. */
export type Move = 'submitted' | 'withdrawn' | 'approved' | 'returned' | 'registered' | 'corrected';

export interface Registered {
  readonly number: number;
  readonly issuedOn: LocalDate;
}

export type HistoryEvent =
  | {
      readonly kind: 'figure';
      readonly figure: FigureId;
      readonly before: number | string | undefined;
      /** Undefined where what was entered was taken away. */
      readonly after: number | string | undefined;
      /** It was taken away, and the figure follows from others since. */
      readonly derived?: true;
      /** The way it came, `computed` when it was taken back. */
      readonly way: string;
      /** Where it was taken from, where that is known. */
      readonly origin?: Origin;
    }
  | { readonly kind: 'put-off'; readonly figure: FigureId }
  /** Of a finding about these figures. `after` is undefined where the reason fell with the figures it explained. */
  | {
      readonly kind: 'reason';
      readonly figures: readonly FigureId[];
      readonly before: string | undefined;
      readonly after: string | undefined;
      /** It had been given once for later months. */
      readonly kept?: true;
    }
  /** The reason for such a finding is kept for later months, or is no more. */
  | {
      readonly kind: 'standing';
      readonly figures: readonly FigureId[];
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | {
      readonly kind: 'state';
      readonly before: ReportState;
      readonly after: ReportState;
      readonly move: Move;
      /** Which edition of the report it made, as people count them; undefined where it made none. */
      readonly edition: number | undefined;
      /** Why, where it was sent back or opened again. */
      readonly reason: string | undefined;
    }
  /** Number and date were entered, or others in their place. */
  | { readonly kind: 'registration'; readonly before: Registered | undefined; readonly after: Registered }
  /** Names of people. */
  | { readonly kind: 'holder'; readonly before: string | undefined; readonly after: string | undefined }
  /** `before` and `after` are the files that it was taken from. */
  | {
      readonly kind: 'appendix';
      readonly appendix: AppendixKind;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | {
      readonly kind: 'definition';
      readonly before: string | undefined;
      readonly after: string | undefined;
    };

export interface HistoryLine {
  readonly version: number;
  readonly at: Date;
  /** The name of who did it. */
  readonly by: string;
  readonly event: HistoryEvent;
}

export interface History {
  readonly kind: 'history';
  readonly report: StoredReport;
  /** With what the form asked before, or under other bases. */
  readonly definition: ReportDefinition;
  /** What the report is called, where its agency owes more than one. */
  readonly called?: Words;
  /** In force at the end of the reported month. */
  readonly letterhead: Letterhead;
  /** Oldest first. */
  readonly lines: readonly HistoryLine[];
}

/**
 * The history of a report up to a version, or of one of its figures with the reasons that concern it. Requires the
 * right to read it. Four queries, however long it is. `outdated` for a version that the report has not reached.
 */
export async function readHistory(
  { db, actor, catalogue }: ActionContext,
  reportId: string,
  { figure, upTo }: { readonly figure?: FigureId; readonly upTo?: number } = {},
): Promise<History | Refusal> {
  const report = await findReport(db, reportId);
  if (!report || !may(actor, 'read-history', report.agencyId)) return refused('not-allowed');
  if (upTo !== undefined && upTo > report.version) return refused('outdated');
  const agency = await findAgency(db, report.agencyId);
  if (!agency) throw new Error(`report ${report.id} has no agency`);
  const definition = withFormer(catalogue.of(report), catalogue.versionsOf(report.definitionId));
  const called = calledAmong(catalogue.owedBy(agency), definition);
  const audit = await auditOf(db, reportId);
  const all = await peopleInAudit(db, reportId);
  const people = toldApart(all, all);
  const lines = tell(definition, audit, new Map(people.map(({ id, name }) => [id, name])));
  return {
    kind: 'history',
    report,
    definition,
    ...(called && { called }),
    letterhead: settingsOn(agency, lastDayOf(report.month)).letterhead,
    lines: lines.filter(
      ({ version, event }) =>
        (upTo === undefined || version <= upTo) && (figure === undefined || concerns(event, figure)),
    ),
  };
}

function concerns(event: HistoryEvent, figure: FigureId): boolean {
  if (event.kind === 'reason' || event.kind === 'standing') return event.figures.includes(figure);
  return 'figure' in event && event.figure === figure;
}

function tell(
  definition: ReportDefinition,
  audit: readonly AuditLine[],
  names: ReadonlyMap<string, string>,
): readonly HistoryLine[] {
  const notes = notesOf(audit);
  let editions = 0;
  return audit.flatMap((line) => {
    if (isEdition(line)) editions += 1;
    const edition = isEdition(line) ? editions : undefined;
    const event = eventOf(definition, line, names, { note: notes.get(line.version), edition });
    return event ? [{ version: line.version, at: line.at, by: names.get(line.by) ?? '', event }] : [];
  });
}

/** It was approved, or finished where nobody approves. */
function isEdition({ subject, before, after }: AuditLine): boolean {
  return subject === 'state' && after === 'approved' && !isFinal({ state: stateOf(before) });
}

/** The reason that stood with the report after each version: the same words given again leave no line. */
function notesOf(audit: readonly AuditLine[]): ReadonlyMap<number, string | undefined> {
  const notes = new Map<number, string | undefined>();
  let note: string | undefined;
  for (const { version, subject, after } of audit) {
    if (subject === 'note') note = after;
    notes.set(version, note);
  }
  return notes;
}

function eventOf(
  definition: ReportDefinition,
  { subject, subjectId, before, after, how, origin }: AuditLine,
  names: ReadonlyMap<string, string>,
  { note, edition }: { readonly note: string | undefined; readonly edition: number | undefined },
): HistoryEvent | undefined {
  switch (subject) {
    case 'figure': {
      const value = (words: string | undefined) => entered(definition, subjectId, words);
      const figure = findFigure(definition, subjectId);
      return {
        kind: 'figure',
        figure: subjectId,
        before: value(before),
        after: value(after),
        ...(after === undefined && figure && hasRule(figure) && { derived: true as const }),
        way: how,
        ...(origin && { origin }),
      };
    }
    case 'skip':
      return { kind: 'put-off', figure: subjectId };
    case 'reason': {
      const kept = how === 'kept' && { kept: true as const };
      return { kind: 'reason', figures: figuresBehind(definition, subjectId), before, after, ...kept };
    }
    case 'standing':
      return { kind: 'standing', figures: figuresBehind(definition, subjectId), before, after };
    case 'state':
      return { ...moved(stateOf(before), stateOf(after), how, note), edition };
    case 'number': {
      const registration = registrationOf(after);
      return registration && { kind: 'registration', before: registrationOf(before), after: registration };
    }
    case 'holder': {
      const name = (id: string | undefined) => (id === undefined ? undefined : names.get(id));
      return { kind: 'holder', before: name(before), after: name(after) };
    }
    case 'appendix': {
      const appendix = APPENDIX_KINDS.find((one) => one === subjectId);
      return appendix && { kind: 'appendix', appendix, before, after };
    }
    case 'definition':
      return { kind: 'definition', before, after };
    // Told with the state that it explains.
    case 'note':
      return undefined;
  }
}

function figuresBehind(definition: ReportDefinition, code: string): readonly FigureId[] {
  const check = definition.checks.find((one) => one.code === code);
  return check ? figuresOfCheck(check) : [];
}

function moved(
  before: ReportState,
  after: ReportState,
  deed: string,
  note: string | undefined,
): Omit<Extract<HistoryEvent, { kind: 'state' }>, 'edition'> {
  const move = moveOf(before, after, deed);
  const explained = move === 'returned' || move === 'corrected';
  return { kind: 'state', before, after, move, reason: explained ? note : undefined };
}

function moveOf(before: ReportState, after: ReportState, deed: string): Move {
  if (after === 'sent') return 'registered';
  if (after === 'waiting' || before === after) return 'submitted';
  if (after === 'approved') return before === 'entering' ? 'submitted' : 'approved';
  if (isFinal({ state: before })) return deed === 'correct-report' ? 'corrected' : 'returned';
  return deed === 'submit-report' ? 'withdrawn' : 'returned';
}

function stateOf(words: string | undefined): ReportState {
  const state = REPORT_STATES.find((one) => one === words);
  if (!state) throw new Error(`no state of a report: ${words}`);
  return state;
}

/** A count is a number; what the definition does not know any more stays as it was written. */
function entered(definition: ReportDefinition, id: FigureId, words: string | undefined) {
  return words !== undefined && findFigure(definition, id)?.kind === 'count' ? Number(words) : words;
}

/** As the audit writes it: `5 2024-02-19`. */
export function registrationOf(words: string | undefined): Registered | undefined {
  const [number, day = ''] = words?.split(' ') ?? [];
  const issuedOn = parseLocalDate(day);
  return issuedOn && { number: Number(number), issuedOn };
}
