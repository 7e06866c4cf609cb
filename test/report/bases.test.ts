// What a province may choose that rates divide by: each definition under each of its bases holds together, asks what it
// needs and nothing more, and names the base wherever it prints a rate of it.

import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { figuresNamed } from '../../src/intents/values/figure-matcher.ts';
import { fold } from '../../src/language/fold.ts';
import { baseSince, basesIn, sameBase, underBases } from '../../src/report/bases.ts';
import { catalogueOf, withBases } from '../../src/report/catalogue.ts';
import { checkFigures, figuresOfCheck } from '../../src/report/checks.ts';
import { type BaseOption, figuresOf, type ReportDefinition } from '../../src/report/definition.ts';
import type { Figures } from '../../src/report/figures.ts';
import { rateText } from '../../src/report/indicators.ts';
import { outlineReport } from '../../src/report/outline.ts';
import { readOutline } from '../../src/report/outline-parser.ts';
import { resolveFigures } from '../../src/report/report.ts';
import { figuresOverTime, rateAddsUp, rateChange } from '../../src/report/time-series.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';
import { CLEAN, FEBRUARY } from './months.ts';

const MONTH = toMonth(2024, 2);
const MARCH = toMonth(2024, 3);

const chosen = (options: Readonly<Record<string, string>>) =>
  underBases(CT25_CT08, basesIn(CT25_CT08, [{ from: MONTH, options }], MONTH));
const printed = (definition: ReportDefinition, figures: Figures) =>
  outlineReport(definition, figures, { month: MONTH, agency: 'Sở A', appendices: [] }).blocks.map(
    ({ text }) => text,
  );
const rate = (definition: ReportDefinition, figures: Figures, id: string) =>
  rateText(definition, resolveFigures(definition, figures, FEBRUARY), id)?.text;
const changed = (changes: Record<string, number>): Figures => new Map([...CLEAN, ...Object.entries(changes)]);

/** Every definition under every combination of the bases that it offers. */
const VARIANTS = REPORT_CATALOGUE.all.flatMap((definition) =>
  definition.bases
    .reduce<readonly (readonly BaseOption[])[]>(
      (rows, { options }) => rows.flatMap((row) => options.map((option) => [...row, option])),
      [[]],
    )
    .map((row) => {
      const inForce = new Map(definition.bases.map((choice, at) => [choice, row[at] as BaseOption]));
      return [row.map(({ id }) => id).join(', '), underBases(definition, inForce), row] as const;
    }),
);

describe.each(VARIANTS)('%s', (_, definition, options) => {
  const { figures, rates, checks, bases } = definition;
  const ids = figures.map(({ id }) => id);

  it('names only figures that it has, each once', () => {
    const known = (definition.columns ?? []).map(({ figure }) => figure);
    const named = [
      ...known,
      ...rates.flatMap(({ of, over }) => [of, over]),
      ...checks.flatMap(figuresOfCheck),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
  });

  it('keeps its sections together, with names that mean one figure', () => {
    const order = figures.map(({ section }) => definition.sections.findIndex(({ id }) => id === section));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const { id } of definition.sections) {
      const shorts = figuresOf(definition, id).map(({ short }) => fold(short));
      expect(shorts).toEqual([...new Set(shorts)]);
    }
    for (const { id, short, label, aliases } of figures) {
      expect(figuresNamed(definition, short), short).toEqual([id]);
      expect(figuresNamed(definition, label), label).toContain(id);
      for (const alias of aliases) expect(figuresNamed(definition, alias), alias).toContain(id);
    }
  });

  it('says what every rate divides by that was chosen, on its line too', () => {
    for (const [at, choice] of bases.entries()) {
      const option = options[at];
      for (const id of choice.rates) {
        expect(rates.find(({ of }) => of === id)).toMatchObject({ over: option?.over, base: option?.words });
      }
      const lines = printed(definition, CLEAN).filter((line) =>
        line.includes(`(tính trên ${option?.words.vi})`),
      );
      expect(lines).toHaveLength(choice.rates.length);
    }
  });

  it('reads its own lines back', () => {
    const found = readOutline(definition, printed(definition, CLEAN).join('\n')).figures;
    const words = new Map(found.map((one) => [one.figure, one.words]));
    for (const id of bases.flatMap((choice) => choice.rates))
      expect(words.get(id)).toBe(String(CLEAN.get(id)));
  });
});

describe('the online rate', () => {
  it.each([
    ['received', {}, '96,16%'],
    ['received-with-carried', { carriedOver: 45 }, '89,16%'],
    ['online-procedures', { onlineProceduresReceived: 570 }, '96,67%'],
    ['settled', {}, '80,09%'],
  ])('over %s', (online, more, text) => {
    const definition = chosen({ online });
    const month = new Map([...CLEAN, ...Object.entries<number>(more)]);
    expect(rate(definition, month, 'onlineReceived')).toBe(text);
    expect(rate(definition, month, 'fullReceived')).toBe(text);
    expect(checkFigures(definition, resolveFigures(definition, month, FEBRUARY), FEBRUARY)).toEqual([]);
  });

  it('lacks what it divides by until that is given', () => {
    expect(rate(chosen({ online: 'received-with-carried' }), CLEAN, 'onlineReceived')).toBeUndefined();
  });

  it('has its own bounds', () => {
    const codes = (definition: ReportDefinition, figures: Figures) =>
      checkFigures(definition, figures, FEBRUARY).map(({ check }) => `${check.severity} ${check.code}`);
    expect(
      codes(chosen({ online: 'online-procedures' }), changed({ onlineProceduresReceived: 550 })),
    ).toEqual(['error at-most.onlineReceived.onlineProceduresReceived']);
    expect(codes(chosen({ payment: 'fee-procedures' }), changed({ feeDossiers: 230 }))).toEqual([
      'error at-most.paidOnline.feeDossiers',
    ]);
  });
});

it('a quarter carries over what its first month did, and receives what all of them did', () => {
  const definition = chosen({ online: 'received-with-carried' });
  const month = (carriedOver: number) => resolveFigures(definition, changed({ carriedOver }), FEBRUARY);
  const quarter = figuresOverTime(definition, [month(45), month(60), month(10)]);
  expect(quarter.get('carriedOver')).toBe(45);
  expect(quarter.get('receivedWithCarried')).toBe(3 * 573 + 45);
  expect(rateAddsUp(definition, 'onlineReceived')).toBe(true);
});

it('two months that were calculated otherwise are not compared', () => {
  const settled = chosen({ online: 'settled' });
  expect(rateChange(settled, 'onlineReceived', CLEAN, CLEAN, CT25_CT08)).toBeUndefined();
  expect(rateChange(settled, 'paidOnline', CLEAN, CLEAN, CT25_CT08)).toBe(0);
  const months = [CT25_CT08, CT25_CT08, settled, settled].map((definition, at) => ({
    month: toMonth(2024, at + 1),
    definition,
  }));
  expect(baseSince(months, 'onlineReceived')?.from).toBe('2024-03');
  expect(baseSince(months, 'paidOnline')).toBeUndefined();
  expect(baseSince(months.slice(2), 'onlineReceived')).toBeUndefined();
});

it('the rate of payment over all dossiers with a fee asks these in place of the others', () => {
  const definition = chosen({ payment: 'fee-procedures' });
  expect(rate(definition, changed({ feeDossiers: 400 }), 'paidOnline')).toBe('57,75%');
  expect(definition.figures.map(({ id }) => id)).not.toContain('feeSettled');
  expect(CT25_CT08.figures.map(({ id }) => id)).not.toContain('feeDossiers');
});

describe('a choice', () => {
  const catalogue = withBases(catalogueOf(CT25_CT08), [
    { from: MARCH, options: { online: 'settled' } },
    { from: MONTH, options: { online: 'received', payment: 'fee-procedures' } },
  ]);
  const over = (month: typeof MONTH, id: string) =>
    catalogue.at(CT25_CT08, month).rates.find(({ of }) => of === id)?.over;

  it('holds from its month on; what a later one does not name stays', () => {
    expect(catalogue.at(CT25_CT08, toMonth(2024, 1))).toBe(CT25_CT08);
    expect([over(MONTH, 'onlineReceived'), over(MARCH, 'onlineReceived')]).toEqual(['received', 'settled']);
    expect([over(MONTH, 'paidOnline'), over(toMonth(2025, 1), 'paidOnline')]).toEqual([
      'feeDossiers',
      'feeDossiers',
    ]);
  });

  it('makes each definition once, also when it is asked for with another month’s', () => {
    const march = catalogue.at(CT25_CT08, MARCH);
    expect(catalogue.at(march, MARCH)).toBe(march);
    expect(catalogue.at(march, toMonth(2023, 12))).toBe(CT25_CT08);
  });

  it('is none where nobody has chosen: nothing changes', () => {
    expect(withBases(REPORT_CATALOGUE, []).at(CT25_CT08, MONTH)).toBe(CT25_CT08);
    expect(REPORT_CATALOGUE.at(CT25_CT08, MONTH)).toBe(CT25_CT08);
    expect(printed(CT25_CT08, CLEAN).join('\n')).not.toContain('tính trên');
  });

  it('tells whether two months are calculated alike', () => {
    const [a, b] = [catalogue.at(CT25_CT08, MONTH), catalogue.at(CT25_CT08, MARCH)];
    expect(sameBase(a, b, 'onlineReceived')).toBe(false);
    expect(sameBase(a, b, 'paidOnline')).toBe(true);
    expect(sameBase(CT25_CT08, a, 'onlineReceived')).toBe(true);
    expect(sameBase(a, b, 'settled')).toBe(true);
  });
});
