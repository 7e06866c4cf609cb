// Reminders in every kind and state, in both languages: read by the official library, small, and saying what is to be
// done in one line.

import { describe, expect, it } from 'vitest';
import type { Card } from '../../cards/elements.ts';
import { leftChargeCard } from '../../cards/left-charge.ts';
import { quietCard, type RemindingFacts, remindingCard } from '../../cards/reminder.ts';
import { chooseCard, scheduleCard } from '../../cards/schedule.ts';
import type { Schedule, ScheduleEntry } from '../../src/actions/read-schedule.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import {
  DEFAULT_HOURS,
  OPTIONAL_KINDS,
  REMINDER_KINDS,
  type Without,
} from '../../src/agency/reminder-rules.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES, SAMPLE_OFFICER } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { QuietReason } from '../../src/phrases/reminder-phrases.ts';
import { cardLines } from '../demo/card-reader.ts';
import { AS_ISSUED, CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';
import { NOW, viewOf } from './views.ts';

const UNTIL = toLocalDate(toMonth(2024, 2), 25);
const KINDS = REMINDER_KINDS.filter((kind) => kind !== 'late-list');
const STATES: Readonly<Record<string, ReportView>> = {
  empty: viewOf(new Map()),
  'as issued': viewOf(AS_ISSUED),
  clean: viewOf(CLEAN),
  waiting: viewOf(CLEAN, { state: 'waiting' }),
  approved: viewOf(CLEAN, { state: 'approved' }),
};

const facts = (view: ReportView, more: Partial<RemindingFacts> = {}): RemindingFacts => ({
  view,
  kind: 'ahead',
  approver: false,
  to: 'can-bo',
  nonce: '0'.repeat(36),
  now: NOW,
  daysLeft: 2,
  carried: 0,
  begun: true,
  insteadOf: undefined,
  chased: undefined,
  ...more,
});
const linesOf = (more: Partial<RemindingFacts>, view = viewOf(CLEAN)) =>
  cardLines(remindingCard(phrasesFor('vi'), facts(view, more)));

describe.each(['vi', 'en'] as const)('reminders in %s', (language) => {
  it.each(Object.keys(STATES))('%s: every kind is read and small', (state) => {
    for (const kind of KINDS) {
      for (const approver of [true, false]) {
        const card = remindingCard(
          phrasesFor(language),
          facts(STATES[state] ?? viewOf(CLEAN), {
            kind,
            approver,
            carried: 9,
            insteadOf: { name: 'Nguyễn Thị Hoa', until: UNTIL },
            chased: { name: 'Trần Văn Minh', at: NOW },
          }),
        );
        expect(complaints(card)).toEqual([]);
        expect(sizeOf(card)).toBeLessThan(LARGEST);
        expect(JSON.stringify(card).match(/"style":"positive"/gu)).toHaveLength(1);
      }
    }
  });

  it('once quiet, it says one thing and cannot be put off', () => {
    const reasons: readonly QuietReason[] = [
      { kind: 'sent' },
      { kind: 'approved' },
      { kind: 'waiting' },
      { kind: 'left' },
      { kind: 'not-theirs' },
      { kind: 'away', until: UNTIL },
      { kind: 'handed-over', name: 'Nguyễn Thị Hoa' },
      { kind: 'snoozed', at: NOW },
    ];
    for (const why of reasons) {
      const card = quietCard(phrasesFor(language), { view: viewOf(CLEAN), why });
      expect(complaints(card)).toEqual([]);
      expect(JSON.stringify(card)).not.toContain('Action.');
    }
  });
});

describe.each(['vi', 'en'] as const)('cards about reminders in %s', (language) => {
  const phrases = phrasesFor(language);
  const name = 'Sở Nông nghiệp và Phát triển nông thôn tỉnh';
  const entry = (at: number): ScheduleEntry => ({
    subjectId: `x.ct25-ct08.2024-0${(at % 2) + 1}`,
    agencyId: `x${at % 2}`,
    agencyName: name,
    definition: CT25_CT08,
    called: at % 2 ? CT25_CT08.short : undefined,
    month: toMonth(2024, 2),
    deadline: viewOf(CLEAN).deadline,
    kind: 'ahead',
    trigger: 'ahead-1@2024-02-20',
    dueAt: NOW,
    person: SAMPLE_OFFICER,
    role: at % 2 ? 'officer' : 'approver',
    onBehalfOf: at % 2 ? 'Nguyễn Thị Hoa' : undefined,
    off: at % 3 === 0,
  });
  const past: Schedule['past'][number] = {
    called: CT25_CT08.short,
    subjectId: 'x.ct25-ct08.2024-02',
    personId: 'can-bo',
    trigger: 'due',
    kind: 'due',
    onBehalfOf: undefined,
    dueAt: NOW,
    expiresAt: NOW,
    state: 'unreachable',
    reason: undefined,
    nextAttemptAt: NOW,
    attempts: 0,
    sentAt: undefined,
    activityId: undefined,
  };
  const schedule = (count: number): Schedule => ({
    entries: Array.from({ length: count }, (_, at) => entry(at)),
    overdue: Array.from({ length: count }, (_, at) => entry(at)),
    past: Array.from({ length: count }, () => past),
    hours: DEFAULT_HOURS,
    absence: count > 0 ? { personId: 'can-bo', until: UNTIL, deputyId: undefined } : undefined,
    off: new Set(count > 0 ? [...OPTIONAL_KINDS, 'due@ct25-ct08'] : []),
    reports: [CT25_CT08],
  });
  const [agency] = SAMPLE_AGENCIES;
  if (!agency) throw new Error('no sample agency');
  const cards: Readonly<Record<string, Card>> = {
    'a full schedule': scheduleCard(phrases, { schedule: schedule(40), nonce: 'n' }),
    'an empty schedule': scheduleCard(phrases, { schedule: schedule(0), nonce: 'n' }),
    'the choice of kinds': chooseCard(phrases, {
      ...{ off: new Set<Without>(['due']), reports: [CT25_CT08], to: 'x', nonce: 'n', notice: 'x' },
    }),
    'the choice of kinds of several reports': chooseCard(phrases, {
      off: new Set<Without>(['due', 'ahead@ct25-ct08']),
      reports: [CT25_CT08, { ...CT25_CT08, id: 'second' }],
      to: 'x',
      nonce: 'n',
    }),
    'somebody has left': leftChargeCard(phrases, { name: 'Hoa', agency, manages: true, nonce: 'n' }),
    'somebody has left, to a leader': leftChargeCard(phrases, {
      name: 'Hoa',
      agency,
      manages: false,
      nonce: 'n',
    }),
  };

  it.each(Object.entries(cards))('%s: is read and small', (_, card) => {
    expect(complaints(card)).toEqual([]);
    expect(sizeOf(card)).toBeLessThan(LARGEST);
  });
});

describe('a reminder', () => {
  it('says when it is due and how long that is', () => {
    expect(linesOf({ daysLeft: 1 })).toContain('Hạn nộp: 17:00 thứ Ba 20/02/2024, còn 1 ngày làm việc');
    expect(linesOf({ daysLeft: 0 })).toContain('Hạn nộp: 17:00 thứ Ba 20/02/2024, hết hạn hôm nay');
    const late = { kind: 'overdue', daysLeft: -2, now: new Date('2024-02-22T02:00:00Z') } as const;
    expect(linesOf(late)).toContain('Hạn nộp: 17:00 thứ Ba 20/02/2024, quá hạn 2 ngày làm việc');
  });

  it('offers no morning that would be after the deadline', () => {
    expect(linesOf({ daysLeft: 1 }).join()).toContain('[Sáng mai]');
    const lastDay = linesOf({ daysLeft: 0, now: new Date('2024-02-20T01:00:00Z') }).join();
    expect(lastDay).toContain('[Nhắc lại sau 2 giờ]');
    expect(lastDay).not.toContain('[Sáng mai]');
  });

  it.each([
    ['empty', {}, /^Còn \d+ trên \d+ số liệu\.$/u, 'Nhập tiếp'],
    ['empty', { begun: false }, /^Còn \d+ trên \d+ số liệu\.$/u, 'Bắt đầu nhập'],
    ['as issued', {}, /^Còn (?:\d+ trên \d+ số liệu, )?\d+ lỗi/u, 'Nhập tiếp'],
    ['clean', {}, /^Đã đủ số liệu, còn gửi duyệt\.$/u, 'Xem lại và gửi'],
    ['waiting', { approver: true }, /^Chờ anh\/chị duyệt\.$/u, 'Duyệt hoặc trả lại'],
    ['approved', {}, /^Đã duyệt, còn ghi số và ngày văn bản\.$/u, 'Ghi số văn bản'],
    ['empty', { approver: true }, /^Còn \d+ trên \d+ số liệu\.$/u, 'Xem tình hình'],
  ] as const)(
    '%s %o: says what is lacking, and the first button goes on there',
    (state, more, line, button) => {
      const lines = linesOf(more, STATES[state]);
      expect(lines.filter((one) => line.test(one))).toHaveLength(1);
      const rows = [`[${button}]`, '[Nhắc lại sau 2 giờ] [Sáng mai]', '[Tôi không phụ trách nữa]'];
      expect(lines.filter((one) => one.startsWith('['))).toEqual(
        'approver' in more ? rows.slice(0, -1) : rows,
      );
    },
  );

  it('says for whom one stands in, what is filled in, who asked', () => {
    const lines = linesOf({
      kind: 'chase',
      carried: 9,
      insteadOf: { name: 'Nguyễn Thị Hoa', until: UNTIL },
      chased: { name: 'Trần Văn Minh', at: NOW },
    });
    expect(lines).toContain('Văn phòng nhắc báo cáo tháng 02/2024');
    expect(lines).toContain('Em đã điền sẵn 9 số giữ như tháng trước.');
    expect(lines).toContain('Anh/chị thay Nguyễn Thị Hoa nghỉ đến hết 25/02/2024.');
    expect(lines).toContain('Người nhắc: Trần Văn Minh, lúc 09:00 thứ Sáu 16/02/2024');
  });

  it('tells an approver that it is about their agency', () => {
    expect(linesOf({ kind: 'escalation', approver: true })).toContain(
      'Báo cáo tháng 02/2024 của đơn vị mình đã quá hạn',
    );
  });
});
