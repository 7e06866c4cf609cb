// The commands as an operator uses them: what they show, what they ask, what is in the database afterwards.

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Surroundings } from '../src/operator.ts';
import { writeDefinitions } from '../src/report/definition-file/write-definitions.ts';
import { reports } from '../src/reports-cli.ts';
import { CITIZENS_FILE } from './fixtures/citizens-report.ts';
import { NEXT } from './support/next-version.ts';
import { CT25_CT08 } from './support/reports.ts';

function operator(answer?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mau-'));
  const asked: string[] = [];
  const ask: Surroundings['ask'] = async (question) => {
    asked.push(question);
    return answer ?? '';
  };
  const run = async (...args: readonly string[]) => {
    const lines: string[] = [];
    const code = await reports(args, {
      env: { DATA_DIR: join(folder, 'data') },
      now: () => new Date('2026-01-05T20:00:00Z'),
      say: (line) => lines.push(line),
      ask: answer === undefined ? undefined : ask,
    });
    return { code, text: lines.join('\n') };
  };
  const write = (text: string, name = 'report.yaml') => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  return { folder, asked, run, write };
}

test('a file is shown, asked about, and taken in; then listed with the day in Vietnam', async () => {
  const { run, write, asked } = operator('y');
  const file = write(CITIZENS_FILE);
  const { code, text } = await run('import', file);
  expect(code).toBe(0);
  expect(text).toMatch(/^\+ report citizens “.+”: new, version 1, 9 figures, \d+ checks$/mu);
  expect(text).toContain('nobody owes it until the settings file says so');
  expect(text).toMatch(/Done: 2 report\(s\)\. A bot that runs knows at its next turn\.$/u);
  expect(asked).toEqual(['Change this? [y/N]']);
  expect(text).toContain('bao-cao.sqlite (not there yet: it will be made)\n');
  expect((await run('import', file)).text).not.toContain('not there yet');
  const listed = await run('list');
  expect(listed.text).toMatch(/^ct25-ct08 {2}“.+”, owed by 0 agencies$/mu);
  expect(listed.text).toContain(`    version ${CT25_CT08.version}, came with the program 2026-01-06`);
  expect(listed.text).toMatch(/^citizens {2}“.+”, owed by 0 agencies\n {4}version 1, imported 2026-01-06$/mu);
});

test('who says no changes nothing, and where nobody can be asked it wants to be told', async () => {
  const { run, write, folder } = operator('no');
  expect(await run('import', write(CITIZENS_FILE))).toMatchObject({
    code: 1,
    text: expect.stringMatching(/Nothing was changed\.$/u),
  });
  expect((await run('list')).text).toContain('There is no database');
  expect(existsSync(join(folder, 'data'))).toBe(false);
  const alone = operator();
  const refused = await alone.run('import', alone.write(CITIZENS_FILE));
  expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('run it with --yes') });
  expect(await alone.run('import', alone.write(CITIZENS_FILE), '--yes')).toMatchObject({ code: 0 });
});

test('what is exported is the file as it was written, and is not written over another', async () => {
  const { run, write, folder } = operator();
  const commented = `# của tỉnh\n${CITIZENS_FILE}`;
  await run('import', write(commented), '--yes');
  const to = join(folder, 'out.yaml');
  expect(await run('export', 'citizens-quarter', to)).toMatchObject({ code: 0 });
  expect(readFileSync(to, 'utf8')).toBe(commented);
  expect(await run('export', 'citizens', to)).toMatchObject({ code: 1 });
  expect((await run('export', 'citizens')).text).toBe(commented.trimEnd());
  expect(await run('export', 'citizen')).toMatchObject({
    code: 1,
    text: 'There is no report citizen. There are: ct25-ct08, dvc-766, dvc-766-quy, citizens, citizens-quarter.',
  });
  const again = await run('import', to, '--yes');
  expect(again).toMatchObject({ code: 0, text: expect.stringContaining('Nothing changes') });
});

test('what cannot be taken in is said with its reason, and what is wrong in a file with its line', async () => {
  const { run, write } = operator();
  const older = write(writeDefinitions([{ ...NEXT, version: 1, changes: [] }]), 'older.yaml');
  const refused = await run('import', older, '--yes');
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.text.replace(/^.*: warning: .*\n/gmu, '')).toBe(
    `report ct25-ct08 is version 1, and version ${CT25_CT08.version} is known already: give it a version above that.\n` +
      '1 problem(s); nothing was changed.',
  );
  const broken = await run('import', write('id: x\n', 'broken.yaml'), '--yes');
  expect(broken.code).toBe(1);
  expect(broken.text).toMatch(/broken\.yaml: line 1, column 1: /u);
});

test('a newer version shows what it changes', async () => {
  const { run, write } = operator();
  const { code, text } = await run('import', write(writeDefinitions([NEXT])), '--yes');
  expect(code).toBe(0);
  expect(text).toContain(`version ${CT25_CT08.version} → ${NEXT.version}`);
  expect(text).toContain('+ figure appeals “Số hồ sơ khiếu nại”');
  expect(text).toContain('0 open report(s) of 0 agencies come under it');
});

test('a report goes when nobody owes it; one that ships stays', async () => {
  const { run, write } = operator();
  await run('import', write(CITIZENS_FILE), '--yes');
  expect(await run('remove', 'citizens', '--yes')).toMatchObject({ code: 0 });
  expect((await run('list')).text).not.toContain('citizens ');
  const shipped = await run('remove', 'ct25-ct08', '--yes');
  expect(shipped).toMatchObject({ code: 1, text: expect.stringContaining('comes with the program') });
});

test('looking makes no database, and words too many or too few are told how it is used', async () => {
  const { run, folder } = operator();
  expect(await run('list')).toMatchObject({ code: 1, text: expect.stringContaining('There is no database') });
  expect(existsSync(join(folder, 'data'))).toBe(false);
  for (const words of [['import'], ['export'], ['list', 'x'], ['remove', 'a', 'b'], ['toString']])
    expect((await run(...words)).text).toContain('npm run reports -- import FILE');
});

test('where the settings name no place, no database is made without asking', async () => {
  const { write, folder } = operator();
  const file = write(CITIZENS_FILE);
  const here = process.cwd();
  process.chdir(folder);
  try {
    const said: string[] = [];
    const code = await reports(['import', file, '--yes'], {
      env: {},
      now: () => new Date('2026-01-05T20:00:00Z'),
      say: (line) => said.push(line),
      ask: undefined,
    });
    expect([code, said.at(-1)]).toEqual([
      1,
      'There is no database at data/bao-cao.sqlite; is DATA_DIR right? Nothing was changed.',
    ]);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  } finally {
    process.chdir(here);
  }
});
