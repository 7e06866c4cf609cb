// What is said behind a command. Whoever asks for help, or says what it does not know, gets its usage and no stack.

import { type ParseArgsConfig, parseArgs } from 'node:util';

const WRONG = 2;

/** Those of this process; ends it with `usage` where they are others than `config` says, or `--help`. */
export function ownArguments<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const [first = ''] = (error as Error).message.split(/\. |\n/u);
    console.error(`${first}.\n${usage}`);
    process.exit(WRONG);
  }
}
