// "Tất cả đều đúng hạn", "toàn bộ trước hạn": the whole the figure is a share of. The number is derived, not
// stated, so it is only offered.

import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import { isExplained } from './explained-words.ts';
import { placesOf } from './figure-matcher.ts';
import { wordsOf } from './figure-words.ts';
import type { MatchContext } from './match-context.ts';
import type { Answers } from './value-reading.ts';

/** In characters; longer texts say more than that. */
const LONGEST = 80;
const ALL = anyOf(
  'tất cả',
  'tất tần tật',
  'tất',
  'toàn bộ',
  'hoàn toàn',
  'đều',
  'mọi',
  'cả',
  'all',
  'all of them',
);
const ALL_AHEAD = new RegExp(`${WORD_START}(?:${ALL})${WORD_END}`, 'giu');
/** After the name: "hết tồn" means none are left, "đúng hạn hết" means all of them. */
const ALL_BEHIND = new RegExp(
  `${WORD_START}(?:${ALL}|${anyOf('hết', 'hết cả', 'hết trơn', 'hết ráo', 'sạch')})${WORD_END}`,
  'giu',
);

/** Offers the whole when one figure is named with a word for "all" and no number. */
export function readWholeShare(read: string, { definition, known }: MatchContext): Answers | undefined {
  if (read.length > LONGEST || /\d/u.test(read)) return undefined;
  const words = wordsOf(read);
  const [place, ...more] = placesOf(definition, words);
  if (!place || more.length > 0) return undefined;
  const ahead = read.slice(0, words[place.first]?.from);
  const behind = read.slice(words[place.last]?.to);
  const rest = `${ahead.replace(ALL_AHEAD, ' ')} ${behind.replace(ALL_BEHIND, ' ')}`;
  const said = rest.length !== ahead.length + 1 + behind.length;
  if (!said || !isExplained(rest)) return undefined;
  const wholes = place.candidates.flatMap((figure) => {
    const over = definition.rates.find(({ of }) => of === figure)?.over;
    const value = over === undefined ? undefined : known?.get(over);
    return typeof value === 'number' ? [{ figure, value }] : [];
  });
  const [whole, ...others] = wholes;
  if (!whole || others.length > 0 || place.candidates.length > 1) return undefined;
  const { figure, value } = whole;
  return {
    kind: 'answers',
    answers: [{ figure, words: read, reading: { kind: 'unclear', reason: 'whole', readings: [value] } }],
    how: 'typed',
    named: true,
    certain: false,
  };
}
