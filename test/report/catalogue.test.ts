// Which reports there are, by their ids and by what an agency owes.

import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { catalogueOf } from '../../src/report/catalogue.ts';
import type { ReportState } from '../../src/report/state.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

const OTHER = { ...CT25_CT08, id: 'other' };
const owing = (...ids: readonly string[]) => ({
  firstMonth: toMonth(2024, 1),
  reports: ids.map((report) => ({ report })),
});
const CATALOGUE = catalogueOf(CT25_CT08, OTHER);

it('has the report of the two directives first', () => {
  expect(REPORT_CATALOGUE.all[0]).toEqual(CT25_CT08);
  expect(REPORT_CATALOGUE.all.map(({ id }) => id)).toEqual(['ct25-ct08', 'dvc-766', 'dvc-766-quy']);
});

it('finds by id; an id that should be there and is not is our own mistake', () => {
  expect(CATALOGUE.find('other')).toBe(OTHER);
  expect(CATALOGUE.get('other')).toBe(OTHER);
  expect(CATALOGUE.find('nothing')).toBeUndefined();
  expect(() => CATALOGUE.get('nothing')).toThrow('no report definition nothing');
  expect(() => CATALOGUE.get('toString')).toThrow('no report definition toString');
});

it('says what an agency owes in its own order, whatever the order of the list', () => {
  expect(CATALOGUE.owedBy(owing('other', 'nothing', 'ct25-ct08'))).toEqual([CT25_CT08, OTHER]);
  expect(CATALOGUE.owedBy(owing('other'))).toEqual([OTHER]);
  expect(CATALOGUE.owedBy(owing())).toEqual([]);
});

it('refuses two definitions of one id and version', () => {
  expect(() => catalogueOf(OTHER, OTHER)).toThrow('one id');
});

describe('versions', () => {
  const [MONTH, NEWER] = [toMonth(2024, 2), { ...OTHER, version: OTHER.version + 2 }];
  const versions = catalogueOf(NEWER, CT25_CT08, OTHER);
  const filed = (state: ReportState, definitionVersion: number) =>
    versions.of({ definitionId: 'other', definitionVersion, month: MONTH, state }).version;

  it('has the newest of each, in the order in which they were named first', () => {
    expect(versions.all).toEqual([NEWER, CT25_CT08]);
    expect(versions.get('other')).toBe(NEWER);
    expect(versions.versionsOf('other')).toEqual([OTHER, NEWER]);
    expect(versions.versionsOf('nothing')).toEqual([]);
  });

  it('finds the one that is named, and the newest where none is', () => {
    expect(versions.at({ id: 'other' }, MONTH)).toBe(NEWER);
    expect(versions.at(OTHER, MONTH)).toBe(OTHER);
  });

  it('has what is entered under the newest, and what was handed in under its own', () => {
    expect(filed('entering', OTHER.version)).toBe(NEWER.version);
    for (const state of ['waiting', 'approved', 'sent'] as const) {
      expect(filed(state, OTHER.version)).toBe(OTHER.version);
      // From before this database kept versions, and from a copy of the program that knows a newer one.
      expect(filed(state, OTHER.version - 1)).toBe(OTHER.version);
      expect(filed(state, OTHER.version + 1)).toBe(NEWER.version);
      expect(filed(state, OTHER.version + 3)).toBe(NEWER.version);
    }
  });
});
