// Text as whoever sent it sees it. What nobody sees is taken away once, where text comes in, so that what is stored is
// what is told and what is printed: databases, cards, Word and Excel each do something else with such signs.

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** Control characters, marks of no width and of direction, half letters, and what is no character at all. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{NChar}\u180e]/gu;
/** Nearly no text has anything else. */
const UNUSUAL = /[^\n\t -~À-ɏẠ-ỹ]/u;

/** With one kind of line break and without signs that nobody sees; tabs stay. Well-formed, never longer. Idempotent. */
export function seenText(text: string): string {
  return UNUSUAL.test(text) ? text.replace(LINE_BREAKS, '\n').replace(UNSEEN, '') : text;
}

/** The same of every text in what came as JSON, however deep; the names of its fields stay. */
export function seenTexts(value: unknown): unknown {
  if (typeof value === 'string') return seenText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(seenTexts);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, seenTexts(one)]));
}
