// Cards about the province, for one agency and for hundreds with the longest names: read by the official library, small,
// and each one turned or left by a button.

import { describe, expect, it, test } from 'vitest';
import { agencyListCard } from '../../cards/agency-list.ts';
import { PAGE_SIZE, pageOf, provinceButton } from '../../cards/agency-row.ts';
import type { Card } from '../../cards/elements.ts';
import { missingListCard } from '../../cards/missing-list.ts';
import { provinceCard } from '../../cards/province.ts';
import { provinceSpanCard } from '../../cards/province-span.ts';
import { type RankingFacts, rankingCard } from '../../cards/ranking.ts';
import { requestedRemindersCard } from '../../cards/requested-reminders.ts';
import { reportsOfAgencyCard, severalReportsCard } from '../../cards/several-reports.ts';
import type { Province, ProvinceReport } from '../../src/actions/read-province.ts';
import type { ProvinceSpan } from '../../src/actions/read-province-span.ts';
import type { HeldReport } from '../../src/actions/report-holders.ts';
import type { ReportStanding } from '../../src/actions/reports-of-province.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { nextPeriod, toPeriod } from '../../src/calendar/report-period.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { sumOfAgencies } from '../../src/report/aggregation.ts';
import { LISTED_STATES } from '../../src/report/state.ts';
import { buttonsOf, cardLines } from '../demo/card-reader.ts';
import { CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';
import { NOW, viewOf } from './views.ts';

const MONTH = toMonth(2024, 2);
const QUARTER = toPeriod('quarter', 2024, 1);
const nonce = '0'.repeat(36);
const STRETCH = { definition: CT25_CT08.id, month: MONTH, nonce };
const LONG = 'Sở Nông nghiệp và Phát triển nông thôn tỉnh '.repeat(2).trim();
const LATER = new Date(NOW.getTime() + 60 * 60 * 1000);

/** Every state in turn; of those not in some were asked, of some a reminder is still to come. */
function provinceOf(count: number, name = (at: number) => `${LONG} ${at}`): Province {
  const [agency] = SAMPLE_AGENCIES;
  if (!agency) throw new Error('no sample agency');
  const { report } = viewOf(CLEAN);
  const reports = Array.from({ length: count }, (_, at): ProvinceReport => {
    const state = LISTED_STATES[at % LISTED_STATES.length] ?? 'sent';
    const approved = state === 'approved' || state === 'sent';
    return {
      agency,
      name: name(at),
      sample: true,
      state,
      report: state === 'not-begun' ? undefined : { ...report, state },
      figures: approved ? CLEAN : undefined,
      definition: CT25_CT08,
      deadline: NOW,
      onTime: approved,
      reopened: state === 'waiting',
      late: !approved && at % 2 === 0,
      daysLate: approved || at % 2 === 1 ? 0 : at,
      passed: at % 2,
      chasedAt: at % 3 === 0 ? NOW : undefined,
      chaseToCome: at % 6 === 0 ? LATER : undefined,
    };
  });
  const approved = reports.flatMap(({ figures }) => (figures ? [figures] : []));
  return {
    kind: 'province',
    unsummed: [],
    definition: CT25_CT08,
    called: calledBeside(count),
    month: MONTH,
    reports,
    due: count,
    inTime: approved.length,
    nextDeadline: { at: NOW, daysLeft: 2 },
    sums: sumOfAgencies(CT25_CT08, approved),
    approved: approved.length,
  };
}

/** Of seven and of two hundred agencies some owe another report as well. */
function calledBeside(count: number) {
  return count === 7 || count === 200 ? CT25_CT08.short : undefined;
}

const held = ({ reports }: Province): readonly HeldReport[] =>
  reports.map((one) => ({ ...one, people: ['Nguyễn Thị Hoa', 'Y Hương Niê', 'Trần Văn Minh'] }));

const standingOf = (
  { reports, approved }: Province,
  month: typeof MONTH | typeof QUARTER,
): ReportStanding => ({
  definition: CT25_CT08,
  called: CT25_CT08.short,
  month,
  done: approved,
  all: reports.length,
  missing: reports.map(({ name }) => name),
  late: reports.filter(({ late }) => late).length,
  nextDeadline: reports.length > 1 ? NOW : undefined,
  sample: true,
});

const factsOf = (province: Province) => ({ province, now: NOW, nonce });

const rankingOf = (province: Province, more: Partial<RankingFacts> = {}): RankingFacts => ({
  definition: CT25_CT08,
  called: province.called,
  stretch: { month: MONTH },
  agencies: province.reports,
  sums: province.sums,
  now: NOW,
  nonce,
  ...more,
});

function spanOf(count: number, agencies: number): ProvinceSpan {
  const months = Array.from({ length: count }, (_, at) => ({
    ...provinceOf(agencies),
    month: nextPeriod(MONTH, at + 1 - count),
  }));
  const [first] = months;
  if (!first) throw new Error('no month');
  return {
    kind: 'province-span',
    definition: CT25_CT08,
    called: first.called,
    span: { from: first.month, to: MONTH },
    months,
    agencies: first.reports.map(({ agency, name, sample, figures }, late) => ({
      ...{ agency, name, sample, figures, owed: count, late, overdue: late % 2, missing: 0 },
    })),
    sums: first.sums,
    approved: first.approved * count,
    owed: first.reports.length * count,
  };
}

function missingOf(phrases: Phrases, province: Province, page = 0): Card {
  const missing = held(province).filter(({ state }) => state !== 'approved' && state !== 'sent');
  const scope = 'not-in' as const;
  return missingListCard(phrases, {
    ...{ definition: CT25_CT08, called: province.called },
    ...{ month: MONTH, scope, missing, mayChase: true, now: NOW, nonce },
    ...{ all: province.reports.length, done: province.reports.length - missing.length },
    page,
  });
}

function listOf(phrases: Phrases, province: Province, filter: string, wanted = 0): Card {
  const found = held(province);
  return agencyListCard(phrases, {
    ...{ definition: CT25_CT08, called: province.called },
    ...{ month: MONTH, counts: new Map(LISTED_STATES.map((state) => [state, found.length])), filter },
    ...{ page: pageOf(found, wanted), found: found.length, nonce, now: NOW },
  });
}

function cardsOf(phrases: Phrases): Record<string, Card> {
  const cards: Record<string, Card> = {};
  for (const agencies of [0, 1, 7, 20, 200]) {
    const province = provinceOf(agencies);
    cards[`the province of ${agencies}`] = provinceCard(phrases, factsOf(province));
    for (const figure of ['onlineReceived', 'pending'])
      cards[`the ranking of ${agencies} by ${figure}`] = rankingCard(
        phrases,
        figure,
        rankingOf(province, { page: 1 }),
      );
    for (const months of [1, 12, 36])
      cards[`${agencies} over ${months} months`] = provinceSpanCard(phrases, {
        ...{ span: spanOf(months, agencies), now: NOW, nonce },
      });
    cards[`those of ${agencies} who are not in`] = missingOf(phrases, province, 1);
    cards[`what is asked of ${agencies}`] = requestedRemindersCard(phrases, {
      toCome: province.reports.map(({ agency }) => ({
        ...{ agency, definition: CT25_CT08, called: province.called, month: MONTH, people: 2, at: LATER },
      })),
      nonce,
    });
    cards[`several reports of ${agencies}`] = severalReportsCard(phrases, {
      asked: agencies === 7 ? phrases.several.which.chase : undefined,
      standings: [MONTH, QUARTER].map((month) => standingOf(province, month)),
      now: NOW,
      button: () => provinceButton(phrases.several.button.look, STRETCH, 'not-in'),
    });
    cards[`the reports of one of ${agencies}`] = reportsOfAgencyCard(phrases, {
      name: 'Sở Nông nghiệp và Phát triển nông thôn',
      asked: agencies === 7 ? phrases.several.which.look : undefined,
      reports: held(province)
        .slice(0, 3)
        .map((one) => ({ ...one, definition: CT25_CT08, month: QUARTER })),
      now: NOW,
      nonce,
    });
    cards[`the list of ${agencies}`] = listOf(phrases, province, 'Sở', 1);
  }
  return cards;
}

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  it.each(Object.entries(cardsOf(phrasesFor(language))))('%s is read and small', (_name, card) => {
    expect(complaints(card)).toEqual([]);
    expect(sizeOf(card)).toBeLessThan(LARGEST);
    expect((card.actions as readonly unknown[] | undefined)?.length ?? 0).toBeLessThanOrEqual(6);
  });
});

const vi = phrasesFor('vi');
const titles = (card: Card) => buttonsOf(card).map(({ title }) => title);

test('who is missing counts against all, by name where they are few', () => {
  const lines = cardLines(provinceCard(vi, factsOf(provinceOf(7, (at) => `Sở ${at}`))));
  // Of seven 3 and 4 are in; 0, 1, 2, 5 and 6 are not.
  expect(lines).toContain('Đã có báo cáo 2/7, còn 5');
  expect(lines).toContain('■■■□□□□□□□');
  expect(lines).toContain('3 cơ quan quá hạn, lâu nhất là Sở 6 (6 ngày làm việc)');
  expect(lines).toContain('Gửi đúng hạn: 2/7 (28,6%)');
  expect(lines).toContain('Tỷ lệ chỉ tính trên 2/7 cơ quan đã duyệt:');
  expect(lines.join('\n')).toMatch(/^Hồ sơ giải quyết đúng hạn \| [\d.]+\/[\d.]+ = [\d,]+%$/mu);
  const few = cardLines(provinceCard(vi, factsOf(provinceOf(5, (at) => `Sở ${at}`))));
  expect(few).toContain('Đã có báo cáo 2/5, còn 3: Sở 0, Sở 1, Sở 2');
});

test('each row of who is not in has its own button: ask, take back, or none so soon after', () => {
  const card = missingOf(
    vi,
    provinceOf(10, (at) => `Sở ${at}`),
  );
  // 0 and 6 are still to be reminded; 1, 2, 5 and 7 not asked lately.
  const rows = cardLines(card).filter((line) => /^Sở \d/u.test(line));
  expect(rows.map((line) => /\[(.+)\]$/u.exec(line)?.[1])).toEqual([
    'Hủy nhắc',
    'Nhắc',
    'Nhắc',
    'Nhắc',
    'Hủy nhắc',
    'Nhắc',
  ]);
  expect(titles(card).slice(-2)).toEqual(['← Toàn tỉnh', 'Nhắc tất cả']);
});

test('a target is said with how many come to it, and nobody is left out of the ranking in silence', () => {
  const province = provinceOf(5, (at) => `Sở ${at}`);
  const rates = CT25_CT08.rates.map((one) => (one.of === 'onlineReceived' ? { ...one, target: 97 } : one));
  const card = rankingCard(
    vi,
    'onlineReceived',
    rankingOf(province, { definition: { ...CT25_CT08, rates } }),
  );
  const lines = cardLines(card);
  expect(lines).toContain('Chỉ tiêu từ 97%: 0/2 cơ quan đạt');
  expect(lines).toContain('1 · Sở 3 ■■□□□□□□□□ 96,16% 551/573 | [Xem]');
  expect(lines).toContain('Thanh vẽ từ 95% đến 100%.');
  expect(lines).toContain('Chưa có số liệu được duyệt: Sở 0, Sở 1, Sở 2.');
  expect(titles(card)).toContain('← Toàn tỉnh');
  expect(cardLines(rankingCard(vi, 'onlineReceived', rankingOf(province))).join()).not.toContain('Chỉ tiêu');
});

test('a figure without a rate is ranked by itself, with what it comes to', () => {
  const lines = cardLines(rankingCard(vi, 'pending', rankingOf(provinceOf(5, (at) => `Sở ${at}`))));
  const pending = CLEAN.get('pending');
  expect(lines).toContain(`1 · Sở 3 ■■■■■■■■■■ ${pending} | [Xem]`);
  expect(lines).toContain(`1 · Sở 4 ■■■■■■■■■■ ${pending} | [Xem]`);
  expect(lines).toContain(`Toàn tỉnh: ${2 * Number(pending)}`);
});

test('a stretch says who was late how often, and each month in a line', () => {
  const lines = cardLines(provinceSpanCard(vi, { span: spanOf(12, 5), now: NOW, nonce }));
  expect(lines).toContain('Đã có báo cáo 24/60, còn 36');
  expect(lines.join('\n')).toMatch(/^Gửi chậm: .+ 4 lần, .+ 3 lần, .+ 2 lần và 1 cơ quan khác$/mu);
  expect(lines).toContain('03/2023 | 2/5 · 2 đúng hạn');
  expect(lines).toContain('02/2024 | 2/5 · 2 đúng hạn');
});

test('every page of the ranking has its agencies, each once', () => {
  const province = provinceOf(200);
  const pages = Array.from({ length: 8 }, (_, page) =>
    rankingCard(vi, 'onlineReceived', rankingOf(province, { page })),
  );
  const places = JSON.stringify(pages).match(/"text":"\d+ · /gu) ?? [];
  expect(places).toHaveLength(province.approved);
  expect(province.approved / PAGE_SIZE).toBe(8);
  expect(titles(pages[0] as Card)).not.toContain('Trang trước');
  expect(titles(pages[7] as Card)).not.toContain('Trang sau');
});

it('says what is not added up where the form has changed between the agencies', () => {
  const unsummed = CT25_CT08.figures.slice(0, 5);
  for (const [phrases, words] of [
    [phrasesFor('vi'), 'hai phiên bản mẫu, nên chưa cộng được: Đã giải quyết trong tháng, '],
    [phrasesFor('en'), 'two versions of the form, so there is no sum of: '],
  ] as const) {
    const lines = cardLines(provinceCard(phrases, factsOf({ ...provinceOf(7), unsummed }))).join('\n');
    expect(lines).toContain(words);
    expect(lines).toMatch(/ (?:và 2 số liệu khác|and 2 more)\./u);
  }
  expect(cardLines(provinceCard(phrasesFor('vi'), factsOf(provinceOf(7)))).join()).not.toContain(
    'phiên bản mẫu',
  );
});
