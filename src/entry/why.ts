// Asking how a rate comes about: "vì sao 96,16%?", "cách tính tỷ lệ trực tuyến".

import { fold } from '../language/fold.ts';
import { withinOneEdit } from '../language/similar.ts';
import { SHORTEST_FUZZY } from './vocabulary.ts';

const BEFORE = ['vi sao', 'tai sao', 'sao lai', 'cach tinh', 'giai thich', 'why', 'explain', 'how'];
const BEHIND = ['la sao', 'the nao', 'o dau'];

/** Whether the message asks why. Beside a rate the words may stand anywhere, and have one slip at the start. */
export function asksWhy(said: string): boolean {
  const words = fold(fold(said).replace(/[^a-z\d%]+/gu, ' ')).split(' ');
  const pairs = words.map((word, i) => `${word} ${words[i + 1] ?? ''}`.trim());
  const [first = '', firstTwo = ''] = [words[0], pairs[0]];
  if (BEFORE.includes(first) || BEFORE.includes(firstTwo)) return true;
  if (!said.includes('%')) return false;
  return (
    pairs.some((pair) => BEFORE.includes(pair) || BEHIND.includes(pair)) ||
    BEFORE.some((phrase) => phrase.length >= SHORTEST_FUZZY && withinOneEdit(phrase, firstTwo))
  );
}
