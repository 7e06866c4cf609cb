// Whoever tries the program out finds two reports side by side in the sample province: an officer with a month and a quarter
// to go on with, a leader for whom both kinds wait, the Office that is told of each.

import { expect, test } from 'vitest';
import { PROVINCE_PEOPLE } from '../../src/local/province.ts';
import { left } from '../demo/assertions.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { ASKED_766, TAKEN_766 } from '../support/quarterly-766.ts';
import { play } from '../support/talk.ts';

const personCalled = (id: string) => {
  const found = PROVINCE_PEOPLE.find((one) => one.id === id);
  if (!found) throw new Error(`nobody of the sample is called ${id}`);
  return found;
};

test('between two quarters the officer is asked which report, and finds the quarter filled from its months', async () => {
  const bot = await startBot(new Date('2024-05-16T02:00:00Z'), { sample: 'province' });
  const officer = bot.chat({ talker: personCalled('can-bo-syt') });
  await play(bot, officer, [
    [
      'báo cáo',
      [
        'Anh/chị nói báo cáo nào ạ?',
        'Báo cáo Chỉ thị 25 và 08 tháng 05/2024 chưa nhập',
        'Báo cáo dịch vụ công 766 tháng 05/2024: còn ',
        'Báo cáo dịch vụ công 766 quý I/2024 chưa nhập',
      ],
    ],
    [
      'báo cáo quý',
      [
        'Báo cáo dịch vụ công 766 quý I/2024',
        `${TAKEN_766} số liệu từ báo cáo tháng đã duyệt`,
        `còn${left(ASKED_766, ASKED_766)}`,
      ],
    ],
    ['báo cáo 766 hằng tháng', ['vẫn để mở', 'dịch vụ công 766 tháng 05/2024: còn ']],
  ]);
  await play(bot, bot.chat({ talker: PEOPLE.coordinator }), [
    [
      'ai chưa nộp',
      [
        'Chỉ thị 25 và 08 tháng 05/2024 2/7 đã nộp',
        'Dịch vụ công 766 tháng 05/2024 0/2 đã nộp',
        'Dịch vụ công 766 quý I/2024 1/2 đã nộp',
      ],
    ],
  ]);
});

test('when a quarter has just ended both of its reports wait for the leader, each on a card of its own', async () => {
  const bot = await startBot(new Date('2024-03-20T03:00:00Z'), { sample: 'province' });
  const leader = bot.chat({ talker: personCalled('lanh-dao-stnmt') });
  const { cards } = await leader.say('chờ duyệt');
  expect(cards).toHaveLength(2);
  await play(bot, leader, [
    [
      'chờ duyệt',
      ['Duyệt báo cáo Chỉ thị 25 và 08 tháng 03/2024', 'Duyệt báo cáo dịch vụ công 766 quý I/2024'],
    ],
  ]);
});
