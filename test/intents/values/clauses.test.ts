// A message parted into names and values: every name leads to its figure, with a slip and in every writing, and no value
// is cut.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Labelled, type Part, partsOf } from '../../../src/intents/values/clauses.ts';
import { isCorrectionWords } from '../../../src/intents/values/corrections.ts';
import { isExplained } from '../../../src/intents/values/explained-words.ts';
import { figuresNamed } from '../../../src/intents/values/figure-matcher.ts';
import { valueIn } from '../../../src/intents/values/value-words.ts';
import { fold } from '../../../src/language/fold.ts';
import { sourceText } from '../../../src/language/source-text.ts';
import { figureOf } from '../../../src/report/definition.ts';
import { CT25_CT08 } from '../../support/reports.ts';

const labelled = (text: string) =>
  partsOf(CT25_CT08, sourceText(text).read)
    .filter((part): part is Part & Labelled => part.kind === 'labelled')
    .map(({ candidates, lead, value }) => ({ candidates, lead, value: valueIn(value) }));
const values = (text: string) => labelled(text).map(({ candidates, value }) => [candidates.join('|'), value]);

const NAMES = CT25_CT08.figures.flatMap(({ id, label, short, english, aliases }) =>
  [label, short, english, ...aliases].map((name) => [name, id] as const),
);

describe('a name', () => {
  it.each(NAMES)('“%s” leads to %s', (name, id) => {
    for (const typed of [name, name.normalize('NFD'), name.toUpperCase(), fold(name)]) {
      expect(figuresNamed(CT25_CT08, typed)).toContain(id);
    }
  });

  it.each(NAMES)('“%s” with a value behind it is read whole', (name, id) => {
    const found = labelled(`${name}: 1.655`);
    expect(found).toMatchObject([{ lead: '', value: '1.655' }]);
    expect(found[0]?.candidates).toContain(id);
  });

  it.each([
    ['tiếp nhânj', 'received'],
    ['đúng hạn giải quyêt', 'settledOnTime'],
    ['xin lôix', 'pendingOverdueApologised'],
    ['toàn trìn', 'fullServices'],
    ['tahnh toán trực tuyến', 'paidOnline'],
  ])('“%s” is mended to %s', (name, id) => {
    expect(figuresNamed(CT25_CT08, name)).toContain(id);
  });

  it.each(['hồ sơ', 'tồ', 'báo cáo', '688', 'trung ương', ''])('“%s” is none', (text) => {
    expect(figuresNamed(CT25_CT08, text)).toEqual([]);
    expect(labelled(text)).toEqual([]);
  });

  it.each([
    ['tổng số đã giải quyết', 'settled'],
    ['tổng số đã giải quyết trong tháng', 'settled'],
    ['tổng số hồ sơ đã giải quyết trong tháng', 'settled'],
    ['số quá hạn', 'settledOverdue'],
    ['số hồ sơ thanh toán trực tuyến', 'paidOnline'],
    ['số TTHC thanh toán trực tuyến', 'paymentProcedures'],
    ['số dịch vụ công trực tuyến toàn trình có phát sinh', 'fullServicesUsed'],
    ['số hồ sơ một phần', 'partialReceived'],
    ['số một phần', 'partialServices'],
    ['số hồ sơ BCCI', 'postDossiers'],
    ['số TTHC có BCCI', 'postProcedures'],
    ['tổng số TTHC', 'procedures'],
  ])('“%s” is %s alone: what it counts decides', (name, id) => {
    for (const typed of [name, fold(name)])
      expect(labelled(`${typed} 5`), typed).toMatchObject([{ candidates: [id], value: '5' }]);
  });

  it.each(['hồ sơ toàn tỉnh', 'tổng số', 'số hồ sơ', 'số TTHC đó', 'dịch vụ'])(
    '“%s” is no slip of one',
    (text) => {
      expect(labelled(text).map(({ candidates }) => candidates)).not.toContainEqual(['pending']);
    },
  );
});

describe('values', () => {
  it.each([
    ['đúng hạn -3', '-3'],
    ['đúng hạn: -3', '-3'],
    ['đúng hạn +3', '+3'],
    ['đúng hạn .5', '.5'],
    ['đúng hạn ,5', ',5'],
    ['đúng hạn=5;', '5'],
    ['đúng hạn là: 5', '5'],
    ['đúng hạn thành 5', '5'],
    ['đúng hạn sang 5', '5'],
    ['đúng hạn 1 655', '1 655'],
    ['đúng hạn 4.561/5.650', '4.561/5.650'],
  ])('of “%s” is “%s”', (text, value) => {
    expect(values(text)).toEqual([['settledOnTime', value]]);
  });

  it('stand before their names only when the message begins with one and none is left over', () => {
    expect(values('680 đúng hạn, 8 trước hạn')).toEqual([
      ['settledOnTime', '680'],
      ['settledEarly', '8'],
    ]);
    expect(labelled('680 đúng hạn 8')).toMatchObject([{ lead: '680', value: '8' }]);
  });

  it('come with the words before the first name that may change them', () => {
    const lead = (text: string) => {
      const words = labelled(text)[0]?.lead ?? '';
      return isExplained(words) || isCorrectionWords(words) ? '' : words;
    };
    expect(lead('không đúng hạn 680')).toBe('không');
    expect(lead('tháng trước đúng hạn 680')).toBe('tháng trước');
    for (const filler of ['số', 'sửa lại', 'em sửa giúp em số', 'Cập nhật', 'please change the'])
      expect(lead(`${filler} đúng hạn 680`), filler).toBe('');
  });

  it('are those that were typed, in any order of names and with any marks between', () => {
    const figure = fc.constantFrom(
      'settledOnTime',
      'settledEarly',
      'received',
      'postDossiers',
      'fullServices',
    );
    const given = fc.uniqueArray(fc.tuple(figure, fc.nat(9_999_999)), {
      minLength: 1,
      selector: ([id]) => id,
    });
    const marks = fc.constantFrom(' ', ': ', ' = ', ' là ');
    fc.assert(
      fc.property(given, marks, fc.constantFrom(', ', '; ', '\n', ' '), (rows, mark, between) => {
        const text = rows
          .map(([id, value]) => `${figureOf(CT25_CT08, id).short}${mark}${value}`)
          .join(between);
        expect(values(text)).toEqual(rows.map(([id, value]) => [id, String(value)]));
      }),
    );
  });
});
