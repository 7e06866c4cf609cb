// Questions in passing, in the ways they are asked; and what is no question.

import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../src/entry/question.ts';
import { fold } from '../../src/language/fold.ts';
import { CT25_CT08 } from '../../src/report/ct25-ct08.ts';
import { QUESTIONS } from './ways-to-ask.ts';

const meant = (said: string) => {
  const question = readQuestion(CT25_CT08, said);
  return question && [question.topic, question.span, question.figures[0]];
};

describe.each(QUESTIONS.map((asked) => ({ asked, said: asked[0] })))('$said', ({ asked, said }) => {
  const [, topic, span, figure] = asked;
  test.each([
    ['as it stands', said],
    ['without diacritics', fold(said)],
    ['decomposed', said.normalize('NFD')],
    ['in capitals', said.toUpperCase()],
    ['politely', `${said} ạ`],
  ])('%s', (_how, text) => {
    expect(meant(text)).toEqual([topic, span, figure]);
  });
});

test.each([
  ['tinh hinh thag nay', 'status'],
  ['tình hìn tháng này', 'status'],
  ['hạn nôpp khi nào', 'deadline'],
  ['ai đang nhậpp', 'holder'],
  ['ty le truc tuyem quy 1', 'indicator'],
  ['so vói thang trước', 'against-last-month'],
  ['xep hagn truc tuyen', 'ranking'],
  ['toàn tỉh', 'province'],
])('one slip: %s', (said, topic) => {
  expect(readQuestion(CT25_CT08, said)?.topic).toBe(topic);
});

test.each([
  'đúng hạn 688',
  '688',
  'đúng hạn',
  'tháng 2: 688',
  'sửa đúng hạn 2',
  'Kiến nghị tỉnh hỗ trợ kinh phí',
  'còn thiếu gì',
  'quay lại',
  'không',
  'đúng hạn 688; trước hạn 0',
  'tỷ lệ đúng hạn 98,5%',
  'tình hình thời tiết hôm nay',
  '',
  'Tình hình\ntháng này',
])('no question: %s', (said) => {
  expect(readQuestion(CT25_CT08, said)).toBeUndefined();
});

test('every figure can be asked for by every name it has', () => {
  for (const figure of CT25_CT08.figures) {
    if (figure.kind === 'text') continue;
    for (const name of [figure.label, figure.short, figure.english]) {
      const found = readQuestion(CT25_CT08, `${name} tháng 2`);
      expect([name, found?.figures]).toEqual([name, expect.arrayContaining([figure.id])]);
    }
  }
});
