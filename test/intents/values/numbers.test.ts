// Ways to answer with a number that once failed or nearly did, each with what a careful secretary would make of it.
// `numbers.tsv`: the state, what was said (⏎ and ⇥ stand for line break and tab), and what is right, any of several.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ValueReading } from '../../../src/intents/values/read-values.ts';
import { outcome, readIn, STATES, type State, type StateName } from './states.ts';

const ROWS = readFileSync(new URL('numbers.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [state: StateName, said: string, should: string]);

/** These were said right after the bot had asked back about “gần 700” or “151.10”. */
const ASKED_BACK: Readonly<Record<string, readonly number[]>> = {
  không: [700],
  'đúng rồi': [700],
  ừ: [700],
  ok: [700],
  '1': [15_110, 151],
};

const stateOf = (name: StateName, said: string): State => {
  // “The same again” was said after a 0.
  if (/^cũng (?:vậy|thế)$/u.test(said)) return STATES.overdue;
  const readings = name === 'first' ? ASKED_BACK[said] : undefined;
  return { ...STATES[name], ...(readings && { askedBack: { figure: 'settled', readings } }) };
};

/** Whether the reading is what one of the right outcomes says. */
function isRight(reading: ValueReading | undefined, should: string, asked: string): boolean {
  const { recorded, offered, skipped } = outcome(reading);
  const any = should.split(' or ').map((one) => one.trim());
  const wanted = any.flatMap((one) => {
    if (/^\d+$/u.test(one)) return [{ [asked]: Number(one) }];
    return one.startsWith('{') ? [JSON.parse(one) as Record<string, number>] : [];
  });
  const given = Object.keys(recorded).length;
  if (given > 0) {
    const partly = reading?.kind === 'answers' && offered.length > 0 && any.includes('ask');
    return wanted.some((one) =>
      partly
        ? Object.entries(recorded).every(([id, value]) => one[id] === value)
        : JSON.stringify(sorted(one)) === JSON.stringify(sorted(recorded)),
    );
  }
  if (skipped.length > 0) return any.includes('skip') || any.includes('nothing');
  if (offered.length === 0 && reading?.kind !== 'which')
    return any.includes('nothing') || any.includes('ask');
  if (!any.includes('ask')) return false;
  // What is asked back has the right reading among its buttons.
  if (reading?.kind === 'which' || wanted.length === 0) return true;
  return wanted.some((one) =>
    Object.entries(one).every(([id, value]) =>
      offered.some(([figure, read]) => figure === id && read === value),
    ),
  );
}

const sorted = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).toSorted(([a], [b]) => a.localeCompare(b));

describe('a way to answer with a number', () => {
  it('has its cases', () => {
    expect(ROWS.length).toBeGreaterThan(100);
  });

  it.each(ROWS)('%s: “%s” is %s', (name, said, should) => {
    const text = said.replaceAll('⏎', '\n').replaceAll('⇥', '\t');
    const reading = readIn(stateOf(name, said), text);
    const { asked = '' }: State = STATES[name];
    expect(isRight(reading, should, asked), JSON.stringify(reading)).toBe(true);
  });
});
