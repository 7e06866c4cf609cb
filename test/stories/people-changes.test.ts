// An administrator changes, moves and retires people in chat; what they were allowed ends or begins at once.

import { describe, expect, test } from 'vitest';
import { SAMPLE_TENANT } from '../../src/local/people.ts';
import { findPerson, savePerson } from '../../src/store/people.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { leftAfter } from '../demo/assertions.ts';
import { LAN, seenOf, withHead, withMore } from '../support/administrator.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

describe('somebody known', () => {
  test('gets another name and other roles, which hold at once', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    const saved = await chat.press({
      act: 'change-person',
      agency: 'skhdt',
      person: 'can-bo',
      seen: await seenOf(chat, 'can-bo'),
      nonce: 'n',
      name: 'Nguyễn Thị Lan Anh',
      roles: 'approver',
    });
    expectWords(saved, ['Đã lưu thông tin của Nguyễn Thị Lan Anh.', 'Nguyễn Thị Lan Anh'], 'save');
    await play(bot, bot.chat(), [['báo cáo tháng 02/2024', ['Chưa nhập', '![Nhập', '!Tổng số hồ sơ']]]);
  });

  test('changed meanwhile is not written over by an old card', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    const seen = await seenOf(chat, 'can-bo');
    const data = { act: 'change-person', agency: 'skhdt', person: 'can-bo', seen };
    await chat.press({ ...data, nonce: 'a', name: 'Lan A', roles: 'officer' });
    const late = await chat.press({ ...data, nonce: 'b', name: 'Lan B', roles: 'approver' });
    expectWords(late, ['đã thay đổi', '[Lan A]'], 'late');
    expect(await findPerson(bot.db, 'can-bo')).toMatchObject({
      name: 'Lan A',
      memberships: [{ roles: ['officer'] }],
    });
  });

  test('is moved to another agency by the Office', async () => {
    const bot = await startBot();
    await withMore(bot);
    const chat = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, bot.chat(), [
      ['báo cáo tháng 02/2024', leftAfter(0)],
      ['688', leftAfter(1), { settled: 688 }],
    ]);
    await chat.say('cán bộ');
    await chat.tap('Lọc', { filter: 'Kế hoạch' });
    await chat.tap('Sở Kế hoạch và Đầu tư');
    await chat.tap('Sửa');
    expectWords(
      await chat.tap('Chuyển cơ quan'),
      [`Chuyển ${LAN}`, '[Lọc]', '![Sở Kế hoạch và Đầu tư]'],
      'where',
    );
    await chat.tap('Lọc', { filter: 'Y tế' });
    expectWords(await chat.tap('Sở Y tế'), [`Đã chuyển ${LAN} sang Sở Y tế.`, '!can-bo@example.vn'], 'move');
    // Their old conversation is about a report that they may not see any more.
    await play(bot, bot.chat(), [
      ['xem lại', '!688'],
      ['0', `!${leftAfter(2)}`, { settled: 688, settledEarly: undefined }],
    ]);
    const fields = async (agency: string) =>
      (await settingsAuditOf(bot.db, agency)).map(({ field, before, after }) => [field, before, after]);
    expect(await fields('skhdt')).toContainEqual(['roles', 'officer', undefined]);
    expect(await fields('so-12')).toContainEqual(['roles', undefined, 'officer']);
  });

  test('cannot be moved to where the administrator has no say', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    const seen = await seenOf(chat, 'can-bo');
    const data = { act: 'move-person', agency: 'skhdt', person: 'can-bo', seen, to: 'vpubnd', nonce: 'm' };
    expectWords(await chat.press(data), 'chưa được phân quyền', 'move');
    expect((await findPerson(bot.db, 'can-bo'))?.memberships.map(({ agencyId }) => agencyId)).toEqual([
      'skhdt',
    ]);
  });
});

describe('somebody retired', () => {
  test('is asked about once, with what nobody could do then', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    const form = await chat.press({
      act: 'open-person',
      agency: 'skhdt',
      person: PEOPLE.approver.id,
      nonce: '1',
    });
    const tapOn = (heard: typeof form, title: string) => chat.tapOn(heard.cards[0] ?? {}, title);
    const asked = await tapOn(form, 'Cho thôi dùng');
    const nobody = 'Cơ quan sẽ không còn ai duyệt báo cáo.';
    expectWords(asked, ['thôi dùng?', nobody, '!ai nhập số liệu', '[Cho thôi dùng] [Để nguyên]'], 'asked');
    expect(await findPerson(bot.db, PEOPLE.approver.id)).toMatchObject({ active: true });
    expectWords(await tapOn(asked, 'Để nguyên'), '[Cho thôi dùng]', 'kept');
    expectWords(await tapOn(asked, 'Cho thôi dùng'), 'không còn quyền sử dụng', 'retired');
    expect(await findPerson(bot.db, PEOPLE.approver.id)).toMatchObject({ active: false });
  });

  test('loses access at once, also through old cards and links; comes back when met anew', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    const { chat: theirs } = await readyReport(bot);
    await theirs.say('tải báo cáo');
    const link = theirs.link('Tải bản dự thảo') ?? '';
    expect((await fetch(link)).status).toBe(200);
    const retired = await chat.press({
      act: 'retire-person',
      agency: 'skhdt',
      person: 'can-bo',
      seen: await seenOf(chat, 'can-bo'),
      nonce: 'retire',
    });
    expectWords(retired, [`${LAN} không còn quyền`, 'đã thôi dùng'], 'retire');

    expect((await fetch(link)).status).toBe(404);
    const version = (await bot.report())?.version;
    expectWords(await theirs.tap('Gửi duyệt'), ['chưa biết anh/chị', '!96,16%'], 'old card');
    expectWords(await theirs.say('xem lại'), ['chưa biết anh/chị', '!688'], 'words');
    expect(await bot.report()).toMatchObject({ version, state: 'entering' });

    const back = { act: 'bring-back-person', agency: 'skhdt', person: 'can-bo', nonce: 'back' };
    const seen = await seenOf(chat, 'can-bo');
    expectWords(await chat.press({ ...back, seen }), ['được sử dụng trở lại', 'chưa nhắn lần nào'], 'back');
    bot.connector.enrol('29:can-bo', {
      aadObjectId: PEOPLE.officer.entraObjectId,
      tenantId: SAMPLE_TENANT,
      userPrincipalName: PEOPLE.officer.principal,
    });
    expectWords(await theirs.say('xem lại'), '688', 'met anew');
  });

  test('who is also somebody elsewhere only leaves the agency', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    await savePerson(bot.db, {
      ...PEOPLE.coordinator,
      memberships: [...PEOPLE.coordinator.memberships, { agencyId: 'skhdt', roles: ['officer'] }],
    });
    const seen = await seenOf(chat, 'van-phong');
    const retired = await chat.press({
      act: 'retire-person',
      agency: 'skhdt',
      person: 'van-phong',
      seen,
      nonce: 'r',
    });
    expectWords(retired, 'không còn trong cơ quan này', 'retire');
    expect(await findPerson(bot.db, 'van-phong')).toMatchObject({
      active: true,
      memberships: [{ agencyId: 'vpubnd' }],
    });
    const renamed = {
      act: 'change-person',
      agency: 'vpubnd',
      person: 'van-phong',
      seen,
      nonce: 'x',
      name: 'X',
      roles: 'officer',
    };
    expectWords(await chat.press(renamed), 'chưa được phân quyền', 'elsewhere');
  });

  test('is not the last administrator, neither by retiring nor by giving up the role', async () => {
    const bot = await startBot();
    const office = bot.chat({ talker: PEOPLE.coordinator });
    const of = { agency: 'vpubnd', person: 'van-phong' };
    const seen = await seenOf(office, 'van-phong', 'vpubnd');
    const before = await findPerson(bot.db, 'van-phong');
    expectWords(
      await office.press({ act: 'retire-person', ...of, seen, nonce: '1' }),
      'người quản trị cuối cùng',
      'retire',
    );
    const change = {
      act: 'change-person',
      ...of,
      seen,
      nonce: '2',
      name: before?.name ?? '',
      roles: 'coordinator',
    };
    expectWords(await office.press(change), 'người quản trị cuối cùng', 'role');
    await withMore(bot);
    const move = { act: 'move-person', ...of, seen, to: 'so-1', nonce: '3' };
    expectWords(await office.press(move), 'người quản trị cuối cùng', 'move');
    expect(await findPerson(bot.db, 'van-phong')).toEqual(before);

    // A department's administrator may go: the Office's remains.
    const head = await withHead(bot);
    const own = await seenOf(head, 'quan-tri');
    await head.press({ act: 'retire-person', agency: 'skhdt', person: 'quan-tri', seen: own, nonce: '4' });
    expect((await findPerson(bot.db, 'quan-tri'))?.active).toBe(false);
    expectWords(await head.say('cán bộ'), ['chưa biết anh/chị', `!${LAN}`], 'gone');
  });
});
