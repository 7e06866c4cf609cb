// How people name a report, and what is no name of one.

import { expect, test } from 'vitest';
import { findReport } from '../../../src/intents/slots/report.ts';
import type { ReportDefinition } from '../../../src/report/definition.ts';
import { smallReport } from '../../fixtures/small-report.ts';
import { CT25_CT08 } from '../../support/reports.ts';

const dvc = (id: string, frequency: ReportDefinition['frequency']): ReportDefinition => ({
  ...CT25_CT08,
  id,
  frequency,
  code: id.toUpperCase(),
  name: { vi: 'Báo cáo bộ chỉ số phục vụ người dân, doanh nghiệp', en: 'Report on the service index' },
  short: { vi: 'dịch vụ công 766', en: 'public services 766' },
  aliases: ['766', 'Quyết định 766', 'DVC 766', 'dịch vụ công', 'số hóa', 'bộ chỉ số 766'],
});
const ALL = [CT25_CT08, dvc('dvc-766', 'month'), dvc('dvc-766-quy', 'quarter')];

const CT = 'ct25-ct08';
const BOTH = 'dvc-766 dvc-766-quy';

test.for<readonly [said: string, which: string, rest: string]>([
  // By its documents, written in many ways.
  ['báo cáo chỉ thị 25', CT, 'báo cáo'],
  ['bc ct25', CT, 'bc'],
  ['ct 08', CT, 'báo cáo'],
  ['CT25/CT08', CT, 'báo cáo'],
  ['báo cáo chỉ thị số 25/CT-UBND tháng 2', CT, 'báo cáo tháng 2'],
  ['làm báo cáo Chỉ thị 25 và 08 tháng 02/2024 giúp chị', CT, 'làm báo cáo tháng 02/2024 giúp chị'],
  ['bao cao chi thi 8 thang 2', CT, 'bao cao thang 2'],
  ['directives 25 and 08', CT, 'báo cáo'],
  ['open the report on directive 25', CT, 'open the report'],
  ['báo cáo chir thị 25', CT, 'báo cáo'],
  ['báo cáo kết quả thực hiện Chỉ thị 25 và Chỉ thị 08 còn thiếu gì', CT, 'báo cáo còn thiếu gì'],
  // By a number, beside a word for a report.
  ['báo cáo 766', BOTH, 'báo cáo'],
  ['bc 766 quý 1', BOTH, 'bc quý 1'],
  ['the 766 report', BOTH, 'the report'],
  ['bộ chỉ số 766 tháng 3', BOTH, 'báo cáo tháng 3'],
  ['báo cáo theo quyết định 766/QĐ-TTg', BOTH, 'báo cáo'],
  ['hạn nộp báo cáo 766 khi nào', BOTH, 'hạn nộp báo cáo khi nào'],
  ['chuyển sang 766', BOTH, 'chuyển sang'],
  ['báo cáo dịch vụ công quý 1', BOTH, 'báo cáo quý 1'],
  ['bc số hóa', BOTH, 'bc'],
  ['dvc766 còn thiếu gì', BOTH, 'báo cáo còn thiếu gì'],
  // One of two that share a name.
  ['báo cáo quý 766', 'dvc-766-quy', 'báo cáo'],
  ['báo cáo dịch vụ công 766 hằng quý: còn thiếu gì', 'dvc-766-quy', 'còn thiếu gì'],
  ['báo cáo dịch vụ công 766 theo tháng: gửi đi', 'dvc-766', 'gửi đi'],
  ['báo cáo quý', 'dvc-766-quy', 'báo cáo'],
  ['quarterly report 766', BOTH, 'quarterly report'],
  ['báo cáo bộ chỉ số 766 tháng 2', BOTH, 'báo cáo tháng 2'],
  ['báo cáo 766 quý IV/2023', BOTH, 'báo cáo quý IV/2023'],
  ['báo cáo 766 hằng quý: 41', 'dvc-766-quy', '41'],
  ['báo cáo 766 quý: 41', 'dvc-766-quy', '41'],
  // All of it behind the name.
  ['báo cáo chỉ thị 25: gửi đi', CT, 'gửi đi'],
  ['báo cáo 766: số hóa 120', BOTH, 'số hóa 120'],
  // Not by name.
  ['làm báo cáo kia', 'other', 'làm báo cáo'],
  ['the other report', 'other', 'the report'],
  ['tình hình các báo cáo', 'all', 'tình hình báo cáo'],
  ['cả hai báo cáo còn thiếu gì', 'all', 'báo cáo còn thiếu gì'],
])('“%s” names %s', ([said, which, rest]) => {
  const found = findReport(ALL, said);
  expect(found?.unsure).toBeUndefined();
  expect(typeof found?.which === 'string' ? found.which : found?.which.ids.join(' ')).toBe(which);
  expect(found?.rest).toBe(rest);
});

test.for([
  '766 hồ sơ',
  'em báo cáo 766 hồ sơ',
  'số hóa 120',
  'dịch vụ công trực tuyến 40',
  'báo cáo số 766/BC-SKHĐT ngày 20/02/2024',
  'em báo cáo số hóa 120 hồ sơ',
  'báo cáo tháng 2',
  'báo cáo quý 1',
  'còn thiếu gì',
  '25',
])('“%s” names no report', (said) => {
  expect(findReport(ALL, said)).toBeUndefined();
});

test.for([
  ['báo cáo tháng 2 766', '766', 'behind-period'],
  ['766', '766', 'alone'],
  ['hạn 766 quý', '766 quý', 'beside'],
  ['đã giải quyết 766', '766', 'beside'],
  ['tiếp nhận 766; trước hạn 25', '766', 'beside'],
  ['báo cáo tháng 02/2024: trước hạn 766', '766', 'beside'],
  ['ghi số 766 ngày 20/2', '766', 'beside'],
] as const)('“%s”: the number may be a value as well as a name', ([said, words, stands]) => {
  expect(findReport(ALL, said)).toMatchObject({ unsure: { words, stands } });
});

test('where it was just asked which, a name alone says it', () => {
  for (const said of ['766', 'số hóa', 'ct25'])
    expect(findReport(ALL, said, true), said).toMatchObject({ rest: 'báo cáo' });
});

test('the last words of a name are one, beside a word for a report', () => {
  const kitchens = smallReport('month');
  const all = [...ALL, kitchens];
  const found = findReport(all, 'ai chưa nộp báo cáo bếp ăn tháng 7');
  expect(typeof found?.which === 'string' ? found.which : found?.which.ids).toEqual([kitchens.id]);
  expect(found?.rest).toBe('ai chưa nộp báo cáo tháng 7');
  expect(findReport(all, 'bếp ăn 120')).toBeUndefined();
});
