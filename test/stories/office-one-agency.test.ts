// The Office asks of one agency's report, whatever it calls it by; and of none, which is asked.

import { describe, test } from 'vitest';
import { PEOPLE, PROVINCE_OF_ONE_REPORT, startBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

const province = async () => await startBot(new Date('2024-02-19T02:00:00Z'), PROVINCE_OF_ONE_REPORT);
const JANUARY = 'Rà soát báo cáo tháng 01/2024';

describe('the report of one agency', () => {
  test('is found by whatever the agency is called', async () => {
    const office = (await province()).chat({ talker: PEOPLE.coordinator });
    for (const [said, words] of [
      ['bc sở tnmt tháng 1', [JANUARY, 'Sở Tài nguyên và Môi trường']],
      ['so y te thang 12', ['Rà soát báo cáo tháng 12/2023', 'Sở Y tế']],
      ['cho tôi số liệu sở nông nghiệp tháng 1', [JANUARY, 'Sở Nông nghiệp và Phát triển nông thôn']],
      ['số liệu của sở y tế 6 tháng qua', ['08/2023 – 01/2024', 'Sở Y tế']],
      ['sở lao động làm tới đâu rồi', ['tháng 02/2024', 'Sở Lao động - Thương binh và Xã hội', 'Đã gửi']],
      ['stnmt', ['tháng 02/2024', 'Sở Tài nguyên và Môi trường', 'Đang chờ lãnh đạo duyệt']],
      ['skhdt', ['Sở Kế hoạch và Đầu tư chưa nhập']],
      ['sở nn&ptnt', ['tháng 02/2024', 'Sở Nông nghiệp và Phát triển nông thôn']],
      ['LĐ-TB&XH tháng 1', [JANUARY, 'Sở Lao động - Thương binh và Xã hội']],
      ['sở môi trường tháng 1/2024', [JANUARY, 'Sở Tài nguyên và Môi trường']],
      ['sở y tế so với tháng trước', ['Tháng 01/2024 so với 12/2023', 'Sở Y tế']],
      ['ai đang nhập sở xd', ['Sở Xây dựng: Báo cáo tháng 02/2024', 'Võ Thanh Tùng']],
      ['hạn nộp sở y tế', ['Sở Y tế: Báo cáo tháng 02/2024: hạn nộp']],
      ['lịch sử sở tư pháp', ['Lịch sử báo cáo tháng 02/2024', 'Sở Tư pháp']],
      ['nhắc sở nn&ptnt', ['Sở Nông nghiệp và Phát triển nông thôn']],
    ] as const) {
      // A list is about the month that is due again.
      await office.say('danh sách cơ quan tháng 2');
      expectWords(await office.say(said), [...words, '!chưa hiểu'], said);
    }
  });

  test('is asked for where a name fits several, and the answer goes on with what was wanted', async () => {
    const bot = await province();
    const office = bot.chat({ talker: PEOPLE.coordinator });
    const asked = await office.say('lịch sử sở t');
    expectWords(asked, ['[Sở Tài nguyên và Môi trường]', '[Sở Tư pháp]'], 'which');
    expectWords(await office.tap('Sở Tư pháp'), 'Lịch sử báo cáo tháng 02/2024', 'the same of it');
  });

  test('is no number at the start: “so dau ky” names no agency', async () => {
    const bot = await province();
    const heard = await bot.chat({ talker: PEOPLE.coordinator }).say('so dau ky 12');
    expectWords(heard, ['!Sở Kế hoạch và Đầu tư'], 'no agency');
  });
});

describe('sending back by words', () => {
  test('opens the fields for it and sends nothing back; a reason said waits in its field', async () => {
    const bot = await province();
    const office = bot.chat({ talker: PEOPLE.coordinator });
    const form = ['Sở Tư pháp', 'Lý do trả lại', '[Trả lại]'];
    await play(bot, office, [
      ['trả lại sở tư pháp', form],
      ['sở tư pháp sai số tồn, trả về', ['Lý do trả lại: [sai số tồn]', '[Trả lại]']],
      ['danh sách cơ quan', 'Sở Tư pháp đã duyệt'],
      ['stp tháng 1', JANUARY],
      ['trả lại', [...form, 'tháng 01/2024']],
      ['trả lại stnmt tháng 2', ['Sở Tài nguyên và Môi trường chờ duyệt', 'chỉ trả lại báo cáo đã duyệt']],
      ['trả lại báo cáo sở y tế tháng 2', ['Sở Y tế chưa nhập', 'chỉ trả lại báo cáo đã duyệt']],
    ]);
  });

  test('is not an officer’s: of another agency nothing is shown', async () => {
    const bot = await province();
    const heard = await bot.chat({ talker: PEOPLE.officer }).say('trả lại sở tư pháp');
    expectWords(heard, ['![Trả lại]', '!Lý do trả lại'], 'officer');
  });
});

describe('what is of one report, while none is named', () => {
  test('is asked of which, and the answer is about that one', async () => {
    const office = (await province()).chat({ talker: PEOPLE.coordinator });
    for (const said of ['vì sao', 'lịch sử', 'xem lại', 'các phiên bản', 'trả lại']) {
      await office.say('danh sách cơ quan');
      expectWords(await office.say(said), ['Của cơ quan nào', '[Sở Tư pháp]', '[Danh sách cơ quan]'], said);
      expectWords(await office.tap('Sở Tư pháp'), ['!chưa hiểu', '!Của cơ quan nào'], said);
    }
  });

  test('is of the one that was looked at last', async () => {
    const bot = await province();
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await office.say('danh sách cơ quan');
    await office.tap('Xem');
    expectWords(await office.say('lịch sử'), ['Lịch sử báo cáo tháng 02/2024', '!Của cơ quan nào'], 'seen');
    await office.say('danh sách cơ quan');
    expectWords(await office.say('lịch sử'), 'Của cơ quan nào', 'a list forgets it');
  });

  test('a decline is acknowledged', async () => {
    const bot = await province();
    const heard = await bot.chat({ talker: PEOPLE.coordinator }).say('thôi ko cần nữa');
    expectWords(heard, ['em không ghi gì', '!Sở'], 'declined');
  });
});

describe('the Office', () => {
  test('is told how many agencies a file holds, and offered nothing that it cannot mean', async () => {
    const office = (await province()).chat({ talker: PEOPLE.coordinator });
    expectWords(await office.say('báo cáo tổng hợp'), ['Mới có 2/7 cơ quan', '.docx'], 'file');
    for (const said of ['hạn nộp khi nào', 'còn mấy tiếng nữa'])
      expectWords(await office.say(said), ['hạn nộp 17:00', 'còn 1 ngày làm việc', '[Ai chưa nộp]'], said);
    expectWords(await office.say('ai đang nhập'), ['Sở Xây dựng đang nhập', 'Võ Thanh Tùng'], 'who has it');
    expectWords(await office.say('đổi cơ quan'), 'chỉ thuộc một cơ quan', 'one agency');
    expectWords(await office.say('qwrt zxcv'), ['![Đổi cơ quan]', '![Nhắc tất cả]'], 'nearest');
  });
});
