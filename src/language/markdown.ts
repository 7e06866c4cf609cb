// Escapes user text for clients that render Markdown, so that it is shown as typed. Cards also interpret
// {{DATE(…)}} and {{TIME(…)}}, and most clients turn addresses into links, which nobody has checked.
// Backslashes are only added where a character would be interpreted, because some clients display them.

/** Characters interpreted anywhere in a line: emphasis, links, tags, entities, date functions, (c) and dashes. */
const SIGN = String.raw`[\\\x60*_[\]]|~(?=~)|(?<=~)~|\{(?=\{)|(?<=\{)\{|<(?=[\p{L}/!?])|&(?=#?\w+;)|\((?=(?:c|r|p|tm)\))|-(?=-)`;
/** Characters that make text an address: `https://`, `www.`, `mailto:`, a dot before a domain, an @. */
const ADDRESS = String.raw`:(?=\/\/)|\/(?=\/)|(?<=www)\.|(?<=mailto):|(?<=[\p{L}\d-])\.(?=[a-z]{2})|@(?=[\p{L}\d])`;
const ANYWHERE = new RegExp(`${SIGN}|${ADDRESS}`, 'giu');
/** Line starts that begin a list, heading, quotation, table or rule. */
const AT_START =
  /^( {0,3})(?:([-+](?=\s|$)|[-=](?=[-=\s]*$)|#(?=#{0,5}(?:\s|$))|[>|]|:(?=-))|(\d+)([.)])(?=\s|$))/u;
/** Indentation that makes a line code. */
const INDENTED = /^(?: *\t\s*| {4,})/u;

/** Escapes user text for Markdown; lines stay plain lines. */
export function asTyped(words: string): string {
  return words
    .split(/\n+/u)
    .map((line) => lineAsTyped(line))
    .join('\n\n');
}

/**
 * Escapes user text within a message of ours. Our own Markdown is limited to `**bold**` and lines that start
 * with `- `.
 */
export function messageAsTyped(message: string): string {
  return message
    .split('\n')
    .map((line) => {
      const [, bullet = '', rest = line] = /^(- )(.*)$/u.exec(line) ?? [];
      const parts = rest.split('**');
      // An unpaired mark was typed by the user.
      if (parts.length % 2 === 0) return bullet + lineAsTyped(rest);
      return (
        bullet + parts.map((part, at) => (at === 0 ? lineAsTyped(part) : inlineAsTyped(part))).join('**')
      );
    })
    .join('\n');
}

/** The plain text, without backslashes and bold, where Markdown is not rendered. */
export function plainOf(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])|\*\*/gu, (_all, sign: string | undefined) => sign ?? '')
    .replace(/\n{2,}/gu, '\n');
}

/**
 * For places without Markdown where date functions are still interpreted: an invisible character separates the
 * braces of user text.
 */
export const withoutMoments = (words: string): string => words.replace(/\{(?=\{)/gu, '{\u2060');

/** Sequences that make a link, image, tag or address in Markdown. */
const LEADING_AWAY = /\](?=[([:])|<(?=[\p{L}/!?])|:(?=\/\/)|(?<=www)\.|(?<=mailto):/giu;

/**
 * For places that may or may not render Markdown, such as the response to a card action: backslashes could be
 * visible, so an invisible character breaks up links instead. Other text is unchanged.
 */
export const leadingNowhere = (words: string): string =>
  withoutMoments(words).replace(LEADING_AWAY, '$&\u2060');

function lineAsTyped(line: string): string {
  const [indent = ''] = INDENTED.exec(line) ?? [];
  const rest = inlineAsTyped(line.slice(indent.length));
  const marked = rest.replace(AT_START, (_all, spaces: string, sign = '', number = '', after = '') =>
    sign === '' ? `${spaces}${number}\\${after}` : `${spaces}\\${sign}`,
  );
  return '\u00a0'.repeat(indent.length) + marked;
}

const inlineAsTyped = (words: string): string => words.replace(ANYWHERE, '\\$&');
