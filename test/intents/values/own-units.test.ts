// What only one report counts is understood by its definition: "150 người" where people are asked, and never for petitions.

import { describe, expect, it } from 'vitest';
import { readValues } from '../../../src/intents/values/read-values.ts';
import { type Figure, findFigure } from '../../../src/report/definition.ts';
import { CITIZENS_FILE, definitionsIn } from '../../fixtures/citizens-report.ts';
import { CT25_CT08 } from '../../support/reports.ts';

const [SMALL] = definitionsIn(
  CITIZENS_FILE.replace(
    '{ id: case, vi: vụ việc, en: cases, one: case }',
    '{ id: case, vi: người, en: people, one: person, aliases: [hộ (gia đình)] }',
  ),
);
if (!SMALL) throw new Error('no definition');
const asked = (definition: typeof SMALL, id: string) => findFigure(definition, id) as Figure;

function readingOf(words: string, id: string, definition = SMALL as typeof CT25_CT08) {
  const asking = asked(definition, id);
  const read = readValues(words, { definition, asking, upcoming: [asking], usual: () => undefined });
  return read?.kind === 'answers' ? read.answers.map(({ figure, reading }) => [figure, reading]) : read;
}

describe('a unit of the report', () => {
  it.each(['150 người', '150 nguoi', '150 people', '150người', '150 hộ (gia đình)'])(
    'is no more than the number: %s',
    (words) => {
      expect(readingOf(words, 'openCases')).toEqual([['openCases', { kind: 'count', value: 150 }]]);
    },
  );

  it('of something else is asked back', () => {
    const unclear = { kind: 'unclear', reason: 'other-words', readings: [150] };
    expect(readingOf('150 lượt', 'openCases')).toEqual([['openCases', unclear]]);
    expect(readingOf('150 người', 'visits')).toEqual([['visits', unclear]]);
  });
});

it('people are no figures of a report that does not count them', () => {
  expect(readingOf('150 người', 'settled', CT25_CT08)).toBeUndefined();
});
