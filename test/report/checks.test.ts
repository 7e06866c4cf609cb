import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { boundOf } from '../../src/entry/entry.ts';
import { rangeOf } from '../../src/entry/range.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { checkFigures, figuresOfCheck } from '../../src/report/checks.ts';
import type { Background, Figures } from '../../src/report/figures.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { AS_ISSUED, CLEAN, FEBRUARY } from './months.ts';

const codes = (figures: Figures, background: Background = FEBRUARY) =>
  checkFigures(CT25_CT08, figures, background).map(({ check }) => check.code);
const without = (figures: Figures, ...ids: string[]): Figures =>
  new Map([...figures].filter(([id]) => !ids.includes(id)));
const changed = (changes: Record<string, number>): Figures => new Map([...CLEAN, ...Object.entries(changes)]);

describe('the issued report of 02/2024', () => {
  it('breaks just what it breaks', () => {
    expect(codes(AS_ISSUED)).toEqual([
      'sum.onlineReceived',
      'union.postProceduresUsed',
      'union.postDossiers',
      'more-used.partialServicesUsed',
    ]);
  });

  it('is told with the numbers', () => {
    const [sum, procedures, dossiers, used] = checkFigures(CT25_CT08, AS_ISSUED, FEBRUARY);
    expect(sum).toMatchObject({ expected: 551 });
    expect(sum?.values.get('onlineReceived')).toBe(573);
    expect(procedures).toMatchObject({ expected: 17, upTo: 18 });
    expect(dossiers).toMatchObject({ expected: 105, upTo: 106 });
    expect(used?.values.get('partialServicesUsed')).toBe(1);
  });

  it('is clean once mended', () => {
    expect(codes(CLEAN)).toEqual([]);
  });
});

/** One example a kind of check that breaks it, and it alone; the registry below fails for a kind without one. */
const BROKEN: Record<string, { figures: Figures; background?: Background; code: string }> = {
  sum: { figures: changed({ settledOnTime: 680 }), code: 'sum.settled' },
  'at-most': { figures: changed({ onlineReturned: 689 }), code: 'at-most.onlineReturned.settled' },
  running: { figures: changed({ settledYtd: 1656 }), code: 'running.settledYtd' },
  needs: { figures: changed({ paymentProceduresUsed: 0 }), code: 'needs.paidOnline' },
  union: { figures: changed({ postDossiers: 107 }), code: 'union.postDossiers' },
  'more-used': { figures: changed({ partialServicesUsed: 1 }), code: 'more-used.partialServicesUsed' },
  'stock-flow': {
    figures: CLEAN,
    background: { ...FEBRUARY, previous: new Map([...(FEBRUARY.previous ?? []), ['pending', 159]]) },
    code: 'stock-flow.pending',
  },
  moved: {
    figures: CLEAN,
    background: { ...FEBRUARY, previous: new Map([...(FEBRUARY.previous ?? []), ['procedures', 108]]) },
    code: 'moved.procedures',
  },
  every: {
    figures: changed({ pendingWithinDeadline: 44, pendingOverdue: 1 }),
    code: 'every.pendingOverdueApologised',
  },
  none: {
    figures: changed({ settledOnTime: 687, settledOverdue: 1, settledYtdOverdue: 1 }),
    code: 'none.settledOverdue',
  },
  appendix: {
    figures: CLEAN,
    background: {
      ...FEBRUARY,
      appendixSums: new Map([
        [
          'settled',
          [
            { kind: 'by-field', appendices: 2, sum: 688 },
            { kind: 'by-procedure', appendices: 1, sum: 687 },
          ],
        ],
        ['pending', [{ kind: 'by-field', appendices: 1, sum: 45 }]],
      ]),
    },
    code: 'appendix.settled',
  },
  history: {
    figures: CLEAN,
    background: {
      ...FEBRUARY,
      history: [100, 110, 90, 105, 95, 100].map((settled) => new Map([['settled', settled]])),
    },
    code: 'history.settled',
  },
};

describe('each kind of check', () => {
  it('has an example that breaks it', () => {
    expect(new Set(CT25_CT08.checks.map(({ kind }) => kind))).toEqual(new Set(Object.keys(BROKEN)));
  });

  it.each(Object.entries(BROKEN))(
    '%s finds its example and nothing else',
    (_, { figures, background, code }) => {
      expect(codes(figures, background)).toEqual([code]);
    },
  );
});

describe('checks', () => {
  it('have codes of their own', () => {
    const all = CT25_CT08.checks.map(({ code }) => code);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are silent about figures that are not known yet', () => {
    for (const check of CT25_CT08.checks) {
      for (const id of figuresOfCheck(check)) {
        expect(codes(without(CLEAN, id))).toEqual([]);
      }
    }
  });

  it('see that parts exceed their total before the last part is known', () => {
    const figures = without(changed({ settledEarly: 600, settledOverdue: 100 }), 'settledOnTime');
    expect(codes(figures)).toContain('sum.settled');
  });

  it('start running totals anew in January', () => {
    const january = { ...FEBRUARY, month: toMonth(2024, 1) };
    expect(codes(CLEAN, january)).toContain('running.settledYtd');
    expect(codes(changed({ settledYtd: 688 }), january)).toEqual([]);
  });

  it('say nothing of history before six months are known', () => {
    const history = [100, 110, 90, 105, 95].map((settled) => new Map([['settled', settled]]));
    expect(codes(CLEAN, { ...FEBRUARY, history })).toEqual([]);
  });

  it('agree with a brute-force reading of the union', () => {
    const small = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(small, small, small, (whole, a, b) => {
        // Sets of a and b dossiers can overlap by 0 to min(a, b): which unions exist?
        const possible = Array.from({ length: Math.min(a, b) + 1 }, (_, both) => a + b - both);
        const figures = changed({ postDossiers: whole, postInDossiers: a, postOutDossiers: b });
        expect(codes(figures).includes('union.postDossiers')).toBe(!possible.includes(whole));
      }),
    );
  });
});

describe('figures counted by other days than the day of settlement', () => {
  it.each(['onlineReturned', 'feeSettled', 'postOutDossiers'])('%s above settled wants a reason', (id) => {
    const code = `at-most.${id}.settled`;
    const found = checkFigures(CT25_CT08, changed({ [id]: 700 }), FEBRUARY).find(
      ({ check }) => check.code === code,
    );
    expect(found?.check.severity).toBe('warning');
    expect(boundOf(CT25_CT08, CLEAN, id)).toBeUndefined();
    expect(rangeOf(CT25_CT08, CLEAN, id).to).toBeUndefined();
  });

  it('says when it is right, and how it goes on', () => {
    const [found] = checkFigures(CT25_CT08, changed({ onlineReturned: 689 }), FEBRUARY);
    if (!found) throw new Error('nothing found');
    const phrases = phrasesFor('vi');
    expect(phrases.finding(CT25_CT08, found)).toBe(
      'Trả kết quả trực tuyến (689) lớn hơn Đã giải quyết trong tháng (688). Chỉ đúng khi hai số tính theo thời điểm khác nhau.',
    );
    expect(phrases.review.rightWouldBe(CT25_CT08, found)).toBe(
      'Thường là: Trả kết quả trực tuyến từ 0 đến 688. Nếu số đúng, anh/chị ghi lý do.',
    );
  });
});
