// What counts as the database being away, how long one is waited for at a start, and that a server that is away is not
// asked by everybody at once.

import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { connectWithRetry, DatabaseUnreachable } from '../../src/store/connect-with-retry.ts';
import {
  ConversationBusy,
  DatabaseAway,
  isOutage,
  OutcomeUnknown,
  outageState,
} from '../../src/store/database-errors.ts';
import { Pause } from '../../src/store/postgres-pool.ts';

const coded = (code: string, more = {}) => Object.assign(new Error('x'), { code, ...more });

test.each<[string, unknown, boolean]>([
  ['no connection', new DatabaseAway(), true],
  ['another copy at work', new ConversationBusy(), true],
  ['the server is shut down', coded('57P01'), true],
  ['a statement took too long', coded('57014'), true],
  ['too many connections', coded('53300'), true],
  ['others were faster, again and again', coded('40001'), true],
  ['the server has become a copy', coded('25006'), true],
  ['the file is locked', coded('ERR_SQLITE_ERROR', { errcode: 5 }), true],
  ['a broken constraint of the file', coded('ERR_SQLITE_ERROR', { errcode: 787 }), false],
  ['a broken constraint', coded('23503'), false],
  ['a table that is not there', coded('42P01'), false],
  ['another host that refuses', coded('ECONNREFUSED'), false],
  ['nobody knows', new OutcomeUnknown(), false],
  ['words alone', new Error('the database is away'), false],
  ['nothing', undefined, false],
])('%s', (_, error, outage) => {
  expect(isOutage(error)).toBe(outage);
});

test.each<[string | undefined, unknown]>([
  ['disk-full', coded('ERR_SQLITE_ERROR', { errcode: 13 })],
  ['disk-failing', coded('ERR_SQLITE_ERROR', { errcode: 10 | (3 << 8) })],
  ['disk-full', new OutcomeUnknown('sync', { cause: coded('ERR_SQLITE_ERROR', { errcode: 13 }) })],
  ['file-busy', new DatabaseAway(coded('ERR_SQLITE_ERROR', { errcode: 5 }))],
  ['ENOSPC', new DatabaseAway(coded('ENOSPC'))],
  ['57P01', coded('57P01')],
  ['away', new DatabaseAway()],
  [undefined, new Error('words alone')],
])('the log says %s', (state, error) => {
  expect(outageState(error)).toBe(state);
});

const NOWHERE = { kind: 'postgres', url: 'postgres://bot:p4ssw0rd@127.0.0.1:9/bot' } as const;

test('a start waits for the database, says so, and gives up in words without a password', async () => {
  const waits: string[] = [];
  const error = await connectWithRetry(NOWHERE, { patience: 700, onWait: (code) => waits.push(code) }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatabaseUnreachable);
  expect((error as Error).message).toMatch(
    /127\.0\.0\.1:9\/bot cannot be reached \(ECONNREFUSED\).*DATABASE_URL/u,
  );
  expect((error as Error).message).not.toContain('p4ssw0rd');
  expect(waits).toEqual(['ECONNREFUSED']);
});

test('a server that accepts and says nothing is given up as well', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const opening = connectWithRetry(
    { kind: 'postgres', url: `postgres://bot@127.0.0.1:${port}/bot` },
    { patience: 0 },
  );
  await expect(opening).rejects.toBeInstanceOf(DatabaseUnreachable);
});

test('what is no outage is not waited for', async () => {
  const opening = connectWithRetry({ kind: 'sqlite', file: '/nowhere/x.sqlite' }, {});
  await expect(opening).rejects.toThrow('/nowhere/x.sqlite cannot be made');
});

test('during a pause everybody is refused at once; then one tries', async () => {
  const pause = new Pause();
  pause.check();
  pause.lengthen();
  expect(() => pause.check()).toThrow(DatabaseAway);
  await expect.poll(() => passes(pause), { timeout: 2000, interval: 20 }).toBe(true);
  expect(passes(pause)).toBe(false);
  pause.end();
  expect([passes(pause), passes(pause)]).toEqual([true, true]);
});

function passes(pause: Pause): boolean {
  try {
    pause.check();
    return true;
  } catch {
    return false;
  }
}
