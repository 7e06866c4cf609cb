// Files that were made to hurt, and files that were damaged on the way: always an answer within five seconds, and the program
// that asked goes on meanwhile.

import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/document/render.ts';
import { FILE_LIMITS } from '../../src/formats/limits.ts';
import { openFile } from '../../src/formats/open-file.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import { readBytes } from '../../src/formats/read-bytes.ts';
import { inputFor } from '../document/parts.ts';

const MOST_MILLISECONDS = FILE_LIMITS.milliseconds + 1000;

async function answer(name: string, bytes: Uint8Array): Promise<string> {
  const start = performance.now();
  const file = await openFile({ name, bytes });
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  return file.kind === 'refused' ? file.code : 'opened';
}

const docx = (document: string, more: Zippable = {}) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document), ...more });
const repeated = (words: string, bytes: number) => Buffer.alloc(bytes, words);
const MEGABYTE = 1024 * 1024;

/** A zip with one entry whose headers say whatever they are told to. */
function lyingZip(
  name: string,
  data: Buffer,
  said: { readonly size: number; readonly flags?: number },
): Buffer {
  const packed = deflateRawSync(data);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said.size, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(said.flags ?? 0, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(said.size, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe('a hostile file', () => {
  it('that unpacks to a hundred times its size is not unpacked, whatever its headers say', async () => {
    const bomb = repeated(' ', 100 * MEGABYTE);
    for (const size of [10, 100 * MEGABYTE, 0xffffffff])
      expect(await answer('a.docx', lyingZip('word/document.xml', bomb, { size }))).toBe('unpacks-too-large');
  });

  it('with thousands of entries is not unpacked', async () => {
    const entries = Array.from({ length: 2001 }, (_, at) => [`word/${at}.xml`, new Uint8Array()] as const);
    expect(await answer('a.docx', docx('', Object.fromEntries(entries)))).toBe('unpacks-too-large');
  });

  it('that declares entities is refused, in Word and in Excel', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(await answer('a.docx', docx(`${laughs}<w:document>&b;</w:document>`))).toBe('unsafe');
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), 'A');
    const sheet = strToU8(`${laughs}<worksheet/>`);
    const files = { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': sheet };
    expect(await answer('a.xlsx', zipSync(files))).toBe('unsafe');
    const xml = write(book, { type: 'string', bookType: 'xlml' }).replace('<Workbook', `${laughs}<Workbook`);
    expect(await answer('a.xls', Buffer.from(xml))).toBe('unsafe');
    expect(await answer('a.txt', Buffer.from(`<?xml version="1.0"?>${laughs}<x>&b;</x>`))).toBe('unsafe');
  });

  it.each([
    ['nested very deep', 'a.docx', docx(`<w:document><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}`)],
    ['of nothing but <', 'a.xls', repeated('<table><', 10 * MEGABYTE)],
    ['of nothing but < as a text', 'a.txt', repeated('<', 10 * MEGABYTE)],
    ['of nothing but tabs', 'a.txt', repeated('\t', 10 * MEGABYTE)],
    ['of nothing but quotation marks', 'a.txt', repeated('\t"\n', 10 * MEGABYTE)],
    ['of nothing but bars', 'a.txt', repeated('|-', 10 * MEGABYTE)],
    ['of nothing but semicolons', 'a.csv', repeated(';"', 10 * MEGABYTE)],
    ['whose cells reach far', 'a.xls', repeated('<table><td rowspan=9999 colspan=250>', 4 * MEGABYTE)],
    ['of marks without letters', 'a.txt', Buffer.from('\u0301'.repeat(2 * MEGABYTE))],
    [
      'that claims to be a PDF',
      'a.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), repeated('1 0 obj<<', MEGABYTE)]),
    ],
  ])('%s gets an answer', async (_kind, name, bytes) => {
    expect(await answer(name, bytes)).toMatch(/^[a-z-]+$/u);
  });

  it('with a password is told apart', async () => {
    const entry = lyingZip('word/document.xml', Buffer.from('x'), { size: 1, flags: 1 });
    expect(await answer('a.docx', entry)).toBe('encrypted');
    const compound = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await answer('a.xlsx', compound)).toBe('encrypted');
  });

  it('does not keep others waiting', async () => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    await answer(
      'a.docx',
      docx(`<w:document><w:body>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(200_000)}`),
    );
    clearInterval(beat);
    expect(longest).toBeLessThan(1000);
  });
});

describe('a damaged file', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Tổng số', 688],
      ['Đúng hạn', 688],
    ]),
    'A',
  );
  const whole: readonly (readonly [string, Uint8Array])[] = [
    ['a.docx', await renderReport(inputFor())],
    ['a.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' })],
    ['a.xls', write(book, { type: 'buffer', bookType: 'biff8' })],
    ['a.pdf', readFileSync('test/formats/files/table.pdf')],
    ['a.csv', Buffer.from('Tổng số;688\nĐúng hạn;688')],
  ];

  it('is an answer, wherever it was cut off and whichever bytes are others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
        async ([name, bytes], kept, flips) => {
          const damaged = Buffer.from(bytes.slice(0, Math.ceil(bytes.length * kept)));
          for (const [at, byte] of flips)
            if (damaged.length > 0) damaged[Math.floor(at * damaged.length)] = byte;
          const file = await readBytes(name, damaged);
          expect(['opened', 'refused']).toContain(file.kind);
        },
      ),
      { numRuns: 120 },
    );
  });
});

it('takes whatever is pasted', () => {
  const pieces = fc.constantFrom(
    '|',
    '\t',
    '\n',
    ';',
    '"',
    '<table>',
    '<td rowspan=3 colspan=2>',
    '</td>',
    '688',
    'Tổng',
    '-',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), fc.boolean(), (words, asHtml) => {
      const text = words.join('');
      for (const part of pastedSource(text, asHtml ? text : undefined).parts)
        if (part.kind === 'table')
          expect(new Set(part.rows.map(({ length }) => length)).size).toBeLessThan(2);
    }),
  );
});
