// Detects a file's format by its bytes. The name only distinguishes text formats, and must not contradict the
// content.

import { decodeText } from './decode-text.ts';
import { FILE_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { type ZipEntry, zipEntries } from './zip/unzip.ts';

export type Recognised =
  | { readonly kind: 'docx' | 'xlsx'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'pdf' | 'xls' }
  | { readonly kind: 'html' | 'xml-spreadsheet' | 'csv' | 'text'; readonly text: string };

const ZIP = Buffer.from('PK');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Old Excel files without a container start with a record of their version, BIFF 2 to 5. */
const BARE_XLS = ['0900', '0902', '0904', '0908'].map((record) => Buffer.from(record, 'hex'));
const PDF_WITHIN = 1024;

/** The format of a file. Throws Refusal when it is unsupported, empty, or contradicts its extension. */
export function recognise(name: string, bytes: Buffer): Recognised {
  const extension = extensionOf(name);
  const found = byBytes(extension, bytes);
  if (!agrees(extension, found.kind)) throw new Refusal('not-what-it-says');
  return found;
}

/** The extension in lower case, without the dot; empty for none. */
export function extensionOf(name: string): string {
  const [, extension = ''] = /\.([a-z0-9]{1,8})\s*$/iu.exec(name.slice(-FILE_LIMITS.nameCharacters)) ?? [];
  return extension.toLowerCase();
}

function byBytes(extension: string, bytes: Buffer): Recognised {
  if (bytes.length === 0) throw new Refusal('empty');
  if (isPicture(extension, bytes)) throw new Refusal('picture');
  if (hasPdf(bytes)) return { kind: 'pdf' };
  if (bytes.subarray(0, 2).equals(ZIP)) return zipped(bytes);
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return compound(bytes);
  if (BARE_XLS.some((record) => bytes.subarray(0, 2).equals(record)) && bytes[3] === 0)
    return { kind: 'xls' };
  const text = decodeText(bytes);
  if (text === undefined) throw new Refusal(OFFICE.test(extension) ? 'broken' : 'unknown-format');
  if (text.trim() === '') throw new Refusal('empty');
  return ofText(extension, text);
}

/** PNG, JPEG, GIF, TIFF; WebP, HEIC and AVIF have their signature at an offset. */
const PICTURES = ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a'].map((start) =>
  Buffer.from(start, 'hex'),
);
const PICTURE_NAMES = /^(?:png|jpe?g|jfif|gif|bmp|tiff?|webp|hei[cf]|avif)$/u;

/** Phones name photos by the wrong format; a picture's extension is only overridden by a supported format. */
function isPicture(extension: string, bytes: Buffer): boolean {
  if (PICTURES.some((start) => bytes.subarray(0, start.length).equals(start))) return true;
  const [start, brand] = [bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)];
  if (start === 'RIFF' && brand === 'WEBP') return true;
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return /^(?:hei|hev|mif1|msf1|avi)/u.test(brand);
  return PICTURE_NAMES.test(extension) && !bytes.subarray(0, 2).equals(ZIP) && !hasPdf(bytes);
}

const hasPdf = (bytes: Buffer) => bytes.subarray(0, PDF_WITHIN).includes('%PDF-');
const OFFICE = /^(?:docx|docm|xlsx|xlsm|xls|pdf)$/u;

function zipped(bytes: Buffer): Recognised {
  const entries = zipEntries(bytes);
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/u)) return { kind: 'docx', entries };
  if (has(/^xl\/workbook\.xml$/u)) return { kind: 'xlsx', entries };
  throw new Refusal('unknown-format');
}

/** Names in a compound file are UTF-16. Encrypted office files are compound files with this stream. */
function compound(bytes: Buffer): Recognised {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) throw new Refusal('encrypted');
  if (has('Workbook') || has('Book')) return { kind: 'xls' };
  throw new Refusal('unknown-format');
}

const START = 4000;

function ofText(extension: string, text: string): Recognised {
  const start = text.slice(0, START).trimStart().toLowerCase();
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && start.startsWith('<'))
    return { kind: /<html[\s>]/u.test(start) ? 'html' : 'xml-spreadsheet', text };
  if (/^<(?:!doctype html|html|head|body|meta|table|div|style|!--)/u.test(start))
    return { kind: 'html', text };
  if (/^<\?xml/u.test(start)) return { kind: /<html[\s>]/u.test(start) ? 'html' : refused(text), text };
  if (start.startsWith('{\\rtf')) throw new Refusal('unknown-format');
  if (extension === 'csv') return { kind: 'csv', text };
  if (extension === 'xls' && text.includes('\t')) return { kind: 'csv', text };
  return { kind: 'text', text };
}

function refused(xml: string): never {
  throw new Refusal(/<!(?:doctype|entity)/iu.test(xml) ? 'unsafe' : 'unknown-format');
}

const NAMES: Readonly<Record<Recognised['kind'], RegExp>> = {
  docx: /^(?:docx|docm|dotx|doc)?$/u,
  pdf: /^(?:pdf)?$/u,
  // Office programs confuse these extensions, so any of them is accepted.
  xlsx: /^(?:xlsx|xlsm|xltx|xls|csv)?$/u,
  xls: /^(?:xlsx|xls|xlt|csv)?$/u,
  html: /^(?:html?|xlsx?|txt|csv)?$/u,
  'xml-spreadsheet': /^(?:xml|xlsx?|txt)?$/u,
  csv: /^(?:csv|xls|tsv)$/u,
  text: /^(?:txt|text|md|tsv|csv)?$/u,
};

function agrees(extension: string, kind: Recognised['kind']): boolean {
  return NAMES[kind].test(extension);
}
