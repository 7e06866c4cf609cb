// Our own Word file of any month that is right is read back to exactly its figures, and nothing in it is doubted.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { examine } from '../../src/doctor/examine.ts';
import { openFile } from '../../src/formats/open-file.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import { readDocument } from '../../src/import/read-document.ts';
import { checkFigures } from '../../src/report/checks.ts';
import { outlineReport } from '../../src/report/outline.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { rightMonths } from './right-months.ts';
import { wordFileOf } from './word-file.ts';

const [definition] = REPORT_CATALOGUE.all;

const printed = definition.outline.body
  .flatMap((node) => (node.kind === 'heading' || node.kind === 'line' ? [node.text] : []))
  .join('\n');

describe('our own Word file', () => {
  it('is read back to exactly its figures, and nothing in it is doubted', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rightMonths, async (figures) => {
        const background = { month: toMonth(2024, 2), previous: undefined, history: [] };
        const wrong = checkFigures(definition, figures, background).filter(
          ({ check }) => check.severity === 'error',
        );
        expect(wrong).toEqual([]);
        const opened = await openFile({ name: 'bao-cao.docx', bytes: await wordFileOf(figures) });
        if (opened.kind !== 'opened') throw new Error(opened.code);
        const reading = readDocument(opened.document, definition);
        const read = Object.fromEntries(reading.figures.map(({ figure, value }) => [figure, value]));
        const expected = Object.fromEntries(
          [...figures].filter(([id, value]) => typeof value === 'number' && printed.includes(`{${id}}`)),
        );
        expect(read).toEqual(expected);
        expect([...reading.disagreeing.keys()]).toEqual([]);
        expect(examine(opened.document, reading).findings).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is as sure as a pasted text', () => {
    fc.assert(
      fc.property(rightMonths, (figures) => {
        const facts = { month: toMonth(2024, 2), agency: 'Sở Kế hoạch và Đầu tư', appendices: [] };
        const { subject, blocks } = outlineReport(definition, figures, facts);
        const lines = blocks.map((block) => `${block.kind === 'bullet' ? '- ' : ''}${block.text}`);
        const document = pastedSource(['BÁO CÁO', ...subject, ...lines].join('\n'));
        const { findings } = examine(document, readDocument(document, definition));
        expect(findings.filter(({ weight }) => weight !== 'style')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
