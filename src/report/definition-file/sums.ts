// "settled - settledEarly - settledOverdue", as files write sums of ids; and who reads a line that is none says how one is
// written.

/** What is added and what is taken off, each in its order. */
export interface Sum {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** An id of a figure, or of what a column means. */
export const ID = '[A-Za-z][A-Za-z0-9.]*';
const SHAPE = new RegExp(`^${ID}(?: [+-] ${ID})*$`, 'u');

/** Undefined where it is no sum. A hyphen stands between spaces. */
export function readSum(line: string): Sum | undefined {
  const text = line.trim().replace(/\s+/gu, ' ');
  if (!SHAPE.test(text)) return undefined;
  const [first = '', ...rest] = text.split(' ');
  const plus = [first];
  const minus: string[] = [];
  for (let at = 0; at < rest.length; at += 2) (rest[at] === '+' ? plus : minus).push(rest[at + 1] ?? '');
  return { plus, minus };
}

export const writeSum = (plus: readonly string[], minus: readonly string[] = []): string =>
  [plus.join(' + '), ...minus].join(' - ');
