// Communes by what people call them, and two of one name told apart.

import { describe, expect, test } from 'vitest';
import { agenciesCalled, agenciesNamedIn, placesBeginning } from '../../dialogs/agencies-called.ts';
import type { Agency } from '../../src/agency/agency.ts';
import { agenciesToldApart } from '../../src/agency/agency-names.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';

function agency(id: string, name: string, parentBody = 'UBND tỉnh Quảng Ngãi'): Agency {
  const [like] = SAMPLE_AGENCIES;
  if (!like) throw new Error('no sample');
  return {
    ...like,
    id,
    settings: like.settings.map((one) => ({
      ...one,
      letterhead: { ...one.letterhead, name, parentBody, fileCode: id.toUpperCase() },
    })),
  };
}

const AGENCIES = [
  agency('skhdt', 'Sở Kế hoạch và Đầu tư'),
  agency('xa-1', 'UBND xã Đăk Hà', 'UBND huyện Đăk Hà'),
  agency('xa-2', 'UBND xã Đăk Hà', 'UBND huyện Tu Mơ Rông'),
  agency('xa-3', 'UBND phường Đăk Hà'),
  agency('xa-4', 'UBND xã Đăk Hà Thượng'),
  agency('xa-5', 'UBND xã Hòa Bình'),
  agency('xa-6', 'UBND xã Hoa Bình'),
  agency('xa-7', 'UBND xã Tân Kôi'),
  agency('xa-8', 'UBND xã Tân Kôi'),
  agency('xa-9', 'Ủy ban nhân dân đặc khu Lý Sơn'),
  agency('xa-10', 'UBND xã Hải'),
];

const named = (text: string) =>
  agenciesNamedIn(AGENCIES, text).map(({ agencies }) => agencies.map(({ id }) => id).join(' '));

describe('named in a sentence', () => {
  test.each([
    ['xã Đăk Hà nộp chưa', 'xa-1 xa-2'],
    ['tình hình UBND xã Đắk Hà', 'xa-1 xa-2'],
    ['ubnd phuong dak ha', 'xa-3'],
    ['Đăk Hà thế nào rồi em', 'xa-1 xa-2 xa-3'],
    ['xã Đăk Hà Thượng', 'xa-4'],
    ['xem xã Đăk Hà, UBND huyện Tu Mơ Rông', 'xa-2'],
    ['UBND xã Đăk Hà (UBND huyện Tu Mơ Rông)', 'xa-2'],
    ['UBND xã Tân Kôi (xa-8) chưa nộp à', 'xa-8'],
    ['xã Hòa Bình', 'xa-5'],
    ['xã Hoa Bình', 'xa-6'],
    ['xa hoà bình', 'xa-5'],
    ['đặc khu Lý Sơn', 'xa-9'],
    ['ủy ban nhân dân xã Hải', 'xa-10'],
    ['Sở KHĐT', 'skhdt'],
    ['xa-7 nộp chưa', 'xa-7'],
  ])('%s', (text, ids) => {
    expect(named(text)).toEqual([ids]);
  });

  test.each(['hải quan báo gì', 'số hồ sơ tồn là bao nhiêu', 'xa quá'])('not in: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});

test('by a name alone, also the one that tells it apart', () => {
  const called = (name: string) => agenciesCalled(AGENCIES, name).map(({ id }) => id);
  expect(called('xã Đăk Hà')).toEqual(['xa-1', 'xa-2']);
  expect(called('UBND xã Đăk Hà (UBND huyện Đăk Hà)')).toEqual(['xa-1']);
  expect(called('xa-2')).toEqual(['xa-2']);
  expect(called('đăk hà thượng')).toEqual(['xa-4']);
  expect(called('đăk')).toEqual(['xa-1', 'xa-2', 'xa-3', 'xa-4']);
});

test('by how their names begin, with the kind of place', () => {
  const beginning = (text: string) => placesBeginning(AGENCIES, text).map(({ id }) => id);
  expect(beginning('xã Đăk')).toEqual(['xa-1', 'xa-2', 'xa-4']);
  expect(beginning('ubnd xã tân')).toEqual(['xa-7', 'xa-8']);
  expect(beginning('đăk')).toEqual([]);
  expect(beginning('xã Đăk nộp chưa')).toEqual([]);
});

test('told apart by the body above, or by the id where that is one', () => {
  const names = agenciesToldApart(AGENCIES);
  expect(names.get('xa-1')).toBe('UBND xã Đăk Hà (UBND huyện Đăk Hà)');
  expect(names.get('xa-7')).toBe('UBND xã Tân Kôi (xa-7)');
  expect(names.get('xa-3')).toBe('UBND phường Đăk Hà');
});
