// Tolerates a single typo in commands and labels. A distance of two already reaches other words, as Vietnamese
// words are short ("sua", "xoa").

/**
 * Whether a and b are at most one edit apart: one character inserted, deleted or substituted, or two neighbours
 * swapped. Compares UTF-16 code units; fold both first if case and diacritics do not matter.
 */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > b.length) return withinOneEdit(b, a);
  if (b.length - a.length > 1) return false;

  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
