// Observations made by hand, for the tests of the judge.

import { type Case, parseExpected } from './cases.ts';
import type { Standing } from './judge.ts';
import type { Change, Observation } from './observe.ts';

export const STANDING: Standing = {
  lines: ['Trước hạn', '[Biểu mẫu] [Bỏ qua]'],
  buttons: [
    { title: 'Biểu mẫu', says: 'biểu mẫu' },
    { title: 'Bỏ qua', says: 'bỏ qua' },
  ],
};

export const one = (written: string, more: Partial<Case> = {}): Case => ({
  file: 'sentences',
  line: 1,
  topic: 'made by hand',
  state: 'early',
  who: 'officer',
  style: 'N',
  said: 'made by hand',
  expected: parseExpected(written),
  written,
  ...more,
});

/** An answer that repeats the open question and did nothing. */
export const seen = (more: Partial<Observation> = {}): Observation => ({
  changes: [],
  handled: [],
  offered: [],
  logged: true,
  figures: {},
  ...STANDING,
  ...more,
});

const own = { agency: 'skhdt', month: '2024-02' };
export const figure = (of: string, after?: number, before?: number): Change => ({
  kind: 'figure',
  ...own,
  of,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});
/** Any other change of the report of February. */
export const change = (kind: Change['kind'], of: string, after: string | number): Change => ({
  kind,
  ...own,
  of,
  after,
});
export const sent: Change = { kind: 'state', ...own, of: '', before: 'entering', after: 'waiting' };
export const holder = (after: string): Change => ({
  kind: 'holder',
  ...own,
  of: '',
  before: 'can-bo',
  after,
});
export const chase = (agency: string): Change => ({
  kind: 'chase',
  agency,
  month: '2024-02',
  of: '',
  after: 'now',
});
export const button = (title: string) => ({ title, says: title });
export const asking = (...titles: string[]): Partial<Observation> => ({
  lines: ['Em chưa ghi “gần 12”. Anh/chị chọn giúp em.', ...STANDING.lines],
  buttons: [...STANDING.buttons, ...titles.map(button)],
});
