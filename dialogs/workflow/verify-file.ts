// A file that somebody has, held against those that were kept: is it one of them, unchanged, and still the newest.

import { type Verified, verifyFile } from '../../src/actions/verify-file.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { isFinal } from '../../src/report/state.ts';
import { type Reply, type SentFile, say, type Turn } from '../turn.ts';

/** A report has some thirty kilobytes. */
const LARGEST_MEGABYTES = 5;
const LARGEST = LARGEST_MEGABYTES * 1024 * 1024;

/** Whether a file that was sent is one that was kept; without a file it is asked for. */
export async function verifyFiles(turn: Turn, files: readonly SentFile[]): Promise<readonly Reply[]> {
  const { verify } = turn.phrases.history;
  const [file, ...others] = files;
  if (!file) return [say(verify.askFile)];
  if (others.length > 0) return [say(verify.oneAtATime)];
  if (file.type.toLowerCase() !== 'docx') return [say(verify.wordOnly)];
  const fetched = await file.fetch(LARGEST);
  if (fetched.kind === 'refused') {
    return [say(fetched.code === 'too-large' ? verify.tooLarge(LARGEST_MEGABYTES) : verify.unreachable)];
  }
  return [say(told(turn.phrases, await verifyFile(turn.actions, fetched.bytes)))];
}

function told({ history: { verify } }: Phrases, verified: Verified): string {
  if (verified.kind === 'unknown') return verify.unknown;
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
