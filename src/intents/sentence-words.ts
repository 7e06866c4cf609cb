// The words of a sentence as the likeness knows them: without politeness, each slot as its kind, so that "đúng hạn tháng 2"
// and "toàn trình tháng 11" are alike.

import type { Analysed } from './candidates.ts';

const NUMBER = /^\d/u;

export function sentenceWords({ message, folded, slots }: Analysed): readonly string[] {
  const kinds = new Map<number, string>();
  for (const { name, places } of slots) {
    if (name === 'kinds' || name === 'snooze' || name === 'rate' || name === 'section') continue;
    const kind = name === 'otherPeriod' ? 'period' : name;
    places.forEach((at, i) => {
      if (!kinds.has(at)) kinds.set(at, i === 0 ? `{${kind}}` : '');
    });
  }
  return message.words.flatMap((word, at) => {
    const kind = kinds.get(at);
    if (kind !== undefined) return kind === '' ? [] : [kind];
    if (word.polite || word.written === '?') return [];
    const said = folded[at] ?? '';
    return [NUMBER.test(said) ? '{number}' : said];
  });
}
