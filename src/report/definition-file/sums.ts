// Sums of ids such as "settled - settledEarly - settledOverdue".

/** Added and subtracted ids, each in order. */
export interface Sum {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** Pattern of a figure id or column meaning. */
export const ID = '[A-Za-z][A-Za-z0-9.]*';
const SHAPE = new RegExp(`^${ID}(?: [+-] ${ID})*$`, 'u');

/** Parses a sum; undefined when it is not one. A minus sign needs a space on both sides. */
export function readSum(line: string): Sum | undefined {
  const text = line.trim().replace(/\s+/gu, ' ');
  if (!SHAPE.test(text)) return undefined;
  const [first = '', ...rest] = text.split(' ');
  const plus = [first];
  const minus: string[] = [];
  for (let at = 0; at < rest.length; at += 2) (rest[at] === '+' ? plus : minus).push(rest[at + 1] ?? '');
  return { plus, minus };
}

/** Writes a sum as the text `readSum` accepts. */
export const writeSum = (plus: readonly string[], minus: readonly string[] = []): string =>
  [plus.join(' + '), ...minus].join(' - ');
