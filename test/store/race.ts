// Several processes on one database file that begin at the same moment: what a second bot started by mistake does.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** For a test that races: processes start slowly where others use the same cores. */
export const RACE_MILLISECONDS = 120_000;

/** Runs the script once for each list of arguments, all at once; what each wrote. Rejects when one fails. */
export async function race(
  script: string,
  runners: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const children = runners.map((args) =>
    spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'pipe'] }),
  );
  await Promise.all(children.map((child) => once(child.stdout, 'readable')));
  for (const child of children) child.stdin.end();
  return await Promise.all(
    children.map(async (child) => {
      const [written, complaint] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
      if (child.exitCode !== 0) throw new Error(complaint);
      return written.replace(READY, '');
    }),
  );
}

/** In a script that races: everything is loaded; waits until the others are as far. */
export async function startTogether(): Promise<void> {
  process.stdout.write(READY);
  await text(process.stdin);
}

const READY = 'ready\n';

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) await once(child, 'exit');
}
