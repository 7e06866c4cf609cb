// Reasons of earlier months: this agency's, of the same report, the newest first and each once.

import { expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { earlierReasons, saveReason } from '../../src/store/reasons.ts';
import { ensureReport } from '../../src/store/reports.ts';
import { freshDatabase } from '../support/database.ts';

test('reasons of earlier months', async () => {
  const { db } = await freshDatabase();
  const at = new Date('2024-01-20T02:00:00Z');
  const give = async (agencyId: string, month: number, code: string, words: string) => {
    const report = { agencyId, definitionId: 'ct25-ct08', definitionVersion: 1, month: toMonth(2024, month) };
    const id = `${agencyId}.ct25-ct08.2024-0${month}`;
    await ensureReport(db, { ...report, id }, at);
    await saveReason(db, { reportId: id, code, words, by: 'can-bo', at });
  };
  await give('skhdt', 1, 'stock-flow.pending', 'rút hồ sơ');
  await give('skhdt', 2, 'stock-flow.pending', 'nghỉ Tết');
  await give('skhdt', 3, 'stock-flow.pending', 'rút hồ sơ');
  await give('skhdt', 3, 'moved.procedures', 'thủ tục mới');
  await give('skhdt', 4, 'stock-flow.pending', 'chưa đến');
  const report = { agencyId: 'skhdt', definitionId: 'ct25-ct08', month: toMonth(2024, 4) };
  expect(await earlierReasons(db, report)).toEqual(
    new Map([
      ['moved.procedures', ['thủ tục mới']],
      ['stock-flow.pending', ['rút hồ sơ', 'nghỉ Tết']],
    ]),
  );
  expect(await earlierReasons(db, { ...report, agencyId: 'khac' })).toEqual(new Map());
  expect(await earlierReasons(db, { ...report, definitionId: 'khac' })).toEqual(new Map());
});
