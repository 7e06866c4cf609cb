// Which reports there are, by their ids and by what an agency owes.

import { expect, it } from 'vitest';
import { catalogueOf } from '../../src/report/catalogue.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

const OTHER = { ...CT25_CT08, id: 'other' };
const CATALOGUE = catalogueOf(CT25_CT08, OTHER);

it('has the report of the two directives', () => {
  expect(REPORT_CATALOGUE.all).toEqual([CT25_CT08]);
});

it('finds by id; an id that should be there and is not is our own mistake', () => {
  expect(CATALOGUE.find('other')).toBe(OTHER);
  expect(CATALOGUE.get('other')).toBe(OTHER);
  expect(CATALOGUE.find('nothing')).toBeUndefined();
  expect(() => CATALOGUE.get('nothing')).toThrow('no report definition nothing');
  expect(() => CATALOGUE.get('toString')).toThrow('no report definition toString');
});

it('says what an agency owes in its own order, whatever the order of the list', () => {
  expect(CATALOGUE.owedBy({ reports: ['other', 'nothing', 'ct25-ct08'] })).toEqual([CT25_CT08, OTHER]);
  expect(CATALOGUE.owedBy({ reports: ['other'] })).toEqual([OTHER]);
  expect(CATALOGUE.owedBy({ reports: [] })).toEqual([]);
});

it('refuses two definitions of one id', () => {
  expect(() => catalogueOf(OTHER, OTHER)).toThrow('one id');
});
