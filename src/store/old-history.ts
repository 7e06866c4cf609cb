// History that may be forgotten once it is old enough, where the province's rules on records say so. What a report that
// was handed in needs stays for good: its figures, its files, who sent, approved and registered it, and its notes.

import { sql } from 'kysely';
import { forgetRows } from './forgetting.ts';
import type { Db } from './schema.ts';

/** Lines of a report's history that say how it came to be what was handed in. */
const WORKING_LINES = ['figure', 'reason', 'skip', 'appendix', 'standing', 'holder'] as const;
/** Reminders of which it is not settled yet what becomes of them. */
const OPEN_REMINDERS = ['planned', 'claimed', 'sending'] as const;

/** How many lines were forgotten, by table. */
export type ForgottenHistory = Readonly<
  Record<'audit' | 'settings_audit' | 'reminders' | 'chases' | 'decision_requests', number>
>;

/**
 * Forgets what was written before `before`: of reports that are sent, the single changes of figures and reasons; changes of
 * people and settings; reminders, and who asked whom for a report. A report that is not sent keeps every line.
 */
export async function forgetHistory(db: Db, before: Date): Promise<ForgottenHistory> {
  const at = before.toISOString();
  const sent = sql`(select id from reports where state = 'sent' and updated_at < ${at})`;
  return {
    audit: await forgetRows(
      db,
      'audit',
      ['id'],
      sql`at < ${at} and subject in (${sql.join(WORKING_LINES)}) and report_id in ${sent}`,
    ),
    settings_audit: await forgetRows(db, 'settings_audit', ['id'], sql`at < ${at}`),
    reminders: await forgetRows(
      db,
      'reminders',
      ['about', 'person_id', 'occasion'],
      sql`"until" < ${at} and state not in (${sql.join(OPEN_REMINDERS)})`,
    ),
    chases: await forgetRows(db, 'chases', ['report_id', 'at'], sql`at < ${at}`),
    decision_requests: await forgetRows(db, 'decision_requests', ['report_id', 'at'], sql`at < ${at}`),
  };
}
