// A figure is stored as it was given, or not at all.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTRY_SOURCES, type EnteredValue } from '../../src/entry/draft.ts';
import type { Provenance } from '../../src/report/provenance.ts';
import { figuresOfReports, removeFigures, saveFigures } from '../../src/store/figures.ts';
import { COLLEAGUE, freshDatabase, NOW, OFFICER, REPORT } from '../support/database.ts';

const LARGEST = 9_999_999;

const provenance: fc.Arbitrary<Provenance> = fc.record({
  file: fc.string({ unit: 'grapheme' }),
  sha256: fc.string(),
  foundIn: fc.oneof(
    fc.record({ by: fc.constant('line' as const), label: fc.string() }),
    fc.record({
      by: fc.constant('cell' as const),
      table: fc.string(),
      row: fc.string(),
      column: fc.string(),
    }),
    fc.record({
      by: fc.constantFrom('sum' as const, 'count' as const),
      table: fc.string(),
      rows: fc.nat(),
      column: fc.string(),
    }),
  ),
  place: fc.oneof(
    fc.record({ sheet: fc.string(), cell: fc.string() }),
    fc.record({ page: fc.nat(), line: fc.nat() }),
    fc.record({ paragraph: fc.nat() }),
  ),
});
const origin = fc.oneof(
  fc.constant({}),
  fc.record({ provenance }),
  fc.record({
    addends: fc.array(
      fc.record(
        { source: fc.string(), value: fc.nat(LARGEST), from: provenance },
        { requiredKeys: ['source', 'value'] },
      ),
    ),
  }),
);

const given = fc.record({
  value: fc.oneof(fc.integer({ min: 0, max: LARGEST }), fc.string({ unit: 'grapheme' })),
  how: fc.constantFrom(...ENTRY_SOURCES),
  by: fc.constantFrom(OFFICER.id, COLLEAGUE.id),
  version: fc.nat(),
  at: fc.date({ min: NOW, max: new Date('2099-12-31T23:59:59.999Z'), noInvalidDate: true }),
});
const entered: fc.Arbitrary<EnteredValue> = fc
  .tuple(given, origin)
  .map(([value, from]) => ({ ...value, ...from }));

test('whatever is saved is read back the same, and the last one stands', async () => {
  const { db } = await freshDatabase();
  await fc.assert(
    fc.asyncProperty(entered, async (one) => {
      await saveFigures(db, REPORT, new Map([['settled', one]]));
      expect((await figuresOfReports(db, [REPORT])).get(REPORT)).toEqual(new Map([['settled', one]]));
    }),
  );
});

test('one that is taken back is gone, and only that one', async () => {
  const { db } = await freshDatabase();
  const given: EnteredValue = { value: 5, how: 'typed', by: OFFICER.id, version: 1, at: NOW };
  await saveFigures(db, REPORT, new Map([['settled', given]]));
  await saveFigures(db, REPORT, new Map([['pending', given]]));
  await removeFigures(db, REPORT, ['settled']);
  expect((await figuresOfReports(db, [REPORT])).get(REPORT)).toEqual(new Map([['pending', given]]));
});

test('several reports are read at once, one without figures as empty', async () => {
  const { db } = await freshDatabase();
  expect(await figuresOfReports(db, [REPORT, 'other'])).toEqual(
    new Map([
      [REPORT, new Map()],
      ['other', new Map()],
    ]),
  );
  expect(await figuresOfReports(db, [])).toEqual(new Map());
});

test.each([[-1], [LARGEST + 1]])('the count %i does not get in', async (value) => {
  const { db } = await freshDatabase();
  const wrong: EnteredValue = { value, how: 'typed', by: OFFICER.id, version: 1, at: NOW };
  await expect(saveFigures(db, REPORT, new Map([['settled', wrong]]))).rejects.toThrow('figures_range');
});
