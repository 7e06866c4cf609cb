// Two versions of a text, line by line.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLines } from '../../src/import/line-changes.ts';

const OLD = ['I. KẾT QUẢ', 'Tổng số hồ sơ: 45 hồ sơ', 'Quá hạn: 0 hồ sơ', 'Nơi nhận:'];

test('a line that was reworded is told with what it was; others are added or gone', () => {
  const now = ['I. TÌNH HÌNH VÀ KẾT QUẢ', 'Tổng số hồ sơ: 46 hồ sơ', 'Nơi nhận:', 'Lưu: VT.'];
  expect(compareLines(OLD, now)?.changes).toEqual([
    { kind: 'changed', before: 'I. KẾT QUẢ', after: 'I. TÌNH HÌNH VÀ KẾT QUẢ' },
    { kind: 'changed', before: 'Tổng số hồ sơ: 45 hồ sơ', after: 'Tổng số hồ sơ: 46 hồ sơ' },
    { kind: 'removed', before: 'Quá hạn: 0 hồ sơ' },
    { kind: 'added', after: 'Lưu: VT.' },
  ]);
});

test('how many lines are the same but for their numbers tells whether it is the same text', () => {
  expect(
    compareLines(
      OLD,
      OLD.map((line) => line.replace('45', '46')),
    )?.alike,
  ).toBe(1);
  expect(compareLines(OLD, ['Kính gửi: Văn phòng'])?.alike).toBe(0);
});

test('spaces and empty lines are no change', () => {
  expect(
    compareLines(
      OLD,
      OLD.flatMap((line) => [` ${line.replace(' ', '\u00a0 ')} `, '']),
    )?.changes,
  ).toEqual([]);
});

const line = fc.constantFrom('a b c', 'a b d', 'x y', '12 hồ sơ', '13 hồ sơ', '');
test('every line is told once, or is in both', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (before, after) => {
      const changes = compareLines(before, after)?.changes ?? [];
      const gone = changes.filter(({ kind }) => kind !== 'added').length;
      const come = changes.filter(({ kind }) => kind !== 'removed').length;
      const full = (lines: readonly string[]) => lines.filter((one) => one !== '').length;
      expect(full(before) - gone).toBe(full(after) - come);
      if (before.join() === after.join()) expect(changes).toEqual([]);
    }),
  );
});

test('texts that are too long for it are not compared', () => {
  expect(
    compareLines(
      Array.from({ length: 601 }, (_, i) => `${i}`),
      [],
    ),
  ).toBeUndefined();
});
