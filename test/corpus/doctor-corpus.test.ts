// What the doctor has reached over the corpus, and does not fall behind. Raise the floor when it is better.

import { beforeAll, describe, expect, it } from 'vitest';
import { type DoctorResult, runDoctor } from './doctor-run.ts';
import { failureLines, totalsOf } from './doctor-summary.ts';
import { knownCases } from './known-answers.ts';

const FLOOR = { found: 134, right: 1266, misdiagnosed: 0, falseAlarms: 0, wrong: 0 };
/** For a usual file, the start of the thread included. */
const LONGEST = 2_000;

describe('the doctor over the corpus', () => {
  const results: DoctorResult[] = [];

  beforeAll(async () => {
    for (const known of [...knownCases('reports'), ...knownCases('tables')])
      results.push(await runDoctor(known));
  }, 120_000);

  it('opens every file', () => {
    expect(results.filter(({ refused }) => refused).map(({ known }) => known.name)).toEqual([]);
  });

  it('finds as many slips, and reads as many figures', () => {
    const { found, right } = totalsOf(results);
    expect(found).toBeGreaterThanOrEqual(FLOOR.found);
    expect(right).toBeGreaterThanOrEqual(FLOOR.right);
  });

  it('raises no false alarm more, and takes over no figure more that is wrong', () => {
    const { falseAlarms, wrong, misdiagnosed } = totalsOf(results);
    const lines = results.flatMap(failureLines).filter((line) => /FALSE ALARM|WRONG FIGURE/u.test(line));
    expect(falseAlarms, lines.join('\n')).toBeLessThanOrEqual(FLOOR.falseAlarms);
    expect(wrong, lines.join('\n')).toBeLessThanOrEqual(FLOOR.wrong);
    expect(misdiagnosed).toBeLessThanOrEqual(FLOOR.misdiagnosed);
  });

  it('reads a file within two seconds, most within a part of one', () => {
    const took = results.map((one) => one.took).toSorted((a, b) => a - b);
    expect(took[Math.floor(took.length / 2)]).toBeLessThan(LONGEST);
  });
});
