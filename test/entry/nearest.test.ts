// What is offered where a message was not understood.

import { describe, expect, test } from 'vitest';
import { nearestReadings } from '../../src/entry/nearest.ts';
import { readQuestion } from '../../src/entry/question.ts';
import { readCommand } from '../../src/entry/vocabulary.ts';
import { CT25_CT08 } from '../../src/report/ct25-ct08.ts';

test.each([
  ['hạn cuối của cái này là ngày nào vậy', 'Hạn nộp khi nào'],
  ['cho hỏi thanh toán ấy', 'Tỷ lệ Hồ sơ thanh toán trực tuyến'],
  ['so sanh voi cung ky', 'So với cùng kỳ'],
  ['tải cái báo cáo về máy', 'Tải báo cáo'],
])('%s', (said, near) => {
  expect(nearestReadings(CT25_CT08, said, 'vi')).toContain(near);
});

test('nothing in common: the commonest three', () => {
  expect(nearestReadings(CT25_CT08, 'xyz', 'vi')).toEqual([
    'Tình hình tháng này',
    'Còn thiếu gì',
    'Trợ giúp',
  ]);
  expect(nearestReadings(CT25_CT08, '', 'en')).toEqual(['Status this month', 'What is missing', 'Help']);
});

describe('each is understood when it is said', () => {
  const words = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'].map((letter) => `${letter} `).join('');
  test.each(['vi', 'en'] as const)('%s', (language) => {
    const figures = CT25_CT08.rates.map(({ of }) => CT25_CT08.figures.find(({ id }) => id === of));
    for (const said of [
      words,
      ...figures.map((figure) => (language === 'vi' ? figure?.short : figure?.english) ?? ''),
      'tình hình còn thiếu gì trợ giúp hạn nộp khi nào ai đang nhập',
      'xem lại tiếp tục so với tháng trước cùng kỳ lũy kế đầu năm 6 tháng qua tải gửi chờ duyệt lịch sử biểu mẫu',
      'status missing help deadline entering review continue compared last month year date download submit history form',
    ]) {
      for (const reading of nearestReadings(CT25_CT08, said, language)) {
        const understood = readCommand(reading, { slips: false }) ?? readQuestion(CT25_CT08, reading)?.topic;
        expect([reading, understood]).toEqual([reading, expect.any(String)]);
      }
    }
  });
});
