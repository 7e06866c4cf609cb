// Formats the words of a text figure for printing: each line starts with a capital and ends with a full stop,
// nothing else changes. A sentence that continues on the next line is treated as one.

/** A list marker with its trailing blanks: "- ", "1. ", "a) ". */
const MARKER = /^(?:[-–—•*+]\s+|\(?(?:\d{1,2}|\p{L})[.)]\s+)/u;
/** The line already ends with punctuation. */
const ENDED = /[.!?…;:,][)"”’»\]]*$/u;
/** An e-mail or web address at the end: a full stop would become part of it. */
const ADDRESS = /(?:[\p{L}\d]@[\p{L}\d]|:\/\/)\S*$/u;
/** Words in all lower case; "iGate" keeps its spelling. */
const PLAIN_WORD = /^\p{Ll}+(?![\p{L}\d])/u;

/** The formatted lines, without empty ones. */
export function printedWords(words: string): readonly string[] {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, at) => {
    const begun = at > 0 && continuesSentence(lines[at - 1] ?? '', line) ? line : withCapital(line);
    const next = lines[at + 1];
    return next !== undefined && continuesSentence(line, next) ? begun : withFullStop(begun);
  });
}

/** Whether a sentence continues on the next line: "… hạ tầng" / "mạng cho bộ phận một cửa". */
function continuesSentence(line: string, next: string): boolean {
  return !MARKER.test(next) && /^\p{Ll}/u.test(next) && !/[.!?…;:]$/u.test(line);
}

function withCapital(line: string): string {
  const at = MARKER.exec(line)?.[0].length ?? 0;
  const words = line.slice(at);
  if (!PLAIN_WORD.test(words)) return line;
  const first = words.charAt(0);
  const capital = first.toUpperCase();
  // Letters such as "ϰ" share a capital with another letter, so capitalising them would change the word.
  return capital.toLowerCase() === first ? line.slice(0, at) + capital + words.slice(1) : line;
}

const withFullStop = (line: string) => (ENDED.test(line) || ADDRESS.test(line) ? line : `${line}.`);
