// Reading costs time in proportion to the length of the message, whatever stands in it.

import { expect, it } from 'vitest';
import { readValues } from '../../../src/intents/values/read-values.ts';
import { contextIn, STATES } from './states.ts';

// biome-ignore format: pieces of messages
const PIECES = [
  '688 ', '688, ', 'quá hạn 2 ', 'không có ', 'Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ. ', 'dạ em gửi ', '1. ', 'a) ', '- ', '\t', '|', '(',
  'trước hạn, ', 'hồ sơ ', '1 655 ', '0912 ', 'tháng 2 ', '%', '100% ', 'nhầm ', 'không phải 5 ', 'xyz abc ', 'sáu trăm ', 'như cũ ', '+3', 'tăng ', '9', 'd', 'đ/', '12/', 'qđ ',
  'kiến nghị: ', '\n', '1\n', 'hồ sơ trực tuyến x ', '. ', '0.', 'câu 1 ', '👍', ' ', ',', '1\tĐã giải quyết\t688\n',
];
const LONGEST = 8_000;
/** Milliseconds of the processor for 1.000 characters: half again what the slowest takes; a busy machine is forgiven by trying again. */
const MOST = 15;

it.each(PIECES)('a message of nothing but %j', (piece) => {
  const context = contextIn(STATES.first);
  const text = `${piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST - 1)}x`;
  const once = () => {
    const started = process.cpuUsage();
    readValues(text, context);
    return process.cpuUsage(started).user / LONGEST;
  };
  expect(Math.min(once(), once(), once(), once())).toBeLessThan(MOST);
});
