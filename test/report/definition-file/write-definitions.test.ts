// What is written is read as it was: the reports that ship, several of one file, and any words that people may give them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../src/definitions/shipped.ts';
import { examineNamesMeant } from '../../../src/intents/values/names-meant.ts';
import type { Check, ReportDefinition } from '../../../src/report/definition.ts';
import { readDefinitions } from '../../../src/report/definition-file/read-definitions.ts';
import { writeDefinitions } from '../../../src/report/definition-file/write-definitions.ts';
import { CITIZENS_FILE, definitionsIn } from '../../fixtures/citizens-report.ts';

const again = (definitions: readonly ReportDefinition[]) => definitionsIn(writeDefinitions(definitions));

describe.each(shippedFiles())('reports/$name', ({ source, definitions }) => {
  it('is right', () => {
    expect(readDefinitions(source, [examineNamesMeant])).toEqual({
      kind: 'definitions',
      doubts: [],
      definitions,
    });
  });

  it('is written as it is read', () => {
    expect(again(definitions)).toEqual(definitions);
  });

  it.each(definitions)('$id is a file of its own as well', (definition) => {
    expect(again([definition])).toEqual([definition]);
  });
});

describe('a file', () => {
  const definitions = definitionsIn(CITIZENS_FILE);
  const [monthly] = definitions;
  if (!monthly) throw new Error('no definition');

  it('of several periods keeps what each has of its own', () => {
    expect(again(definitions)).toEqual(definitions);
    for (const one of definitions) expect(again([one])).toEqual([one]);
  });

  it('keeps what is asked no more', () => {
    const retired = definitions.map((one) => ({ ...one, retired: ['oldVisits'] }));
    expect(again(retired)).toEqual(retired);
  });

  it('says checks of one kind together, and all of a sort in a word', () => {
    const text = writeDefinitions(definitions);
    expect(text).toContain('- moved: all carried');
    expect(text).toContain('- from-months: all taken');
    expect(text).toContain(
      '- at-most: [ leaderVisits <= visits, visits <= visitsYtd, lateCases <= openCases ]',
    );
  });

  // biome-ignore format: a word list
  const TRICKY = ['- a', 'key: value', '# x', 'yes', '12', '1e3', 'null', '~', '2024-01-01', '"q"', "'", '%a', '@a', '!a', '&a',
    '*a', '[a', '{a}', 'a, b', '|', '>', '?', 'true', '17:00', 'Sở Y tế: đơn vị', '<<', '= a', 'a #b', 'đ'];
  const words = fc.constantFrom(...TRICKY);

  it('keeps any words', () => {
    const both = fc.record({ vi: words, en: words });
    fc.assert(
      fc.property(
        both,
        both,
        fc.uniqueArray(words, { maxLength: 4 }),
        both,
        words,
        (name, short, aliases, hint, otherwise) => {
          const definition: ReportDefinition = {
            ...monthly,
            name,
            short,
            aliases,
            sources: aliases,
            figures: monthly.figures.map((one, at) =>
              one.kind === 'text'
                ? { ...one, otherwise, hint }
                : at === 0
                  ? { ...one, hint, aliases: aliases.map((word) => `tên ${word}`) }
                  : one,
            ),
          };
          expect(again([definition])).toEqual([definition]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps checks in any order, with any severity and name', () => {
    const severity = fc.constantFrom('error' as const, 'warning' as const);
    const changed = (check: Check) =>
      fc.record({ severity, named: fc.boolean() }).map(
        ({ severity, named }): Check => ({
          ...check,
          severity,
          ...(named && { code: `own.${check.code.replaceAll(/[^A-Za-z]/gu, '')}` }),
        }),
      );
    const checks = fc.shuffledSubarray([...monthly.checks]).chain((some) => fc.tuple(...some.map(changed)));
    fc.assert(
      fc.property(checks, (some) => {
        const definition = { ...monthly, checks: some, bases: [] };
        expect(again([definition])).toEqual([definition]);
      }),
      { numRuns: 60 },
    );
  });
});
