import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { FlatText } from './flat-text.ts';
import { knownCases } from './known-answers.ts';

const figures = new Set(REPORT_CATALOGUE.all.flatMap((one) => one.figures.map(({ id }) => id)));

describe('the answers of the corpus', () => {
  const reports = knownCases('reports');
  const tables = knownCases('tables');

  it('are of enough reports, sound and damaged, some of them held back', () => {
    const texts = reports.filter(({ path }) => path.endsWith('.txt'));
    expect(texts.filter(({ answers }) => answers.sound).length).toBeGreaterThanOrEqual(22);
    expect(texts.filter(({ answers }) => !answers.sound).length).toBeGreaterThanOrEqual(25);
    expect(texts.filter(({ later }) => later).length).toBeGreaterThanOrEqual(texts.length / 4);
  });

  it.each(reports.filter(({ path }) => path.endsWith('.txt')))(
    'name places that are in the text once: $name',
    ({ path, answers }) => {
      const text = FlatText.ofText(readFileSync(path, 'utf8'));
      const marks = [...answers.slips.flatMap(({ at }) => at), ...answers.tolerated, ...answers.mayAsk];
      expect(marks.filter((mark) => text.find(mark).length !== 1)).toEqual([]);
    },
  );

  it('are of enough tables, in every format that offices send', () => {
    const ends = tables.map(({ name }) => name.slice(name.indexOf('.')));
    expect(tables.length).toBeGreaterThanOrEqual(28);
    expect(new Set(ends)).toEqual(
      new Set([
        ...['.xlsx', '.xls', '.html.xls', '.semicolon.csv', '.utf16.csv', '.1258.csv', '.docx', '.pdf'],
        ...['.tabs.pasted', '.markdown.pasted', '.cells.pasted', '.teams.pasted'],
      ]),
    );
  });

  it('name figures of the definition', () => {
    const named = [...reports, ...tables].flatMap(({ answers: { figures, optional, disagreeing } }) => [
      ...Object.keys(figures),
      ...Object.keys(optional),
      ...disagreeing,
    ]);
    expect(named.filter((id) => !figures.has(id))).toEqual([]);
  });
});
