// Cards that answer questions: with little and much history, of one agency.

import { describe, expect, it, test } from 'vitest';
import { againstCard } from '../../cards/against.ts';
import type { Card } from '../../cards/elements.ts';
import { headlineCard, indicatorCard } from '../../cards/indicator.ts';
import { statusCard } from '../../cards/status.ts';
import type { IndicatorAnswer } from '../../src/actions/answer-indicator.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { nextPeriod } from '../../src/calendar/report-period.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { AS_ISSUED, CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';
import { NOW, viewOf } from './views.ts';

const MONTH = toMonth(2024, 2);
const YEAR_AGO = toMonth(2023, 2);
const nonce = '0'.repeat(36);
const LONG = 'Sở Nông nghiệp và Phát triển nông thôn tỉnh '.repeat(3).trim();

function statusOf(phrases: Phrases, months: number, figures: typeof CLEAN, state: 'entering' | 'sent'): Card {
  const view = viewOf(figures, { months, state });
  return statusCard(phrases, {
    view,
    begun: figures.size > 0,
    holder: LONG,
    daysLeft: -3,
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
    month: nextPeriod(MONTH, at + 1 - count),
    figures: CLEAN,
  }));
  return {
    kind: 'indicator',
    definition: CT25_CT08,
    agency: { id: 'skhdt', name: LONG },
    sample: true,
    span: { from: nextPeriod(MONTH, 1 - count), to: MONTH },
    months,
    series: months,
    charted: months,
    misfits: new Map(),
    called: undefined,
    partial: [],
    previous: CLEAN,
    yearAgo: AS_ISSUED,
    reports: [
      ...months.map((one) => ({ ...one, agency: 'skhdt' })),
      { agency: 'skhdt', month: YEAR_AGO, figures: AS_ISSUED },
    ],
    owedSince: [YEAR_AGO],
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
    const against = againstCard(phrases, [...CT25_CT08.headline, 'pending'], YEAR_AGO, facts);
    if (against) cards[`${months} months against another`] = against;
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

test('months that no agency has both of are not compared', () => {
  const facts = { answer: answerOver(1), definition: CT25_CT08, now: NOW, nonce };
  const { headline } = CT25_CT08;
  expect(againstCard(phrasesFor('vi'), headline, YEAR_AGO, facts)).toBeDefined();
  expect(againstCard(phrasesFor('vi'), headline, toMonth(2023, 1), facts)).toBeUndefined();
});
