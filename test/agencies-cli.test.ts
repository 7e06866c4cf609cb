// The command as an operator uses it: what it shows, what it asks, what is in the database afterwards.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { recordFigures } from '../src/actions/record-figures.ts';
import { startApp } from '../src/app.ts';
import { parseLocalDate } from '../src/calendar/local-date.ts';
import { readConfig } from '../src/config.ts';
import { SAMPLE_AGENCIES } from '../src/local/people.ts';
import { allAgencies, findAgency, saveAgency } from '../src/store/agencies.ts';
import { figuresOfReports } from '../src/store/figures.ts';
import { allPeople, findPerson, findPersonByPrincipal } from '../src/store/people.ts';
import { settingsAuditOf } from '../src/store/settings-audit.ts';
import { acting, furnish, makeReal, OFFICER, REPORT } from './support/database.ts';
import { agency, folder, LETTERHEAD, operator, person, province, TENANT } from './support/operator.ts';

test('a province of 40 agencies is taken in at once, and a second time changes nothing', async () => {
  const { run, write, file, db } = operator();
  write(province(40));
  const { code, text } = await run('import', file, '--yes');
  expect([code, text]).toEqual([0, expect.stringContaining('Done: 40 agencies, 79 people.')]);
  expect(text).toContain('+ agency so-39: new');
  const stored = await db();
  expect(await allAgencies(stored)).toHaveLength(40);
  expect((await allPeople(stored)).filter(({ active }) => active)).toHaveLength(79);
  const trail = await settingsAuditOf(stored, 'so-39');
  expect(trail.filter(({ field }) => field === 'new').map(({ after, how, by }) => [after, how, by])).toEqual([
    ['Sở so-39', 'file', undefined],
    ['canbo39@tinh.vn', 'file', undefined],
    ['lanhdao39@tinh.vn', 'file', undefined],
  ]);
  expect(await run('import', file, '--yes')).toEqual({ code: 0, text: 'nothing changes' });
  expect(await settingsAuditOf(stored, 'so-39')).toEqual(trail);
});

test('what would change is shown field by field; without a yes nothing is written', async () => {
  const questions: string[] = [];
  let agrees = false;
  const { run, write, file, db, dataDir } = operator(undefined, async (question) => {
    questions.push(question);
    return agrees ? 'y' : '';
  });
  write(province(3));
  expect((await run('import', file)).code).toBe(1);
  expect(await allAgencies(await db())).toEqual([]);
  agrees = true;
  expect((await run('import', file)).code).toBe(0);

  const { people, ...rest } = province(3);
  const letterhead = { ...LETTERHEAD, name: 'Sở so-1', signerName: 'Người ký mới' };
  write({
    ...rest,
    agencies: [
      agency('vpubnd', { office: true, reports: [], approval: 'off' }),
      agency('so-1', { approval: 'off', settings: [{ from: '2024-01-01', letterhead }] }),
    ],
    people: [
      ...people.slice(0, 1),
      { ...person('canbo1@tinh.vn', 'so-1', 'officer', 'approver'), name: 'Tên mới' },
    ],
  });
  const { text } = await run('import', file);
  expect(text.split('\n')).toEqual([
    '~ agency so-1',
    '    approval: required → off',
    '    2024-01-01.signerName: Y Hương Niê → Người ký mới',
    '~ person canbo1@tinh.vn',
    '    name: Người canbo1@tinh.vn → Tên mới',
    '    roles in so-1: officer → officer, approver',
    '~ person canbo2@tinh.vn: made inactive',
    '~ person lanhdao1@tinh.vn: made inactive',
    '~ person lanhdao2@tinh.vn: made inactive',
    'Not in the file, and left as they are: so-2 (Sở so-2)',
    'Nobody who could administer has written to the bot yet. Make sure that these are the addresses they sign in with: quantri@tinh.vn.',
    `Database: ${join(dataDir, 'bao-cao.sqlite')}`,
    'Done: 1 agencies, 4 people.',
  ]);
  expect(questions).toHaveLength(3);
  const stored = await db();
  expect((await findAgency(stored, 'so-2'))?.approval).toBe('required');
  expect((await findPersonByPrincipal(stored, TENANT, 'lanhdao2@tinh.vn'))?.active).toBe(false);
});

test('somebody who has entered figures stays, with their figures, and is made inactive', async () => {
  const { run, write, file, db } = operator();
  const stored = await db();
  await furnish(stored);
  await makeReal(stored);
  const given = [{ figure: 'settled', value: 688 }];
  await recordFigures(acting(stored), { reportId: REPORT, given, how: 'typed', seenVersion: 0 });
  write({ tenantId: TENANT, people: [person('moi@tinh.vn', 'skhdt', 'administrator')] });
  expect((await run('import', file, '--yes')).text).toContain('~ person can-bo@example.vn: made inactive');
  expect(await findPerson(stored, OFFICER.id)).toMatchObject({ active: false, name: OFFICER.name });
  const figures = (await figuresOfReports(stored, [REPORT])).get(REPORT);
  expect(figures?.get('settled')).toMatchObject({ value: 688, by: OFFICER.id });
});

test('who comes back is met anew', async () => {
  const { run, write, file, db } = operator();
  const stored = await db();
  await furnish(stored);
  await makeReal(stored);
  const tenantId = OFFICER.tenantId;
  write({ tenantId, people: [] });
  await run('import', file, '--yes');
  write({ tenantId, people: [{ ...person(OFFICER.principal, 'skhdt', 'officer'), name: OFFICER.name }] });
  expect((await run('import', file, '--yes')).code).toBe(0);
  expect(await findPerson(stored, OFFICER.id)).toMatchObject({ active: true, entraObjectId: undefined });
});

test('agencies that nobody knows are refused by check and by import; those of the database are known', async () => {
  const { run, write, file, db } = operator();
  write({ tenantId: TENANT, people: [person('a@tinh.vn', 'so-9', 'officer')] });
  for (const verb of ['check', 'import']) {
    const { code, text } = await run(verb, file);
    expect([code, text]).toEqual([1, expect.stringContaining('knows: so-9')]);
  }
  expect(await allPeople(await db())).toEqual([]);
  write({ tenantId: TENANT, agencies: [agency('so-9')] });
  await run('import', file, '--yes');
  write({ tenantId: TENANT, people: [person('a@tinh.vn', 'so-9', 'administrator')] });
  expect((await run('check', file)).code).toBe(0);
});

test('a file that is wrong changes nothing and says everything that is wrong', async () => {
  const { run, write, file, db } = operator();
  write({ ...province(2), agencies: [agency('So-1', { settings: [] })] });
  const { code, text } = await run('import', file, '--yes');
  expect(code).toBe(1);
  expect(text).toMatch(
    /line \d+, column \d+: agencies\[0\]\.id .*\n.*agencies\[0\]\.settings needs at least/u,
  );
  expect(text).toContain('2 problem(s); nothing was changed.');
  expect(await allAgencies(await db())).toEqual([]);
});

test('an import that nobody can administer afterwards says so', async () => {
  const { run, write, file } = operator();
  write({
    tenantId: TENANT,
    agencies: [agency('a'), agency('b')],
    people: [person('x@t.vn', 'a', 'administrator')],
  });
  expect((await run('import', file, '--yes')).text).toContain('Nobody could administer: b.');
});

test('what changed between the showing and the yes is not overwritten', async () => {
  const dataDir = folder();
  const other = operator(dataDir);
  const { run, write, file, db } = operator(dataDir, async () => {
    writeFileSync(join(dataDir, 'other.yaml'), stringify({ agencies: [agency('a', { approval: 'off' })] }));
    await other.run('import', join(dataDir, 'other.yaml'), '--yes');
    return 'y';
  });
  write({ agencies: [agency('a')] });
  const { code, text } = await run('import', file);
  expect([code, text]).toEqual([1, expect.stringContaining('changed meanwhile')]);
  expect((await findAgency(await db(), 'a'))?.approval).toBe('off');
});

test('nothing is imported into a sample, whose departments would go on being invented', async () => {
  const { run, write, file, db } = operator();
  const stored = await db();
  for (const one of SAMPLE_AGENCIES) await saveAgency(stored, one);
  write({ agencies: [agency('skhdt')] });
  const { code, text } = await run('import', file, '--yes');
  expect(code).toBe(1);
  expect(text).toContain('holds the sample departments of local mode');
  expect(await allAgencies(stored)).toEqual(SAMPLE_AGENCIES);
});

test('what rates divide by: shown, written, given back, and never changed under what is approved', async () => {
  const { dataDir, run, write, file, db } = operator();
  const chosen = { agencies: [], bases: [{ from: '2024-02', online: 'settled', payment: 'fee-procedures' }] };
  write(chosen);
  expect((await run('import', file, '--yes')).text.split('\n')).toEqual([
    '~ bases from 2024-02',
    '    online: (none) → settled',
    '    payment: (none) → fee-procedures',
    expect.stringContaining('names no people'),
    `Database: ${join(dataDir, 'bao-cao.sqlite')} (not there yet: it will be made)`,
    'Done: 0 agencies, 0 people.',
  ]);
  expect((await run('export')).text).toContain('bases:\n  - from: 2024-02\n    online: settled\n');
  const stored = await db();
  await furnish(stored);
  await makeReal(stored);
  await stored.updateTable('reports').set({ state: 'approved' }).where('id', '=', REPORT).execute();
  for (const bases of [[], [{ from: '2024-01', online: 'settled' }, ...chosen.bases]]) {
    write({ agencies: [], bases });
    const refused = await run('import', file, '--yes');
    expect(refused).toMatchObject({
      code: 1,
      text: expect.stringContaining('Reports of 2024-02 are approved'),
    });
  }
  write({ agencies: [], bases: [...chosen.bases, { from: '2024-03', online: 'received' }] });
  expect((await run('import', file, '--yes')).text).toContain('~ bases from 2024-03');
  write({ agencies: [], bases: [{ from: '2024-03', online: 'recieved' }] });
  expect((await run('check', file)).code).toBe(1);
});

test('arguments that mean nothing are answered with the usage', async () => {
  const { run } = operator();
  for (const args of [[], ['import'], ['delete', 'x'], ['check', 'a', 'b'], ['check', 'a', '--no']]) {
    expect(await run(...args)).toEqual({ code: 1, text: expect.stringContaining('-- import FILE [--yes]') });
  }
  expect((await run('check', '/nowhere.yaml')).text).toContain(
    'cannot be read: there is no such file or folder (ENOENT)',
  );
  expect((await run('export')).text).toContain('no database');
});

test('as a program: check, import, export, with no credentials, while the bot runs', async () => {
  const { dataDir, db } = operator();
  const log: string[] = [];
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, TRUSTED_PROXIES: '1' }, { local: true });
  const start = (tenant?: typeof config.credentials) =>
    startApp({
      config: { ...config, credentials: tenant, logLevel: 'warn' },
      remindByHand: true,
      now: () => new Date('2028-05-25T02:00:00Z'),
      logTo: { write: (line) => void log.push(JSON.parse(line).code) },
    });
  const credentials = {
    MICROSOFT_APP_ID: TENANT,
    MICROSOFT_APP_TYPE: 'SingleTenant' as const,
    MICROSOFT_APP_TENANT_ID: TENANT,
    MICROSOFT_APP_PASSWORD: 'x',
  };
  const program = (...args: readonly string[]) =>
    execFileSync(process.execPath, ['src/agencies-cli.ts', ...args], {
      env: { DATA_DIR: dataDir },
      encoding: 'utf8',
    });
  const bot = await start(credentials);
  expect(log).toEqual(['holidays-unknown', 'no-agencies']);
  const example = 'deployment/agencies.example.yaml';
  expect(program('check', example)).toContain('is right: 3 agencies, 8 people, 1 year(s)');
  expect(program('import', example, '--yes')).toContain('within some minutes');
  await bot.stop();
  log.length = 0;
  await (await start(credentials)).stop();
  expect(log).toEqual([]);
  const copy = join(dataDir, 'copy.yaml');
  program('export', copy);
  expect(readFileSync(copy, 'utf8')).toContain('minh.tv@example.gov.vn');
  expect(program('import', copy, '--yes').trim()).toBe('nothing changes');
  const stored = await db();
  const finance = await findAgency(stored, 'sotc');
  expect(finance?.settings[1]).toMatchObject({ from: parseLocalDate('2025-07-01'), deadline: { day: 18 } });
}, 60_000);
