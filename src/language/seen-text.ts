// Removes invisible characters from inbound text once, so that stored, displayed and printed text are the same;
// databases, cards, Word and Excel treat such characters differently.

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** Control characters, zero-width and direction marks, unpaired surrogates and noncharacters. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{NChar}\u180e]/gu;
/** Fast path: most texts match none of it. */
const UNUSUAL = /[^\n\t -~À-ɏẠ-ỹ]/u;

/**
 * One kind of line break, no invisible characters; tabs stay. Well-formed, never longer than the input.
 * Idempotent.
 */
export function seenText(text: string): string {
  return UNUSUAL.test(text) ? text.replace(LINE_BREAKS, '\n').replace(UNSEEN, '') : text;
}

/** Applies it to all strings of a JSON value, recursively; keys are unchanged. */
export function seenTexts(value: unknown): unknown {
  if (typeof value === 'string') return seenText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(seenTexts);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, seenTexts(one)]));
}
