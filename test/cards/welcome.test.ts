// The welcome in every state in which somebody may meet it: read by the official library, and on one screen of a phone.

import { describe, expect, it } from 'vitest';
import { type WelcomeFacts, welcomeCard } from '../../cards/welcome.ts';
import type { MonthStatus } from '../../src/actions/answer-status.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { listedStateOf } from '../../src/actions/view-report.ts';
import { SAMPLE_LEADER } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { CLEAN } from '../report/months.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';
import { NOW, viewOf } from './views.ts';

const statusOf = (view: ReportView, daysLeft = 2): MonthStatus => ({
  kind: 'status',
  view,
  begun: listedStateOf(view) !== 'not-begun',
  holder: undefined,
  daysLeft,
});
const NOTHING: WelcomeFacts = {
  due: undefined,
  others: [],
  left: true,
  finished: undefined,
  toDecide: [],
  province: [],
  on: 'greeted',
  may: { enter: true, decide: false, register: true, manage: false },
  agency: 'Sở Kế hoạch và Đầu tư',
  agencies: ['Sở Kế hoạch và Đầu tư'],
  sample: true,
  now: NOW,
  nonce: '0'.repeat(36),
};
const [FIRST_SECTION] = viewOf(CLEAN).definition.sections;
const due = (figures: ReportView, daysLeft?: number) => ({ ...NOTHING, due: statusOf(figures, daysLeft) });
/** Beside others it is called by a name. */
const calledSo = (view: ReportView, name: string): ReportView => ({
  ...view,
  called: { vi: name, en: name },
});
const STATES: Readonly<Record<string, WelcomeFacts>> = {
  'not begun': { ...due(viewOf(new Map())), on: 'met' },
  half: due(viewOf(new Map([...CLEAN].slice(0, 9))), 0),
  late: due(viewOf(new Map([...CLEAN].slice(0, 9))), -3),
  ready: due(viewOf(CLEAN)),
  waiting: due(viewOf(CLEAN, { state: 'waiting' })),
  approved: {
    ...NOTHING,
    finished: statusOf(viewOf(CLEAN, { state: 'approved' })),
    due: statusOf(viewOf(new Map())),
  },
  returned: due({
    ...viewOf(CLEAN),
    moves: {
      returned: {
        kind: 'returned',
        by: SAMPLE_LEADER,
        at: NOW,
        reason: 'x'.repeat(2000),
        sections: FIRST_SECTION ? [FIRST_SECTION] : [],
        changes: [],
        unchanged: true,
      },
    },
  }),
  leader: {
    ...due(viewOf(CLEAN, { state: 'waiting' })),
    toDecide: [viewOf(CLEAN, { state: 'waiting' })],
    may: { enter: false, decide: true, register: true, manage: true },
  },
  administrator: { ...NOTHING, may: { enter: false, decide: false, register: false, manage: true } },
  'owes several': {
    ...due(viewOf(new Map([...CLEAN].slice(0, 9))), -3),
    others: [
      { due: statusOf(calledSo(viewOf(new Map([...CLEAN].slice(0, 9))), 'thủ tục'), 1), finished: undefined },
      {
        due: statusOf(calledSo(viewOf(new Map()), 'dịch vụ công')),
        finished: statusOf(calledSo(viewOf(CLEAN, { state: 'approved' }), 'dịch vụ công')),
      },
    ],
  },
  'owes nothing': { ...NOTHING, may: { enter: false, decide: false, register: false, manage: false } },
  several: { ...NOTHING, agency: undefined, agencies: Array.from({ length: 9 }, (_, i) => `Sở thứ ${i}`) },
};

describe.each(['vi', 'en'] as const)('the welcome (%s)', (language) => {
  it.each(Object.entries(STATES))('%s', (_, facts) => {
    const card = welcomeCard(phrasesFor(language), facts);
    expect(complaints(card)).toEqual([]);
    expect(sizeOf(card)).toBeLessThan(LARGEST / 4);
    const buttons = card.actions as readonly { readonly title: string }[];
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons.length).toBeLessThanOrEqual(6);
    expect(new Set(buttons.map(({ title }) => title)).size).toBe(buttons.length);
  });
});
