// Commands and labels are recognised in spite of one slip of the finger. More than one slip is no longer a slip:
// in short Vietnamese words it reaches other words ("sua", "xoa").

/**
 * Whether one edit at most makes a into b: one character inserted, deleted or substituted, or two neighbours
 * swapped. Compares UTF-16 units as they are; fold both sides first where case and diacritics do not matter.
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
