// An administrator changes what is printed, and when it is due, from a date on.

import { describe, expect, test } from 'vitest';
import { settingsOn } from '../../src/agency/agency.ts';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { findAgency } from '../../src/store/agencies.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { HEAD, withHead } from '../support/administrator.ts';
import { startBot } from '../support/bot.ts';
import { expectWords } from '../support/talk.ts';

describe('what an agency’s reports print', () => {
  const BY = parseLocalDate('2024-02-29');
  const SAVED = {
    from: '01/03/2024',
    signerTitle: 'GIÁM ĐỐC',
    signerName: 'Trần Thị Hoa',
    authority: '',
    recipients: 'Lãnh đạo Sở\n\n Phòng TH ',
    deadlineKind: 'day',
    deadlineNumber: '18',
    deadlineTime: '16:30',
  };

  test('changes from a date on; what was issued before keeps its names', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    await chat.say('cán bộ');
    const form = await chat.tap('Người ký, nơi nhận, hạn nộp');
    expectWords(form, ['[Y Hương Niê]', '[KT. GIÁM ĐỐC]', '[19/02/2024]', 'vẫn in như cũ'], 'form');
    expectWords(await chat.tap('Lưu', SAVED), 'Áp dụng từ ngày 01/03/2024.', 'save');
    const agency = await findAgency(bot.db, 'skhdt');
    if (!agency || !BY) throw new Error('no agency');
    expect(agency.settings.map(({ from }) => from)).toEqual(['2023-02-01', '2024-03-01']);
    expect(settingsOn(agency, BY).letterhead.signerName).toBe('Y Hương Niê');
    const { letterhead, deadline } = agency.settings[1] ?? {};
    expect(letterhead).toMatchObject({ signerName: 'Trần Thị Hoa', recipients: ['Lãnh đạo Sở', 'Phòng TH'] });
    expect(letterhead).not.toHaveProperty('authority');
    expect(deadline).toEqual({ kind: 'day-of-month', day: 18, time: '16:30' });
    const trail = await settingsAuditOf(bot.db, 'skhdt');
    expect(trail.filter(({ field }) => field === '2024-03-01.signerName')).toMatchObject([
      { before: undefined, after: 'Trần Thị Hoa', by: 'quan-tri', how: 'chat', subject: 'agency' },
    ]);
  });

  test.each([
    [{ from: '30/02/2024' }, 'Ngày áp dụng ghi theo mẫu'],
    [{ from: '01/01/2020' }, 'không được trước'],
    [{ signerName: ' ' }, 'họ tên người ký'],
    [{ recipients: 'A\n'.repeat(41) }, 'không quá 40 dòng'],
    [{ deadlineNumber: '32' }, 'ngày từ 1 đến 31'],
    [{ deadlineTime: '25:00' }, 'ngày từ 1 đến 31'],
    [{ deadlineKind: 'never' }, 'ngày từ 1 đến 31'],
  ])('is refused with what is wrong, and what was typed stays (%#)', async (wrong, words) => {
    const bot = await startBot();
    const chat = await withHead(bot);
    await chat.say('cán bộ');
    await chat.tap('Người ký, nơi nhận, hạn nộp');
    const before = await findAgency(bot.db, 'skhdt');
    expectWords(await chat.tap('Lưu', { ...SAVED, ...wrong }), [words, '[GIÁM ĐỐC]'], 'save');
    expect(await findAgency(bot.db, 'skhdt')).toEqual(before);
  });

  test('with a slip in its date can be taken back: what has not held yet gives way', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    const form = async () => {
      await chat.say('cán bộ');
      return await chat.tap('Người ký, nơi nhận, hạn nộp');
    };
    const dates = async () => (await findAgency(bot.db, 'skhdt'))?.settings.map(({ from }) => from);
    await form();
    await chat.tap('Lưu', { ...SAVED, from: '01/03/2042' });
    expectWords(await form(), ['[01/03/2042]', 'nếu ghi nhầm'], 'form');
    const back = await chat.tap('Lưu', SAVED);
    expectWords(back, 'Áp dụng từ ngày 01/03/2024, thay cho bản hẹn áp dụng từ ngày 01/03/2042.', 'back');
    expect(await dates()).toEqual(['2023-02-01', '2024-03-01']);
    // What holds already is not moved, and another that is to come is added beside it.
    await form();
    expectWords(await chat.tap('Lưu', { ...SAVED, from: '31/01/2023' }), 'không được trước', 'too early');
    await form();
    await chat.tap('Lưu', { ...SAVED, from: '01/06/2024', signerName: 'Lê Văn Bình' });
    expect(await dates()).toEqual(['2023-02-01', '2024-03-01', '2024-06-01']);
    await form();
    expectWords(
      await chat.tap('Lưu', { ...SAVED, from: '29/02/2024' }),
      'không được trước',
      'before another',
    );
    bot.moveTo(new Date('2024-07-01T02:00:00Z'));
    expectWords(await form(), ['[01/07/2024]', '!nếu ghi nhầm'], 'in force');
    expectWords(await chat.tap('Lưu', { ...SAVED, from: '01/05/2024' }), 'không được trước', 'in force');
  });

  test('is not written over by a card made before somebody else’s change', async () => {
    const bot = await startBot();
    const one = await withHead(bot);
    const other = bot.chat({ talker: HEAD, conversationId: 'a:other' });
    for (const chat of [one, other]) {
      await chat.say('cán bộ');
      await chat.tap('Người ký, nơi nhận, hạn nộp');
    }
    await one.tap('Lưu', SAVED);
    const late = await other.tap('Lưu', { ...SAVED, signerName: 'Người khác' });
    expectWords(late, ['đã thay đổi', '[Trần Thị Hoa]', '!Người khác'], 'late');
    expect((await findAgency(bot.db, 'skhdt'))?.settings.at(-1)?.letterhead.signerName).toBe('Trần Thị Hoa');
  });
});
