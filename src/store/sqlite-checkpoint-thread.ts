// The thread that works the write-ahead log into the database (sqlite-checkpoint.ts).

import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckpointDone, CheckpointJob } from './sqlite-checkpoint.ts';

const database = new DatabaseSync(workerData as string, { timeout: 0 });
// The log is synced before it is worked in, the database after it, the head of a log that begins anew before its body.
database.exec('pragma synchronous = normal');
database.exec('pragma wal_autocheckpoint = 0');
const copy = database.prepare('pragma wal_checkpoint(passive)');
const restart = database.prepare('pragma wal_checkpoint(truncate)');

parentPort?.on('message', (job: CheckpointJob) => {
  if (job === 'end') {
    database.close();
    parentPort?.close();
    return;
  }
  const { busy } = (job === 'copy' ? copy : restart).get() as { busy: number };
  const whole = job === 'restart' && busy === 0;
  if (whole) beginLog();
  parentPort?.postMessage({ whole } satisfies CheckpointDone);
});

/** The first write to an empty log waits for the disk: this thread makes it, by rewriting what is there already. */
function beginLog(): void {
  const { user_version: version } = database.prepare('pragma user_version').get() as { user_version: number };
  database.exec(`pragma user_version = ${version}`);
}
