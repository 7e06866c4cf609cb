// One pasted text must not stop the bot for everybody: reading it costs time in proportion to its length, whatever stands in it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ConversationContext } from '../../src/intents/context.ts';
import { engineFor } from '../../src/intents/engine.ts';
import { understand } from '../../src/intents/understand.ts';
import { figureOf } from '../../src/report/definition.ts';
import { CT25_CT08 } from '../support/reports.ts';

const ISSUED = readFileSync(join(import.meta.dirname, '../report/issued-2024-02.txt'), 'utf8');
const SHAPES: Readonly<Record<string, string>> = {
  'the issued report': ISSUED,
  'digits with commas': '688, 0, ',
  'digits without an end': '1',
  'numbers with dots': '1.655.',
  'numbers a line each': '688\n0\n',
  'a word that counts': 'hồ sơ ',
  'a name': 'quá hạn ',
  'names with values': 'đúng hạn 688; quá hạn 2, ',
  'a strange word': 'xyzzy ',
  'letters without an end': 'á',
  spaces: ' \t',
  'months and dates': 'tháng 2, ngày 25/2/2024 ',
  percentages: '(đạt tỷ lệ 96,16%) ',
  'a table': '1\tĐã giải quyết\t688\n2\tQuá hạn\t0\n',
  'a table with bars': '| 1 | Quá hạn | 0 |\n',
  'marks and brackets': '(- ',
};
const LONG = 8000;
const SHORT = 2000;
/** Four times as long, so four times as much; more is only the machine's unrest. */
const MOST = { times: 9, besides: 40, inAll: 800 };
const RUNS = 5;

const settled = figureOf(CT25_CT08, 'settled');
const common = {
  definition: CT25_CT08,
  usual: () => 700,
  audiences: new Set(['everyone', 'officer'] as const),
  complete: false,
  warned: false,
};
const CONTEXTS: Readonly<Record<string, ConversationContext>> = {
  'while nothing is asked': { ...common, upcoming: [] },
  'while a number is asked': { ...common, asking: settled, upcoming: [settled], state: 'entering' },
  'while words are asked': {
    ...common,
    asking: figureOf(CT25_CT08, 'recommendations'),
    upcoming: [],
    state: 'entering',
  },
};

test.for(Object.keys(SHAPES))('a pasted text is understood in linear time: %s', (shape) => {
  for (const [name, context] of Object.entries(CONTEXTS)) {
    const read = (length: number) => fastest(textOf(shape, length), context);
    const short = read(SHORT);
    const long = read(LONG);
    expect(long, `${name}: ${short} ms, then ${long} ms`).toBeLessThan(MOST.times * short + MOST.besides);
    expect(long, name).toBeLessThan(MOST.inAll);
  }
});

test('a bare number is understood without any likeness, and so at once after the start', () => {
  const engine = engineFor({ ...CT25_CT08 });
  expect(engine.learn()).toBe(true);
  const definition = { ...CT25_CT08 };
  const context = { ...common, definition, asking: settled, upcoming: [settled] };
  for (const said of ['688', '0 hồ sơ', '1.655'])
    expect(understand(said, context)).toMatchObject({ kind: 'values', reading: { certain: true } });
  // Nothing was learnt for it: the first lesson is still to come.
  let steps = 0;
  while (engineFor(definition).learn()) steps += 1;
  expect(steps).toBeGreaterThan(10);
});

test('what is learnt a little at a time is what is learnt at once', () => {
  const slowly = engineFor({ ...CT25_CT08 });
  while (slowly.learn());
  const words = ['em', 'xem', 'bao', 'cao'];
  expect(slowly.likeness.rank(words)).toEqual(engineFor(CT25_CT08).likeness.rank(words));
});

function textOf(shape: string, length: number): string {
  const piece = SHAPES[shape] ?? '';
  return `a ${piece.repeat(Math.ceil(length / piece.length))}`.slice(0, length);
}

/** The fastest of several runs, in milliseconds: the one that the machine disturbed least. */
function fastest(text: string, context: ConversationContext): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    understand(text, context);
    return performance.now() - began;
  });
  return Math.min(...times);
}
