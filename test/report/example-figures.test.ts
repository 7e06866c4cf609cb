// Made-up figures look like a month that somebody could report: nothing is missing and no check complains.

import { describe, expect, it } from 'vitest';
import { periodWith } from '../../src/calendar/report-period.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { exampleFigures } from '../../src/report/example-figures.ts';
import { CITIZENS_FILE, definitionsIn } from '../fixtures/citizens-report.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';

const of = (definition: ReportDefinition) =>
  exampleFigures(definition, periodWith(definition.frequency, definition.since));

describe.each([...REPORT_CATALOGUE.all, ...definitionsIn(CITIZENS_FILE)])('$id', (definition) => {
  const { figures, findings } = of(definition);

  it('has every figure, and fulfils its checks', () => {
    expect([...figures.keys()].toSorted()).toEqual(definition.figures.map(({ id }) => id).toSorted());
    expect(findings.map(({ check }) => check.code)).toEqual([]);
  });

  it('is of whole numbers, most of them above nought, and always the same', () => {
    const counts = [...figures.values()].filter((value) => typeof value === 'number');
    expect(counts.filter((value) => !Number.isSafeInteger(value) || value < 0)).toEqual([]);
    expect(counts.filter((value) => value > 0).length).toBeGreaterThan(counts.length / 2);
    expect(of(definition)).toEqual({ figures, findings });
  });
});

it('says which checks it could not fulfil together', () => {
  const [small] = definitionsIn(
    CITIZENS_FILE.replace(
      '- none: lateCases',
      '- needs: rooms for leaderVisits\n  - none: rooms\n    severity: error',
    ),
  );
  if (!small) throw new Error('no definition');
  const codes = of(small).findings.map(({ check }) => check.code);
  expect(['none.rooms', 'needs.leaderVisits']).toContain(codes[0]);
});
