// The report that was really issued yields every slip that is in it, with its diagnosis, and the clean month none.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/doctor/examine.ts';
import { readDocument } from '../../src/import/read-document.ts';
import type { SourceDocument } from '../../src/import/source.ts';
import { viDoctor } from '../../src/phrases/vi-doctor.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';

const [definition] = REPORT_CATALOGUE.all;

const textDocument = (text: string): SourceDocument => ({
  kind: 'txt',
  name: 'bao-cao.txt',
  sha256: '',
  unread: [],
  parts: text.split('\n').map((line, i) => ({ kind: 'line', text: line, place: { line: i + 1 } })),
});

const diagnose = (text: string) => {
  const document = textDocument(text);
  return examine(document, readDocument(document, definition));
};

/** Weight, printed words, cause and what it would be, of everything but style. */
const told = (text: string) =>
  diagnose(text)
    .findings.filter(({ weight }) => weight !== 'style')
    .map((finding) => {
      const { cause = '', shouldBe = '' } = viDoctor.describe(finding, definition);
      return [finding.weight, finding.quote.slice(-40), cause, shouldBe].join(' | ');
    });

describe('the report as it was issued', () => {
  const issued = readFileSync('test/corpus/reports/form-khdt-2024-02-issued.txt', 'utf8');

  it('yields each of its slips once, with its cause', () => {
    expect(told(issued)).toEqual(
      [
        'contradiction | Quá hạn: 0 hồ sơ, chiếm tỷ lệ 100% | Ghi 100% cho một số không phải toàn bộ. | 0%',
        'contradiction | ần, toàn trình): 573, đạt tỷ lệ 96.161 % | Số này trùng với “Tổng số hồ sơ TTHC tiếp nhận trong tháng”, có thể chép nhầm. | 551',
        'contradiction |  phát sinh hồ sơ: 24 TTHC, đạt tỷ lệ 22% |  | ',
        'contradiction | a dịch vụ BCCI: 159 hồ sơ, đạt tỷ lệ 15% |  | ',
        'contradiction | a dịch vụ BCCI: 159 hồ sơ, đạt tỷ lệ 15% | Không số nào trong văn bản làm mẫu số cho ra tỷ lệ này. | 27,75%',
        'contradiction | I có phát sinh hồ sơ: 1 đạt tỷ lệ 1,724% | Đây là 1/58, tỷ lệ của dòng “Số dịch vụ công trực tuyến một phần phát sinh hồ sơ”. | 0,92%',
        'contradiction |  dịch vụ BCCI: 1 hồ sơ, đạt tỷ lệ 1,724% | Đây là 1/58, tỷ lệ của dòng “Số dịch vụ công trực tuyến một phần phát sinh hồ sơ”. | 0,17%',
        'contradiction | ch vụ BCCI: 105 hồ sơ, đạt tỷ lệ 15,262% | Đây là 105/688 (chia cho “Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024”), không phải mẫu số của dòng này. | 18,32%',
        'question | n bản xin lỗi: 0/0 hồ sơ, chiếm tỷ lệ 0% |  | không phát sinh',
      ].map((line) => expect.stringContaining(line.slice(0, 40)) && line),
    );
  });

  it('tells apart what is only written otherwise', () => {
    const style = diagnose(issued).findings.flatMap((one) => (one.kind === 'style' ? [one.slip] : []));
    expect([...new Set(style)].toSorted()).toEqual(
      [
        'addressee-missing',
        'appendix-numbering',
        'authority-space',
        'doubled-word',
        'mixed-decimals',
        'space-before-mark',
        'space-missing',
        'three-decimals',
      ].toSorted(),
    );
  });
});

describe('what is true', () => {
  it.each([
    ['fewer decimals', 'Tổng số hồ sơ đã giải quyết: 5.400 hồ sơ, trong đó: quá hạn 10 hồ sơ (0,2%).'],
    ['cut off, not rounded', 'Tổng số hồ sơ đã giải quyết: 5.400, trong đó: quá hạn 10 (chiếm 0,18%).'],
    [
      'a base without what was carried over',
      'Tiếp nhận 5.650 hồ sơ (trong đó: trực tuyến 4.561 hồ sơ, đạt 83,67%; trực tiếp 890; từ kỳ trước 199).',
    ],
    ['growth', 'Tiếp nhận 688 hồ sơ, tăng 12,5% so với cùng kỳ.'],
    ['rounded numbers', 'Đã giải quyết gần 700 hồ sơ, đạt 99% kế hoạch.'],
    [
      'a base behind the rate',
      'Hồ sơ nhận hoặc trả qua BCCI: 63 hồ sơ, bằng 8,49% tổng số hồ sơ tiếp nhận (742 hồ sơ); trả 240 kết quả (30,81% của 779 hồ sơ đã trả).',
    ],
    [
      'parts over the base of their whole',
      'Tổng số DVCTT: 84 dịch vụ/96 TTHC, tỷ lệ 87,5%. Trong đó: toàn trình 39 (40,63%), một phần 45 (46,88%).',
    ],
    [
      'another time',
      'So với quý I/2024 (tiếp nhận 88.034 hồ sơ): tăng 9,51%. So với quý II/2023 (101.200 hồ sơ): giảm 4,73%.',
    ],
    ['a running total in brackets', 'Trước và đúng hạn 400 (lũy kế 3.640), quá hạn 02 (lũy kế 15).'],
    ['a page number', 'Hồ sơ trực tuyến\n2\nCó 41.037 hồ sơ nộp trực tuyến.'],
    [
      'parts of other things',
      'Tiếp nhận 1.850 hồ sơ (không bao gồm 96 hồ sơ tháng 7 chuyển sang), trong đó 1.412 hồ sơ trực tuyến, đạt 76,32%.',
    ],
    ['a base that the text does not name', 'Số hồ sơ thanh toán trực tuyến: 120 hồ sơ, đạt tỷ lệ 60%.'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
