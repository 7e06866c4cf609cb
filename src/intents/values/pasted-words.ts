// The text of a text figure in a pasted report: recommendations up to the closing paragraph, recipients or
// signature. The end is uncertain, so the text is only offered, except for a plain "Không".

import { anyOf } from '../../language/spelling.ts';
import type { Figure } from '../../report/definition.ts';
import type { Span } from '../../report/outline-parser.ts';
import { type Answer, isNothing, type UnmatchedText, wordsFor } from './value-reading.ts';

/** The agency's name that starts the closing paragraph, when on the same line. */
const AGENCY = new RegExp(
  `(?:^|[.;:!?]?\\s+)(?:${anyOf('Sở', 'Ban', 'Văn phòng', 'Thanh tra', 'Chi cục', 'Cục', 'Trung tâm', 'Công an', 'UBND', 'Ủy ban', 'Bộ')}) [^.;:\\n]*$`,
  'u',
);
const RECEIVERS = new RegExp(
  `\\n\\s*(?:${anyOf('nơi nhận')}|(?:KT|TM|TL|TUQ)\\.|${anyOf('giám đốc', 'phó giám đốc', 'chủ tịch', 'chánh văn phòng')}\\s*\\n)|\\./\\.`,
  'iu',
);

export interface PastedWords {
  readonly span: Span;
  readonly answers: readonly Answer[];
  readonly unmatched: readonly UnmatchedText[];
}

/** @param form ranges of other words of the form */
export function pastedWords(
  written: string,
  figure: Figure,
  [from, to]: Span,
  form: readonly Span[],
): PastedWords {
  const next = Math.min(written.length, ...form.flatMap(([start]) => (start > to ? [start] : [])));
  const closed = next < written.length;
  const receivers = RECEIVERS.exec(written.slice(to, next))?.index;
  const end = receivers === undefined ? next : to + receivers;
  const behind = written.slice(to, end).replace(/^[\s):]+/u, '');
  const words = (closed ? withoutAgency(behind) : behind).trim();
  const span: Span = [from, next];
  if (words === '' || figure.kind !== 'text') return { span, answers: [], unmatched: [] };
  if (isNothing(words)) return { span, answers: [wordsFor(figure, words)], unmatched: [] };
  return { span, answers: [], unmatched: [{ figures: [figure.id], words, value: words }] };
}

/** The closing paragraph starts with the agency's name, before the words of the form found. */
function withoutAgency(words: string): string {
  const line = words.lastIndexOf('\n');
  const last = words.slice(line + 1);
  const rest = last.replace(AGENCY, '');
  if (rest !== last) return words.slice(0, line + 1) + rest;
  return words;
}
