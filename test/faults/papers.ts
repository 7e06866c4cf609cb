// Papers that officers send, by rules: reports as they should be, of another month, of another agency, cut in the middle, and what is
// no report at all. Each is a Word file, or calls itself one.

import { strToU8 } from 'fflate';
import { packed } from '../../src/zip/repack.ts';
import type { Random } from '../simulation/random.ts';
import type { Asked } from './officer.ts';

export const PAPERS = ['good', 'of another month', 'of another agency', 'cut', 'odd'] as const;
export type PaperKind = (typeof PAPERS)[number];

export interface Given extends Asked {
  readonly value: string;
}

interface Facts {
  readonly agency: string;
  /** “2024-02”. */
  readonly month: string;
  readonly given: readonly Given[];
}

export interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const NAMES = [
  'bao-cao.docx',
  'BC tháng.DOCX',
  '..\\..\\x.docx',
  'a'.repeat(240).concat('.docx'),
  'x.pdf',
  'x.xlsx',
  'x.csv',
  'x',
];
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function paperOf(kind: PaperKind, facts: Facts, random: Random): Paper {
  if (kind === 'odd') return { name: random.pick(NAMES), bytes: oddBytes(random) };
  const bytes = wordFile([
    'ỦY BAN NHÂN DÂN TỈNH THỬ',
    facts.agency,
    `BÁO CÁO THÁNG ${facts.month.slice(5)}/${facts.month.slice(0, 4)}`,
    ...facts.given.map(({ official, value }) => `${official}: ${value} hồ sơ`),
  ]);
  return {
    name: 'bao-cao.docx',
    bytes: kind === 'cut' ? bytes.subarray(0, random.whole(1, bytes.length - 1)) : bytes,
  };
}

function wordFile(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const document = `${XML}<w:document xmlns:w="${WORD}"><w:body>${paragraphs}</w:body></w:document>`;
  return packed({ '[Content_Types].xml': strToU8(TYPES), 'word/document.xml': strToU8(document) });
}

function oddBytes(random: Random): Uint8Array {
  const kinds: readonly (() => Uint8Array)[] = [
    () => new Uint8Array(),
    () => Uint8Array.from({ length: random.whole(1, 4000) }, () => random.whole(0, 255)),
    () => strToU8('%PDF-1.7\n%%EOF'),
    () => strToU8(`${'9;'.repeat(2000)}\n`.repeat(20)),
    () => packed({ 'word/document.xml': strToU8(`${XML}<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`) }),
    () => packed({ 'word/document.xml': strToU8(`${XML}${'<w:p>'.repeat(random.whole(10, 20_000))}`) }),
    // It unpacks to a hundred times its size.
    () => wordFile(['0'.repeat(3_000_000)]),
    () => packed(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`../${at}`, strToU8('x')]))),
  ];
  return random.pick(kinds)();
}
