// What an Office does with a definition file before it is imported, through the command.

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFile } from '../src/formats/open-file.ts';
import { readDocument } from '../src/import/read-document.ts';
import { reports } from '../src/reports-cli.ts';
import { CITIZENS_FILE, definitionsIn } from './fixtures/citizens-report.ts';
import { shelterFile } from './fixtures/shelter-report.ts';

const NOW = new Date('2024-02-19T02:00:00Z');

async function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: readonly string[] }> {
  const said: string[] = [];
  const say = (line: string) => said.push(...line.split('\n'));
  const code = await reports(args, { env: {}, now: () => NOW, say, ask: undefined });
  return { code, said };
}

const folder = () => mkdtempSync(join(tmpdir(), 'reports-'));

function fileOf(text: string): string {
  const path = join(folder(), 'report.yaml');
  writeFileSync(path, text);
  return path;
}

describe('check', () => {
  it('says what a file gives when it is right', async () => {
    const path = fileOf(CITIZENS_FILE);
    expect(await run('check', path)).toEqual({
      code: 0,
      said: [
        `${path} is right: citizens, version 1, 9 figures, 3 rates, 11 checks.`,
        `${path} is right: citizens-quarter, version 2, 9 figures, 3 rates, 15 checks.`,
      ],
    });
  });

  it('says everything that is wrong, in the order of the lines', async () => {
    const path = fileOf(
      CITIZENS_FILE.replace('every: quarter', 'every: fortnight').replace('decimals: 1', 'decimals: 4'),
    );
    const { code, said } = await run('check', path);
    expect(code).toBe(1);
    expect(said).toEqual([
      `${path}: line 12, column 5: periods[1].every must be one of: month, quarter, half-year, nine-months, year`,
      `${path}: line 23, column 1: decimals must be at most 3`,
      '2 problem(s).',
    ]);
  });

  it('says that the report that fills another is not there, and which is meant', async () => {
    const of = (id: string) => fileOf(CITIZENS_FILE.replace('filledFrom: citizens', `filledFrom: ${id}`));
    expect((await run('check', of('citizen'))).said[0]).toContain(
      'periods[1].filledFrom names citizen, which is no report that is known; did you mean citizens?',
    );
    expect((await run('check', of('elsewhere'))).said[0]).toContain(
      'it must be one of months, of this file or imported before: citizens, ',
    );
    expect((await run('check', of('dvc-766-quy'))).said[0]).toContain(
      'names dvc-766-quy, which is due every quarter; every quarter is filled from months',
    );
    expect((await run('check', of('dvc-766'))).code).toBe(0);
  });

  it.each([
    [
      'nine months of half-years',
      shelterFile('half-year', 'nine-months'),
      'every nine-months is filled from months or quarters',
    ],
    [
      'a year of nine months',
      shelterFile('nine-months', 'year'),
      'every year is filled from months or quarters or half-years',
    ],
    [
      'a year of quarters that end on other days',
      shelterFile('quarter', 'year')
        .replace('period: from day 15\n', '')
        .replace('every: quarter', 'every: quarter\n    period: calendar')
        .replace('every: year', 'every: year\n    period: from day 15'),
      'whose period is calendar and not from day 15: it counts other days',
    ],
  ])('refuses what does not make up the longer period: %s', async (_, text, words) => {
    const { code, said } = await run('check', fileOf(text));
    expect(said.join('\n')).toContain(words);
    expect(code).toBe(1);
  });

  it('takes every shorter period that makes up the longer one', async () => {
    for (const every of [
      ['month', 'quarter', 'half-year', 'year'],
      ['month', 'half-year'],
      ['quarter', 'nine-months'],
      ['month', 'nine-months'],
      ['month', 'year'],
    ] as const)
      expect((await run('check', fileOf(shelterFile(...every)))).code, every.join()).toBe(0);
  });

  it('warns of a name that is said for something else in the chat', async () => {
    const { code, said } = await run(
      'check',
      fileOf(CITIZENS_FILE.replace('[tổng số lượt tiếp, lượt công dân]', '[xem lại, lượt công dân]')),
    );
    expect(code).toBe(0);
    expect(said[0]).toMatch(/warning: line 38, .*aliases\[0\] is said in the chat for review-report: alone/u);
    expect(said[1]).toContain('is right: citizens');
  });

  it('warns of what may be wrong, and of a report that is called as another one', async () => {
    const { code, said } = await run(
      'check',
      fileOf(CITIZENS_FILE.replace(/code: TCD$/mu, 'code: BCS766').replace('Open cases', 'Open cases # 5')),
    );
    expect(code).toBe(0);
    expect(said[0]).toMatch(/report\.yaml: warning: line \d+, column \d+: .*english ends before “# 5”/u);
    expect(said[1]).toMatch(/^! citizens has the short name “.+” and the code BCS766, and dvc-766 has /u);
  });

  it('says which names would be taken for another figure', async () => {
    const path = fileOf(
      CITIZENS_FILE.replace('english: Open cases', 'english: Open cases\n        aliases: [lượt tiếp]'),
    );
    expect((await run('check', path)).said).toEqual([
      `${path}: line 36, column 9: sections[0].figures[0].short could mean openCases (Vụ việc chưa giải quyết) as well; give it a short name with a word of its own`,
      '1 problem(s).',
    ]);
  });

  it.each([[[]], [['check']], [['toString', 'x']], [['check', 'a', 'b']], [['check', 'a', '--yes-please']]])(
    'says how it is used: %j',
    async (args) => {
      const { code, said } = await run(...args);
      expect(code).toBe(1);
      expect(said[0]).toContain('npm run reports -- check FILE');
    },
  );

  it('says that a file is not there', async () => {
    expect((await run('check', '/nowhere/report.yaml')).said).toEqual([
      '/nowhere/report.yaml cannot be read: there is no such file or folder (ENOENT).',
    ]);
  });
});

describe('preview', () => {
  it('shows the questions and the deadlines, and writes a Word file that is read back', async () => {
    const out = folder();
    const { code, said } = await run('preview', fileOf(CITIZENS_FILE), '--out', out);
    expect(code).toBe(0);
    expect(said).toContain('  - tháng 03/2024: số liệu 15/02/2024 – 14/03/2024, hạn nộp 17:00 20/03/2024');
    expect(said).toContain('  - quý I/2024: số liệu 15/12/2023 – 14/03/2024, hạn nộp 11:30 19/03/2024');
    expect(said).toContain('1. Tiếp công dân (6 mục)');
    expect(said).toContain(
      '      đơn vị: lượt; tự tính: Lượt tiếp − Lượt tiếp của lãnh đạo; tính tỷ lệ trên Lượt tiếp',
    );
    const checks = said.slice(said.indexOf('6 điều kiện phải đúng:'));
    expect(checks).toContain('  - Lượt tiếp = Lượt tiếp thường xuyên + Lượt tiếp của lãnh đạo');
    expect(checks).toContain('  - Lũy kế lượt tiếp từ đầu năm = lũy kế tháng trước + Lượt tiếp');
    expect(checks).toContain('  - Nơi tiếp công dân như tháng trước');
    expect(checks).toContain('  - Nơi tiếp công dân như các báo cáo đã duyệt trong kỳ');
    expect(checks).toContain('  - Lượt tiếp không khác xa mức thường gặp, khi đã có 4 kỳ trước');
    const files = readdirSync(out).toSorted();
    expect(files).toEqual([
      'Bao cao TCD thang 02-2024 - VI-DU - du thao 09h00 19-02-2024.docx',
      'Bao cao TCD-QUY quy I-2024 - VI-DU - du thao 09h00 19-02-2024.docx',
    ]);
    const [monthly] = definitionsIn(CITIZENS_FILE);
    if (!monthly) throw new Error('no definition');
    const opened = await openFile({ name: 'a.docx', bytes: readFileSync(join(out, files[0] ?? '')) });
    if (opened.kind === 'refused') throw new Error(opened.code);
    const read = readDocument(opened.document, monthly, { agencyNames: [] });
    expect(read.figures.map(({ figure }) => figure).toSorted()).toEqual(
      monthly.figures
        .map(({ id }) => id)
        .filter((id) => id !== 'remarks')
        .toSorted(),
    );
  });

  it('speaks English too', async () => {
    const { said } = await run('preview', fileOf(CITIZENS_FILE), '--out', folder(), '--language', 'en');
    expect(said).toContain('1. Citizens received (6 items)');
    expect(said).toContain('      counted in places; last time’s value is offered');
  });
});
