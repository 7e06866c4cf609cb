// What people have typed, in text that a client reads as Markdown: shown as it was typed. Cards also read {{DATE(…)}} and
// {{TIME(…)}} as moments, and most clients turn a bare address into a link, which nobody has looked at. A backslash keeps
// a sign from meaning anything; it is set only where the sign could mean something, for not every client takes it away.

/** Signs that mean something anywhere in a line: emphasis, links, tags, entities, moments, (c) and dashes. */
const SIGN = String.raw`[\\\x60*_[\]]|~(?=~)|(?<=~)~|\{(?=\{)|(?<=\{)\{|<(?=[\p{L}/!?])|&(?=#?\w+;)|\((?=(?:c|r|p|tm)\))|-(?=-)`;
/** What makes an address of words: `https://`, `www.`, `mailto:`, a dot before a name, an @. */
const ADDRESS = String.raw`:(?=\/\/)|\/(?=\/)|(?<=www)\.|(?<=mailto):|(?<=[\p{L}\d-])\.(?=[a-z]{2})|@(?=[\p{L}\d])`;
const ANYWHERE = new RegExp(`${SIGN}|${ADDRESS}`, 'giu');
/** What begins a list, a heading, a quotation, a table or a rule where it begins a line. */
const AT_START =
  /^( {0,3})(?:([-+](?=\s|$)|[-=](?=[-=\s]*$)|#(?=#{0,5}(?:\s|$))|[>|]|:(?=-))|(\d+)([.)])(?=\s|$))/u;
/** As much as makes a line into code. */
const INDENTED = /^(?: *\t\s*| {4,})/u;

/** People's words for a place that reads Markdown: a line stays a line, whatever it begins with. */
export function asTyped(words: string): string {
  return words
    .split(/\n+/u)
    .map((line) => lineAsTyped(line))
    .join('\n\n');
}

/**
 * A message of ours with people's words in it. Ours are two things alone: `**bold**`, and lines that begin with `- `.
 */
export function messageAsTyped(message: string): string {
  return message
    .split('\n')
    .map((line) => {
      const [, bullet = '', rest = line] = /^(- )(.*)$/u.exec(line) ?? [];
      const parts = rest.split('**');
      // A mark without its other half is somebody's own.
      if (parts.length % 2 === 0) return bullet + lineAsTyped(rest);
      return (
        bullet + parts.map((part, at) => (at === 0 ? lineAsTyped(part) : inlineAsTyped(part))).join('**')
      );
    })
    .join('\n');
}

/** The words without the backslashes and the bold: for where no Markdown is read. */
export function plainOf(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])|\*\*/gu, (_all, sign: string | undefined) => sign ?? '')
    .replace(/\n{2,}/gu, '\n');
}

/** For a place that reads no Markdown, but moments all the same: an unseen sign parts the braces of what people typed. */
export const withoutMoments = (words: string): string => words.replace(/\{(?=\{)/gu, '{\u2060');

/** What makes a link, a picture, a tag or an address where Markdown is read. */
const LEADING_AWAY = /\](?=[([:])|<(?=[\p{L}/!?])|:(?=\/\/)|(?<=www)\.|(?<=mailto):/giu;

/**
 * Words for a place that may read Markdown or not, such as the answer to a press: a backslash could stay there to be seen, so an
 * unseen sign parts what would lead somewhere. Words that hold nothing of the kind stay as they are.
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
