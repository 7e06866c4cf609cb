// Cards that answer questions: with little and much history, for one agency and for hundreds.

import { describe, expect, it, test } from 'vitest';
import type { Card } from '../../cards/elements.ts';
import { againstCard, headlineCard, indicatorCard } from '../../cards/indicator.ts';
import { notInCard, provinceCard, rankingCard } from '../../cards/province.ts';
import { statusCard } from '../../cards/status.ts';
import type { IndicatorAnswer } from '../../src/actions/answer-indicator.ts';
import type { Province, ProvinceReport } from '../../src/actions/read-province.ts';
import { nextMonth, toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { CT25_CT08 } from '../../src/report/ct25-ct08.ts';
import { figuresOverTime } from '../../src/report/over-time.ts';
import { sumOfAgencies } from '../../src/report/province.ts';
import { LISTED_STATES } from '../../src/report/state.ts';
import { AS_ISSUED, CLEAN } from '../report/months.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';
import { NOW, viewOf } from './views.ts';

const MONTH = toMonth(2024, 2);
const nonce = '0'.repeat(36);
const LONG = 'Sở Nông nghiệp và Phát triển nông thôn tỉnh '.repeat(3).trim();

function statusOf(phrases: Phrases, months: number, figures: typeof CLEAN, state: 'entering' | 'sent'): Card {
  const view = viewOf(figures, { months, state });
  return statusCard(phrases, {
    view,
    begun: figures.size > 0,
    holder: LONG,
    daysLeft: -3,
    yearAgo: view.earlier[11]?.figures,
    now: NOW,
    nonce,
    mayEnter: true,
    mayDecide: true,
    mayLook: true,
    viewers: Array.from({ length: 100 }, (_, at) => `29:${'x'.repeat(60)}${at}`),
  });
}

/** So many months of the clean one, up to February 2024. */
function answerOver(count: number): IndicatorAnswer {
  const months = Array.from({ length: count }, (_, at) => ({
    month: nextMonth(MONTH, at + 1 - count),
    figures: CLEAN,
  }));
  return {
    kind: 'indicator',
    definition: CT25_CT08,
    agencyId: 'skhdt',
    agencyName: LONG,
    sample: true,
    span: { from: nextMonth(MONTH, 1 - count), to: MONTH },
    months,
    figures: figuresOverTime(
      CT25_CT08,
      months.map(({ figures }) => figures),
    ),
    history: months.slice(-12),
    previous: CLEAN,
    yearAgo: AS_ISSUED,
  };
}

function provinceOf(count: number): Province {
  const [agency] = SAMPLE_AGENCIES;
  if (!agency) throw new Error('no sample agency');
  const reports = Array.from({ length: count }, (_, at): ProvinceReport => {
    const state = LISTED_STATES[at % LISTED_STATES.length] ?? 'sent';
    const approved = state === 'approved' || state === 'sent';
    return {
      agency,
      name: `${LONG} ${at}`,
      sample: true,
      state,
      report: undefined,
      figures: approved ? CLEAN : undefined,
      deadline: NOW,
      onTime: approved,
      late: !approved,
      passed: at % 2,
      chasedAt: at % 3 === 0 ? NOW : undefined,
    };
  });
  const approved = reports.flatMap(({ figures }) => (figures ? [figures] : []));
  const sums = sumOfAgencies(CT25_CT08, approved);
  const due = { due: count, inNow: approved.length, inTime: approved.length };
  return {
    kind: 'province',
    definition: CT25_CT08,
    month: MONTH,
    reports,
    ...due,
    sums,
    approved: approved.length,
  };
}

function cardsOf(phrases: Phrases): Record<string, Card> {
  const cards: Record<string, Card> = {};
  for (const months of [0, 1, 12, 36]) {
    cards[`status with ${months} months`] = statusOf(phrases, months, CLEAN, 'sent');
    cards[`status while entered, ${months} months`] = statusOf(phrases, months, AS_ISSUED, 'entering');
  }
  cards['status of what nobody has begun'] = statusOf(phrases, 0, new Map(), 'entering');
  for (const months of [1, 3, 12, 36]) {
    const facts = { answer: answerOver(months), definition: CT25_CT08, now: NOW, nonce };
    cards[`a rate over ${months} months`] = indicatorCard(phrases, 'onlineReceived', facts);
    cards[`a figure over ${months} months`] = indicatorCard(phrases, 'pending', facts);
    cards[`headline rates of ${months} months`] = headlineCard(phrases, facts);
    cards[`${months} months against another`] = againstCard(
      phrases,
      [...CT25_CT08.headline, 'pending'],
      { month: MONTH, figures: AS_ISSUED },
      facts,
    );
  }
  for (const agencies of [1, 20, 200]) {
    const facts = {
      province: provinceOf(agencies),
      definition: CT25_CT08,
      now: NOW,
      nonce,
      page: 1,
      mayChase: true,
    };
    cards[`the province of ${agencies}`] = provinceCard(phrases, facts);
    cards[`the ranking of ${agencies}`] = rankingCard(phrases, 'onlineReceived', facts);
    cards[`those of ${agencies} who are not in`] = notInCard(phrases, facts);
  }
  return cards;
}

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  it.each(Object.entries(cardsOf(phrasesFor(language))))('%s is read and small', (_name, card) => {
    expect(complaints(card)).toEqual([]);
    expect(sizeOf(card)).toBeLessThan(LARGEST);
  });
});

test('a chart and its fallback say the same', () => {
  const json = JSON.stringify(cardsOf(phrasesFor('vi'))['a rate over 12 months']);
  expect(json.match(/"y":96.16/gu)).toHaveLength(12);
  expect(json).toContain('{"title":"02/2024","value":"96,16%"}');
});

test('every page of the ranking has its agencies, each once', () => {
  const province = provinceOf(200);
  const facts = { province, definition: CT25_CT08, now: NOW, nonce };
  const pages = [0, 1, 2, 3].map((page) =>
    JSON.stringify(rankingCard(phrasesFor('vi'), 'onlineReceived', { ...facts, page })),
  );
  const places = pages.join('').match(/"text":"\d+ · /gu) ?? [];
  expect(places).toHaveLength(province.approved);
  expect(pages[0]).not.toContain('Trang trước');
  expect(pages[3]).not.toContain('Trang sau');
});
