// Words sent with files say what to do with the files. Anything else in them is ignored and reported as
// ignored.

import type { ReportView } from '../../src/actions/report-view.ts';
import { asksToCheck, speaksOfFiles } from '../../src/intents/check-request.ts';
import type { IntentId } from '../../src/intents/registry.ts';
import { CHECKS } from '../../src/intents/text-to-check.ts';
import type { Understanding } from '../../src/intents/understand.ts';
import { type Reply, type SentFile, say, type Turn } from '../turn.ts';
import { type FileWish, receiveFiles } from './receive-files.ts';

/** Intents that are run before the files are looked at: opening the report, or mere courtesy. */
const AROUND_FILES: readonly IntentId[] = [
  'open-report',
  'continue-entry',
  'greet',
  'thank',
  'acknowledge',
  'confirm',
];

interface Beside {
  /** Without report names. */
  readonly text: string;
  readonly written: string;
  readonly files: readonly SentFile[];
  readonly open: ReportView | undefined;
  readonly understood: Understanding;
}

/** What the words ask to do with the files, all of them regardless of the number mentioned. */
export function fileWish(text: string, understood: Understanding): FileWish {
  const meant = understood.kind === 'intent' ? understood.id : undefined;
  if (meant === 'verify-file') return 'verify';
  if (meant === 'take-over-file') return 'take-over';
  const offered = understood.kind === 'offer' ? understood.intents.map(({ id }) => id) : [];
  const checks = [...(meant === undefined ? [] : [meant]), ...offered].some((id) => CHECKS.includes(id));
  return checks || asksToCheck(text) ? 'check' : 'any';
}

/** Whether the intent is run before the files are looked at. */
export const goesBeforeFiles = (understood: Understanding): boolean =>
  understood.kind === 'intent' && AROUND_FILES.includes(understood.id);

/** Answers files with their words. */
export async function answerFiles(
  turn: Turn,
  { text, written, files, open, understood }: Beside,
): Promise<readonly Reply[]> {
  const wish = fileWish(text, understood);
  const replies = await receiveFiles(turn, files, { wish, open });
  if (wish !== 'any' || !isIgnored(text, understood)) return replies;
  return [say(turn.phrases.sentFiles.wordsLeft(written)), ...replies];
}

/**
 * Whether the words have a meaning of their own that is ignored; "số liệu tháng này em nhé" or a name only
 * describes the file.
 */
function isIgnored(text: string, understood: Understanding): boolean {
  if (understood.kind === 'unknown' || understood.kind === 'offer' || goesBeforeFiles(understood))
    return false;
  return !speaksOfFiles(text);
}
