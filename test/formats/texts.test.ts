// Pasted texts, and texts in the encodings that offices' programs write.

import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode-text.ts';
import { pastedSource } from '../../src/formats/pasted.ts';

const shown = (text: string, html?: string) =>
  pastedSource(text, html).parts.map((part) =>
    part.kind === 'line' ? part.text : part.rows.map((row) => row.map((cell) => cell.text)),
  );

describe('a pasted text', () => {
  it.each<[string, string, readonly (string | readonly (readonly string[])[])[]]>([
    ['lines stay lines, empty ones too', 'a: 1\n\nb: 2', ['a: 1', '', 'b: 2']],
    [
      'cells between tabs, an empty first column kept',
      'Bảng\n\tTổng số\tQuá hạn\n1\t688\t0\nHết',
      [
        'Bảng',
        [
          ['', 'Tổng số', 'Quá hạn'],
          ['1', '688', '0'],
        ],
        'Hết',
      ],
    ],
    ['an indent is no border', '\tSở Tài chính\n\tbáo cáo', ['\tSở Tài chính', '\tbáo cáo']],
    [
      'a cell of two lines',
      'STT\t"Số hồ sơ\nđã nhận"\n1\t688',
      [
        [
          ['STT', 'Số hồ sơ\nđã nhận'],
          ['1', '688'],
        ],
      ],
    ],
    [
      'a table of Markdown, without its rule and its bold',
      '| Lĩnh vực | Tổng |\n|---|--:|\n| Đất đai | 12 |\n| **Tổng cộng** | **12** |',
      [
        [
          ['Lĩnh vực', 'Tổng'],
          ['Đất đai', '12'],
          ['Tổng cộng', '12'],
        ],
      ],
    ],
    [
      'cells between semicolons',
      'STT;Lĩnh vực;Tổng\n1;Đất đai;12',
      [
        [
          ['STT', 'Lĩnh vực', 'Tổng'],
          ['1', 'Đất đai', '12'],
        ],
      ],
    ],
    [
      'sentences with semicolons are none',
      'Nhận 12 hồ sơ; đúng hạn 10; quá hạn 2.\nTrả 5 hồ sơ; đúng hạn 5; quá hạn 0.',
      ['Nhận 12 hồ sơ; đúng hạn 10; quá hạn 2.', 'Trả 5 hồ sơ; đúng hạn 5; quá hạn 0.'],
    ],
  ])('%s', (_name, text, parts) => {
    expect(shown(text)).toEqual(parts);
  });

  it('is read from its HTML where that has a table, with the cells that are one', () => {
    const html =
      '<p>Số liệu&nbsp;tháng 02</p><table><tr><th rowspan="2">STT</th><th colspan="2">Tổng</th></tr>' +
      '<tr><td>Nhận</td><td>Trả</td></tr><tr><td>1</td><td>12</td><td><p>10<sup>2</sup></p></td></tr></table><script>x</script>';
    expect(shown('…', html)).toEqual([
      'Số liệu\u00a0tháng 02',
      [
        ['STT', 'Tổng', ''],
        ['', 'Nhận', 'Trả'],
        ['1', '12', '10²'],
      ],
    ]);
    const [, table] = pastedSource('…', html).parts;
    expect(table?.kind === 'table' && table.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  it('that is wider than any table stays lines', () => {
    const wide = `a${'\tb'.repeat(300)}`;
    expect(shown(`${wide}\n${wide}`)).toEqual([wide, wide]);
    expect(shown('a', `<table>${'<td>b'.repeat(300)}</table>`)).toEqual(['a']);
  });

  it('says on which line it stands, behind cells of two lines too', () => {
    const { parts } = pastedSource('a\t"b\nc"\n1\t2\nsau');
    expect(parts.at(-1)).toEqual({ kind: 'line', text: 'sau', place: { line: 4 } });
  });
});

describe('an encoding', () => {
  const text = 'Tổng số hồ sơ đã giải quyết';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    // “Tổng số hồ sơ đã giải quyết” in the page of Vietnamese Windows, accents behind their letters.
    [
      'windows-1258',
      Buffer.from('54f4d26e672073f4ec2068f4cc2073f520f061de20676961d26920717579eaec74', 'hex'),
    ],
  ])('%s', (_name, bytes) => {
    expect(decodeText(Buffer.from(bytes))).toBe(text);
  });

  it('of a picture is none', () => {
    expect(decodeText(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBeUndefined();
  });
});
