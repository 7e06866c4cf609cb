// What the operator's commands have in common: what the operator can mend is said in a line, anything else is a fault of
// ours with its stack.

import { ConfigError } from './config.ts';
import { WrongDatabase } from './local/apart.ts';
import { CopyDiffers, TargetNotEmpty } from './store/copy-data.ts';
import { UnknownDatabase } from './store/database.ts';
import { isOutage } from './store/outage.ts';

/** What goes wrong in a way that the operator can mend: told without a stack. */
export class Refused extends Error {}

const MENDABLE = [Refused, ConfigError, WrongDatabase, UnknownDatabase, TargetNotEmpty, CopyDiffers];

/** Does a command's work; the exit code. Throws what the operator cannot mend. */
export async function exitCodeOf(work: () => Promise<void>, say: (line: string) => void): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!MENDABLE.some((kind) => error instanceof kind) && !isOutage(error)) throw error;
    say((error as Error).message);
    return 1;
  }
}
