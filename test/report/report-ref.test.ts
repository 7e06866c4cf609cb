// An id of a report is read as what it was made of, and nothing else is read as one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatProvinceRef,
  formatReportRef,
  formatSeriesRef,
  monthOfRef,
  PROVINCE_ID,
  parseProvinceRef,
  parseReportRef,
  parseSeriesRef,
} from '../../src/report/report-ref.ts';
import { month, months } from '../calendar/arbitraries.ts';

const FEBRUARY = { agencyId: 'skhdt', definitionId: 'ct25-ct08', month: month('2024-02') };
const ids = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/u).filter((id) => id !== PROVINCE_ID);
const figures = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,30}$/u);

describe('an id', () => {
  it('is agency, definition and month with dots between', () => {
    expect(formatReportRef(FEBRUARY)).toBe('skhdt.ct25-ct08.2024-02');
    expect(formatProvinceRef(FEBRUARY)).toBe('toan-tinh.ct25-ct08.2024-02');
    const series = { agencyId: 'skhdt', definitionId: 'ct25-ct08', figure: 'settled' };
    expect(formatSeriesRef(series)).toBe('skhdt.ct25-ct08.settled');
  });

  it('of a report is read as it was made, and as nothing else', () => {
    fc.assert(
      fc.property(ids, ids, months, (agencyId, definitionId, of) => {
        const ref = { agencyId, definitionId, month: of };
        const id = formatReportRef(ref);
        expect(parseReportRef(id)).toEqual(ref);
        expect(monthOfRef(id)).toBe(of);
        expect(parseProvinceRef(id)).toBeUndefined();
        expect(parseSeriesRef(id)).toBeUndefined();
      }),
    );
  });

  it('of the province is read as it was made, and as nothing else', () => {
    fc.assert(
      fc.property(ids, months, (definitionId, of) => {
        const id = formatProvinceRef({ definitionId, month: of });
        expect(parseProvinceRef(id)).toEqual({ definitionId, month: of });
        expect(monthOfRef(id)).toBe(of);
        expect(parseReportRef(id)).toBeUndefined();
        expect(parseSeriesRef(id)).toBeUndefined();
      }),
    );
  });

  it('of a series is read as it was made, and as nothing else', () => {
    fc.assert(
      fc.property(ids, ids, figures, (agencyId, definitionId, figure) => {
        const id = formatSeriesRef({ agencyId, definitionId, figure });
        expect(parseSeriesRef(id)).toEqual({ agencyId, definitionId, figure });
        expect([parseReportRef(id), parseProvinceRef(id), monthOfRef(id)]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }),
    );
  });
});

describe('what is no id', () => {
  it.each([
    '',
    'skhdt',
    'skhdt.ct25-ct08',
    'skhdt..2024-02',
    '.ct25-ct08.2024-02',
    'skhdt.ct25-ct08.2024-13',
    'skhdt.ct25-ct08.2024-02.1',
    'skhdt.ct25.ct08.2024-02',
    ' skhdt.ct25-ct08.2024-02',
    'skhdt.ct25-ct08.2024-02\n',
    'SKHDT.ct25-ct08.2024-02',
    '-skhdt.ct25-ct08.2024-02',
  ])('%j is none', (text) => {
    expect([parseReportRef(text), parseProvinceRef(text), monthOfRef(text)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is whatever would not be made again from what was read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ref = parseReportRef(text);
        if (ref) expect(formatReportRef(ref)).toBe(text);
        const series = parseSeriesRef(text);
        if (series) expect(formatSeriesRef(series)).toBe(text);
      }),
    );
  });
});
