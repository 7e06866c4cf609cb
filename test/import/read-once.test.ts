import { expect, it } from 'vitest';
import type { SourceDocument } from '../../src/import/source.ts';
import { tablesInLines } from '../../src/import/tables/cells-in-lines.ts';
import { withoutTableLines } from '../../src/import/tables/source-tables.ts';

const pasted: SourceDocument = {
  kind: 'pasted',
  name: '',
  sha256: '',
  unread: [],
  parts: ['Kính gửi', 'Lĩnh vực', 'Tiếp nhận', 'Đất đai', '12', 'Xây dựng', '7', 'Môi trường', '3'].map(
    (text, at) => ({ kind: 'line', text, place: { paragraph: at + 1 } }),
  ),
};

it('looks for the tables of a document once, whatever reports it is read for', () => {
  expect(tablesInLines(pasted.parts)).toHaveLength(1);
  expect(tablesInLines(pasted.parts)).toBe(tablesInLines(pasted.parts));
  expect(withoutTableLines(pasted)).toBe(withoutTableLines(pasted));
});

it('takes nothing of one document for another', () => {
  const [first, ...others] = pasted.parts;
  expect(first).toBeDefined();
  const other = { ...pasted, parts: others };
  expect(tablesInLines(other.parts)[0]?.from).toBe((tablesInLines(pasted.parts)[0]?.from ?? 0) - 1);
});
