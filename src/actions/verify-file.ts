// Whether a file that somebody has is byte for byte one that was kept, and whether another has taken its place since.

import { createHash } from 'node:crypto';
import { settingsOn } from '../agency/agency.ts';
import { localDate } from '../calendar/clock.ts';
import { findAgency } from '../store/agencies.ts';
import { factAt } from '../store/audit.ts';
import { type DocumentLine, documentsOf } from '../store/documents.ts';
import type { StoredReport } from '../store/reports.ts';
import type { ActionContext } from './context.ts';
import { matchDocument } from './issue-document.ts';
import { type Registered, registrationOf } from './read-history.ts';

export type Verified =
  /** Changed, a draft, not from here, or of an agency whose reports this person may not read: all the same. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'kept';
      readonly document: DocumentLine;
      readonly report: StoredReport;
      /** The agency's name on the paper. */
      readonly agency: string;
      /** What the file says of its number; undefined for one that had none yet. */
      readonly registered: Registered | undefined;
      /** The version that has taken its place; undefined for the newest. */
      readonly overtakenBy: DocumentLine | undefined;
    };

export async function verifyFile(context: ActionContext, bytes: Uint8Array): Promise<Verified> {
  const { db } = context;
  const found = await matchDocument(context, createHash('sha256').update(bytes).digest('hex'));
  if (!found) return { kind: 'unknown' };
  const { document, report } = found;
  const agency = await findAgency(db, report.agencyId);
  if (!agency) throw new Error(`report ${report.id} has no agency`);
  const [newest] = await documentsOf(db, report.id);
  const registered = registrationOf(await factAt(db, report.id, 'number', document.version));
  return {
    kind: 'kept',
    document,
    report,
    agency: settingsOn(agency, registered?.issuedOn ?? localDate(document.at)).letterhead.name,
    registered,
    overtakenBy: newest && newest.version > document.version ? newest : undefined,
  };
}
