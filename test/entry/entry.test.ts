import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnteredFigures, EntrySource } from '../../src/entry/draft.ts';
import { valuesOf } from '../../src/entry/draft.ts';
import { type EntryContext, enterFigures, type FigureInput } from '../../src/entry/entry.ts';
import type { Background } from '../../src/report/figures.ts';
import { resolveFigures } from '../../src/report/report.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { throughJson } from './player.ts';
import { AT, entered, HELD } from './support.ts';

const GIVING: EntryContext = { how: 'typed', by: 'an', at: AT, version: 5, seenVersion: 4 };

const given = (values: Readonly<Record<string, number | string>>): readonly FigureInput[] =>
  Object.entries(values).map(([figure, value]) => ({ figure, value }));
const enter = (
  before: EnteredFigures,
  values: Readonly<Record<string, number | string>>,
  giving: Partial<EntryContext> = {},
  background: Background = HELD,
) => enterFigures(CT25_CT08, background, before, given(values), { ...GIVING, ...giving });

describe('what becomes of a value', () => {
  it('is recorded with its way, its giver and its version, and says what stood before', () => {
    const { entered: after, events } = enter(entered({ settled: 600 }), { settled: 688 });
    expect(events).toEqual([{ kind: 'recorded', figure: 'settled', value: 688, before: 600 }]);
    expect(after.get('settled')).toEqual({ value: 688, how: 'typed', by: 'an', version: 5, at: AT });
  });

  it('is unchanged when it stood so, and keeps its first giver', () => {
    const before = entered({ settled: 688 });
    const { entered: after, events } = enter(before, { settled: 688 }, { by: 'binh' });
    expect(events).toEqual([{ kind: 'unchanged', figure: 'settled', value: 688 }]);
    expect(after).toEqual(before);
  });

  it('is no override when its own rule gives it', () => {
    const { entered: after, events } = enter(entered({ settled: 688, settledEarly: 0, settledOverdue: 0 }), {
      settledOnTime: 688,
    });
    expect(events).toEqual([{ kind: 'unchanged', figure: 'settledOnTime', value: 688, derived: true }]);
    expect(after.has('settledOnTime')).toBe(false);
  });

  it('overrides a computed figure, and the computed value takes the override back', () => {
    const before = entered({ settled: 688, settledEarly: 0, settledOverdue: 0 });
    const over = enter(before, { settledOnTime: 680 });
    expect(over.events).toEqual([{ kind: 'recorded', figure: 'settledOnTime', value: 680 }]);
    expect(resolveFigures(CT25_CT08, valuesOf(over.entered), HELD).get('settledOnTime')).toBe(680);
    const back = enter(over.entered, { settledOnTime: 688 }, { version: 6, seenVersion: 5 });
    expect(back.events).toEqual([{ kind: 'computed', figure: 'settledOnTime', before: 680 }]);
    expect(back.entered).toEqual(before);
  });

  it('is compared with the parts given beside it, in whatever order they stand', () => {
    for (const values of [
      { settledOnTime: 680, settled: 688, settledEarly: 8, settledOverdue: 0 },
      { settledEarly: 8, settledOverdue: 0, settled: 688, settledOnTime: 680 },
    ]) {
      const { entered: after, events } = enter(new Map(), values);
      expect(after.has('settledOnTime')).toBe(false);
      expect(events.map(({ figure, kind }) => [figure, kind])).toEqual([
        ['settled', 'recorded'],
        ['settledOnTime', 'unchanged'],
        ['settledEarly', 'recorded'],
        ['settledOverdue', 'recorded'],
      ]);
    }
  });

  it('is a running total that needs no entry when last month and this one give it', () => {
    const { entered: after } = enter(entered({ settled: 688 }), { settledYtd: 1655 });
    expect(after.has('settledYtd')).toBe(false);
    expect(enter(entered({ settled: 688 }), { settledYtd: 1656 }).entered.get('settledYtd')?.value).toBe(
      1656,
    );
  });

  it('is carried when the form came with it, and came as it was given when somebody said the same', () => {
    const cameBy = (value: number, how: EntrySource) =>
      enter(new Map(), { procedures: value }, { how }).entered.get('procedures')?.how;
    expect(cameBy(109, 'form')).toBe('carried');
    expect(cameBy(110, 'form')).toBe('form');
    for (const how of ['typed', 'paste', 'edit', 'file', 'carried'] as const)
      expect(cameBy(109, how)).toBe(how);
  });

  it('is a conflict when someone changed the figure after it was last seen', () => {
    const before = entered({ settled: 700 }, 5);
    const { entered: after, events } = enter(before, { settled: 688, settledEarly: 0 }, { seenVersion: 4 });
    expect(events).toEqual([
      { kind: 'conflict', figure: 'settled', offered: 688, current: before.get('settled') },
      { kind: 'recorded', figure: 'settledEarly', value: 0 },
    ]);
    expect(after.get('settled')).toEqual(before.get('settled'));
  });

  it('is no conflict when both gave the same, or when the change was seen', () => {
    const before = entered({ settled: 700 }, 5);
    expect(enter(before, { settled: 700 }).events).toMatchObject([{ kind: 'unchanged' }]);
    expect(enter(before, { settled: 688 }, { seenVersion: 5 }).events).toMatchObject([{ kind: 'recorded' }]);
  });
});

describe('entering', () => {
  const counts = CT25_CT08.figures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
  const values = fc.dictionary(fc.constantFrom(...counts), fc.nat(20), { noNullPrototype: true });
  const draft = fc.record({ values, version: fc.constantFrom(3, 5) });

  it('never changes a figure that was not given', () => {
    fc.assert(
      fc.property(draft, values, (before, now) => {
        const start = entered(before.values, before.version);
        const { entered: after } = enter(start, now);
        for (const id of counts) if (!(id in now)) expect(after.get(id)).toEqual(start.get(id));
      }),
    );
  });

  it('says one thing of each given figure, in the order of the form, and the month then shows it', () => {
    fc.assert(
      fc.property(draft, values, (before, now) => {
        const { entered: after, events } = enter(entered(before.values, before.version), now);
        expect(events.map(({ figure }) => figure)).toEqual(counts.filter((id) => id in now));
        const month = resolveFigures(CT25_CT08, valuesOf(after), HELD);
        for (const { kind, figure } of events) {
          if (kind === 'recorded') expect(month.get(figure)).toBe(now[figure]);
        }
      }),
    );
  });

  it('gives the same for a draft that was stored between the turns', () => {
    fc.assert(
      fc.property(draft, values, (before, now) => {
        const start = entered(before.values, before.version);
        expect(enter(throughJson(start), now)).toEqual(enter(start, now));
        expect(throughJson(enter(start, now).entered)).toEqual(enter(start, now).entered);
      }),
    );
  });

  it('the same twice changes nothing the second time', () => {
    fc.assert(
      fc.property(draft, values, (before, now) => {
        const once = enter(entered(before.values, before.version), now, { seenVersion: 5 });
        const twice = enter(once.entered, now, { version: 6, seenVersion: 5 });
        expect(twice.entered).toEqual(once.entered);
        expect(twice.events.every(({ kind }) => kind === 'unchanged')).toBe(true);
      }),
    );
  });
});
