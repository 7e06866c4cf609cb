// Every card in every state, in both languages: read by the official library without a complaint, and small enough.

import { describe, expect, it } from 'vitest';
import { accountTakenCard } from '../../cards/account.ts';
import { appendicesCard } from '../../cards/appendices.ts';
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
import { submittedCard, unchangedCard } from '../../cards/submitted.ts';
import { summaryCard } from '../../cards/summary.ts';
import { takeOverCard } from '../../cards/take-over.ts';
import type { Proposal } from '../../src/actions/proposals.ts';
import type { History } from '../../src/actions/read-history.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { APPENDIX_KINDS } from '../../src/report/appendices.ts';
import { figuresOf } from '../../src/report/definition.ts';
import type { Figures } from '../../src/report/figures.ts';
import type { Provenance } from '../../src/report/provenance.ts';
import { AS_ISSUED, CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';
import { backOf, NOW, unclear, viewOf } from './views.ts';

const EVERYTHING_WRONG: Figures = new Map(
  CT25_CT08.figures.map(({ id, kind }, i) => [
    id,
    kind === 'text' ? 'x'.repeat(2000) : 9_999_999 - i * 250_000,
  ]),
);

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
  'everything explained once and for all': viewOf(EVERYTHING_WRONG, {
    standing: new Map(
      CT25_CT08.checks.map(({ code }) => [
        code,
        { words: 'ữ'.repeat(500), from: toMonth(2024, 1), excess: 9e6 },
      ]),
    ),
  }),
  'everything wrong': viewOf(EVERYTHING_WRONG, {
    earlierReasons: new Map(CT25_CT08.checks.map(({ code }) => [code, ['ữ'.repeat(80), 'ữ'.repeat(60)]])),
  }),
};

const SAVED = {
  name: 'x',
  derived: ['Tự tính: **x**.'],
  found: ['**Lỗi:** x'],
  empty: ['pending', 'received', 'procedures', 'settledEarly', 'paidOnline'],
  now: NOW,
};

const APPENDICES = APPENDIX_KINDS.map((kind) => ({
  kind,
  rows: 2_000,
  sums: new Map(),
  file: `${'x'.repeat(120)}.xlsx`,
  sha256: 'aa',
}));
const TAKING = {
  files: [
    { id: '0'.repeat(36), name: '06a_thang02.xlsx' },
    { id: '1'.repeat(36), name: 'he_thong_quoc_gia.xlsx' },
  ],
  monthUnsaid: true,
  notes: ['Em không đọc các trang tính đang ẩn.'],
  unplaced: Array.from({ length: 30 }, (_, i) => `Yêu cầu thực hiện nghĩa vụ tài chính ${i}`),
  nonce: '0'.repeat(36),
  now: NOW,
};

const from = (file: string, column: string): Provenance => ({
  file,
  sha256: 'ab'.repeat(32),
  foundIn: { by: 'cell', table: '06a', row: 'Tổng cộng', column },
  place: { sheet: 'Sheet1', cell: 'H12' },
});

/** Every count of the report in files, each standing as `standing` has it. */
function proposals(standing: Proposal['standing'], stored?: number): readonly Proposal[] {
  return CT25_CT08.figures.flatMap((figure): readonly Proposal[] => {
    if (figure.kind === 'text') return [];
    const first = { value: 1420, from: from('06a_thang02.xlsx', 'Số hồ sơ đã giải quyết: Tổng số') };
    const second = { value: 1153, from: from('he_thong_quoc_gia.xlsx', 'Đã giải quyết') };
    const candidates = standing === 'disagree' ? [first, second] : [first];
    return [{ figure, standing, candidates, stored, entered: undefined, before: 1390, sum: 2573 }];
  });
}

function cardsOf(phrases: Phrases, view: ReportView): Record<string, Card> {
  const plain = { view, nonce: 'n', now: NOW };
  const sections = Object.fromEntries(
    CT25_CT08.sections.map(({ id, title }) => [
      `form ${id}`,
      formCard(phrases, { ...plain, scope: 'section', name: title, figures: figuresOf(CT25_CT08, id) }),
    ]),
  );
  const figures = figuresOf(CT25_CT08, 'settlement');
  const problems = new Map(figures.map(({ id }) => [id, { words: '12,5', reason: unclear('12,5') }]));
  return {
    ...sections,
    'marked form': formCard(phrases, {
      ...plain,
      scope: 'section',
      name: 'x',
      figures,
      problems,
      saved: 5,
      found: ['x'],
    }),
    'month form': formCard(phrases, { ...plain, scope: 'month', name: 'x', figures: CT25_CT08.figures }),
    'repair form': formCard(phrases, { ...plain, scope: 'some', name: 'x', figures }),
    'take over, all new': takeOverCard(phrases, { ...TAKING, view, proposals: proposals('new') }),
    'take over, all differ': takeOverCard(phrases, {
      ...TAKING,
      view,
      proposals: proposals('differs', 1400),
    }),
    'take over, files disagree': takeOverCard(phrases, {
      ...TAKING,
      view,
      proposals: proposals('disagree', 1400),
    }),
    'take over, off the rule': takeOverCard(phrases, {
      ...TAKING,
      view,
      proposals: [...proposals('off-rule', 1400).slice(0, 2), ...proposals('same', 1420).slice(2)],
    }),
    'taken over': savedCard(phrases, {
      ...SAVED,
      view,
      recorded: CT25_CT08.figures.map(({ id }) => id),
      instead: { heading: 'x', notes: ['x'] },
    }),
    saved: savedCard(phrases, { ...SAVED, view, recorded: ['settled', 'recommendations'] }),
    'saved, many': savedCard(phrases, { ...SAVED, view, recorded: CT25_CT08.figures.map(({ id }) => id) }),
    'saved, and some left as they are': savedCard(phrases, {
      ...SAVED,
      view,
      recorded: ['settled'],
      kept: CT25_CT08.figures.map(({ id }) => id),
    }),
    'saved nothing': savedCard(phrases, { ...SAVED, view, recorded: [] }),
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
    submitted: submittedCard(phrases, {
      view,
      nonce: '0'.repeat(36),
      now: NOW,
      mayEnter: true,
      mayDecide: false,
      mayRegister: true,
      mayAskAgain: true,
      notice: 'x',
    }),
    unchanged: unchangedCard(phrases, { view: backOf(view), nonce: '0'.repeat(36) }),
    'approval, begun to send back': approvalCard(phrases, {
      view: backOf(view),
      nonce: '0'.repeat(36),
      now: NOW,
      mayDecide: true,
      mayReturn: true,
      returning: { note: '', sections: ['post'] },
    }),
    approval: approvalCard(phrases, {
      view,
      nonce: '0'.repeat(36),
      now: NOW,
      mayDecide: true,
      mayReturn: true,
      notice: 'x',
    }),
    ...Object.fromEntries(
      NEWS.map((news) => [
        `news ${news.kind}`,
        newsCard(phrases, { view, news, by: 'x', nonce: 'n', now: NOW }),
      ]),
    ),
    registration: registrationCard(phrases, { view, nonce: 'n', now: NOW, notice: 'x' }),
    'account taken': accountTakenCard(phrases, 'n'),
    correction: correctionCard(phrases, { view, nonce: 'n', now: NOW }),
    appendices: appendicesCard(phrases, {
      view: { ...view, appendices: APPENDICES },
      nonce: '0'.repeat(36),
      mayChange: true,
      notice: 'x',
      offer: {
        rivals: APPENDICES,
        ids: Array.from({ length: 5 }, () => 'f'.repeat(36)),
        names: Array.from({ length: 5 }, () => 'x'.repeat(120)),
        appendices: APPENDICES,
      },
    }),
    'no appendices': appendicesCard(phrases, { view, nonce: 'n', mayChange: true }),
    'review with appendices': reviewCard(phrases, {
      view: { ...view, appendices: APPENDICES },
      nonce: 'n',
      now: NOW,
      mayEnter: true,
      mayDecide: false,
      mayReturn: false,
    }),
    history: historyCard(phrases, { history: historyOf(view), nonce: '0'.repeat(36), now: NOW }),
    documents: documentsCard(phrases, { view, documents: DOCUMENTS, nonce: 'n' }),
    summary: summaryCard(phrases, view, NOW, 'n'),
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
  edition: version - 2,
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
