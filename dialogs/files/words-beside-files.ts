// Words that came with files say what is wished of the files. What else they say is not acted on: the files are looked at,
// and that the words were left is told.

import type { ReportView } from '../../src/actions/report-view.ts';
import type { IntentId } from '../../src/intents/registry.ts';
import type { Understanding } from '../../src/intents/understand.ts';
import { type Reply, type SentFile, say, type Turn } from '../turn.ts';
import { type FileWish, receiveFiles } from './receive-files.ts';
import { CHECKS } from './text-to-check.ts';
import { asksToCheck, speaksOfFiles } from './wish-to-check.ts';

/** Words beside a file that open what it is about, or are mere courtesy: they are carried out first. */
const AROUND_FILES: readonly IntentId[] = [
  'open-report',
  'continue-entry',
  'greet',
  'thank',
  'acknowledge',
  'confirm',
];

interface Beside {
  /** Without the names of reports. */
  readonly text: string;
  readonly written: string;
  readonly files: readonly SentFile[];
  readonly open: ReportView | undefined;
  readonly understood: Understanding;
}

/** What the words wish of the files: of them all, however many are said to be there. */
export function fileWish(text: string, understood: Understanding): FileWish {
  const meant = understood.kind === 'intent' ? understood.id : undefined;
  if (meant === 'verify-file') return 'verify';
  if (meant === 'take-over-file') return 'take-over';
  const offered = understood.kind === 'offer' ? understood.intents.map(({ id }) => id) : [];
  const checks = [...(meant === undefined ? [] : [meant]), ...offered].some((id) => CHECKS.includes(id));
  return checks || asksToCheck(text) ? 'check' : 'any';
}

/** Whether the words are carried out before the files are looked at. */
export const goesBeforeFiles = (understood: Understanding): boolean =>
  understood.kind === 'intent' && AROUND_FILES.includes(understood.id);

export async function answerFiles(
  turn: Turn,
  { text, written, files, open, understood }: Beside,
): Promise<readonly Reply[]> {
  const wish = fileWish(text, understood);
  const replies = await receiveFiles(turn, files, { wish, open });
  if (wish !== 'any' || !isLeft(text, understood)) return replies;
  return [say(turn.phrases.sentFiles.wordsLeft(written)), ...replies];
}

/** Whether the words said something by themselves: "số liệu tháng này em nhé" speaks of the file, and so does a mere name. */
function isLeft(text: string, understood: Understanding): boolean {
  if (understood.kind === 'unknown' || understood.kind === 'offer' || goesBeforeFiles(understood))
    return false;
  return !speaksOfFiles(text);
}
