// The review, and the month that is done in charts and numbers.

import { describe, expect, it } from 'vitest';
import { reviewCard } from '../../cards/review.ts';
import { summaryCard } from '../../cards/summary.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { statusOf } from '../../src/report/status.ts';
import { COUNTS } from '../demo/asked.ts';
import { buttonsOf } from '../demo/card-reader.ts';
import { AS_ISSUED, CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { NOW, viewOf } from './views.ts';

describe('the review', () => {
  const json = (figures: typeof CLEAN) =>
    JSON.stringify(
      reviewCard(phrasesFor('vi'), {
        view: viewOf(figures),
        nonce: 'n',
        now: NOW,
        mayEnter: true,
        mayDecide: false,
        mayReturn: false,
      }),
    );

  it('shows what is wrong with the numbers, and does not offer to finish', () => {
    expect(json(AS_ISSUED)).toContain(
      'Tiếp nhận trực tuyến là 573, nhưng Hồ sơ một phần 0 + Hồ sơ toàn trình 551 = 551.',
    );
    expect(json(AS_ISSUED)).toContain('reason:more-used.partialServicesUsed');
    expect(json(AS_ISSUED)).not.toContain('"act":"submit"');
  });

  it('leads to the month before, where its running total no longer fits', () => {
    const view = viewOf(CLEAN);
    const background = { ...view.background, misfits: new Map([['settledYtd', 970]]) };
    const none = { reasons: new Map<string, string>(), skipped: new Set<string>() };
    const status = statusOf(CT25_CT08, CLEAN, background, none);
    const facts = { nonce: 'n', now: NOW, mayEnter: true, mayDecide: false, mayReturn: false };
    const card = reviewCard(phrasesFor('vi'), { ...facts, view: { ...view, background, status } });
    expect(buttonsOf(card).find(({ title }) => title === 'Mở tháng trước')?.data).toMatchObject({
      say: 'báo cáo tháng 01/2024',
    });
  });

  it('has nothing to press for who only looks', () => {
    const facts = { nonce: 'n', now: NOW, mayEnter: false, mayDecide: false, mayReturn: false };
    const card = reviewCard(phrasesFor('vi'), { ...facts, view: viewOf(AS_ISSUED) });
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Xem 1 lỗi nữa', `Xem ${COUNTS} số liệu`]);
  });

  it('offers to finish a clean month', () => {
    expect(json(CLEAN)).toContain('"act":"submit"');
    expect(json(CLEAN)).toContain('96,16%');
    expect(json(CLEAN)).toContain('không phát sinh');
  });
});

describe('the summary', () => {
  it('draws six months and has the same numbers where there are no charts', () => {
    const json = JSON.stringify(summaryCard(phrasesFor('vi'), viewOf(CLEAN), NOW, 'n'));
    expect(json.match(/"x":"\d\d\/\d\d"/gu)).toHaveLength(6);
    expect(json).toContain('{"x":"02/24","y":96.16}');
    expect(json).toContain('{"title":"02/2024","value":"96,16%"}');
  });

  it('draws nothing for one month alone', () => {
    expect(
      JSON.stringify(summaryCard(phrasesFor('vi'), viewOf(CLEAN, { months: 0 }), NOW, 'n')),
    ).not.toContain('Chart');
  });
});
