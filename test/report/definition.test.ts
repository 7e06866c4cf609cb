// What must hold of the reports that ship, beside what every definition file is held to (test/report/definition-file).

import { describe, expect, it } from 'vitest';
import { figuresNamed } from '../../src/intents/values/figure-matcher.ts';
import {
  changesSince,
  figureOf,
  findFigure,
  LONGEST_WORDS,
  mayBeLeftOut,
  type OutlineNode,
} from '../../src/report/definition.ts';
import type { Figures } from '../../src/report/figures.ts';
import { segmentsOf } from '../../src/report/template.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { AS_ISSUED, CLEAN } from './months.ts';
import { MONTH_766 } from './months-766.ts';

const templates = (node: OutlineNode): readonly string[] =>
  'text' in node ? [node.text] : 'heading' in node ? [node.heading] : [];

/** Months of each report, the clean one last. */
const EXAMPLES: Readonly<Record<string, readonly Figures[]>> = {
  'ct25-ct08': [AS_ISSUED, CLEAN],
  'dvc-766': [MONTH_766],
  'dvc-766-quy': [MONTH_766],
};

describe.each(REPORT_CATALOGUE.all)('$id', (definition) => {
  const examples = EXAMPLES[definition.id] ?? [];
  const { figures, rates, outline } = definition;
  const slots = outline.body.flatMap(templates).flatMap(segmentsOf);

  it.each(figures)(
    '$id: its short name means it alone, its other names at least it',
    ({ id, short, aliases }) => {
      expect(figuresNamed(definition, short)).toEqual([id]);
      for (const alias of aliases) expect(figuresNamed(definition, alias), alias).toContain(id);
    },
  );

  it.each(figures.filter((one) => !mayBeLeftOut(one)))('$id has an example in every month', (figure) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const month of examples) {
      expect(typeof month.get(figure.id)).toBe(figure.kind === 'count' ? 'number' : 'string');
    }
  });

  it('has no example of a figure that is none, and leaves out what may be', () => {
    const given = figures.filter((figure) => !mayBeLeftOut(figure)).map(({ id }) => id);
    expect([...(examples.at(-1)?.keys() ?? [])].toSorted()).toEqual(given.toSorted());
  });

  it('prints every figure, but for denominators and what may be left out, and says so of these', () => {
    const printed = slots.flatMap((slot) => (slot.kind === 'figure' ? [slot.figure] : []));
    const texts = outline.body.flatMap((node) => (node.kind === 'text' ? [node.figure] : []));
    const hidden = figures.filter(({ id }) => ![...printed, ...texts].includes(id));
    for (const figure of hidden) {
      expect(figure.hint?.vi, figure.id).toContain('Không in trong báo cáo');
      if (!mayBeLeftOut(figure)) expect(rates.map(({ over }) => over)).toContain(figure.id);
    }
  });

  it('has words no longer than may be entered', () => {
    for (const figure of figures)
      if (figure.kind === 'text') expect(figure.otherwise.length).toBeLessThan(LONGEST_WORDS);
  });
});

it('says what is new since a version', () => {
  const [first] = REPORT_CATALOGUE.all;
  expect(changesSince(first, first.version)).toEqual([]);
  expect(changesSince(first, 1)).toEqual(first.changes);
});

it('a figure that does not exist is undefined from outside, and our own mistake inside', () => {
  const [first] = REPORT_CATALOGUE.all;
  expect(findFigure(first, 'nothing')).toBeUndefined();
  expect(() => figureOf(first, 'nothing')).toThrow('no figure nothing');
});
