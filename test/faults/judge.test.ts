// The judge of the campaign can say no: each broken promise is seen, and what is right is not accused.

import { expect, it } from 'vitest';
import { judge, type Stored, type StoredLine } from './judge.ts';
import type { Attempt, Trace } from './trace.ts';

const attempt: Attempt = {
  ...{ delivery: 'a:lan|1', officer: 'lan', agency: 'so-0', months: ['2024-02'] },
  ...{ figure: 'received', label: 'Tiếp nhận', value: '100001' },
  ...{ echoed: true, heardAt: 10, denied: false, passedOver: false },
};
const REPORT = { report: 'so-0.x.2024-02', agency: 'so-0', month: '2024-02' };
const line: StoredLine = {
  ...REPORT,
  ...{ version: 1, subject: 'figure', figure: 'received', before: undefined, value: '100001', how: 'typed' },
  ...{ delivery: 'a:lan|1', by: 'lan' },
};
const stored: Stored = {
  audit: [line],
  reports: [{ ...REPORT, version: 1, state: 'entering', figures: new Map([['received', '100001']]) }],
  documents: [],
};
const trace: Trace = {
  attempts: [attempt],
  ...{ steps: [], handedOut: [], looks: [], giveNothing: new Set(['a:lan|2']), approvers: new Set(['hoa']) },
  agencies: new Map([
    ['a:lan', 'so-0'],
    ['a:hoa', 'so-0'],
    ['a:minh', 'so-1'],
  ]),
  names: new Map([
    ['so-0', 'Sở Bắc'],
    ['so-1', 'Sở Nam'],
  ]),
  told: [{ conversation: 'a:lan', lines: ['Tiếp nhận: 100.001 hồ sơ'] }],
  printed: 'started in 123456 ms as 5ab-f100001c-7',
  secrets: ['Hoàng Văn Thử'],
};
const withAttempt = (more: Partial<Attempt>): Trace => ({ ...trace, attempts: [{ ...attempt, ...more }] });
const withLines = (...audit: readonly StoredLine[]): Stored => ({ ...stored, audit });
const telling = (conversation: string, ...lines: readonly string[]): Trace => ({
  ...trace,
  told: [{ conversation, lines }],
});
const review = (value: string, version: number) => [
  'Rà soát báo cáo tháng 02/2024',
  `Tiếp nhận | ${value}`,
  `Lúc 08:00 19/02/2024 · phiên bản ${version}`,
];
const series = (value: string) => [
  'Tiếp nhận, 12/2023 – 02/2024',
  '01/2024 | chưa có báo cáo',
  `02/2024 | ${value}`,
];
const looking = (askedAt: number, lines: readonly string[]): Trace => ({
  ...trace,
  looks: [{ agency: 'so-0', askedAt, lines }],
});
const second: StoredLine = { ...line, version: 2, before: '100001', value: '100005', delivery: 'a:lan|3' };
const step = (version: number, before: string, value: string, by = 'hoa'): StoredLine => ({
  ...REPORT,
  ...{ version, subject: 'state', figure: '', before, value, how: 'x', delivery: `a:${by}|n${version}`, by },
});
const approved = [line, step(2, 'entering', 'waiting', 'lan'), step(3, 'waiting', 'approved')];
const file = (version: number, state: string, kept?: string) => ({
  ...{ report: REPORT.report, agency: 'so-0', version, state, sha256: 'ab', kept },
});
const final = (...documents: readonly ReturnType<typeof file>[]): Stored => ({
  audit: approved,
  reports: stored.reports.map((one) => ({ ...one, version: 3, state: 'approved' })),
  documents,
});

it('accuses nobody when everything was kept', () => {
  expect(judge(trace, stored)).toEqual([]);
});

it('takes what was not acknowledged as it came', () => {
  const unknown = withAttempt({ echoed: false });
  expect(judge(unknown, stored)).toEqual([]);
  expect(judge(unknown, { audit: [], reports: [], documents: [] })).toEqual([]);
});

it.each<[string, Trace, Stored]>([
  ['a review of what was there', telling('a:lan', ...review('100.001', 1)), stored],
  ['an older review that comes late', telling('a:lan', ...review('chưa có', 0)), stored],
  ['a look from before the answer', looking(5, review('chưa có', 0)), stored],
  ['a series of what was there', looking(20, series('100.001')), stored],
  ['a series from before the answer', looking(5, series('chưa có báo cáo')), stored],
  ['an approved report with its file', trace, final(file(3, 'approved', 'ab'))],
  [
    'a file as it is kept',
    { ...trace, handedOut: [{ agency: 'so-0', sha256: 'ab', draft: false }] },
    final(file(3, 'approved', 'ab')),
  ],
])('takes %s as it came', (_, said, kept) => {
  expect(judge(said, kept)).toEqual([]);
});

it.each<[string, Trace, Stored]>([
  ['lost', trace, { audit: [], reports: [], documents: [] }],
  ['denied', withAttempt({ echoed: false, denied: true }), stored],
  ['silent', withAttempt({ echoed: false, passedOver: true }), stored],
  ['doubled', trace, withLines(line, { ...line, version: 2 })],
  ['changed', withAttempt({ value: '100005' }), stored],
  ['foreign', withAttempt({ foreign: true }), stored],
  ['blamed', withAttempt({ officer: 'minh' }), stored],
  ['misplaced', withAttempt({ months: ['2024-01'] }), stored],
  ['misplaced', withAttempt({ agency: 'so-1' }), stored],
  ['unasked', trace, withLines(line, { ...line, figure: 'settled', value: '3', version: 2 })],
  ['split', trace, withLines(line, { ...line, value: '7', delivery: undefined, version: 2 })],
  ['split', trace, { ...stored, reports: stored.reports.map((one) => ({ ...one, figures: new Map() })) }],
  ['told to others', telling('a:minh', 'Tiếp nhận: 100.001 hồ sơ'), stored],
  ['told to others', telling('a:minh', 'Báo cáo của Sở Bắc'), stored],
  ['told to others', telling('a:x', 'Sở Nam'), stored],
  ['printed', { ...trace, printed: 'a turn of Hoàng Văn Thử failed' }, stored],
  ['printed', { ...trace, printed: '{"value":100001}' }, stored],
  ['unasked', trace, withLines({ ...line, delivery: 'a:lan|2|digest' })],
  ['shown', telling('a:lan', ...review('100.002', 1)), stored],
  ['shown', telling('a:lan', ...review('chưa có', 1)), stored],
  ['shown', telling('a:lan', 'Tình hình báo cáo tháng 02/2024', 'Chờ duyệt · x', '· phiên bản 1'), stored],
  ['stale', looking(20, review('chưa có', 0)), stored],
  ['stale', looking(20, series('chưa có báo cáo')), stored],
  [
    'stale',
    {
      ...looking(20, series('100.001')),
      attempts: [attempt, { ...attempt, delivery: 'a:lan|3', value: '100005' }],
    },
    withLines(line, second),
  ],
  ['invented', looking(20, series('100.009')), stored],
  ['history', trace, withLines(line, { ...line, figure: 'settled', by: 'minh' })],
  ['history', trace, withLines(line, line)],
  ['intruder', trace, withLines({ ...line, by: 'minh' })],
  ['path', trace, withLines(line, step(2, 'entering', 'approved'))],
  [
    'path',
    trace,
    withLines(line, step(2, 'entering', 'waiting', 'lan'), step(3, 'waiting', 'approved', 'lan')),
  ],
  ['path', trace, withLines(step(1, 'entering', 'waiting', 'lan'), { ...line, version: 2 })],
  [
    'lost',
    {
      ...trace,
      steps: [
        { delivery: 'a:hoa|n3', person: 'hoa', report: REPORT.report, to: 'approved', said: 'Đã duyệt.' },
      ],
    },
    stored,
  ],
  ['file', trace, final()],
  ['file', trace, final(file(3, 'approved', 'cd'))],
  ['file', trace, final(file(3, 'approved'))],
  ['file', trace, final(file(3, 'approved', 'ab'), file(4, 'sent', 'ab'), file(5, 'sent', 'ab'))],
  [
    'file',
    { ...trace, handedOut: [{ agency: 'so-0', sha256: 'cd', draft: false }] },
    final(file(3, 'approved', 'ab')),
  ],
])('sees what is %s', (word, said, kept) => {
  expect(judge(said, kept).filter((one) => one.startsWith(word))).not.toEqual([]);
});
