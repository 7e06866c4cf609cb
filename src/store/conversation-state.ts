// Where a conversation is: which report, and the one question asked out of turn. All else about it is in the report.

import { z } from 'zod';
import { parsePeriod } from '../calendar/report-period.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { FigureId } from '../report/definition.ts';
import { prepared } from './prepared.ts';
import type { ConversationStateRow, Db } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** The same as the conversation knows it: src/intents/context.ts. */
export type AskedBack = z.infer<typeof offeredSchema>;
const offeredSchema = z.object({
  figure: z.string().optional(),
  offered: z.array(z.object({ value: z.number().optional(), says: z.string() })).readonly(),
  /** It was asked of which report these words were said. */
  about: z.string().optional(),
  /** Nothing was offered: a text that comes next is one to check. */
  awaits: z.literal('text-to-check').optional(),
});

const questionSchema = z.object({
  reportId: z.string().optional(),
  figure: z.string().optional(),
  seenVersion: z.number(),
  agencyId: z.string().optional(),
  focus: z.string().optional(),
  paused: z.boolean().optional(),
  offered: offeredSchema.optional(),
});
/** Which figure of which report was asked, the version that the person saw then, and what goes with that question. */
export type SentQuestion = z.infer<typeof questionSchema>;

const listedSchema = z.object({
  month: z.string().transform((text, context) => {
    const month = parsePeriod(text);
    if (!month) context.addIssue({ code: 'custom', message: 'no month' });
    return month ?? z.NEVER;
  }),
  /** Of which report, by its definition's id; missing in what was kept before there were several. */
  definition: z.string().optional(),
  /** When it was shown. */
  at: z.iso.datetime(),
  /** The one agency whose report was looked at, where it was one. */
  agency: z.string().optional(),
  /** How many turns have begun since. */
  turns: z.number().optional(),
});
export type ListedMonth = z.infer<typeof listedSchema>;

const languageSchema = z.enum(LANGUAGES);

export interface ConversationState {
  readonly conversationId: string;
  readonly personId: string;
  /** The agency that the person speaks for here; undefined until they have chosen among several. */
  readonly agencyId: string | undefined;
  readonly reportId: string | undefined;
  /** The figure asked out of turn (going back, correcting); undefined asks the first missing one. */
  readonly focus: FigureId | undefined;
  /** The figure last asked in this conversation: what a bare number answers, whatever others have given since. */
  readonly asked: FigureId | undefined;
  /** The person has put the report aside. */
  readonly paused: boolean;
  /** The language last spoken. */
  readonly language: Language;
  /** The report's version as this conversation last showed it: later changes by others are told before overwritten. */
  readonly seenVersion: number;
  /** What the bot has just asked back, with what its buttons say; it holds for the next message alone. */
  readonly offered: AskedBack | undefined;
  /** A question that was sent after the one that is `asked`, and of which it is not known whether it arrived. */
  readonly unconfirmed: SentQuestion | undefined;
  /** The report that the bot itself spoke of last, by a reminder or by news. */
  readonly spokenReportId: string | undefined;
  /** The report and the month of it that were shown of all agencies last: "remind them" then means those. */
  readonly listed?: ListedMonth;
}

const stateById = prepared((db, { conversationId }: { readonly conversationId: string }) =>
  db.selectFrom('talks').selectAll().where('conversation_id', '=', conversationId),
);

export async function findConversationState(
  db: Db,
  conversationId: string,
): Promise<ConversationState | undefined> {
  const [row] = (await stateById(db, { conversationId })).rows;
  return row && conversationStateOf(row);
}

/** A row as it is worked with. */
export function conversationStateOf(row: Omit<ConversationStateRow, 'updated_at'>): ConversationState {
  return {
    conversationId: row.conversation_id,
    personId: row.person_id,
    agencyId: row.agency_id ?? undefined,
    reportId: row.report_id ?? undefined,
    focus: row.focus ?? undefined,
    asked: row.asked ?? undefined,
    paused: row.paused === 1,
    language: languageSchema.parse(row.language),
    seenVersion: row.seen_version,
    offered: row.offered === null ? undefined : offeredSchema.parse(JSON.parse(row.offered)),
    unconfirmed: row.unconfirmed === null ? undefined : questionSchema.parse(JSON.parse(row.unconfirmed)),
    spokenReportId: row.spoken_report_id ?? undefined,
    ...(row.listed !== null && { listed: listedSchema.parse(JSON.parse(row.listed)) }),
  };
}

/** The question that the talk is at. */
export function questionOf(talk: ConversationState): SentQuestion {
  const { agencyId, reportId, asked, seenVersion, focus, paused, offered } = talk;
  return {
    ...(agencyId !== undefined && { agencyId }),
    ...(reportId !== undefined && { reportId }),
    ...(asked !== undefined && { figure: asked }),
    seenVersion,
    ...(focus !== undefined && { focus }),
    ...(paused && { paused }),
    ...(offered && { offered }),
  };
}

/** The talk at that question. */
export function atQuestion(talk: ConversationState, question: SentQuestion): ConversationState {
  const { agencyId, reportId, figure, seenVersion, focus, paused = false, offered } = question;
  return { ...talk, agencyId, reportId, asked: figure, seenVersion, focus, paused, offered };
}

const upsertState = prepared(
  (
    db,
    { spoken_report_id, ...row }: ConversationStateRow & Readonly<Record<string, string | number | null>>,
  ) =>
    db
      .insertInto('talks')
      .values({ ...row, spoken_report_id })
      .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(row)),
);

/** Of which report the bot has spoken unasked is noted by noteSpoken and forgetSpoken alone: it may happen meanwhile. */
export async function saveConversationState(db: Db, talk: ConversationState, at: Date): Promise<void> {
  const row = {
    conversation_id: talk.conversationId,
    person_id: talk.personId,
    agency_id: talk.agencyId ?? null,
    report_id: talk.reportId ?? null,
    focus: talk.focus ?? null,
    asked: talk.asked ?? null,
    paused: talk.paused ? 1 : 0,
    language: talk.language,
    seen_version: talk.seenVersion,
    unconfirmed: talk.unconfirmed === undefined ? null : JSON.stringify(talk.unconfirmed),
    offered: talk.offered === undefined ? null : JSON.stringify(talk.offered),
    listed: talk.listed === undefined ? null : JSON.stringify(talk.listed),
    updated_at: at.toISOString(),
    spoken_report_id: talk.spokenReportId ?? null,
  };
  // In a transaction, as no copy that has stalled may put an old state back.
  await inTransaction(db, (trx) => upsertState(trx, row));
}

/**
 * When somebody last said something to the bot, in any of their conversations.
 * @param atReport counts only conversations that are at a report: when they last moved on in one, or put one aside
 */
export async function lastSpokenAt(
  db: Db,
  personId: string,
  { atReport = false } = {},
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('talks')
    .select(({ fn }) => fn.max('updated_at').as('at'))
    .where('person_id', '=', personId)
    .$if(atReport, (talks) => talks.where('report_id', 'is not', null))
    .executeTakeFirst();
  return row?.at ? new Date(row.at) : undefined;
}

/** What somebody was at goes on in another conversation of theirs, unless something is going on there. */
export async function moveConversationState(
  db: Db,
  personId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  if (from === to || (await findConversationState(db, to))) return;
  await db
    .updateTable('talks')
    .set({ conversation_id: to })
    .where('conversation_id', '=', from)
    .where('person_id', '=', personId)
    .execute();
}

/** The bot has spoken of a report there without being asked, by a reminder or by news. */
export async function noteSpoken(db: Db, conversationId: string, reportId: string): Promise<void> {
  await db
    .updateTable('talks')
    .set({ spoken_report_id: reportId })
    .where('conversation_id', '=', conversationId)
    .execute();
}

/** A question has been asked there since; of another report than that one it may have spoken after it. */
export async function forgetSpoken(db: Db, conversationId: string, reportId: string): Promise<void> {
  await db
    .updateTable('talks')
    .set({ spoken_report_id: null })
    .where('conversation_id', '=', conversationId)
    .where('spoken_report_id', '=', reportId)
    .execute();
}
