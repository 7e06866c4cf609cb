// Talks as tables on the pure core: what is said, what became of it, which figure is asked next.

import { describe, expect, it } from 'vitest';
import type { Background } from '../../src/report/figures.ts';
import { ASKED, askedFrom, givenAt, rightValue, typedFor } from '../demo/asked.ts';
import { CLEAN, FEBRUARY } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { type Draft, EMPTY, type Played, play, statusIn } from './player.ts';
import { inWords } from './support.ts';

/** `[said, what became of it, the figure asked next]`; the second is events, or the meaning where there are none. */
type Line = readonly [said: string, became: string, next: string | undefined];

function talk(lines: readonly Line[], background: Background = FEBRUARY, from: Draft = EMPTY): Draft {
  let draft = from;
  for (const [said, became, next] of lines) {
    const played = play(background, draft, said);
    expect([told(played), played.asked?.id], `after “${said}”`).toEqual([became, next]);
    // A question asked out of turn apart, it is always the first figure lacking.
    if (played.draft.focus === undefined) expect(played.asked).toBe(played.status.missing[0]);
    draft = played.draft;
  }
  return draft;
}

function told({ meaning, events }: Played): string {
  const words = events.map((event) => {
    if (event.kind === 'recorded') return `${event.figure}=${event.value}`;
    return `${event.kind} ${event.figure}`;
  });
  return words.length > 0 ? words.join(' ') : inWords(meaning);
}

/** How zero and numbers are said, too. */
const SAID: Readonly<Record<string, string>> = {
  settledEarly: '0 hồ sơ',
  settledOverdue: 'không có',
  pendingOverdue: 'ko',
  procedures: '109 TTHC',
  received: '５７３',
  partialServicesUsed: 'k có',
  postInProceduresUsed: '01',
};
const became = (figures: readonly string[]) => figures.map((id) => `${id}=${rightValue(id)}`).join(' ');

const MONTH: readonly Line[] = ASKED.map((id, at) => [
  SAID[id] ?? String(rightValue(id)),
  became([id]),
  ASKED[at + 1],
]);

describe('February 2024', () => {
  it('is answered question by question, and is the example month then', () => {
    const status = statusIn(FEBRUARY, talk(MONTH));
    expect(new Map(status.figures)).toEqual(CLEAN);
    expect(status).toMatchObject({ missing: [], findings: [], ready: true });
  });

  it('takes the answers to several questions in one message', () => {
    const together = askedFrom('fullServices', 'feeProcedures');
    const before = MONTH.slice(0, givenAt('fullServices'));
    talk([...before, [typedFor(together), became(together), 'feeProcedures']]);
  });

  it('asks the running totals, too, where last month is not known', () => {
    const alone: Background = { ...FEBRUARY, previous: undefined };
    const first = askedFrom('settled', 'procedures');
    talk(
      [
        [typedFor(first), became(first), 'settledYtd'],
        ['1.655', 'settledYtd=1655', 'settledYtdOverdue'],
        ['0', 'settledYtdOverdue=0', 'procedures'],
      ],
      alone,
    );
  });
});

describe('a talk', () => {
  it('asks back and takes the reading', () => {
    talk([
      ['12,5', 'settled?decimal:12|125', 'settled'],
      ['Đã giải quyết trong tháng: 12', 'settled=12', 'settledEarly'],
    ]);
  });

  it('records what is clear of a list and asks the rest', () => {
    talk([
      ['688; 12,5; 0', 'settled=688 settledOverdue=0', 'settledEarly'],
      ['12', 'settledEarly=12', 'pending'],
    ]);
  });

  it('goes back, corrects, and comes to the thread again', () => {
    talk([
      ['688', 'settled=688', 'settledEarly'],
      ['quay lại', 'go-back', 'settled'],
      ['689', 'settled=689', 'settledEarly'],
      ['sửa đã giải quyết 690', 'settled=690', 'settledEarly'],
      ['sửa trước hạn', 'correct-figure', 'settledEarly'],
      ['8', 'settledEarly=8', 'settledOverdue'],
    ]);
  });

  it('puts a question off until nothing else is lacking', () => {
    const others = MONTH.slice(1).map(([said, became, next]): Line => [said, became, next ?? 'settled']);
    const draft = talk([['bỏ qua', 'skip-figure', ASKED[1]], ...others]);
    talk([['688', 'settled=688', undefined]], FEBRUARY, draft);
  });

  it('overrides a computed figure and takes it back', () => {
    const draft = talk([
      ['688, 8, 0', 'settled=688 settledEarly=8 settledOverdue=0', 'pending'],
      ['đúng hạn 670', 'settledOnTime=670', 'pending'],
    ]);
    expect(statusIn(FEBRUARY, draft).findings.map(({ check }) => check.code)).toContain('sum.settled');
    const back = talk([['đúng hạn 680', 'computed settledOnTime', 'pending']], FEBRUARY, draft);
    expect(statusIn(FEBRUARY, back).findings).toEqual([]);
  });

  it('asks for apologies once something is overdue, and no more when nothing is', () => {
    talk([
      ['688, 0, 0, 45', 'settled=688 settledEarly=0 settledOverdue=0 pending=45', 'pendingOverdue'],
      ['2', 'pendingOverdue=2', 'pendingOverdueApologised'],
      ['tồn quá hạn 0', 'pendingOverdue=0', 'procedures'],
    ]);
  });

  it('is not moved by what is no answer', () => {
    talk([
      ['hôm nay trời đẹp quá', 'small-talk', 'settled'],
      ['vì sao 96,16%?', 'explain-rate', 'settled'],
      ['báo cáo tháng 2', 'open 2', 'settled'],
      ['trợ giúp', 'ask-help', 'settled'],
    ]);
  });

  it('knows every figure of the form by its short name', () => {
    for (const { id, short, kind, section } of CT25_CT08.figures) {
      const draft = talk([]);
      const said = kind === 'count' ? `${short}: 7` : `${short}: bảy`;
      const { events } = play(FEBRUARY, draft, said);
      expect(events, `${section}: ${said}`).toMatchObject([{ kind: 'recorded', figure: id }]);
    }
  });
});
