// Compares two versions of a text by line: reworded, added and removed lines.

export type LineChange =
  | { readonly kind: 'changed'; readonly before: string; readonly after: string }
  | { readonly kind: 'added'; readonly after: string }
  | { readonly kind: 'removed'; readonly before: string };

export interface ComparedLines {
  readonly changes: readonly LineChange[];
  /** Share of the first text's lines, ignoring numbers, that are in the second: 0 to 1. */
  readonly alike: number;
}

/** Upper limit, because the comparison is quadratic; our reports are shorter. */
const MOST_LINES = 600;

/** Undefined for texts above the limit. */
export function compareLines(before: readonly string[], after: readonly string[]): ComparedLines | undefined {
  const [old, now] = [before, after].map((lines) => lines.map(tidy).filter((line) => line !== ''));
  if (!old || !now || old.length > MOST_LINES || now.length > MOST_LINES) return undefined;
  const shapes = new Set(now.map(shapeOf));
  const alike = old.length === 0 ? 0 : old.filter((line) => shapes.has(shapeOf(line))).length / old.length;
  return { changes: paired(differing(old, now)), alike };
}

/** The line with its numbers masked. */
export const shapeOf = (line: string): string => line.replace(/\d[\d.,]*/gu, '#');

const tidy = (line: string) => line.replace(/\s+/gu, ' ').trim();

interface Stretch {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The ranges between common lines (longest common subsequence). */
function differing(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const stretches: Stretch[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const close = () => {
    if (removed.length + added.length > 0) stretches.push({ removed, added });
    [removed, added] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [line, other] = [old[i], now[j]];
    if (line !== undefined && line === other) {
      close();
      [i, j] = [i + 1, j + 1];
    } else if (line !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      removed.push(line);
      i += 1;
    } else if (other !== undefined) {
      added.push(other);
      j += 1;
    }
  }
  close();
  return stretches;
}

/** Within a range, pairs each removed line with the first added line that shares half of its words. */
function paired(stretches: readonly Stretch[]): readonly LineChange[] {
  return stretches.flatMap(({ removed, added }) => {
    const left = [...added];
    const changes = removed.map((before): LineChange => {
      const found = left.findIndex((after) => isSimilar(before, after));
      const [after] = found < 0 ? [] : left.splice(found, 1);
      return after === undefined ? { kind: 'removed', before } : { kind: 'changed', before, after };
    });
    return [...changes, ...left.map((after): LineChange => ({ kind: 'added', after }))];
  });
}

function isSimilar(before: string, after: string): boolean {
  const [words, others] = [before, after].map((line) => new Set(shapeOf(line).split(' ')));
  if (!words || !others) return false;
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.max(words.size, others.size);
}
