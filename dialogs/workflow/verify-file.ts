// Compares a file with the issued ones: is it one of them, unchanged, and the latest?

import { verifyFile } from '../../src/actions/verify-file.ts';
import { isFinal } from '../../src/report/state.ts';
import type { Turn } from '../turn.ts';

/** Describes an issued file; undefined when it is not one or the user may not read it. */
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
