// A file that somebody has, held against those that were kept: is it one of them, unchanged, and still the newest.

import { verifyFile } from '../../src/actions/verify-file.ts';
import { isFinal } from '../../src/report/state.ts';
import type { Turn } from '../turn.ts';

/** What a file is that was kept; undefined for one that never was, or that this person may not read of. */
export async function keptWords(
  turn: Turn,
  bytes: Uint8Array,
): Promise<{ readonly words: string; readonly newest: boolean } | undefined> {
  const verified = await verifyFile(turn.actions, bytes);
  if (verified.kind !== 'kept') return undefined;
  const { verify } = turn.phrases.history;
  const { document, report, agency, registered, overtakenBy } = verified;
  const { edition, state, at } = document;
  const found = verify.kept({ agency, month: report.month, edition, state, at, registered });
  const now = overtakenBy
    ? verify.overtaken(overtakenBy.edition, overtakenBy.state, overtakenBy.at)
    : isFinal(report)
      ? verify.newest
      : verify.corrected;
  return { words: `${found}\n\n${now}`, newest: !overtakenBy && isFinal(report) };
}
