// A document in hand is read once for each report that it could be of, however many ask; a long one in a thread, with what
// comes of it being the same.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examineAs, readAs } from '../../src/actions/read-as.ts';
import { namesOfAgency } from '../../src/agency/agency.ts';
import { examine } from '../../src/doctor/examine.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import { readDocument } from '../../src/import/read-document.ts';
import type { SourceDocument } from '../../src/import/source.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { stillLate } from '../document/appendices.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

const MONTHLY = REPORT_CATALOGUE.get('dvc-766');
const [agency] = SAMPLE_AGENCIES;
const document = () =>
  pastedSource('Tổng số hồ sơ TTHC đã giải quyết: 688 hồ sơ.\nĐúng hạn: 688 hồ sơ, đạt tỷ lệ 100%.');

test('asked again, it is what was read; of another report or agency it is read anew', async () => {
  const text = document();
  const first = await readAs(text, { definition: CT25_CT08, agency });
  expect(first.figures.map(({ figure }) => figure)).toContain('settled');
  expect(await readAs(text, { definition: CT25_CT08, agency })).toBe(first);
  const other = await readAs(text, { definition: MONTHLY, agency });
  expect(other.definition).toBe(MONTHLY);
  expect(await readAs(text, { definition: MONTHLY, agency })).toBe(other);
  expect(await readAs(text, { definition: CT25_CT08, agency })).toBe(first);
  expect(await readAs(text, { definition: CT25_CT08, agency: undefined })).not.toBe(first);
});

test('another document of the same words is another', async () => {
  const of = { definition: CT25_CT08, agency };
  expect(await readAs(document(), of)).not.toBe(await readAs(document(), of));
});

const ISSUED = readFileSync(join(import.meta.dirname, '../report/issued-2024-02.txt'), 'utf8');
/** The report over and over, each time with another number that does not add up. */
const LONG = Array.from({ length: 12 }, (_, at) => ISSUED.replaceAll('688', String(688 + at))).join('\n');

function tableOf(count: number): string {
  const { columns, rows } = stillLate(count);
  const heading = columns.map(({ label }) => label.replaceAll('\n', ' '));
  return [heading, ...rows.map(({ cells }) => cells)].map((cells) => cells.join('\t')).join('\n');
}

test.each([
  ['of many lines', LONG],
  ['with a table of many rows', `${ISSUED}\n${tableOf(300)}`],
])('a document %s is read and examined as a short one is', async (_, text) => {
  const long = pastedSource(text);
  const agencyNames = agency ? namesOfAgency(agency) : [];
  const expected = readDocument(long, CT25_CT08, { agencyNames });
  const reading = await readAs(long, { definition: CT25_CT08, agency });
  expect(reading).toEqual(expected);
  expect(reading.definition).toBe(CT25_CT08);
  // What is known by a statement is known by the one that is there.
  for (const one of reading.text.named.keys()) expect(reading.text.statements).toContain(one);
  expect(await examineAs(long, { definition: CT25_CT08, agency })).toEqual(examine(long, expected));
});

test('while a long document is read, the event loop turns; a short one is read at once', async () => {
  const turnsOf = async (text: SourceDocument) => {
    let turns = 0;
    let read = false;
    const turned = () => {
      turns += 1;
      if (!read) setImmediate(turned);
    };
    turned();
    await readAs(text, { definition: MONTHLY, agency });
    read = true;
    return turns;
  };
  expect(await turnsOf(pastedSource(LONG))).toBeGreaterThan(20);
  expect(await turnsOf(pastedSource(ISSUED))).toBe(1);
});
