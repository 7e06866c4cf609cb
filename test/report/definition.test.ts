// The definition is data, so nothing but these tests keeps a slip out of it.

import { describe, expect, it } from 'vitest';
import { figuresNamed } from '../../src/intents/values/figure-matcher.ts';
import { fold } from '../../src/language/fold.ts';
import { figuresOfCheck } from '../../src/report/checks.ts';
import {
  changesSince,
  type Figure,
  figureOf,
  figuresOf,
  findFigure,
  LONGEST_WORDS,
  type OutlineNode,
} from '../../src/report/definition.ts';
import type { Figures } from '../../src/report/report.ts';
import { segmentsOf } from '../../src/report/template.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { AS_ISSUED, CLEAN } from './months.ts';
import { MONTH_766 } from './months-766.ts';

const unique = (values: readonly string[]) =>
  expect(values.toSorted()).toEqual([...new Set(values)].toSorted());
const uses = (figure: Figure): readonly string[] => {
  if (figure.kind === 'text') return [];
  const { obtained } = figure;
  switch (obtained.how) {
    case 'asked':
      return obtained.onlyWhen === undefined ? [] : [obtained.onlyWhen];
    case 'computed':
      return [...obtained.plus, ...(obtained.minus ?? [])];
    case 'running':
      return [obtained.of];
    case 'carried':
    case 'from-months':
      return [];
  }
};
const templates = (node: OutlineNode): readonly string[] =>
  'text' in node ? [node.text] : 'heading' in node ? [node.heading] : [];

/** Months of each report, the clean one last. */
const EXAMPLES: Readonly<Record<string, readonly Figures[]>> = {
  'ct25-ct08': [AS_ISSUED, CLEAN],
  'dvc-766': [MONTH_766],
  'dvc-766-quy': [MONTH_766],
};
/** The denominators that are not printed. */
const HIDDEN: Readonly<Record<string, readonly string[]>> = {
  'ct25-ct08': ['procedures', 'received', 'feeProcedures', 'feeSettled'],
};

describe.each(REPORT_CATALOGUE.all)('$id', (definition) => {
  const examples = EXAMPLES[definition.id] ?? [];
  const { figures, sections, rates, checks, outline } = definition;
  const ids = figures.map(({ id }) => id);
  const slots = outline.body.flatMap(templates).flatMap(segmentsOf);

  it('names only figures that exist', () => {
    const named = [
      ...figures.flatMap(uses),
      ...rates.flatMap(({ of, over }) => [of, over]),
      ...checks.flatMap(figuresOfCheck),
      ...definition.headline,
      ...definition.brief.map(({ figure }) => figure),
      ...outline.body.flatMap((node) => (node.kind === 'text' ? [node.figure] : [])),
      ...slots.flatMap((slot) => (slot.kind === 'figure' || slot.kind === 'rate' ? [slot.figure] : [])),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(200);
  });

  it('has one figure an id and one rate a figure', () => {
    unique(ids);
    unique(rates.map(({ of }) => of));
    unique(checks.map(({ code }) => code));
    unique(sections.map(({ id }) => id));
  });

  it('has every figure in a section, and the sections one after the other', () => {
    const order = figures.map(({ section }) => sections.findIndex(({ id }) => id === section));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(sections.length);
  });

  it.each(sections.map(({ id }) => id))('has short names of their own in %s', (section) => {
    unique(figuresOf(definition, section).map(({ short }) => fold(short)));
    unique(figuresOf(definition, section).map(({ english }) => fold(english)));
  });

  it.each(figures)(
    '$id: its short name means it alone, its other names at least it',
    ({ id, short, aliases }) => {
      expect(figuresNamed(definition, short)).toEqual([id]);
      for (const alias of aliases) expect(figuresNamed(definition, alias), alias).toContain(id);
    },
  );

  it.each(figures)('$id has an example in every month', (figure) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const month of examples) {
      expect(typeof month.get(figure.id)).toBe(figure.kind === 'count' ? 'number' : 'string');
    }
  });

  it('has no example of a figure that is none', () => {
    expect([...(examples.at(-1)?.keys() ?? [])].toSorted()).toEqual(ids.toSorted());
  });

  it('prints every figure, but for the denominators that it says are not printed', () => {
    const printed = slots.flatMap((slot) => (slot.kind === 'figure' ? [slot.figure] : []));
    const texts = outline.body.flatMap((node) => (node.kind === 'text' ? [node.figure] : []));
    const hidden = figures.filter(({ id }) => ![...printed, ...texts].includes(id));
    for (const { id, hint } of hidden) {
      expect(hint?.vi, id).toContain('Không in trong báo cáo');
      expect(rates.map(({ over }) => over)).toContain(id);
    }
    expect(hidden.map(({ id }) => id)).toEqual(HIDDEN[definition.id] ?? []);
  });

  it('prints every rate on the line of its figure', () => {
    const lines = outline.body.flatMap(templates).map(segmentsOf);
    for (const { of } of rates) {
      const line = lines.find((one) => one.some((slot) => slot.kind === 'rate' && slot.figure === of));
      expect(
        line?.some((slot) => slot.kind === 'figure' && slot.figure === of),
        of,
      ).toBe(true);
    }
  });

  it('makes rates of counts only, and draws only figures that have one', () => {
    for (const { of, over } of rates)
      for (const id of [of, over]) expect(figureOf(definition, id).kind, id).toBe('count');
    for (const id of definition.headline) expect(rates.map(({ of }) => of)).toContain(id);
  });

  it('computes no figure from itself', () => {
    const reaches = (from: string, seen: readonly string[] = []): readonly string[] =>
      uses(figureOf(definition, from)).flatMap((id) =>
        seen.includes(id) ? [id] : [id, ...reaches(id, [...seen, id])],
      );
    for (const id of ids) expect(reaches(id), id).not.toContain(id);
  });

  it('says in its changes how it came to its version', () => {
    expect(definition.changes.map(({ version }) => version)).toEqual(
      Array.from({ length: definition.version - 1 }, (_, i) => i + 2),
    );
    expect(changesSince(definition, definition.version)).toEqual([]);
  });

  it('has words no longer than may be entered', () => {
    for (const figure of figures)
      if (figure.kind === 'text') expect(figure.otherwise.length).toBeLessThan(LONGEST_WORDS);
  });
});

it('a figure that does not exist is undefined from outside, and our own mistake inside', () => {
  const [first] = REPORT_CATALOGUE.all;
  expect(findFigure(first, 'nothing')).toBeUndefined();
  expect(() => figureOf(first, 'nothing')).toThrow('no figure nothing');
});
