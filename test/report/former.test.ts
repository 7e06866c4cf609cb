// What a form does not ask any more is still called by its name.

import { expect, it } from 'vitest';
import { withFormer } from '../../src/report/former.ts';
import { GONE, NEXT } from '../support/next-version.ts';
import { CT25_CT08 } from '../support/reports.ts';

const ids = ({ figures }: typeof NEXT) => figures.map(({ id }) => id);

it('adds what an earlier version had, behind what the form has', () => {
  const both = withFormer(NEXT, [CT25_CT08, NEXT]);
  expect(ids(both).slice(0, NEXT.figures.length)).toEqual(ids(NEXT));
  expect(ids(both)).toContain(GONE);
  const codes = both.checks.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(CT25_CT08.checks.map(({ code }) => code)));
  expect(new Set(codes).size).toBe(codes.length);
});

it('adds what other bases ask', () => {
  const more = CT25_CT08.bases.flatMap(({ options }) => options.flatMap((one) => one.more?.figures ?? []));
  expect(more.length).toBeGreaterThan(0);
  expect(ids(withFormer(CT25_CT08, [CT25_CT08]))).toEqual(expect.arrayContaining(more.map(({ id }) => id)));
});

it('is itself where nothing is lacking', () => {
  const plain = { ...CT25_CT08, bases: [] };
  expect(withFormer(plain, [plain])).toBe(plain);
});
