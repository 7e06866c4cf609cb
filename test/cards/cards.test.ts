// Every card in every state, in both languages: read by the official library without a complaint, and small enough.

import { describe, expect, it } from 'vitest';
import { approvalCard } from '../../cards/approval.ts';
import { documentsCard } from '../../cards/documents.ts';
import type { Card } from '../../cards/elements.ts';
import { formCard } from '../../cards/form.ts';
import { historyCard } from '../../cards/history.ts';
import { messageCard } from '../../cards/message.ts';
import { newsCard } from '../../cards/news.ts';
import { correctionCard, registrationCard } from '../../cards/registration.ts';
import { reviewCard } from '../../cards/review.ts';
import { savedCard } from '../../cards/saved.ts';
import { summaryCard } from '../../cards/summary.ts';
import type { History } from '../../src/actions/read-history.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { CT25_CT08 } from '../../src/report/ct25-ct08.ts';
import { figuresOf } from '../../src/report/definition.ts';
import { AS_ISSUED, CLEAN } from '../report/months.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';
import { NOW, viewOf } from './views.ts';

const STATES: Record<string, ReportView> = {
  empty: viewOf(new Map()),
  'first month of an agency': viewOf(new Map(), { months: 0 }),
  'as issued': viewOf(AS_ISSUED),
  clean: viewOf(CLEAN),
  'clean without history': viewOf(CLEAN, { months: 0 }),
  waiting: viewOf(CLEAN, { state: 'waiting' }),
  'waiting, everything as issued': viewOf(AS_ISSUED, { state: 'waiting' }),
  approved: viewOf(CLEAN, { state: 'approved' }),
  sent: viewOf(CLEAN, { state: 'sent' }),
  'everything wrong': viewOf(
    new Map(
      CT25_CT08.figures.map(({ id, kind }, i) => [
        id,
        kind === 'text' ? 'x'.repeat(2000) : 9_999_999 - i * 250_000,
      ]),
    ),
  ),
};

function cardsOf(phrases: Phrases, view: ReportView): Record<string, Card> {
  const sections = Object.fromEntries(
    CT25_CT08.sections.map(({ id, title }) => [
      `form ${id}`,
      formCard(phrases, { view, name: title, figures: figuresOf(CT25_CT08, id), nonce: 'n', now: NOW }),
    ]),
  );
  const figures = figuresOf(CT25_CT08, 'settlement');
  const problems = new Map(
    figures.map(({ id }) => [
      id,
      { words: '12,5', reason: { kind: 'unclear' as const, code: 'decimal' as const } },
    ]),
  );
  return {
    ...sections,
    'marked form': formCard(phrases, { view, name: 'x', figures, nonce: 'n', now: NOW, problems, saved: 5 }),
    saved: savedCard(phrases, { view, name: 'x', figures, saved: 3, now: NOW }),
    review: reviewCard(phrases, {
      view,
      nonce: '0'.repeat(36),
      now: NOW,
      mayEnter: true,
      mayDecide: false,
      mayReturn: false,
      notice: 'x',
    }),
    'review for readers': reviewCard(phrases, {
      view,
      nonce: 'n',
      now: NOW,
      mayEnter: false,
      mayDecide: true,
      mayReturn: true,
    }),
    approval: approvalCard(phrases, {
      view,
      nonce: '0'.repeat(36),
      now: NOW,
      mayDecide: true,
      submitter: 'x',
      notice: 'x',
    }),
    ...Object.fromEntries(
      NEWS.map((news) => [
        `news ${news.kind}`,
        newsCard(phrases, { view, news, by: 'x', nonce: 'n', now: NOW }),
      ]),
    ),
    registration: registrationCard(phrases, { view, nonce: 'n', now: NOW, notice: 'x' }),
    correction: correctionCard(phrases, { view, nonce: 'n', now: NOW }),
    history: historyCard(phrases, { history: historyOf(view), nonce: '0'.repeat(36), now: NOW }),
    documents: documentsCard(phrases, { view, documents: DOCUMENTS, nonce: 'n', now: NOW }),
    summary: summaryCard(phrases, view, NOW),
    message: messageCard('**a**\n\nb', [{ title: 't', says: 's' }], 'n'),
  };
}

/** Long words everywhere. */
const historyOf = ({ report, definition, letterhead }: ReportView): History => ({
  kind: 'history',
  report,
  definition,
  letterhead,
  lines: Array.from({ length: 300 }, (_, i) => ({
    version: i,
    at: NOW,
    by: 'Nguyễn Thị '.repeat(18),
    event: {
      kind: 'figure',
      figure: i % 2 ? 'recommendations' : 'settled',
      before: i % 2 ? 'x'.repeat(2000) : 9_999_999,
      after: i % 2 ? 'y'.repeat(2000) : undefined,
      way: 'computed',
    },
  })),
});

const NEWS = [
  { kind: 'approved' },
  { kind: 'passed' },
  { kind: 'returned', sections: CT25_CT08.sections.map(({ id }) => id) },
  { kind: 'handed-over' },
] as const;

const DOCUMENTS = [9, 8, 7, 6, 5, 4, 3].map((version) => ({
  reportId: 'r',
  version,
  sha256: 'x',
  fileName: 'x.docx',
  state: 'sent' as const,
  at: NOW,
}));

describe.each(['vi', 'en'] as const)('cards in %s', (language) => {
  describe.each(Object.entries(STATES))('%s', (_, view) => {
    it.each(Object.entries(cardsOf(phrasesFor(language), view)))('%s is read and small', (_name, card) => {
      expect(complaints(card)).toEqual([]);
      expect(sizeOf(card)).toBeLessThan(LARGEST);
    });
  });
});

describe('the library', () => {
  it('complains about a card that is wrong', () => {
    const wrong = {
      type: 'AdaptiveCard',
      version: '1.5',
      speak: 'x',
      body: [{ type: 'Nonsense' }],
    } as unknown as Card;
    expect(complaints(wrong)).not.toEqual([]);
  });
});

describe('the form', () => {
  const view = viewOf(CLEAN);
  const figures = figuresOf(CT25_CT08, 'payment');
  const json = JSON.stringify(formCard(phrasesFor('vi'), { view, name: 'x', figures, nonce: 'n', now: NOW }));

  it('has one text input a figure, by its id, with the value in it', () => {
    const inputs = figures.map(({ id }) => `"type":"Input.Text","id":"${id}"`);
    for (const input of inputs) expect(json).toContain(input);
    expect(json).toContain('"value":"231"');
    expect(json).toContain('tháng trước: 322');
  });
});

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

  it('offers to finish a clean month', () => {
    expect(json(CLEAN)).toContain('"act":"submit"');
    expect(json(CLEAN)).toContain('96,16%');
    expect(json(CLEAN)).toContain('không phát sinh');
  });
});

describe('the summary', () => {
  it('draws six months and has the same numbers where there are no charts', () => {
    const json = JSON.stringify(summaryCard(phrasesFor('vi'), viewOf(CLEAN), NOW));
    expect(json.match(/"x":"\d\d\/\d\d"/gu)).toHaveLength(6);
    expect(json).toContain('{"x":"02/24","y":96.16}');
    expect(json).toContain('{"title":"02/2024","value":"96,16%"}');
  });

  it('draws nothing for one month alone', () => {
    expect(JSON.stringify(summaryCard(phrasesFor('vi'), viewOf(CLEAN, { months: 0 }), NOW))).not.toContain(
      'Chart',
    );
  });
});
