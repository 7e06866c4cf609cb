// Raw Telex and VNI keystrokes, left because the input method was off or missed a key ("baos caos", "thasng",
// "bao1 cao1 tha1ng"). The composed word is an additional interpretation.

const SYLLABLE = /^[a-z]{2,}$/u;
const TELEX_TONE = /[sfrxj]/u;
const TELEX_SHAPES: readonly (readonly [RegExp, string])[] = [
  [/dd/u, 'd'],
  [/aa/u, 'a'],
  [/ee/u, 'e'],
  [/oo/u, 'o'],
  [/([aou])w/u, '$1'],
  [/w/u, 'u'],
];
/** What is written for short in chats; no word of ours is written so. */
const SHORTHAND: Readonly<Record<string, string>> = {
  trc: 'truoc',
  nhiu: 'nhieu',
  rui: 'roi',
  roy: 'roi',
  thui: 'thoi',
  wa: 'qua',
  bit: 'biet',
  vs: 'voi',
  j: 'gi',
};
const VNI = /^[a-z]+[a-z\d]*$/u;

/** The words the keystrokes of a folded word would compose, without diacritics; empty when there are none. */
export function typedOut(folded: string): readonly string[] {
  const long = SHORTHAND[folded];
  if (long !== undefined) return [long];
  if (VNI.test(folded) && /[a-z]\d/u.test(folded)) {
    const letters = folded.replace(/\d/gu, '');
    // "t2" and "q4" are a month and a quarter, not VNI.
    return letters.length >= 2 && letters !== 'th' && folded.length - letters.length <= 2 ? [letters] : [];
  }
  if (!SYLLABLE.test(folded)) return [];
  const shaped = TELEX_SHAPES.reduce((word, [keys, letter]) => word.replace(keys, letter), folded);
  const found = new Set<string>();
  for (const base of new Set([folded, shaped])) {
    if (base !== folded) found.add(base);
    for (let at = 1; at < base.length; at += 1) {
      if (TELEX_TONE.test(base[at] ?? '')) found.add(base.slice(0, at) + base.slice(at + 1));
    }
  }
  return [...found];
}
