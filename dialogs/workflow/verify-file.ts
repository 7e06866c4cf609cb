// A file that somebody has, held against those that were kept: is it one of them, unchanged, and still the newest.

import { type Verified, verifyFile } from '../../src/actions/verify-file.ts';
import { isFinal } from '../../src/report/state.ts';
import type { Turn } from '../turn.ts';

/** What a file is that was kept; undefined for one that never was, or that this person may not read of. */
export async function keptWords(turn: Turn, bytes: Uint8Array): Promise<string | undefined> {
  const verified = await verifyFile(turn.actions, bytes);
  return verified.kind === 'kept' ? told(turn, verified) : undefined;
}

function told({ phrases }: Turn, verified: Extract<Verified, { kind: 'kept' }>): string {
  const { verify } = phrases.history;
  const { document, report, agency, registered, overtakenBy } = verified;
  const { edition, state, at } = document;
  const found = verify.kept({ agency, month: report.month, edition, state, at, registered });
  const now = overtakenBy
    ? verify.overtaken(overtakenBy.edition, overtakenBy.state, overtakenBy.at)
    : isFinal(report)
      ? verify.newest
      : verify.corrected;
  return `${found}\n\n${now}`;
}
