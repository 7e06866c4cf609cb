// A figure that may be left out: not missing, not 0, and what explains the stock where it is given.

import { describe, expect, test } from 'vitest';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { checkFigures } from '../../src/report/checks.ts';
import { cureOf } from '../../src/report/cures.ts';
import { readObtained, writeObtained } from '../../src/report/definition-file/obtained-line.ts';
import type { Figures } from '../../src/report/figures.ts';
import { statusOf } from '../../src/report/status.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { CLEAN, FEBRUARY } from './months.ts';

const RETURNED = 'returnedOrWithdrawn';

/** 160 were left at the end of January. */
const BEFORE = { ...FEBRUARY, previous: new Map([...(FEBRUARY.previous ?? []), ['pending', 160]]) };

const status = (figures: Figures) =>
  statusOf(CT25_CT08, figures, BEFORE, { reasons: new Map(), skipped: new Set() });
/** Five dossiers fewer are left than there should be. */
const SHORT = new Map([...CLEAN, ['pending', 40]]);
const stockFlow = (figures: Figures) =>
  checkFigures(CT25_CT08, figures, BEFORE).find(({ check }) => check.kind === 'stock-flow');

test('left out, it is not missing, has no value, and the report is ready', () => {
  expect(status(CLEAN).missing).toEqual([]);
  expect(status(CLEAN).wanted.some(({ id }) => id === RETURNED)).toBe(false);
  expect(status(CLEAN).figures.has(RETURNED)).toBe(false);
  expect(status(CLEAN).ready).toBe(true);
});

describe('the stock', () => {
  test('does not come out without it, and does with it', () => {
    expect(stockFlow(SHORT)).toMatchObject({ expected: 45 });
    expect(stockFlow(new Map([...SHORT, [RETURNED, 5]]))).toBeUndefined();
  });

  test('what would account for the difference is offered', () => {
    const finding = stockFlow(SHORT);
    if (!finding) throw new Error('no finding');
    const entered = new Map([...SHORT].filter(([id]) => !id.startsWith('pendingWithin')));
    const cure = cureOf({ definition: CT25_CT08, entered, background: BEFORE }, finding);
    expect(cure).toMatchObject({ cause: { kind: 'left-out' }, values: [{ figure: RETURNED, value: 5 }] });
    if (!cure) throw new Error('no cure');
    expect(phrasesFor('vi').review.cure(CT25_CT08, cure, SHORT)).toBe(
      'Nếu chênh do trả lại, rút 5, anh/chị bấm ghi.',
    );
  });

  test('more left than there should be is explained by nothing that went', () => {
    const over = new Map([...CLEAN, ['pending', 50]]);
    const finding = stockFlow(over);
    if (!finding) throw new Error('no finding');
    expect(
      cureOf({ definition: CT25_CT08, entered: over, background: BEFORE }, finding)?.cause.kind,
    ).not.toBe('left-out');
  });

  test('given and still not enough, the finding names it', () => {
    const finding = stockFlow(new Map([...SHORT, [RETURNED, 3]]));
    if (!finding) throw new Error('no finding');
    expect(phrasesFor('vi').finding(CT25_CT08, finding)).toContain('− Trả lại, rút (3) = 42');
  });
});

test('a file says it in a word', () => {
  expect(readObtained('optional')).toEqual({ how: 'optional' });
  expect(writeObtained({ how: 'optional' })).toBe('optional');
});
