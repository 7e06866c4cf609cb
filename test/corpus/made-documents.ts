// Small documents and readings for the tests of the judge.

import { parseMonth } from '../../src/calendar/month.ts';
import type { SourceDocument } from '../../src/import/source.ts';
import type { JudgedReading } from './doctor-judge.ts';

export function pastedLines(texts: readonly string[]): SourceDocument {
  return {
    kind: 'pasted',
    name: '',
    sha256: '',
    parts: texts.map((text, at) => ({ kind: 'line', text, place: { line: at + 1 } })),
    unread: [],
  };
}

export function readingOf(figures: Readonly<Record<string, number>>, period = ''): JudgedReading {
  const month = parseMonth(period);
  return {
    periods: month ? [{ kind: 'month', month }] : [],
    figures: Object.entries(figures).map(([figure, value]) => ({
      figure,
      value,
      at: { part: 0, from: 0, to: 1 },
      foundIn: { by: 'line', label: figure },
    })),
  };
}
