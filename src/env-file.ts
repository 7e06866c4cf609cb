// The settings of a tenant's bot in the file `.env` of the folder in which a command is run, below those of the environment.

import { accessSync, constants, existsSync } from 'node:fs';
import { reasonOf } from './system-errors.ts';

const FILE = '.env';

/**
 * Reads it where there is one; ends the process with a sentence where it may not be read.
 * @param tell where that is said: at a terminal unless somebody else reads
 */
export function loadEnvFile(tell: (line: string) => void = (line) => console.error(line)): void {
  if (!existsSync(FILE)) return;
  try {
    accessSync(FILE, constants.R_OK);
    process.loadEnvFile(FILE);
  } catch (error) {
    tell(
      `${FILE} cannot be read: ${reasonOf(error)}. Run this as the user of the bot, or where no ${FILE} is.`,
    );
    process.exit(1);
  }
}
