// The judge gives each verdict where it is due: on observations made by hand.

import { describe, expect, test } from 'vitest';
import type { Case } from './cases.ts';
import { judge, VERDICTS, type Verdict } from './judge.ts';
import { changesBetween, type Observation, understoodIn } from './observe.ts';
import { asking, button, change, chase, figure, holder, one, STANDING, seen, sent } from './observed.ts';
import { failureLine, summary } from './report.ts';

const CASES: readonly (readonly [why: string, from: Case, seen: Observation, verdict: Verdict])[] = [
  ['the intent ran', one('ask-deadline'), seen({ handled: ['ask-deadline'] }), 'understood'],
  [
    'its button was offered',
    one('ask-deadline'),
    seen({ offered: ['ask-deadline', 'ask-status'] }),
    'offered',
  ],
  ['to be offered only', one('offer:submit-report'), seen({ offered: ['submit-report'] }), 'offered'],
  [
    'done where it was to be offered',
    one('offer:submit-report'),
    seen({ handled: ['submit-report'], changes: [sent] }),
    'SILENTLY-WRONG',
  ],
  ['another look', one('ask-deadline'), seen({ handled: ['ask-status'] }), 'misunderstood'],
  ['nothing', one('ask-deadline'), seen(), 'not-understood'],
  [
    'a figure where a look was wanted',
    one('ask-deadline'),
    seen({ changes: [figure('settledEarly', 20)] }),
    'SILENTLY-WRONG',
  ],
  [
    'sent as wanted',
    one('submit-report'),
    seen({ handled: ['submit-report'], changes: [sent] }),
    'understood',
  ],
  [
    'sent unasked',
    one('nothing or ask'),
    seen({ handled: ['submit-report'], changes: [sent] }),
    'SILENTLY-WRONG',
  ],
  [
    'sent, and a figure with it',
    one('submit-report'),
    seen({ handled: ['submit-report'], changes: [sent, figure('pending', 1)] }),
    'SILENTLY-WRONG',
  ],
  [
    'given to whom it was said',
    one('hand-over-report', { said: 'giao cho Hoa' }),
    seen({ handled: ['hand-over-report'], changes: [holder('can-bo-hoa')] }),
    'understood',
  ],
  [
    'given to somebody else',
    one('hand-over-report', { said: 'giao cho Hoa' }),
    seen({ handled: ['hand-over-report'], changes: [holder('can-bo-minh')] }),
    'SILENTLY-WRONG',
  ],
  [
    'the one who is named is chased',
    one('request-reports', { said: 'nhắc Sở Y tế' }),
    seen({ handled: ['request-reports'], changes: [chase('syt')] }),
    'understood',
  ],
  [
    'all are chased where one is named',
    one('request-reports', { said: 'nhắc Sở Y tế' }),
    seen({ handled: ['request-reports'], changes: [chase('syt'), chase('stc')] }),
    'SILENTLY-WRONG',
  ],
  [
    'another name for the same change',
    one('use-last-month'),
    seen({ handled: ['keep-value'], changes: [figure('settledEarly', 0)] }),
    'misunderstood',
  ],
  [
    'an older bot, which logs nothing',
    one('use-last-month'),
    seen({ logged: false, changes: [figure('settledEarly', 0)] }),
    'understood',
  ],
  [
    'the figure',
    one('{"settledEarly":12}'),
    seen({ changes: [figure('settledEarly', 12)], figures: { settledEarly: 12 } }),
    'understood',
  ],
  [
    'the report is taken up with it',
    one('{"settledEarly":12}'),
    seen({
      changes: [figure('settledEarly', 12), change('holder', '', 'can-bo')],
      figures: { settledEarly: 12 },
    }),
    'understood',
  ],
  [
    'another value',
    one('{"settledEarly":12}'),
    seen({ changes: [figure('settledEarly', 21)], figures: { settledEarly: 21 } }),
    'SILENTLY-WRONG',
  ],
  [
    'a figure too many',
    one('{"settledEarly":12}'),
    seen({
      changes: [figure('settledEarly', 12), figure('settledOverdue', 0)],
      figures: { settledEarly: 12, settledOverdue: 0 },
    }),
    'SILENTLY-WRONG',
  ],
  [
    'a figure too few',
    one('{"settledEarly":12,"settledOverdue":0}'),
    seen({ changes: [figure('settledEarly', 12)], figures: { settledEarly: 12 } }),
    'not-understood',
  ],
  [
    'a computed one follows',
    one('{"settledEarly":12,"settledOnTime":676}'),
    seen({ changes: [figure('settledEarly', 12)], figures: { settledEarly: 12, settledOnTime: 676 } }),
    'understood',
  ],
  [
    'a computed one overridden',
    one('{"settledEarly":12}'),
    seen({
      changes: [figure('settledEarly', 12), figure('settledOnTime', 600)],
      figures: { settledEarly: 12, settledOnTime: 600 },
    }),
    'SILENTLY-WRONG',
  ],
  [
    'in another month',
    one('{"settledEarly":12}'),
    seen({ changes: [{ ...figure('settledEarly', 12), month: '2024-01' }], figures: { settledEarly: 12 } }),
    'SILENTLY-WRONG',
  ],
  [
    'asked back where it was clear',
    one('{"settledEarly":12}'),
    seen(asking('Trước hạn: 12')),
    'not-understood',
  ],
  ['asked back', one('ask:12'), seen(asking('Trước hạn: 12')), 'asked'],
  ['asked back, thousands parted', one('ask:1655'), seen(asking('Trước hạn: 1.655')), 'asked'],
  ['asked back with another value', one('ask:12'), seen(asking('Trước hạn: 120')), 'not-understood'],
  ['asked back what was not clear', one('ask'), seen(asking()), 'asked'],
  ['the open question again is no asking back', one('ask'), seen(), 'not-understood'],
  [
    'a plain “not understood” is none either',
    one('ask'),
    seen({ lines: ['Em chưa hiểu ý anh/chị. Có phải anh/chị muốn:'], buttons: [button('Xem lại')] }),
    'not-understood',
  ],
  [
    'recorded where it was to be asked',
    one('ask:12'),
    seen({ changes: [figure('settledEarly', 12)] }),
    'SILENTLY-WRONG',
  ],
  ['put off', one('skip'), seen({ changes: [change('skip', 'settledEarly', 1)] }), 'understood'],
  ['putting off is offered', one('skip'), seen({ offered: ['skip-figure'] }), 'offered'],
  ['another one put off', one('skip'), seen({ changes: [change('skip', 'pending', 1)] }), 'SILENTLY-WRONG'],
  [
    'put off unasked',
    one('nothing'),
    seen({ changes: [change('skip', 'settledEarly', 1)] }),
    'SILENTLY-WRONG',
  ],
  ['nothing was to be done', one('nothing'), seen({ handled: ['acknowledge'] }), 'understood'],
  [
    'a text as it was said',
    one('text:"Đề nghị A"', { state: 'words' }),
    seen({ changes: [change('text', 'recommendations', 'Đề nghị A')] }),
    'understood',
  ],
  [
    'a text with more in it',
    one('text:"Đề nghị A"', { state: 'words' }),
    seen({ changes: [change('text', 'recommendations', 'ghi Đề nghị A')] }),
    'SILENTLY-WRONG',
  ],
];

describe('the judge', () => {
  test.each(CASES)('%s', (_, from, what, verdict) =>
    expect(judge(from, what, STANDING).verdict).toBe(verdict),
  );

  test('has been seen to give every verdict', () =>
    expect([...new Set(CASES.map(([, , , verdict]) => verdict))].toSorted()).toEqual(
      [...VERDICTS].toSorted(),
    ));
});

test('what differs is a change, with what it was and is', () => {
  const key = 'figure|skhdt|2024-02|settled';
  expect(changesBetween(new Map([[key, 1]]), new Map([[key, 2]]))).toEqual([figure('settled', 2, 1)]);
  expect(changesBetween(new Map([[key, 1]]), new Map())).toEqual([figure('settled', undefined, 1)]);
});

test('the log tells what was understood; a bot that logs nothing tells nothing', () => {
  const line = JSON.stringify({
    level: 20,
    code: 'understood',
    intents: ['ask-deadline', 'offer:ask-status'],
  });
  expect(understoodIn(['{"code":"other"}', line])).toEqual({
    handled: ['ask-deadline'],
    offered: ['ask-status'],
    logged: true,
  });
  const values = JSON.stringify({ code: 'understood', intents: ['values'] });
  expect(understoodIn([values])).toEqual({ handled: [], offered: [], logged: true });
  expect(understoodIn([])).toEqual({ handled: [], offered: [], logged: false });
});

test('the summary counts, and a failure is told in one line', () => {
  const results = [seen({ handled: ['ask-deadline'] }), seen()].map((what) => {
    const from = one('ask-deadline');
    return { from, seen: what, judgement: judge(from, what, STANDING), milliseconds: 1 };
  });
  expect(summary(results, { parts: true })).toContain(
    '| sentences | 2 | 50.0% | 50.0% | 1 | 0 | 0 | 1 | 0 | 0 |',
  );
  expect(summary(results, { parts: true })).toContain('| ask-deadline | nothing | not-understood | 1 |');
  expect(results.map(failureLine).at(1)).toMatch(/^not-understood sentences:1 early officer N .*Trước hạn/u);
});
