// What an answer must hold, and must not: parts of it, a part that begins with `!` must not be there.

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
export const left = (missing: number, wanted = 28): string => ` ${missing} trên ${wanted} số liệu`;
