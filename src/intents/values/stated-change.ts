// A difference with its result: "bớt 1 còn 108", "688, tăng 12 so với tháng trước". The result is the value;
// the difference is only used to verify it.

import { normalise } from '../../language/fold.ts';
import { anyOf, WORD_START } from '../../language/spelling.ts';
import type { FigureId } from '../../report/definition.ts';
import { BEFORE, changeFor, differenceIn } from './changes.ts';
import type { MatchContext } from './match-context.ts';
import type { Answer, ValueReading } from './value-reading.ts';
import { valueFor } from './value-words.ts';

// biome-ignore format: a word list
const MAKES = anyOf('còn', 'thành', 'là', 'lên', 'lên thành', 'xuống', 'xuống còn', 'nên còn', 'nên là', 'thành ra', 'vậy là', 'bằng', 'to', 'so', 'making');
const UNIT = `(?: ?${anyOf('hồ sơ', 'hs', 'tthc', 'thủ tục', 'dịch vụ', 'cái', 'bộ')})?`;
const RESULT_BEHIND = new RegExp(
  `^(?<change>.*\\d.*?)[ ,]+(?:${MAKES}|=|->|=>) ?(?<result>\\d[\\d.]*${UNIT})[ .]*$`,
  'iu',
);
const RESULT_AHEAD = new RegExp(
  `^(?<result>\\d[\\d.]*${UNIT})[ ,;]*\\(?(?<change>[^()]*${WORD_START}${BEFORE}[^()]*)\\)?[ .]*$`,
  'iu',
);

const LONGEST = 120;

interface Stated {
  readonly by: number;
  readonly result: string;
  /** Stated before the difference, so it is the value and the difference a remark. */
  readonly ahead: boolean;
}

function statedIn(words: string): Stated | undefined {
  if (words.length > LONGEST) return undefined;
  const said = normalise(words);
  for (const [pattern, ahead] of [
    [RESULT_AHEAD, true],
    [RESULT_BEHIND, false],
  ] as const) {
    const { change, result } = pattern.exec(said)?.groups ?? {};
    const by = change === undefined ? undefined : differenceIn(change);
    if (by !== undefined && result !== undefined) return { by, result, ahead };
  }
  return undefined;
}

/** The stated result as the figure's value; certain when the difference agrees or was a remark. */
export function statedChangeFor(
  figure: FigureId,
  words: string,
  context: MatchContext,
): Answer['reading'] | undefined {
  const stated = statedIn(words);
  if (!stated) return undefined;
  const reading = valueFor(figure, stated.result, context);
  if (reading.kind !== 'count') return reading;
  const change = changeFor(figure, `${stated.by < 0 ? 'giảm' : 'tăng'} ${Math.abs(stated.by)}`, context);
  if (stated.ahead || change?.result === reading.value) return reading;
  return { kind: 'unclear', reason: 'other-words', readings: [reading.value] };
}

/** The same without names, for the asked figure or the one given last. */
export function readStatedChange(read: string, context: MatchContext): ValueReading | undefined {
  const { asking, lastGiven } = context;
  if (asking?.kind !== 'count') return undefined;
  const reading = statedChangeFor(asking.id, read, context);
  if (!reading) return undefined;
  const stated = statedIn(read);
  const result =
    reading.kind === 'count' ? reading.value : reading.kind === 'unclear' ? reading.readings[0] : undefined;
  if (reading.kind === 'unclear' && lastGiven && stated && lastGiven.value + stated.by === result)
    return { kind: 'correction', figure: lastGiven.figure, value: result, certain: true, others: [] };
  return {
    kind: 'answers',
    answers: [{ figure: asking.id, words: normalise(read), reading }],
    how: 'typed',
    named: false,
    certain: reading.kind === 'count',
  };
}
