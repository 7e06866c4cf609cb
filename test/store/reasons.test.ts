// Reasons are kept by the check's code, the last words for each.

import { expect, test } from 'vitest';
import { reasonsOf, removeReasons, saveReason } from '../../src/store/reasons.ts';
import { freshDatabase, NOW, OFFICER, REPORT } from '../support/database.ts';

test('the last words stand, and only the named ones are dropped', async () => {
  const { db } = await freshDatabase();
  const give = (code: string, words: string) =>
    saveReason(db, { reportId: REPORT, code, words, by: OFFICER.id, at: NOW });
  await give('stock-flow.pending', 'Hai hồ sơ đã rút');
  await give('stock-flow.pending', 'Năm hồ sơ đã rút');
  await give('none.settledOverdue', 'Chờ ý kiến bộ');
  expect((await reasonsOf(db, REPORT)).words).toEqual(
    new Map([
      ['stock-flow.pending', 'Năm hồ sơ đã rút'],
      ['none.settledOverdue', 'Chờ ý kiến bộ'],
    ]),
  );
  await removeReasons(db, REPORT, []);
  await removeReasons(db, 'other', ['none.settledOverdue']);
  await removeReasons(db, REPORT, ['stock-flow.pending', 'never-given']);
  expect((await reasonsOf(db, REPORT)).words).toEqual(new Map([['none.settledOverdue', 'Chờ ý kiến bộ']]));
});
