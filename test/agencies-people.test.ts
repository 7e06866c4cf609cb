// Who of a file is who of those that are known: what the operator is asked, and what they are warned of.

import { expect, test } from 'vitest';
import { OFFICER } from './support/database.ts';
import { agency, LETTERHEAD, operator, person, province, TENANT } from './support/operator.ts';

const RENAMED = (file: ReturnType<typeof province>) => ({
  ...file,
  people: file.people.map((one) => ({ ...one, principal: one.principal.replace('@tinh.vn', '@moi.vn') })),
});

/** Answers one question after the other; what was asked is kept. */
function answering(...answers: readonly string[]) {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answers[asked.length - 1] ?? '';
  };
  return { asked, ask };
}

async function renamed(answers: ReturnType<typeof answering>) {
  const { dataDir, run, write, file, db } = operator();
  write(province(3));
  await run('import', file, '--yes');
  const again = operator(dataDir, answers.ask);
  again.write(RENAMED(province(3)));
  const { code, text } = await again.run('import', file);
  const people = await (await db())
    .selectFrom('people')
    .select(['principal', 'active'])
    .orderBy('principal')
    .execute();
  const active = people.filter((one) => one.active === 1).map(({ principal }) => principal);
  return { code, text, all: people.length, active };
}

const NEW = ['canbo1@moi.vn', 'canbo2@moi.vn', 'lanhdao1@moi.vn', 'lanhdao2@moi.vn', 'quantri@moi.vn'];

test('everybody under another address is asked about at once; yes, and nobody is there twice', async () => {
  const answers = answering('y', 'y');
  const { code, text, active, all } = await renamed(answers);
  expect(answers.asked).toEqual([
    'Are these 5 the same people under other addresses? [y/N/each]',
    'Change this? [y/N]',
  ]);
  expect(text).toContain('    Người canbo1@tinh.vn: canbo1@tinh.vn → canbo1@moi.vn');
  expect(text).toContain('~ person canbo1@moi.vn\n    address: canbo1@tinh.vn → canbo1@moi.vn');
  expect([code, all, active]).toEqual([0, 5, NEW]);
});

test('each is asked about alone where the operator wants it so, and two people are told of', async () => {
  const answers = answering('each', 'y', 'n', 'y', 'y', 'y', 'y');
  const { text, active, all } = await renamed(answers);
  expect(answers.asked).toHaveLength(7);
  expect(answers.asked[1]).toBe(
    'Người quantri@tinh.vn: quantri@tinh.vn → quantri@moi.vn: the same person? [y/N]',
  );
  expect(text).toContain('canbo1@tinh.vn loses access, and canbo1@moi.vn');
  expect([all, active]).toEqual([6, NEW]);
});

test('without a yes nothing is changed', async () => {
  const { code, active } = await renamed(answering('y', 'n'));
  expect([code, active.every((one) => one.endsWith('@tinh.vn'))]).toEqual([1, true]);
});

test('nobody is guessed where nobody can be asked: the file is to say it; check says so before', async () => {
  const { run, write, file } = operator();
  write(province(2));
  await run('import', file, '--yes');
  write(RENAMED(province(2)));
  const { code, text } = await run('import', file, '--yes');
  expect(code).toBe(1);
  expect(text).toContain(
    'canbo1@moi.vn (Người canbo1@tinh.vn): "was: canbo1@tinh.vn" for the same person, "was: nobody" for somebody else',
  );
  const checked = await run('check', file);
  expect([checked.code, checked.text]).toEqual([0, expect.stringContaining('"was: canbo1@tinh.vn"')]);
  const said = RENAMED(province(2));
  write({
    ...said,
    people: said.people.map((one) => ({ ...one, was: one.principal.replace('@moi.vn', '@tinh.vn') })),
  });
  expect((await run('import', file, '--yes')).text).toContain('Done: 0 agencies, 3 people.');
});

test('what was wrong in the file about who they are is said with its line', async () => {
  const { run, write, file } = operator();
  const [first, ...rest] = province(2).people;
  write({ ...province(2), people: [{ ...first, objectId: 'x', was: 'y' }, ...rest] });
  const { text } = await run('check', file);
  expect(text).toMatch(/people\[0\]\.objectId is not an object id/u);
  expect(text).toMatch(/people\[0\]\.was is not an address like .*, nor nobody/u);
});

test('an export names the accounts, so that addresses may be changed in it', async () => {
  const { run, write, file, db } = operator();
  write(province(2));
  await run('import', file, '--yes');
  const account = '00000000-0000-4000-8000-0000000000c1';
  await (await db())
    .updateTable('people')
    .set({ entra_object_id: account })
    .where('principal', '=', 'canbo1@tinh.vn')
    .execute();
  const { text } = await run('export');
  expect(text).toContain(`objectId: ${account}`);
});

test.each([
  ['nobody is an administrator any more', { people: [person('a@tinh.vn', 'so-1', 'officer')] }, {}],
  ['the only one is of a tenant that the bot does not let in', {}, { ALLOWED_TENANTS: OFFICER.tenantId }],
])('check and import warn that nobody could administer: %s', async (_, more, env) => {
  const { run, write, file } = operator(undefined, undefined, env);
  write({ ...province(2), ...more });
  for (const args of [
    ['check', file],
    ['import', file, '--yes'],
  ])
    expect((await run(...args)).text).toContain('Nobody could administer: vpubnd, so-1.');
});

test('who could administer but has never written is named', async () => {
  const { run, write, file, db } = operator(undefined, undefined, { MICROSOFT_APP_TENANT_ID: TENANT });
  write(province(2));
  const hope = 'Make sure that these are the addresses they sign in with: quantri@tinh.vn.';
  expect((await run('check', file)).text).toContain(hope);
  await run('import', file, '--yes');
  await (await db())
    .updateTable('people')
    .set({ entra_object_id: 'x' })
    .where('principal', '=', 'quantri@tinh.vn')
    .execute();
  expect((await run('check', file)).text).not.toContain('administer');
});

test('a renamed domain is one command: who changes is shown, then it is done', async () => {
  const answers = answering('y');
  const { dataDir, run, write, file, db } = operator();
  write(province(2));
  await run('import', file, '--yes');
  const { run: rename } = operator(dataDir, answers.ask);
  const { code, text } = await rename('rename-domain', 'tinh.vn', '@Moi.vn');
  expect(text).toContain('~ canbo1@tinh.vn → canbo1@moi.vn  Người canbo1@tinh.vn');
  expect(text).toContain('Their accounts stay the same');
  expect([code, answers.asked]).toEqual([0, ['Change this? [y/N]']]);
  const stored = await (await db()).selectFrom('people').select('principal').orderBy('principal').execute();
  expect(stored.map(({ principal }) => principal)).toEqual([
    'canbo1@moi.vn',
    'lanhdao1@moi.vn',
    'quantri@moi.vn',
  ]);
  // The same file under the new addresses asks nothing: everybody is known.
  write(RENAMED(province(2)));
  expect(await run('import', file, '--yes')).toEqual({ code: 0, text: 'nothing changes' });
});

test('a renamed domain in another tenant warns of a door that is shut, and of who could administer', async () => {
  const { run, write, file } = operator(undefined, undefined, { ALLOWED_TENANTS: TENANT });
  write(province(2));
  await run('import', file, '--yes');
  const { text } = await run('rename-domain', 'tinh.vn', 'moi.vn', '--tenant', OFFICER.tenantId, '--yes');
  expect(text).toContain(`The bot lets nobody of ${OFFICER.tenantId} in`);
  expect(text).toContain('Nobody could administer: so-1, vpubnd.');
});

test.each([
  [['tinh.vn'], 'rename-domain OLD NEW'],
  [['tinh.vn', 'tinh.vn'], 'The two domains are the same'],
  [['tinh', 'moi.vn'], '“tinh” is no domain'],
  [['tinh.vn', 'moi.vn', '--tenant', 'x'], 'is no tenant id'],
  [['khac.vn', 'moi.vn', '--yes'], 'Nobody has an address at khac.vn'],
])('a rename that is none is refused: %j', async (args, words) => {
  const { run, write, file } = operator();
  write(province(1));
  await run('import', file, '--yes');
  expect(await run('rename-domain', ...args)).toEqual({ code: 1, text: expect.stringContaining(words) });
});

test('one deadline over several reports is told, and each may have its own', async () => {
  const { run, write, file } = operator();
  const deadline = { kind: 'day-of-month', day: 18, time: '16:30' };
  const settings = [{ from: '2024-01-01', deadline, letterhead: { ...LETTERHEAD, name: 'Sở Tài chính' } }];
  const owing = (...reports: readonly unknown[]) => ({
    ...province(1),
    agencies: [...province(1).agencies, agency('sotc', { reports, settings })],
  });
  write(owing('ct25-ct08', 'dvc-766'));
  expect((await run('check', file)).text).toContain(
    'The deadline in the settings of sotc holds for every report',
  );
  write(owing('ct25-ct08', { report: 'dvc-766', deadline: { ...deadline, day: 22 } }));
  expect((await run('check', file)).text).not.toContain('The deadline in the settings');
});
