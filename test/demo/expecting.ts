// What an answer must hold, and must not: parts of it, a part that begins with `!` must not be there.

import { REPORT_CATALOGUE } from '../../src/definitions/shipped.ts';
import { SAMPLE_REPORT } from '../../src/local/people.ts';
import type { Obtained } from '../../src/report/definition.ts';
/** The first part that does not hold, in words; undefined when all do. */
export function unmet(text: string, parts: string | readonly string[]): string | undefined {
  for (const part of [parts].flat()) {
    const wanted = !part.startsWith('!');
    const words = wanted ? part : part.slice(1);
    if (text.includes(words) !== wanted) return `${wanted ? '' : 'not '}“${words}”`;
  }
  return undefined;
}

/** Something of the demonstration did not come out as it must. */
export class Mismatch extends Error {
  constructor(step: string, expected: string, got: string) {
    super(`${step}\n\nexpected: ${expected}\n\ngot:\n${got}`);
  }
}

/** What the sample's report asks of everybody: no sums, no totals that follow, nothing that is asked only sometimes. */
const ASKED = REPORT_CATALOGUE.get(SAMPLE_REPORT).figures.filter(
  (figure) => figure.kind === 'count' && isAlwaysAsked(figure.obtained),
).length;

function isAlwaysAsked(obtained: Obtained): boolean {
  return obtained.how === 'carried' || (obtained.how === 'asked' && !obtained.onlyWhen);
}

/** How many counts are left, as questions and cards say it. */
export const left = (missing: number, wanted = ASKED): string => ` ${missing} trên ${wanted} số liệu`;

/** The same by how many are given; with `more` that are asked this time only. A figure that the report gains changes no test. */
export const leftAfter = (given: number, more = 0): string => left(ASKED + more - given, ASKED + more);
