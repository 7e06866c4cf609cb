// An account made anew under an address that is known: nobody is let in silently and nobody locked out silently. An
// administrator says who it is.

import { describe, expect, test } from 'vitest';
import { SAMPLE_TENANT } from '../../src/local/people.ts';
import { claimsOn } from '../../src/store/account-claims.ts';
import { findContact } from '../../src/store/contacts.ts';
import { findPerson, savePerson } from '../../src/store/people.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { leftAfter } from '../demo/assertions.ts';
import { HEAD, LAN, withHead, withMore } from '../support/administrator.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

const NEW = {
  ...PEOPLE.officer,
  id: 'can-bo-moi',
  entraObjectId: '00000000-0000-4000-8000-00000000bb01',
};
const OLD = PEOPLE.officer.entraObjectId;
const CLAIMED = ['tài khoản mới', `!${leftAfter(0)}`, '!688', '!Nguyễn', '!Sở'];
const NOT_MINE = 'Anh/chị chưa được phân quyền làm việc này.';

/** The roster knows the new account by the officer's address. */
function enrol(bot: TestBot, more: object = {}): void {
  bot.connector.enrol(`29:${NEW.id}`, {
    aadObjectId: NEW.entraObjectId,
    tenantId: SAMPLE_TENANT,
    userPrincipalName: PEOPLE.officer.principal,
    ...more,
  });
}

/** Lan has entered one figure with her account; an administrator of her department has written to the bot; then hers is made anew. */
async function madeAnew() {
  const bot = await startBot();
  const head = await withHead(bot);
  await head.say('chào');
  const old = bot.chat();
  await play(bot, old, [
    ['báo cáo tháng 02/2024', leftAfter(0)],
    ['688', leftAfter(1)],
  ]);
  bot.pass(60);
  enrol(bot);
  const anew = bot.chat({ talker: NEW });
  const heard = await anew.say('báo cáo tháng 02/2024');
  return { bot, head, old, anew, heard };
}

const cardsTo = (bot: TestBot, conversation: string, words: string) =>
  bot.connector
    .sentTo(conversation)
    .filter((one) => JSON.stringify(one).includes(words))
    .flatMap(({ attachments = [] }) =>
      attachments.map(({ content }) => content as Readonly<Record<string, unknown>>),
    );

const claimCards = (bot: TestBot, conversation = `a:${HEAD.id}`) =>
  cardsTo(bot, conversation, 'Tài khoản mới của');
const identityOf = async (bot: TestBot) => (await findPerson(bot.db, PEOPLE.officer.id))?.entraObjectId;

function pressed(
  card: Readonly<Record<string, unknown>> | undefined,
  act: string,
): Readonly<Record<string, unknown>> {
  const found = JSON.stringify(card).match(new RegExp(`\\{"act":"${act}"[^}]*\\}`, 'u'))?.[0];
  if (found === undefined) throw new Error(`no ${act} on ${JSON.stringify(card)}`);
  return JSON.parse(found);
}

test('is confirmed by a button: the same person goes on with everything, the old account is refused', async () => {
  const { bot, head, old, anew, heard } = await madeAnew();
  expectWords(heard, [...CLAIMED, 'Em đã báo người quản trị'], 'first');
  const [card, ...more] = claimCards(bot);
  expect(more).toEqual([]);
  const shown = JSON.stringify(card);
  for (const words of [
    `Tài khoản mới của ${LAN}?`,
    'Sở Kế hoạch và Đầu tư',
    'nhắn lần cuối lúc 09:00 19/02/2024',
  ])
    expect(shown).toContain(words);
  expect(shown).not.toContain('có thể là hai người');

  const done = await head.tapOn(card ?? {}, 'Đúng là người này');
  expectWords(done, [`Đã chuyển sang tài khoản mới của ${LAN}`, '[Về danh sách]'], 'confirm');
  expect(cardsTo(bot, `a:${NEW.id}`, 'Tài khoản đã được xác nhận')).toHaveLength(1);
  // What she was at goes on: the next question of the open month.
  expectWords(await anew.say('tiếp tục'), leftAfter(1), 'go on');
  expectWords(await old.say('xem lại'), '!688', 'old account');
  expect(await identityOf(bot)).toBe(NEW.entraObjectId);
  expect((await findContact(bot.db, PEOPLE.officer.id))?.conversationId).toBe(`a:${NEW.id}`);
  const trail = await settingsAuditOf(bot.db, 'skhdt');
  expect(trail.map(({ field, before, after, by, how }) => [field, before, after, by, how])).toEqual([
    ['identity', OLD, NEW.entraObjectId, HEAD.id, 'chat'],
  ]);
  expect(await claimsOn(bot.db, [PEOPLE.officer.id])).toEqual([]);
});

test('is nobody else’s to confirm: not the person’s own, not a colleague’s, not that of another department', async () => {
  const { bot, old, anew } = await madeAnew();
  const [card] = claimCards(bot);
  const data = pressed(card, 'confirm-account');
  await withMore(bot);
  const elsewhere = { ...HEAD, id: 'noi-khac', entraObjectId: '00000000-0000-4000-8000-00000000cc01' };
  await savePerson(bot.db, {
    ...elsewhere,
    principal: 'noi-khac@example.vn',
    active: true,
    memberships: [{ agencyId: 'so-1', roles: ['administrator'] }],
  });
  await savePerson(bot.db, {
    ...PEOPLE.officer,
    memberships: [{ agencyId: 'skhdt', roles: ['officer', 'administrator'] }],
  });
  const trespassers = [
    ['her own, as an administrator', PEOPLE.officer, 'chính anh/chị'],
    ['the leader', PEOPLE.approver, NOT_MINE],
    ['an administrator elsewhere', elsewhere, NOT_MINE],
  ] as const;
  for (const [who, talker, words] of trespassers) {
    const chat = bot.chat({ talker });
    expectWords(await chat.press({ ...data, nonce: who }), words, who);
  }
  expectWords(await anew.press({ ...data, nonce: 'anew' }), CLAIMED, 'the new account itself');
  expect(await identityOf(bot)).toBe(OLD);
  expectWords(await old.say('xem lại'), '688', 'old');
});

test('of somebody who is also in the Office is decided by the Office alone', async () => {
  const { bot } = await madeAnew();
  const [card] = claimCards(bot);
  await savePerson(bot.db, {
    ...PEOPLE.officer,
    memberships: [...PEOPLE.officer.memberships, { agencyId: 'vpubnd', roles: ['coordinator'] }],
  });
  const head = bot.chat({ talker: HEAD });
  expectWords(await head.tapOn(card ?? {}, 'Đúng là người này'), 'quản trị của Văn phòng', 'head');
  expect(await identityOf(bot)).toBe(OLD);
  const office = bot.chat({ talker: PEOPLE.coordinator });
  const done = await office.press({ ...pressed(card, 'confirm-account'), nonce: 'office' });
  expectWords(done, 'Đã chuyển sang tài khoản mới', 'office');
});

test('is refused: the old account stays, nobody is asked again, and the refusal can be taken back in the list', async () => {
  const { bot, head, old, anew } = await madeAnew();
  const [card] = claimCards(bot);
  expectWords(await head.tapOn(card ?? {}, 'Không phải'), 'Đã từ chối', 'refuse');
  expectWords(await anew.say('báo cáo'), ['chưa xác nhận tài khoản này', '!688'], 'refused');
  await anew.say('báo cáo tháng 02/2024');
  expect(claimCards(bot)).toHaveLength(1);
  expectWords(await old.say('xem lại'), '688', 'old');
  const trail = await settingsAuditOf(bot.db, 'skhdt');
  expect(trail.map(({ field, after, by }) => [field, after, by])).toEqual([
    ['account-refused', NEW.entraObjectId, HEAD.id],
  ]);

  const form = await head.press({
    act: 'open-person',
    agency: 'skhdt',
    person: PEOPLE.officer.id,
    nonce: 'form',
  });
  const again = await head.tapOn(form.cards[0] ?? {}, 'Xem tài khoản mới');
  expectWords(again, ['đã bị từ chối', '[Đúng là người này]', '![Không phải]'], 'again');
});

test('while the old one is still used is said on the card; a card from before that does not confirm it', async () => {
  const { bot, head, old } = await madeAnew();
  const [card] = claimCards(bot);
  bot.pass(10);
  await old.say('45');
  const refused = await head.tapOn(card ?? {}, 'Đúng là người này');
  const warned = [
    'đã thay đổi',
    'nhắn lần cuối lúc 10:10 19/02/2024',
    'có thể là hai người',
    `hỏi trực tiếp ${LAN}`,
  ];
  expectWords(refused, warned, 'outdated');
  expect(await identityOf(bot)).toBe(OLD);
  expectWords(await head.tapOn(refused.cards[0] ?? {}, 'Đúng là người này'), 'Đã chuyển', 'sure');
});

test('waits in the list of people, whoever missed the card', async () => {
  const { head } = await madeAnew();
  expectWords(await head.say('cán bộ'), 'tài khoản mới chờ xác nhận', 'list');
});

test('is told to the Office where the department has no administrator; where nobody can be told, that is said', async () => {
  const bot = await startBot();
  await bot.chat().say('chào');
  enrol(bot);
  const anew = bot.chat({ talker: NEW });
  expectWords(
    await anew.say('chào'),
    [...CLAIMED, 'chưa nhắn được cho người quản trị nào', 'Văn phòng'],
    'nobody',
  );
  await bot.chat({ talker: PEOPLE.coordinator }).say('chào');
  expectWords(await anew.say('chào'), [...CLAIMED, 'Em đã báo người quản trị'], 'office');
  expect(claimCards(bot, `a:${PEOPLE.coordinator.id}`)).toHaveLength(1);
});

test('that has the mail of somebody whom nobody is yet is theirs once an administrator has said so', async () => {
  const bot = await startBot();
  const head = await withHead(bot);
  await head.say('chào');
  const minh = {
    ...PEOPLE.officer,
    id: 'p-minh',
    entraObjectId: undefined,
    principal: 'minh@example.vn',
    name: 'Minh',
  };
  await savePerson(bot.db, {
    ...minh,
    active: true,
    memberships: [{ agencyId: 'skhdt', roles: ['officer'] }],
  });
  enrol(bot, { userPrincipalName: 'minh.td@example.vn', email: 'Minh@example.vn' });
  const chat = bot.chat({ talker: NEW });
  expectWords(await chat.say('báo cáo tháng 02/2024'), CLAIMED, 'first');
  const [card] = claimCards(bot);
  const shown = JSON.stringify(card);
  for (const words of ['thư điện tử minh@example.vn', 'Minh chưa dùng tài khoản nào'])
    expect(shown).toContain(words);
  expect(shown).not.toContain('Tài khoản đang dùng');
  await head.tapOn(card ?? {}, 'Đúng là người này');
  expect((await findPerson(bot.db, 'p-minh'))?.entraObjectId).toBe(NEW.entraObjectId);
  expectWords(await chat.say('báo cáo tháng 02/2024'), leftAfter(0), 'let in');
});

describe('is no claim', () => {
  test('of another tenant, whatever the address', async () => {
    const bot = await startBot();
    const tenantId = '00000000-0000-4000-8000-000000000002';
    enrol(bot, { tenantId });
    const heard = await bot.chat({ talker: { ...NEW, tenantId } }).say('báo cáo tháng 02/2024');
    expectWords(heard, ['chưa biết anh/chị', '!tài khoản mới'], 'report');
    expect(await claimsOn(bot.db, [PEOPLE.officer.id])).toEqual([]);
  });

  test('of a guest by a mail of outside', async () => {
    const bot = await startBot();
    enrol(bot, { userPrincipalName: 'lan#EXT#@tinh.vn', email: PEOPLE.officer.principal, userRole: 'guest' });
    expectWords(await bot.chat({ talker: NEW }).say('chào'), 'chưa biết anh/chị', 'guest');
  });

  test('in a group, where nobody is told whose account it may be', async () => {
    const bot = await startBot();
    enrol(bot);
    const group = bot.chat({ talker: NEW, conversationType: 'groupChat', conversationId: '19:g@thread.v2' });
    expectWords(
      await group.say('<at>Trợ lý Báo cáo</at> chào'),
      ['chưa biết anh/chị', '!tài khoản'],
      'group',
    );
  });
});
