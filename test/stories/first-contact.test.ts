// Somebody new: met when an administrator has named them by an address that the tenant's roster confirms, and otherwise
// told nothing but whom to ask.

import { describe, expect, test } from 'vitest';
import type { Person, Role } from '../../src/agency/person.ts';
import { SAMPLE_TENANT } from '../../src/local/people.ts';
import { claimsOn } from '../../src/store/account-claims.ts';
import { findPerson, personIdOf, savePerson } from '../../src/store/people.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { leftAfter } from '../demo/assertions.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { expectWords } from '../support/talk.ts';

const MINH = {
  id: 'minh',
  name: 'Trần Đức Minh',
  tenantId: SAMPLE_TENANT,
  entraObjectId: '00000000-0000-4000-8000-00000000aa01',
};
const PRINCIPAL = 'minh.td@example.vn';

async function named(bot: TestBot, more: Partial<Person> = {}, roles: readonly Role[] = ['officer']) {
  const principal = more.principal ?? PRINCIPAL;
  const id = personIdOf(SAMPLE_TENANT, principal);
  await savePerson(bot.db, {
    id,
    tenantId: SAMPLE_TENANT,
    entraObjectId: undefined,
    principal,
    name: MINH.name,
    active: true,
    memberships: [{ agencyId: 'skhdt', roles }],
    ...more,
  });
  return id;
}

function enrolled(bot: TestBot, more: object = {}): void {
  bot.connector.enrol('29:minh', {
    id: '29:minh',
    name: MINH.name,
    aadObjectId: MINH.entraObjectId,
    tenantId: SAMPLE_TENANT,
    userPrincipalName: 'Minh.TD@Example.vn',
    email: 'tran.duc.minh@example.vn',
    userRole: 'user',
    ...more,
  });
}

const identityOf = async (bot: TestBot, id: string) => (await findPerson(bot.db, id))?.entraObjectId;

const UNKNOWN = ['chưa biết anh/chị', `!${leftAfter(0)}`, '!Minh', '!Sở'];
const UNCLEAR = ['chưa tra được', `!${leftAfter(0)}`, '!Minh', '!Sở'];

describe('somebody whom an administrator named', () => {
  test('by their user principal name, is met and goes on at once; the trail has it', async () => {
    const bot = await startBot();
    const id = await named(bot);
    enrolled(bot);
    const chat = bot.chat({ talker: MINH });
    expectWords(await chat.say('báo cáo tháng 02/2024'), leftAfter(0), 'first');
    expectWords(await chat.say('688'), leftAfter(1), 'second');
    expect(await identityOf(bot, id)).toBe(MINH.entraObjectId);
    expect(bot.connector.askedFor('a:minh')).toEqual(['29:minh']);
    const trail = await settingsAuditOf(bot.db, 'skhdt');
    expect(trail.map(({ at: _at, ...line }) => line)).toEqual([
      {
        agencyId: 'skhdt',
        subject: 'person',
        subjectId: id,
        field: 'identity',
        before: undefined,
        after: MINH.entraObjectId,
        by: id,
        how: 'first-contact',
      },
    ]);
  });

  test('is met once, though two conversations begin at the same moment', async () => {
    const bot = await startBot();
    const id = await named(bot);
    enrolled(bot);
    const chats = ['a:one', 'a:two'].map((conversationId) => bot.chat({ talker: MINH, conversationId }));
    const heard = await Promise.all(chats.map((chat) => chat.say('chào')));
    for (const one of heard) expectWords(one, 'em là Trợ lý Báo cáo', 'hello');
    expect(await identityOf(bot, id)).toBe(MINH.entraObjectId);
    expect(await settingsAuditOf(bot.db, 'skhdt')).toHaveLength(1);
  });

  test('after they wrote, gets in with the next message', async () => {
    const bot = await startBot();
    enrolled(bot);
    const chat = bot.chat({ talker: MINH });
    expectWords(await chat.say('chào'), UNKNOWN, 'before');
    await named(bot);
    expectWords(await chat.say('báo cáo tháng 02/2024'), leftAfter(0), 'after');
    expect(bot.connector.askedFor('a:minh', 'a:one', 'a:two')).toHaveLength(1);
  });
});

describe('is not met and learns nothing', () => {
  test('whom nobody named', async () => {
    const bot = await startBot();
    enrolled(bot);
    expectWords(await bot.chat({ talker: MINH }).say('báo cáo tháng 02/2024'), UNKNOWN, 'report');
  });

  test('whose two addresses were given to two people', async () => {
    const bot = await startBot();
    const ids = [await named(bot), await named(bot, { principal: 'tran.duc.minh@example.vn' })];
    enrolled(bot);
    expectWords(await bot.chat({ talker: MINH }).say('báo cáo tháng 02/2024'), UNKNOWN, 'report');
    expect(await Promise.all(ids.map((id) => identityOf(bot, id)))).toEqual([undefined, undefined]);
  });

  test('who has been retired before they ever wrote', async () => {
    const bot = await startBot();
    const id = await named(bot, { active: false });
    enrolled(bot);
    expectWords(await bot.chat({ talker: MINH }).say('báo cáo tháng 02/2024'), UNKNOWN, 'report');
    expect(await identityOf(bot, id)).toBeUndefined();
  });

  test('who is of another tenant, with the same address', async () => {
    const bot = await startBot();
    const id = await named(bot);
    const tenantId = '00000000-0000-4000-8000-000000000002';
    enrolled(bot, { tenantId });
    expectWords(
      await bot.chat({ talker: { ...MINH, tenantId } }).say('báo cáo tháng 02/2024'),
      UNKNOWN,
      'report',
    );
    expect(await identityOf(bot, id)).toBeUndefined();
  });

  test('whose address belongs to somebody who has been met already: an administrator is asked', async () => {
    const bot = await startBot();
    const id = await named(bot, { entraObjectId: '00000000-0000-4000-8000-00000000aa02' });
    enrolled(bot);
    const asked = ['tài khoản mới', `!${leftAfter(0)}`, '!Minh', '!Sở'];
    expectWords(await bot.chat({ talker: MINH }).say('báo cáo tháng 02/2024'), asked, 'report');
    expect(await identityOf(bot, id)).toBe('00000000-0000-4000-8000-00000000aa02');
  });

  test.each([
    ['the mail', {}],
    ['the mail, and no name', { userPrincipalName: undefined }],
  ])('with %s alone of somebody whom nobody is yet: an administrator is asked', async (_, member) => {
    const bot = await startBot();
    const id = await named(bot, { principal: 'tran.duc.minh@example.vn' });
    enrolled(bot, member);
    const asked = ['đã có trong danh sách', 'chưa mở được', `!${leftAfter(0)}`, '!Minh', '!Sở'];
    expectWords(await bot.chat({ talker: MINH }).say('báo cáo tháng 02/2024'), asked, 'report');
    expect(await identityOf(bot, id)).toBeUndefined();
    expect(await claimsOn(bot.db, [id])).toMatchObject([
      { entraObjectId: MINH.entraObjectId, address: 'tran.duc.minh@example.vn' },
    ]);
  });

  test.each([
    ['fails', 500],
    ['does not know them', 404],
    ['answers for somebody else', { aadObjectId: '00000000-0000-4000-8000-00000000aa02' }],
    ['answers for another tenant', { tenantId: '00000000-0000-4000-8000-000000000002' }],
    ['does not say for whom', { aadObjectId: undefined }],
    ['does not say of which tenant', { tenantId: undefined }],
    ['answers nonsense', { userPrincipalName: ['minh.td@example.vn'] }],
  ])('while the roster %s', async (how, answer) => {
    const bot = await startBot();
    const conversationId = `a:${how}`;
    const id = await named(bot);
    if (typeof answer === 'number') bot.connector.enrol('29:minh', answer);
    else enrolled(bot, answer);
    const chat = bot.chat({ talker: MINH, conversationId });
    expectWords(await chat.say('báo cáo tháng 02/2024'), UNCLEAR, 'report');
    expect(await identityOf(bot, id)).toBeUndefined();
    // The SDK itself may have tried more than once.
    const asked = bot.connector.askedFor(conversationId).length;
    enrolled(bot);
    expectWords(await chat.say('báo cáo tháng 02/2024'), UNCLEAR, 'again at once');
    expect(bot.connector.askedFor(conversationId)).toHaveLength(asked);
    bot.pass(2);
    expectWords(await chat.say('báo cáo tháng 02/2024'), leftAfter(0), 'later');
    expect(bot.connector.askedFor(conversationId)).toHaveLength(asked + 1);
  });
});

test('the roster is asked once in ten minutes about one stranger, however much they write', async () => {
  const bot = await startBot();
  enrolled(bot);
  const chat = bot.chat({ talker: MINH });
  for (const said of ['chào', 'cán bộ', '688', 'báo cáo']) await chat.say(said);
  await chat.press({ act: 'list-people', agency: 'skhdt', nonce: 'x' });
  expect(bot.connector.askedFor('a:minh')).toHaveLength(1);
  bot.pass(11);
  await chat.say('chào');
  expect(bot.connector.askedFor('a:minh')).toHaveLength(2);
});

describe('a guest of the tenant', () => {
  const GUEST = { userPrincipalName: 'minh_gmail.com#EXT#@tinh.onmicrosoft.com', email: 'minh@gmail.com' };

  test.each([
    ['by their role', { ...GUEST, userPrincipalName: 'minh@tinh.vn', userRole: 'guest' }],
    ['by their name', GUEST],
  ])('told %s, is not met by a mail of outside', async (_, member) => {
    const bot = await startBot();
    const id = await named(bot, { principal: 'minh@gmail.com' });
    enrolled(bot, member);
    expectWords(await bot.chat({ talker: MINH }).say('báo cáo tháng 02/2024'), UNKNOWN, 'report');
    expect(await identityOf(bot, id)).toBeUndefined();
  });

  test('is met by the name that the tenant gave them', async () => {
    const bot = await startBot();
    const id = await named(bot, { principal: 'minh_gmail.com#ext#@tinh.onmicrosoft.com' });
    enrolled(bot, GUEST);
    expectWords(await bot.chat({ talker: MINH }).say('báo cáo tháng 02/2024'), leftAfter(0), 'report');
    expect(await identityOf(bot, id)).toBe(MINH.entraObjectId);
  });
});

test('somebody known is answered whatever the roster says of them', async () => {
  const bot = await startBot();
  bot.connector.enrol('29:can-bo', 500);
  expectWords(await bot.chat().say('báo cáo tháng 02/2024'), leftAfter(0), 'report');
});
