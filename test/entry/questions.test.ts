// Which figure is asked next, before, and along with another; and the size that is usual for it.

import { describe, expect, it } from 'vitest';
import type { EnteredFigures } from '../../src/entry/draft.ts';
import {
  boundOf,
  nextQuestion,
  questionBefore,
  upcomingQuestions,
  usualSize,
} from '../../src/entry/entry.ts';
import { CT25_CT08 } from '../../src/report/ct25-ct08.ts';
import { figureOf } from '../../src/report/definition.ts';
import type { Figures } from '../../src/report/report.ts';
import { type Status, statusOf } from '../../src/report/status.ts';
import { CLEAN, FEBRUARY } from '../report/months.ts';
import { entered, HELD } from './support.ts';

const status = (figures: Figures, skipped: readonly string[] = []): Status =>
  statusOf(CT25_CT08, figures, HELD, { reasons: new Map(), skipped: new Set(skipped) });

describe('questions', () => {
  const FIRST_THREE = new Map(Object.entries({ settled: 688, settledEarly: 0, settledOverdue: 0 }));

  it('go to the first figure lacking, but for one asked out of turn', () => {
    expect(nextQuestion(CT25_CT08, status(FIRST_THREE), undefined)?.id).toBe('pending');
    expect(nextQuestion(CT25_CT08, status(FIRST_THREE), 'settled')?.id).toBe('settled');
    expect(nextQuestion(CT25_CT08, status(FIRST_THREE), 'a figure of an older form')?.id).toBe('pending');
    expect(nextQuestion(CT25_CT08, status(CLEAN), undefined)).toBeUndefined();
  });

  it('leave what was put off for the end', () => {
    expect(nextQuestion(CT25_CT08, status(FIRST_THREE, ['pending']), undefined)?.id).toBe('pendingOverdue');
    const all = new Map([...CLEAN].filter(([id]) => id !== 'pending' && id !== 'pendingWithinDeadline'));
    expect(nextQuestion(CT25_CT08, status(all, ['pending']), undefined)?.id).toBe('pending');
  });

  it('ask of apologies only where something is overdue', () => {
    const asked = (pendingOverdue: number) =>
      nextQuestion(
        CT25_CT08,
        status(new Map([...FIRST_THREE, ['pending', 45], ['pendingOverdue', pendingOverdue]])),
        undefined,
      )?.id;
    expect(asked(2)).toBe('pendingOverdueApologised');
    expect(asked(0)).toBe('procedures');
  });

  it('go back to the nearest that somebody answered, never to a derived one', () => {
    const back = (from: string | undefined, of: EnteredFigures) =>
      questionBefore(CT25_CT08, of, from === undefined ? undefined : figureOf(CT25_CT08, from))?.id;
    const some = entered({ settled: 688, settledEarly: 0 });
    expect(back('settledOverdue', some)).toBe('settledEarly');
    expect(back('settledEarly', some)).toBe('settled');
    expect(back('settled', some)).toBeUndefined();
    expect(back('received', some)).toBe('settledEarly');
    expect(back(undefined, some)).toBe('settledEarly');
    expect(back(undefined, entered({ settled: 1, settledOnTime: 1 }))).toBe('settledOnTime');
  });

  it('take several bare values for themselves and those lacking after them in the section', () => {
    const upcoming = (asked: string, figures: Figures) =>
      upcomingQuestions(CT25_CT08, status(figures), figureOf(CT25_CT08, asked)).map(({ id }) => id);
    expect(upcoming('settled', new Map())).toEqual([
      'settled',
      'settledEarly',
      'settledOverdue',
      'pending',
      'pendingOverdue',
    ]);
    expect(upcoming('settled', FIRST_THREE)).toEqual(['settled', 'pending', 'pendingOverdue']);
    expect(upcoming('onlineReturned', new Map())).toEqual(['onlineReturned']);
    expect(upcomingQuestions(CT25_CT08, status(new Map()), undefined)).toEqual([]);
  });
});

describe('the usual size', () => {
  const size = (id: string, history: readonly Figures[] = []) => usualSize({ ...FEBRUARY, history }, id);

  it('is the largest of the earlier months', () => {
    const history = [new Map([['onlineReceived', 20_000]]), new Map([['onlineReceived', 12_000]])];
    expect(size('onlineReceived', history)).toBe(20_000);
  });

  it('is not known in a first month', () => {
    expect(size('received')).toBeUndefined();
  });
});

describe('the bound', () => {
  it('is the least of the known figures that a figure cannot exceed', () => {
    expect(boundOf(CT25_CT08, new Map([['received', 573]]), 'onlineReceived')).toBe(573);
    const both = new Map([
      ['postProcedures', 109],
      ['procedures', 120],
    ]);
    expect(boundOf(CT25_CT08, both, 'postProceduresUsed')).toBe(109);
    expect(boundOf(CT25_CT08, CLEAN, 'received')).toBeUndefined();
    expect(boundOf(CT25_CT08, new Map(), 'onlineReceived')).toBeUndefined();
  });
});
