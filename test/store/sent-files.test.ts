// Files that people sent: found again by their sender alone, and gone after a day.

import { expect, test } from 'vitest';
import {
  filesDone,
  findSentFile,
  forgetSentFiles,
  type KeptFile,
  keepSentFile,
  latestSentFiles,
  setFilesAside,
} from '../../src/store/sent-files.ts';
import { COLLEAGUE, freshDatabase, NOW, OFFICER } from '../support/database.ts';

const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

function file(id: string, more: Partial<KeptFile> = {}): KeptFile {
  return {
    id,
    personId: OFFICER.id,
    conversationId: 'a:1',
    name: '06a_thang02.xlsx',
    sha256: 'ab'.repeat(32),
    kind: 'xlsx',
    bytes: new Uint8Array([80, 75, 3, 4, 0, 255]),
    at: NOW,
    done: false,
    ...more,
  };
}

test('a file is found again as it was sent', async () => {
  const { db } = await freshDatabase();
  await keepSentFile(db, file('f1'));
  const found = await findSentFile(db, 'f1', { personId: OFFICER.id, conversationId: 'a:1' });
  expect(found && { ...found, bytes: new Uint8Array(found.bytes) }).toEqual(file('f1'));
});

test('nobody else finds it, nor anybody elsewhere', async () => {
  const { db } = await freshDatabase();
  await keepSentFile(db, file('f1'));
  expect(await findSentFile(db, 'f1', { personId: COLLEAGUE.id, conversationId: 'a:1' })).toBeUndefined();
  expect(await findSentFile(db, 'f1', { personId: OFFICER.id, conversationId: 'a:2' })).toBeUndefined();
  expect(await latestSentFiles(db, { personId: COLLEAGUE.id, conversationId: 'a:1' })).toEqual([]);
});

test('the latest are those of the last message', async () => {
  const { db } = await freshDatabase();
  await keepSentFile(db, file('f2', { at: at(5) }));
  await keepSentFile(db, file('f1', { at: at(1) }));
  await keepSentFile(db, file('f3', { at: at(9), conversationId: 'a:2' }));
  await keepSentFile(db, file('f4', { at: at(5) }));
  const latest = await latestSentFiles(db, { personId: OFFICER.id, conversationId: 'a:1' });
  expect(latest.map(({ id }) => id)).toEqual(['f2', 'f4']);
});

test('what was sent before is no latest any more, even of the same moment, and what is done is told', async () => {
  const { db } = await freshDatabase();
  const of = { personId: OFFICER.id, conversationId: 'a:1' };
  await keepSentFile(db, file('f1'));
  await setFilesAside(db, of);
  await keepSentFile(db, file('f2'));
  await keepSentFile(db, file('f3', { conversationId: 'a:2' }));
  await filesDone(db, ['f2', 'f3'], COLLEAGUE.id);
  expect((await latestSentFiles(db, of)).map(({ id, done }) => [id, done])).toEqual([['f2', false]]);
  await filesDone(db, ['f1', 'f2'], OFFICER.id);
  expect((await latestSentFiles(db, of)).map(({ id, done }) => [id, done])).toEqual([['f2', true]]);
});

test('what is older than asked is forgotten, the rest stays', async () => {
  const { db } = await freshDatabase();
  await keepSentFile(db, file('old'));
  await keepSentFile(db, file('new', { at: at(1) }));
  await forgetSentFiles(db, at(1));
  const of = { personId: OFFICER.id, conversationId: 'a:1' };
  expect(await findSentFile(db, 'old', of)).toBeUndefined();
  expect((await findSentFile(db, 'new', of))?.id).toBe('new');
});
