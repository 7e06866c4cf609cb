// The judge of the campaign can say no: each broken promise is seen, and what is right is not accused.

import { expect, it } from 'vitest';
import { judge, type Stored, type StoredLine } from './judge.ts';
import type { Attempt, Trace } from './trace.ts';

const attempt: Attempt = {
  ...{ delivery: 'a:lan|1', officer: 'lan', agency: 'so-0', months: ['2024-02'] },
  ...{
    figure: 'received',
    label: 'Tiếp nhận',
    value: '1001',
    echoed: true,
    denied: false,
    passedOver: false,
  },
};
const line: StoredLine = {
  ...{ agency: 'so-0', month: '2024-02', version: 1, figure: 'received', value: '1001' },
  ...{ delivery: 'a:lan|1', by: 'lan' },
};
const stored: Stored = {
  audit: [line],
  reports: [{ agency: 'so-0', month: '2024-02', version: 1, figures: new Map([['received', '1001']]) }],
};
const trace: Trace = {
  attempts: [attempt],
  agencies: new Map([
    ['a:lan', 'so-0'],
    ['a:minh', 'so-1'],
  ]),
  told: [{ conversation: 'a:lan', lines: ['Tiếp nhận: 1.001 hồ sơ'] }],
  printed: 'started',
  secrets: ['Hoàng Văn Thử'],
};
const withAttempt = (more: Partial<Attempt>): Trace => ({ ...trace, attempts: [{ ...attempt, ...more }] });
const withLines = (...audit: readonly StoredLine[]): Stored => ({ ...stored, audit });

it('accuses nobody when everything was kept', () => {
  expect(judge(trace, stored)).toEqual([]);
});

it('takes what was not acknowledged as it came', () => {
  const unknown = withAttempt({ echoed: false });
  expect(judge(unknown, stored)).toEqual([]);
  expect(judge(unknown, { audit: [], reports: [] })).toEqual([]);
});

it.each<[string, Trace, Stored]>([
  ['lost', trace, { audit: [], reports: [] }],
  ['denied', withAttempt({ echoed: false, denied: true }), stored],
  ['silent', withAttempt({ echoed: false, passedOver: true }), stored],
  ['doubled', trace, withLines(line, { ...line, version: 2 })],
  ['changed', withAttempt({ value: '1005' }), stored],
  ['blamed', withAttempt({ officer: 'minh' }), stored],
  ['misplaced', withAttempt({ months: ['2024-01'] }), stored],
  ['misplaced', withAttempt({ agency: 'so-1' }), stored],
  ['unasked', trace, withLines(line, { ...line, figure: 'settled', value: '3', version: 2 })],
  ['split', trace, withLines(line, { ...line, value: '7', delivery: undefined, version: 2 })],
  ['split', trace, { ...stored, reports: stored.reports.map((one) => ({ ...one, figures: new Map() })) }],
  [
    'told to others',
    { ...trace, told: [{ conversation: 'a:minh', lines: ['Tiếp nhận: 1.001 hồ sơ'] }] },
    stored,
  ],
  ['printed', { ...trace, printed: 'a turn of Hoàng Văn Thử failed' }, stored],
])('sees what is %s', (word, said, kept) => {
  expect(judge(said, kept).filter((one) => one.startsWith(word))).not.toEqual([]);
});
