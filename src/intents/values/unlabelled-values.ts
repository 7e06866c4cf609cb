// Values without names: one for the asked figure, several for it and those after it in its section.

import { readCountList } from '../language/count-list.ts';
import { countFor, type Listening, type Meaning, saysNothing } from './meaning.ts';

export function readBareValues(said: string, listening: Listening): Meaning | undefined {
  const { asking, upcoming } = listening;
  if (!asking || asking.kind === 'text') return undefined;
  const list = readCountList(said);
  if (!list) {
    const reading = countFor(asking.id, said, listening);
    if (reading.kind !== 'count') return undefined;
    return {
      kind: 'answers',
      answers: [{ figure: asking.id, words: said, reading }],
      how: 'typed',
      named: false,
    };
  }
  const words = list.map((reading) => (reading.kind === 'count' ? String(reading.value) : '?'));
  if (list.length > upcoming.length) return { kind: 'too-many', words, room: upcoming.length };
  const answers = list.map((reading, i) => ({
    figure: upcoming[i]?.id ?? asking.id,
    words: words[i] ?? '',
    reading,
  }));
  return { kind: 'answers', answers, how: 'typed', named: false };
}

/** A number for the asked figure that could mean several things. */
export function readUnclear(said: string, listening: Listening): Meaning | undefined {
  const { asking } = listening;
  if (!asking || asking.kind === 'text') return undefined;
  const reading = countFor(asking.id, said, listening);
  if (saysNothing(reading)) return undefined;
  return {
    kind: 'answers',
    answers: [{ figure: asking.id, words: said, reading }],
    how: 'typed',
    named: false,
  };
}
