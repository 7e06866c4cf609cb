// An administrator looks at people and names somebody new in chat; everybody else learns nothing.

import { describe, expect, test } from 'vitest';
import { SAMPLE_TENANT } from '../../src/local/people.ts';
import { findPerson, findPersonByPrincipal, savePerson } from '../../src/store/people.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { leftAfter } from '../demo/assertions.ts';
import { HEAD, LAN, seenOf, withHead, withMore } from '../support/administrator.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

describe('the list', () => {
  test.each(['quản trị', 'cán bộ', 'danh sách cán bộ', 'people', 'can bo'])(
    'is shown on “%s”',
    async (said) => {
      const bot = await startBot();
      const chat = await withHead(bot);
      // Whoever says it in English is answered in English.
      const change = said === 'people' ? '[Change]' : '[Sửa]';
      await play(bot, chat, [[said, [LAN, 'can-bo@example.vn', 'Y Hương Niê', change, '!Trần Văn Minh']]]);
    },
  );

  test('is for administrators alone: officers, leaders and copied cards are refused and learn no name', async () => {
    const bot = await startBot();
    for (const talker of [PEOPLE.officer, PEOPLE.approver]) {
      const chat = bot.chat({ talker });
      expectWords(await chat.say('cán bộ'), ['chưa được phân quyền', '!@example.vn'], 'words');
      for (const act of ['list-people', 'open-person', 'open-settings', 'choose-move', 'new-person']) {
        const data = { act, agency: 'skhdt', person: 'lanh-dao', nonce: `${talker.id}${act}` };
        expectWords(await chat.press(data), ['chưa được phân quyền', '!@example.vn', '!Y Hương'], act);
      }
      expectWords(
        await chat.press({ act: 'choose-agency', nonce: 'n' }),
        ['chưa được phân quyền', '!Sở'],
        'all',
      );
    }
  });

  test('of another agency is refused like one that does not exist', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    for (const agency of ['vpubnd', 'khong-co']) {
      const heard = await chat.press({ act: 'list-people', agency, nonce: agency });
      expect(heard.text).toBe('Anh/chị chưa được phân quyền làm việc này.');
    }
  });

  test('of the Office’s administrator begins with the agencies, narrowed by a part of the name', async () => {
    const bot = await startBot();
    await withMore(bot);
    const chat = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, chat, [
      ['cán bộ', ['Anh/chị quản trị cơ quan nào', '[Lọc]', '… và 6 mục khác', '![Sở Y tế]']],
    ]);
    expectWords(await chat.tap('Lọc', { filter: 'y te' }), ['[Sở Y tế]', '![Sở số 1]'], 'filter');
    expectWords(await chat.tap('Lọc', { filter: 'x*y' }), 'Không có cơ quan nào', 'nothing');
    await chat.tap('Lọc', { filter: 'kế hoạch' });
    expectWords(await chat.tap('Sở Kế hoạch và Đầu tư'), [LAN, '[Cơ quan khác]'], 'list');
  });
});

describe('somebody new', () => {
  test('is named, met at their first message, and gets in', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    await play(bot, chat, [
      ['cán bộ', '[Thêm cán bộ]'],
      ['[Thêm cán bộ]', ['Vai trò', '[Lưu]']],
    ]);
    const added = await chat.tap('Lưu', {
      principal: ' Moi.NV@Example.vn ',
      name: 'Nguyễn Văn  Mới',
      roles: 'officer,approver',
    });
    expectWords(
      added,
      ['Đã thêm Nguyễn Văn Mới.', 'Nhập số liệu · Duyệt báo cáo · chưa nhắn lần nào'],
      'add',
    );
    const talker = { ...HEAD, id: 'moi', entraObjectId: '00000000-0000-4000-8000-00000000bb01' };
    bot.connector.enrol('29:moi', {
      aadObjectId: talker.entraObjectId,
      tenantId: SAMPLE_TENANT,
      userPrincipalName: 'moi.nv@example.vn',
    });
    expectWords(await bot.chat({ talker }).say('báo cáo tháng 02/2024'), leftAfter(0), 'first');
    const person = await findPersonByPrincipal(bot.db, SAMPLE_TENANT, 'moi.nv@example.vn');
    const trail = await settingsAuditOf(bot.db, 'skhdt');
    expect(trail.map(({ subjectId, field, after, by, how }) => [subjectId, field, after, by, how])).toEqual([
      [person?.id, 'new', 'moi.nv@example.vn', 'quan-tri', 'chat'],
      [person?.id, 'name', 'Nguyễn Văn Mới', 'quan-tri', 'chat'],
      [person?.id, 'active', 'true', 'quan-tri', 'chat'],
      [person?.id, 'roles', 'officer, approver', 'quan-tri', 'chat'],
      [person?.id, 'identity', talker.entraObjectId, person?.id, 'first-contact'],
    ]);
  });

  test.each([
    [{ principal: 'moi', name: 'Mới', roles: 'officer' }, 'theo mẫu lan.nt@tinh.gov.vn'],
    [{ principal: 'moi@example.vn', name: ' ', roles: 'officer' }, 'ghi họ tên'],
    [{ principal: 'moi@example.vn', name: 'Mới', roles: '' }, 'ít nhất một vai trò'],
    [{ principal: 'moi@example.vn', name: 'Mới', roles: 'boss' }, 'ít nhất một vai trò'],
    [{ principal: 'can-bo@example.vn', name: 'Lan', roles: 'officer' }, 'đã có trong cơ quan'],
  ])('is refused with what is wrong, and what was typed stays: %j', async (fields, words) => {
    const bot = await startBot();
    const chat = await withHead(bot);
    await chat.say('cán bộ');
    await chat.tap('Thêm cán bộ');
    const refused = await chat.tap('Lưu', fields);
    expectWords(refused, [words, `[${fields.principal}]`], 'save');
    expect(await settingsAuditOf(bot.db, 'skhdt')).toEqual([]);
  });

  test('pressed twice is added once', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    await chat.say('cán bộ');
    await chat.tap('Thêm cán bộ');
    const { activity } = await chat.tap('Lưu', { principal: 'a@example.vn', name: 'An', roles: 'officer' });
    const again = await chat.deliver({ ...activity, id: 'again' });
    expectWords(again, ['An', '!đã có trong cơ quan'], 'again');
    expect((await settingsAuditOf(bot.db, 'skhdt')).filter(({ field }) => field === 'new')).toHaveLength(1);
  });

  test('of another agency gets a second place, and keeps the name that they have there', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    await chat.say('cán bộ');
    await chat.tap('Thêm cán bộ');
    const fields = { principal: PEOPLE.coordinator.principal, name: 'Tên khác', roles: 'approver' };
    expectWords(await chat.tap('Lưu', fields), 'Đã thêm Trần Văn Minh (Văn phòng).', 'add');
    expect((await findPerson(bot.db, 'van-phong'))?.memberships.map(({ agencyId }) => agencyId)).toEqual([
      'skhdt',
      'vpubnd',
    ]);
  });
});

describe('somebody whose address is new', () => {
  async function typed(fields: Readonly<Record<string, string>>) {
    const bot = await startBot();
    const chat = await withHead(bot);
    await chat.say('cán bộ');
    await chat.tap('Thêm cán bộ');
    return { bot, chat, heard: await chat.tap('Lưu', fields) };
  }
  const NEW = 'can-bo@quangngai.vn';
  const FIELDS = { principal: NEW, name: LAN, roles: 'officer' };

  test('is not added beside themselves: it is asked, and the address of the same person changes', async () => {
    const { bot, chat, heard } = await typed(FIELDS);
    expectWords(
      heard,
      ['có thể là người này', 'can-bo@example.vn', '[Cùng người này]', '[Thêm người khác]'],
      'asked',
    );
    expect(await settingsAuditOf(bot.db, 'skhdt')).toEqual([]);
    expectWords(await chat.tap('Cùng người này', FIELDS), ['kiểm tra địa chỉ mới', `[${NEW}]`], 'form');
    expectWords(await chat.tap('Lưu', FIELDS), `Đã lưu thông tin của ${LAN}.`, 'saved');
    expect(await findPersonByPrincipal(bot.db, SAMPLE_TENANT, NEW)).toMatchObject({
      id: 'can-bo',
      entraObjectId: PEOPLE.officer.entraObjectId,
    });
    const trail = await settingsAuditOf(bot.db, 'skhdt');
    expect(trail.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['address', 'can-bo@example.vn', NEW],
    ]);
  });

  test('and who is somebody else of that name is added when it is said', async () => {
    const { bot, chat } = await typed(FIELDS);
    expectWords(await chat.tap('Thêm người khác', FIELDS), `Đã thêm ${LAN}.`, 'added');
    const added = await findPersonByPrincipal(bot.db, SAMPLE_TENANT, NEW);
    expect(added?.id).not.toBe('can-bo');
    expect((await findPerson(bot.db, 'can-bo'))?.principal).toBe('can-bo@example.vn');
  });

  test('does not get one that is another’s, and not from who manages only some of their agencies', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    const change = async (principal: string, nonce: string) =>
      await chat.press({
        act: 'change-person',
        agency: 'skhdt',
        person: 'can-bo',
        seen: await seenOf(chat, 'can-bo'),
        ...{ nonce, name: LAN, roles: 'officer', principal },
      });
    expectWords(await change('lanh-dao@example.vn', '1'), 'Địa chỉ này là của người khác', 'taken');
    await savePerson(bot.db, {
      ...PEOPLE.officer,
      memberships: [...PEOPLE.officer.memberships, { agencyId: 'vpubnd', roles: ['coordinator'] }],
    });
    expectWords(await change(NEW, '2'), 'quản trị của Văn phòng', 'elsewhere');
    expect((await findPerson(bot.db, 'can-bo'))?.principal).toBe('can-bo@example.vn');
  });
});
