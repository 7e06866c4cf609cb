import { describe, expect, it } from 'vitest';
import type { DoctorFinding } from '../../src/doctor/finding.ts';
import type { SourceDocument } from '../../src/import/source.ts';
import { judge } from './doctor-judge.ts';
import { type KnownAnswers, markedWords } from './known-answers.ts';
import { pastedLines, readingOf } from './made-documents.ts';

const TEXT = ['Đã giải quyết: 317 hồ sơ.', '- Đúng hạn: 19 hồ sơ (61,2%);', '- Quá hạn: 3 hồ sơ (0,95%).'];
const document = pastedLines(TEXT);

function answers(given: Partial<KnownAnswers>): KnownAnswers {
  return {
    about: '',
    slips: [],
    tolerated: [],
    mayAsk: [],
    figures: {},
    optional: {},
    disagreeing: [],
    agency: [],
    ...given,
  };
}

const LOST_DIGIT: KnownAnswers['slips'][number] = {
  kind: 'sum',
  at: ['hạn: [19]', '[61,2%]'],
  shouldBe: ['194'],
  cause: 'slip',
};

function finding(marked: string, more: Partial<DoctorFinding> = {}): DoctorFinding {
  return {
    weight: 'contradiction',
    kind: 'sum',
    figures: [],
    ...found(document, marked),
    ...more,
  } as DoctorFinding;
}

function found({ parts }: SourceDocument, marked: string) {
  const { before, words } = markedWords(marked);
  for (const [part, one] of parts.entries()) {
    const at = one.kind === 'line' ? one.text.indexOf(before + words) : -1;
    if (at < 0) continue;
    const from = at + before.length;
    return { at: { part, from, to: from + words.length }, quote: words };
  }
  throw new Error(`no ${marked}`);
}

describe('judge', () => {
  it('counts a slip as found from any of its sides, and what it would be from the right one', () => {
    const side = finding('[61,2%]', { shouldBe: '5,99%' });
    const heart = finding('hạn: [19]', {
      shouldBe: '194',
      cause: { kind: 'slip' },
    } as Partial<DoctorFinding>);
    const known = answers({ slips: [LOST_DIGIT] });
    expect(judge(known, document, readingOf({}), [side, heart])).toMatchObject({
      found: [LOST_DIGIT],
      missed: [],
      misdiagnosed: [],
      uncured: [],
      falseAlarms: [],
    });
    expect(judge(known, document, readingOf({}), [side]).misdiagnosed).toHaveLength(1);
    expect(judge(known, document, readingOf({}), [finding('hạn: [19]')]).uncured).toEqual([LOST_DIGIT]);
  });

  it('takes another cause than the known one for a wrong diagnosis', () => {
    const copied = finding('hạn: [19]', {
      shouldBe: '194',
      cause: { kind: 'copied' },
    } as Partial<DoctorFinding>);
    expect(
      judge(answers({ slips: [LOST_DIGIT] }), document, readingOf({}), [copied]).misdiagnosed,
    ).toHaveLength(1);
  });

  it('counts a cause that nobody claims as unexplained', () => {
    const known = answers({ slips: [LOST_DIGIT] });
    const verdict = judge(known, document, readingOf({}), [finding('hạn: [19]', { shouldBe: '194' })]);
    expect(verdict).toMatchObject({ unexplained: [LOST_DIGIT], misdiagnosed: [], uncured: [] });
  });

  it('counts what is found elsewhere as a false alarm, but neither style nor a question that may be asked', () => {
    const known = answers({ sound: true, mayAsk: ['hạn: [3]'], tolerated: ['[61,2%]'] });
    const alarms = (...given: DoctorFinding[]) =>
      judge(known, document, readingOf({}), given).falseAlarms.length;
    expect(alarms(finding('[0,95%]'))).toBe(1);
    expect(alarms(finding('[0,95%]', { weight: 'question' }))).toBe(1);
    expect(alarms(finding('[0,95%]', { weight: 'style' }))).toBe(0);
    expect(alarms(finding('hạn: [3]', { weight: 'question' }))).toBe(0);
    expect(alarms(finding('hạn: [3]'))).toBe(1);
    expect(alarms(finding('[61,2%]'))).toBe(0);
  });

  it('misses a slip that only style was found at', () => {
    const style = finding('hạn: [19]', { weight: 'style' });
    expect(judge(answers({ slips: [LOST_DIGIT] }), document, readingOf({}), [style]).missed).toEqual([
      LOST_DIGIT,
    ]);
  });

  it('tells figures that are right, wrong, and missed', () => {
    const known = answers({ figures: { settled: 317, settledOverdue: 3 }, optional: { settledOnTime: 19 } });
    expect(
      judge(known, document, readingOf({ settled: 317, settledOnTime: 61, received: 5 }), []).figures,
    ).toEqual({
      right: ['settled'],
      wrong: [
        { figure: 'settledOnTime', value: 61, expected: 19 },
        { figure: 'received', value: 5 },
      ],
      missed: ['settledOverdue'],
    });
    expect(judge(known, document, readingOf({ settledOnTime: 19 }), []).figures.wrong).toEqual([]);
  });

  it('holds no figure against a document that is seen to be of another stretch of time', () => {
    const known = answers({ period: 'other' });
    const other = { ...readingOf({ settled: 317 }), periods: [{ kind: 'other', words: 'Quý I' }] } as const;
    expect(judge(known, document, other, []).figures.wrong).toEqual([]);
    expect(judge(known, document, readingOf({ settled: 317 }), []).figures.wrong).toHaveLength(1);
  });

  it('holds the month that a document speaks of', () => {
    const known = answers({ period: '2024-10' });
    expect(judge(known, document, readingOf({}), []).period).toBe('missed');
    expect(judge(known, document, readingOf({}, '2024-10'), []).period).toBe('right');
    expect(judge(known, document, readingOf({}, '2024-09'), []).period).toBe('wrong');
  });
});
