// The words of a text figure as they are printed: each begins with a capital and ends with a full stop, and nothing else
// of them is touched. What goes on in the next line is one sentence still.

/** A mark of a list, with the blanks behind it: "- ", "1. ", "a) ". */
const MARKER = /^(?:[-–—•*+]\s+|\(?(?:\d{1,2}|\p{L})[.)]\s+)/u;
/** The sentence ends here, or says itself how it goes on. */
const ENDED = /[.!?…;:,][)"”’»\]]*$/u;
/** An address would be another one with a stop behind it. */
const ADDRESS = /(?:[\p{L}\d]@[\p{L}\d]|:\/\/)\S*$/u;
/** "iGate" is written as it is. */
const PLAIN_WORD = /^\p{Ll}+(?![\p{L}\d])/u;

/** The lines of the words, without empty ones. */
export function printedWords(words: string): readonly string[] {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, at) => {
    const begun = at > 0 && goesOn(lines[at - 1] ?? '', line) ? line : begunWell(line);
    const next = lines[at + 1];
    return next !== undefined && goesOn(line, next) ? begun : endedWell(begun);
  });
}

/** "… hạ tầng" and "mạng cho bộ phận một cửa" below it: one sentence in two lines. */
function goesOn(line: string, next: string): boolean {
  return !MARKER.test(next) && /^\p{Ll}/u.test(next) && !/[.!?…;:]$/u.test(line);
}

function begunWell(line: string): string {
  const at = MARKER.exec(line)?.[0].length ?? 0;
  const words = line.slice(at);
  if (!PLAIN_WORD.test(words)) return line;
  const first = words.charAt(0);
  const capital = first.toUpperCase();
  // "ϰ" is a letter of its own that shares its capital with another.
  return capital.toLowerCase() === first ? line.slice(0, at) + capital + words.slice(1) : line;
}

const endedWell = (line: string) => (ENDED.test(line) || ADDRESS.test(line) ? line : `${line}.`);
