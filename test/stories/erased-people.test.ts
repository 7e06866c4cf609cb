// Somebody who has left is forgotten from the administrator's form: asked once more, and what they did stays by their id.

import { expect, test } from 'vitest';
import { ERASED_NAME } from '../../src/agency/person.ts';
import { findPerson, savePerson } from '../../src/store/people.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { leftAfter } from '../demo/assertions.ts';
import { HEAD, LAN, seenOf, withHead } from '../support/administrator.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

const { id: LAN_ID, principal } = PEOPLE.officer;
const press = (act: string, more: object = {}) => ({
  act,
  agency: 'skhdt',
  person: LAN_ID,
  nonce: `${act}${JSON.stringify(more)}`.slice(0, 40),
  ...more,
});

test('is forgotten once they are retired and it was asked once more; the history stays', async () => {
  const bot = await startBot();
  const head = await withHead(bot);
  const officer = bot.chat();
  await play(bot, officer, [
    ['báo cáo tháng 02/2024', leftAfter(0)],
    ['688', leftAfter(1)],
  ]);
  const early = press('erase-person', { seen: await seenOf(head, LAN_ID) });
  expectWords(await head.press(early), 'đang được sử dụng', 'while active');
  const retired = press('retire-person', { seen: await seenOf(head, LAN_ID) });
  expectWords(await head.press(retired), 'không còn quyền sử dụng', 'retired');

  const [form = {}] = (await head.press(press('open-person', { nonce: 'open' }))).cards;
  const asked = await head.tapOn(form, 'Xóa thông tin cá nhân');
  expectWords(asked, [`Xóa thông tin cá nhân của ${LAN}?`, 'không hoàn tác', '[Để nguyên]'], 'asked');
  expect(await findPerson(bot.db, LAN_ID)).toMatchObject({ principal });
  const done = await head.tapOn(asked.cards[0] ?? {}, 'Xóa, không hoàn tác');
  expectWords(done, ['Đã xóa thông tin cá nhân', LAN_ID, `!${LAN}`, `!${principal}`], 'done');

  expect(await findPerson(bot.db, LAN_ID)).toMatchObject({
    name: ERASED_NAME,
    active: false,
    memberships: [],
  });
  expect((await bot.audit()).map(({ by }) => by)).toContain(LAN_ID);
  expect((await settingsAuditOf(bot.db, 'skhdt')).at(-1)).toMatchObject({
    subjectId: LAN_ID,
    field: 'erased',
    by: HEAD.id,
    how: 'chat',
  });
  expectWords(await officer.say('xem lại'), '!688', 'the account is nobody');
});

test('is not forgotten by an administrator whose reach they are out of', async () => {
  const bot = await startBot();
  const head = await withHead(bot);
  const person = await findPerson(bot.db, LAN_ID);
  if (!person) throw new Error('nobody');
  const elsewhere = { agencyId: 'vpubnd', roles: ['officer'] as const };
  await savePerson(bot.db, { ...person, active: false, memberships: [...person.memberships, elsewhere] });
  const erase = press('erase-person', { seen: await seenOf(head, LAN_ID) });
  expectWords(await head.press(erase), ['còn thuộc cơ quan khác', LAN], 'elsewhere');
  expect(await findPerson(bot.db, LAN_ID)).toMatchObject({ principal });
});
