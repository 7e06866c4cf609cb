// The tags of an XML text with their places in it, so that something can be put between them and all else stay as it is.
// Nothing is expanded or followed. One pass, whatever the text holds: where it breaks off, the tags end.

export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** With its prefix. */
  readonly name: string;
  /** From `<` to behind `>`. */
  readonly from: number;
  readonly to: number;
}

export function* tagsOf(xml: string): Generator<XmlTag> {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, at));
    if (skipped) {
      const end = xml.indexOf(skipped[1], at + skipped[0].length);
      if (end < 0) return;
      at = xml.indexOf('<', end + skipped[1].length);
      continue;
    }
    const to = tagEnd(xml, at + 1);
    if (to === undefined) return;
    const close = xml[at + 1] === '/';
    const empty = xml[to - 2] === '/';
    const name = nameAt(xml, close ? at + 2 : at + 1);
    yield { kind: close ? 'close' : empty ? 'empty' : 'open', name, from: at, to };
    at = xml.indexOf('<', to);
  }
}

const SKIPPED: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** Behind the `>` that ends the tag: one between quotes does not. */
function tagEnd(xml: string, from: number): number | undefined {
  for (let at = from; at < xml.length; at += 1) {
    const letter = xml[at];
    if (letter === '>') return at + 1;
    if (letter !== '"' && letter !== "'") continue;
    at = xml.indexOf(letter, at + 1);
    if (at < 0) return undefined;
  }
  return undefined;
}

function nameAt(xml: string, from: number): string {
  let to = from;
  while (to < xml.length && !NAME_ENDS.includes(xml[to] ?? '')) to += 1;
  return xml.slice(from, to);
}

const NAME_ENDS = ' \t\r\n/>';

/** The attributes of a tag as they are named there, their values as they mean. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(
    [...tag.matchAll(/\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
      ([, name = '', double, single]) => [name, decoded(double ?? single ?? '')],
    ),
  );
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
/** A reference, or a stretch that is taken as it stands. */
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,4}));|<!\[CDATA\[([\s\S]*?)\]\]>/giu;

/** What a match of `REFERENCE` stands for; itself where it stands for nothing. */
function meantBy([whole, hex, decimal, name, plain]: readonly (string | undefined)[]): string {
  if (plain !== undefined) return plain;
  if (name !== undefined) return NAMED[name] ?? whole ?? '';
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (whole ?? '');
}

/** A text of the XML as it means. */
export function decoded(text: string): string {
  return text.replace(REFERENCE, (...match) => meantBy(match.slice(0, 5) as string[]));
}

/**
 * Where in such a text the character stands that is the `count`-th of what it means: never within
 * something that is written with more characters than it means.
 */
export function placeOf(text: string, count: number): number {
  let meant = 0;
  let at = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (meant + match.index - at >= count) break;
    meant += match.index - at;
    at = match.index;
    meant += meantBy(match).length;
    at += match[0].length;
  }
  return Math.min(text.length, at + Math.max(0, count - meant));
}

export function encoded(text: string): string {
  return text.replace(/[&<>"]/gu, (letter) => `&${ENCODED[letter]};`);
}

const ENCODED: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
