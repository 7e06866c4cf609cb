// The notation of phrases: `(a|b c)` alternatives, `[d]` optional, `{person}` a slot at this position; all of it may be
// nested.
//
//   choice  = series { "|" series }
//   series  = { word | "{" slot "}" | "(" choice ")" | "[" choice "]" }

export type Pattern =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'series'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly of: readonly Pattern[]; readonly optional: boolean };

const TOKENS = /\{[\w-]+\}|[()[\]|]|[^\s()[\]|{}]+/gu;

/** Parses a phrase. Throws when its brackets do not match. */
export function parsePattern(phrase: string): Pattern {
  const tokens = phrase.match(TOKENS) ?? [];
  let at = 0;

  function choice(end: string | undefined): readonly Pattern[] {
    const of = [series()];
    while (tokens[at] === '|') {
      at += 1;
      of.push(series());
    }
    if (tokens[at] !== end) throw new Error(`brackets do not match in the phrase "${phrase}"`);
    at += 1;
    return of;
  }

  function series(): Pattern {
    const parts: Pattern[] = [];
    for (;;) {
      const token = tokens[at];
      if (token === undefined || token === '|' || token === ')' || token === ']')
        return { kind: 'series', parts };
      at += 1;
      if (token === '(') parts.push({ kind: 'choice', of: choice(')'), optional: false });
      else if (token === '[') parts.push({ kind: 'choice', of: choice(']'), optional: true });
      else if (token.startsWith('{')) parts.push({ kind: 'slot', slot: token.slice(1, -1) });
      else parts.push({ kind: 'word', word: token });
    }
  }

  return { kind: 'choice', of: choice(undefined), optional: false };
}

/**
 * Variants of a phrase, at most `most`: first those that use the first alternatives and omit little, so that
 * every alternative occurs once before combinations.
 */
export function waysToSay(phrase: string, most: number): readonly string[] {
  const found = new Set<string>();
  const pattern = parsePattern(phrase);
  for (let turn = 0; turn < most * 4 && found.size < most; turn += 1) {
    let seed = turn;
    const pick = (count: number) => {
      const picked = seed % count;
      seed = Math.floor(seed / count) + (turn % 7);
      return picked;
    };
    const way = say(pattern, pick).join(' ');
    if (way !== '') found.add(way);
  }
  return [...found];
}

function say(pattern: Pattern, pick: (count: number) => number): readonly string[] {
  switch (pattern.kind) {
    case 'word':
      return [pattern.word];
    case 'slot':
      return [`{${pattern.slot}}`];
    case 'series':
      return pattern.parts.flatMap((part) => say(part, pick));
    case 'choice': {
      const picked = pick(pattern.of.length + (pattern.optional ? 1 : 0));
      const chosen = pattern.of[picked];
      return chosen ? say(chosen, pick) : [];
    }
  }
}
