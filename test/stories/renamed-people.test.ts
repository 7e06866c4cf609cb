// Somebody whose sign-in name has changed: the account tells who they are, and the address follows; named once more under
// it, they are one person all the same.

import { expect, test } from 'vitest';
import { SAMPLE_TENANT } from '../../src/local/people.ts';
import { findPerson, findPersonByPrincipal, savePerson } from '../../src/store/people.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { leftAfter } from '../demo/assertions.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { expectWords } from '../support/talk.ts';

const { id: LAN, principal: OLD, entraObjectId } = PEOPLE.officer;
const NEW = 'can-bo@quangngai.vn';

function renamed(bot: TestBot, principal = NEW): void {
  bot.connector.enrol(`29:${LAN}`, {
    aadObjectId: entraObjectId,
    tenantId: SAMPLE_TENANT,
    userPrincipalName: principal,
  });
}

const DOUBLE = {
  id: 'p-doi',
  tenantId: SAMPLE_TENANT,
  entraObjectId: undefined,
  principal: NEW,
  name: 'Nguyễn Thị Lan',
  active: true,
  memberships: [{ agencyId: 'skhdt', roles: ['officer', 'approver'] as const }],
};

test('goes on as before, and is known by the new address from then on; the trail has it', async () => {
  const bot = await startBot();
  renamed(bot);
  expectWords(await bot.chat().say('báo cáo tháng 02/2024'), leftAfter(0), 'report');
  expect(await findPerson(bot.db, LAN)).toMatchObject({ principal: NEW, entraObjectId });
  const trail = await settingsAuditOf(bot.db, 'skhdt');
  expect(trail.map(({ field, before, after, by, how }) => [field, before, after, by, how])).toEqual([
    ['address', OLD, NEW, LAN, 'roster'],
  ]);
});

test('is looked up once a day, after they were answered', async () => {
  const bot = await startBot();
  renamed(bot, OLD);
  const chat = bot.chat();
  for (const said of ['chào', 'báo cáo tháng 02/2024', '688']) await chat.say(said);
  expect(bot.connector.askedFor(`a:${LAN}`)).toHaveLength(1);
  renamed(bot);
  bot.pass(25 * 60);
  await chat.say('chào');
  expect((await findPerson(bot.db, LAN))?.principal).toBe(NEW);
});

test('keeps the old address where the new one is somebody else’s', async () => {
  const bot = await startBot();
  renamed(bot, PEOPLE.approver.principal);
  await bot.chat().say('chào');
  expect((await findPerson(bot.db, LAN))?.principal).toBe(OLD);
});

test('and was named once more under it, is one person with the places of both', async () => {
  const bot = await startBot();
  await savePerson(bot.db, DOUBLE);
  renamed(bot);
  expectWords(await bot.chat().say('báo cáo tháng 02/2024'), leftAfter(0), 'report');
  expect(await findPersonByPrincipal(bot.db, SAMPLE_TENANT, NEW)).toMatchObject({
    id: LAN,
    entraObjectId,
    memberships: [{ agencyId: 'skhdt', roles: ['officer', 'approver'] }],
  });
  expect(await findPerson(bot.db, DOUBLE.id)).toMatchObject({
    active: false,
    memberships: [],
    principal: `${NEW}.invalid`,
  });
});

test('and was made inactive while somebody new was named by the new address, gets in as who they were', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  await chat.say('688');
  await savePerson(bot.db, { ...PEOPLE.officer, active: false });
  await savePerson(bot.db, DOUBLE);
  renamed(bot);
  expectWords(await chat.say('xem lại'), '688', 'back');
  expect(await findPerson(bot.db, LAN)).toMatchObject({ active: true, principal: NEW, name: DOUBLE.name });
});
