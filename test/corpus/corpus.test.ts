// The corpus is well formed. The score itself is a command of its own: `npm run understand:score`.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { INTENTS } from '../../src/intents/registry.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { type Alternative, type Case, FILES, parseCorpus, parseExpected, readCorpus } from './cases.ts';
import { mayChange } from './effects.ts';
import { figure } from './observed.ts';

const LEAST = { sentences: 600, numbers: 400, 'reported-sentences': 200, 'reported-numbers': 100 };

describe.each(FILES)('%s.tsv', (file) => {
  const cases = readCorpus(file);

  test('is large enough', () => expect(cases.length).toBeGreaterThanOrEqual(LEAST[file]));

  test('says nothing twice in a state', () => {
    const said = cases.map(({ state, who, said }) => `${state} ${who}: ${said}`);
    expect(said.filter((one, i) => said.indexOf(one) !== i)).toEqual([]);
  });

  test('expects intents of the registry and figures of the definition', () => {
    const ids = INTENTS.map(({ id }) => id);
    const figures = CT25_CT08.figures.map(({ id }) => id);
    const unknown = cases.flatMap(({ line, expected }) =>
      expected.flatMap((one) => {
        if (one.kind === 'intent' || one.kind === 'offer')
          return ids.includes(one.id) ? [] : [`${line}: ${one.id}`];
        if (one.kind !== 'values') return [];
        const bad = Object.entries(one.values).filter(
          ([id, value]) => !figures.includes(id) || !Number.isInteger(value) || value < 0,
        );
        return bad.map(([id]) => `${line}: ${id}`);
      }),
    );
    expect(unknown).toEqual([]);
  });
});

test('what stands in several files wants the same in all of them', () => {
  const groups = Map.groupBy(FILES.flatMap(readCorpus), ({ state, who, said }) => `${state} ${who}: ${said}`);
  expect([...groups].filter(([, cases]) => !agree(cases)).map(([said]) => said)).toEqual([]);
});

/** Some outcome is right for all of them. */
function agree([first, ...others]: readonly Case[]): boolean {
  if (!first) return true;
  return first.expected.some((one) =>
    others.every(({ expected }) =>
      expected.some((other) => same(one, other, first) || same(other, one, first)),
    ),
  );
}

/** The same words, or an intent that records those very values. */
function same(one: Alternative, other: Alternative, from: Case): boolean {
  if (one.kind !== 'intent' || other.kind !== 'values') return isDeepStrictEqual(one, other);
  const changes = Object.entries(other.values).map(([id, value]) => figure(id, value));
  return mayChange(one.id, changes, from);
}

test('a line that is none is named', () => {
  const line =
    (...columns: string[]) =>
    () =>
      parseCorpus('numbers', columns.join('\t'));
  expect(line('fresh', 'officer', 'N', '688')).toThrow('numbers.tsv:1: five columns');
  expect(line('late', 'officer', 'N', '688', 'ask')).toThrow('numbers.tsv:1: “late” is none of fresh');
  expect(line('fresh', 'boss', 'N', '688', 'ask')).toThrow('“boss”');
  expect(line('fresh', 'officer', 'X', '688', 'ask')).toThrow('“X”');
  expect(line('fresh', 'officer', 'N', '688', '')).toThrow('nothing is expected');
});

test('an expectation is read alternative by alternative', () => {
  expect(
    parseExpected(
      '{"settled":688,"settledEarly":0} or ask:688 or text:"a or b" or offer:submit-report or skip',
    ),
  ).toEqual([
    { kind: 'values', values: { settled: 688, settledEarly: 0 } },
    { kind: 'ask', value: '688' },
    { kind: 'text', text: 'a or b' },
    { kind: 'offer', id: 'submit-report' },
    { kind: 'skip' },
  ]);
});
