// What the buttons of cards about figures say is understood as exactly that: every figure, both languages.

import { describe, expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { understand } from '../../src/intents/understand.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { figureName } from '../../src/phrases/figure-labels.ts';
import { contextFor } from '../entry/support.ts';
import { CT25_CT08 } from '../support/reports.ts';

const MONTH = toMonth(2024, 1);
const FIGURES = CT25_CT08.figures.filter(({ kind }) => kind === 'count');
const YEAR = { kind: 'year', year: 2024 };
const HALF_YEAR = { kind: 'last', months: 6 };
const JANUARY = { kind: 'month', month: { kind: 'month', month: 1, year: 2024 } };

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const { asking } = phrasesFor(language).ask;
  const read = (said: string) => understand(said, contextFor('settled'));

  test.each(FIGURES.map((figure) => [figure.id, figureName(figure, language)]))('%s: %s', (id, name) => {
    const figures = [id];
    expect(read(asking.soFar(name, MONTH))).toMatchObject({
      id: 'show-indicator',
      slots: { figures, period: YEAR },
    });
    expect(read(asking.recent(name, 'month'))).toMatchObject({
      id: 'show-indicator',
      slots: { figures, period: HALF_YEAR },
    });
    expect(read(asking.lastMonth(name, MONTH))).toMatchObject({
      id: 'compare-last-month',
      slots: { figures, period: JANUARY },
    });
    expect(read(asking.lastYear(name, MONTH))).toMatchObject({
      id: 'compare-last-year',
      slots: { figures, period: JANUARY },
    });
  });

  test('what files lead to', () => {
    const { workflow, province } = phrasesFor(language);
    const month = { kind: 'month', month: 1, year: 2024 };
    expect(read(workflow.downloadSaid(MONTH))).toMatchObject({ id: 'download-document', slots: { month } });
    expect(read(province.notInSaid(MONTH))).toMatchObject({ id: 'list-missing-agencies', slots: { month } });
  });

  test('no figure is the headline rates', () => {
    expect(read(asking.soFar(undefined, MONTH))).toMatchObject({
      id: 'show-indicator',
      slots: { period: YEAR },
    });
    expect(read(asking.recent(undefined, 'month'))).toMatchObject({
      id: 'show-indicator',
      slots: { period: HALF_YEAR },
    });
    expect(read(asking.lastMonth(undefined, MONTH))).toMatchObject({
      id: 'compare-last-month',
      slots: { period: JANUARY },
    });
    expect(read(asking.lastYear(undefined, MONTH))).toMatchObject({
      id: 'compare-last-year',
      slots: { period: JANUARY },
    });
  });
});
