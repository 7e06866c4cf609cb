// docs/reports.md tells those who write a report no field, line or number that is not so; its example is right as it stands.

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readColumns } from '../src/report/definition-file/column-lines.ts';
import { readObtained } from '../src/report/definition-file/obtained-line.ts';
import { readDefinitions } from '../src/report/definition-file/read-definitions.ts';
import { RULE_FORMS, RULE_KINDS, type RuleKind } from '../src/report/definition-file/rule-lines.ts';
import { FIELDS, MOST } from '../src/report/definition-file/schema.ts';
import { isTemplate } from '../src/report/template.ts';
import { reports } from '../src/reports-cli.ts';
import { problemLines } from '../src/yaml/problems.ts';
import { definitionsIn } from './fixtures/citizens-report.ts';
import { EXAMPLE, PAGE, pieceWith } from './support/reports-page.ts';

/** The first cells of the rows below a heading, as they are to be written. */
const cellsOf = (heading: string): readonly string[] => {
  const [, rows = ''] = PAGE.split(`| ${heading} |`);
  return [...(rows.split('\n\n')[0] ?? '').matchAll(/^\| (`[^|]+`) \|/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/gu)].map(([, words = '']) => words),
  );
};

describe('the example', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'reports-page-')), 'tiep-cong-dan.yaml');
  writeFileSync(path, EXAMPLE);
  const run = async (...args: readonly string[]) => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const code = await reports(args, {
      env: {},
      now: () => new Date('2026-03-16T02:00:00Z'),
      say,
      ask: undefined,
    });
    return { code, said: said.join('\n') };
  };

  it('is right', async () => {
    expect(await run('check', path)).toEqual({
      code: 0,
      said: `${path} is right: tiep-cong-dan, version 1, 9 figures, 4 rates, 9 checks.`,
    });
  });

  it('can be looked at', async () => {
    const out = mkdtempSync(join(tmpdir(), 'reports-page-'));
    const { code, said } = await run('preview', path, '--out', out);
    expect(code).toBe(0);
    expect(said).toContain('quý I/2026: số liệu 15/12/2025 – 14/03/2026, hạn nộp 17:00 18/03/2026');
    expect(said).not.toContain('không thỏa');
    expect(readdirSync(out)).toEqual([expect.stringMatching(/^Bao cao TCD quy I-2026 .*\.docx$/u)]);
  });

  it('can be changed as the page says: several periods, bases, a second version', () => {
    const [head = '', rest = ''] = EXAMPLE.split(/^short:/mu);
    expect(head).toContain('id: tiep-cong-dan');
    const several = `${pieceWith('filledFrom')}short:${rest.replace(/^(?:every|deadline):.*\n/gmu, '')}`;
    expect(definitionsIn(several).map(({ id, frequency }) => `${id} ${frequency}`)).toEqual([
      'tiep-cong-dan month',
      'tiep-cong-dan-quy quarter',
    ]);
    const based = EXAMPLE.replace(/^checks:/mu, `${pieceWith('bases:')}checks:`);
    expect(definitionsIn(based)[0]?.bases[0]?.options.map(({ id }) => id)).toEqual(['valid', 'all']);
    expect(definitionsIn(EXAMPLE.replace('version: 1\n', pieceWith('changes:')))[0]?.version).toBe(2);
  });
});

describe('the page', () => {
  it('names fields that exist', () => {
    const fields = [...PAGE.matchAll(/`([a-z][A-Za-z]*):? ?[^`]*`/gu)].map(([, name = '']) => name);
    expect(fields.filter((name) => FIELDS.includes(name)).length).toBeGreaterThan(50);
    for (const kind of RULE_KINDS) expect(PAGE, kind).toContain(`| \`${kind}: `);
    for (const field of Object.keys(readFields())) expect(PAGE, field).toContain(field);
  });

  it('writes every line as it is read', () => {
    const checks = cellsOf('check | says | error or warning').map((line) => line.split(/: (.*)/su));
    expect(checks.map(([kind]) => kind)).toEqual([...new Set(checks.map(([kind]) => kind))]);
    for (const [kind = '', line = ''] of checks)
      expect(RULE_FORMS[kind as RuleKind].read(line, []), `${kind}: ${line}`).toBeDefined();
    for (const line of cellsOf('`obtained` | how the figure comes to be known'))
      expect(readObtained(line), line).toBeDefined();
    for (const slot of cellsOf('slot | prints')) expect(isTemplate(slot), slot).toBe(true);
    const columns = [...PAGE.matchAll(/`((?:count of|sum of \S+ over|\S+\.\S+ [+-]) [^`]+)`/gu)].map(
      ([, line = '']) => line,
    );
    expect(columns.length).toBe(4);
    for (const line of columns) expect(readColumns(line).kind, line).toBe('source');
  });

  it('says which checks are errors', () => {
    const rows = [...PAGE.matchAll(/^\| `([a-z-]+): [^|]*\| [^|]*\| (error|warning) \|$/gmu)];
    expect(Object.fromEntries(rows.map(([, kind, severity]) => [kind, severity]))).toEqual(
      Object.fromEntries(RULE_KINDS.map((kind) => [kind, RULE_FORMS[kind].severity])),
    );
  });

  it('says how much fits', () => {
    expect(PAGE).toContain(
      `at most ${MOST.figures} figures in ${MOST.sections} sections, ${MOST.checks} checks and ${MOST.definitions} periods, its form ${MOST.rows} lines`,
    );
  });
});

/** Every field of a file's first level. */
function readFields(): Readonly<Record<string, true>> {
  const read = readDefinitions('nothing: here');
  const lines = read.kind === 'problems' ? problemLines(read.problems) : [];
  const missing = lines.flatMap((line) => /column \d+: (\w+) is missing/u.exec(line)?.[1] ?? []);
  expect(missing).toContain('outline');
  return Object.fromEntries(missing.map((field) => [field, true]));
}
