// What an answer must hold, and must not: parts of it, a part that begins with `!` must not be there.

import { ASKED, givenAt } from './asked.ts';

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

/** How many counts are left, as questions and cards say it. */
export const left = (missing: number, wanted = ASKED.length): string => ` ${missing} trên ${wanted} số liệu`;

/** The same by how many are given; with `more` that are asked this time only. A figure that the report gains changes no test. */
export const leftAfter = (given: number, more = 0): string =>
  left(ASKED.length + more - given, ASKED.length + more);

/** The same when this figure is asked and none was put off. */
export const leftAt = (figure: string): string => leftAfter(givenAt(figure));

/** As English says it: `27 of 28 figures left`. */
export const leftInEnglish = (given: number): string =>
  `${ASKED.length - given} of ${ASKED.length} figures left`;
