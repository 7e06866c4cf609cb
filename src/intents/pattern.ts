// The way phrases are written down, and what one expands to: `(a|b c)` one of several, `[d]` may be left out, `{person}` a
// slot that stands at its place.
//
//   phrase  = choice
//   choice  = series { "|" series }
//   series  = { word | "{" slot "}" | "(" choice ")" | "[" choice "]" }

/** A word, or the name of a slot in braces. */
export type Token = string;

const TOKENS = /\{[\w-]+\}|[()[\]|]|[^\s()[\]|{}]+/gu;
/** More than this and a phrase is a grammar: it wants to be several phrases. */
export const MOST_EXPANSIONS = 600;

/** Every way to say a phrase, as words. Throws when its brackets do not match or it says too much at once. */
export function expand(phrase: string): readonly (readonly Token[])[] {
  const tokens = phrase.match(TOKENS) ?? [];
  let at = 0;

  function choice(end: string | undefined): Token[][] {
    const ways: Token[][] = [];
    for (;;) {
      ways.push(...series());
      if (tokens[at] === '|') at += 1;
      else break;
    }
    if (tokens[at] !== end) throw new Error(`brackets do not match in the phrase "${phrase}"`);
    if (end !== undefined) at += 1;
    return ways;
  }

  function series(): Token[][] {
    let ways: Token[][] = [[]];
    for (;;) {
      const token = tokens[at];
      if (token === undefined || token === '|' || token === ')' || token === ']') return ways;
      at += 1;
      const parts = token === '(' ? choice(')') : token === '[' ? [[], ...choice(']')] : [[token]];
      ways = ways.flatMap((way) => parts.map((part) => [...way, ...part]));
      if (ways.length > MOST_EXPANSIONS) throw new Error(`the phrase "${phrase}" says too much at once`);
    }
  }

  const ways = choice(undefined).filter((way) => way.length > 0);
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()];
}
