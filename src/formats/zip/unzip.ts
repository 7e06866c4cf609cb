// Unpacks zip entries by name. Sizes are counted while unpacking and never trusted.

import { inflateRawSync } from 'node:zlib';
import { FILE_LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/** The entries of the central directory. Throws when there is none or the limits are exceeded. */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > FILE_LIMITS.entries) throw new Refusal('unpacks-too-large');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new Refusal('broken');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  throw new Refusal('broken');
}

/** Unpacks the wanted entries; the last one wins if a name occurs twice. */
export function unzip(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Buffer> {
  let left: number = FILE_LIMITS.unpackedBytes;
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    const part = unpacked(bytes, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function unpacked(bytes: Buffer, { encrypted, method, packed, at }: ZipEntry, most: number): Buffer {
  if (encrypted) throw new Refusal('encrypted');
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new Refusal('broken');
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw new Refusal('broken');
  const data = bytes.subarray(from, from + packed);
  if (method === 0) {
    if (data.length > most) throw new Refusal('unpacks-too-large');
    return data;
  }
  if (method !== 8) throw new Refusal('broken');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(tooLarge ? 'unpacks-too-large' : 'broken');
  }
}
