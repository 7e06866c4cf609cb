// Why the program could not start, or had to end: in sentences to a person, and as lines of the log where that goes to a
// collector, which is to find nothing else in it.

import { pino } from 'pino';
import { ConfigError } from './config.ts';
import { WrongDatabase } from './local/apart.ts';
import { CannotBeTried } from './local/try-reports.ts';
import { Refused } from './operator.ts';
import { UnreadableDefinition } from './store/catalogue.ts';
import { DatabaseUnreachable } from './store/connect-with-retry.ts';
import { UnknownDatabase } from './store/database.ts';
import { AlreadyRunning } from './store/sole-copy.ts';
import { DatabaseUnusable } from './store/unusable.ts';
import { fileTrouble } from './system-errors.ts';

/** What the operator can mend: its message says it all. */
const KNOWN = [
  ConfigError,
  WrongDatabase,
  UnknownDatabase,
  UnreadableDefinition,
  DatabaseUnreachable,
  DatabaseUnusable,
  Refused,
  CannotBeTried,
  AlreadyRunning,
];

/** A sentence for each thing that the operator has to mend; undefined where it is a fault of ours. */
function whyNotStarted(error: unknown): readonly string[] | undefined {
  if (KNOWN.some((kind) => error instanceof kind)) return (error as Error).message.split('\n');
  const words =
    doorTrouble(error as NodeJS.ErrnoException & { port?: number; address?: string }) ?? fileTrouble(error);
  return words === undefined ? undefined : [words];
}

function doorTrouble({
  syscall,
  code,
  port,
  address,
}: NodeJS.ErrnoException & { port?: number; address?: string }) {
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `The port is taken (${port}). Stop the program that has it, or set PORT to another one.`;
    case 'EACCES':
      return `This user may not listen on PORT ${port}; take one from 1024 on.`;
    default:
      return `The door cannot listen on HOST ${address} (${code}); set it to an address of this machine.`;
  }
}

/** Tells it on the standard error, as lines of the log unless a person is before it. */
export function tellWhyNotStarted(error: unknown, { asLog }: { readonly asLog: boolean }): void {
  const lines = whyNotStarted(error);
  if (!asLog) {
    for (const line of lines ?? [error]) console.error(line);
    return;
  }
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  for (const line of lines ?? []) log.fatal({ code: 'not-started' }, line);
  if (!lines) log.fatal({ code: 'not-started', err: error }, 'a fault of the program: see err');
}
