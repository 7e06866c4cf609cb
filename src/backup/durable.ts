// Files that are still there after a power cut, and that nobody else can read.

import { chmodSync, closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Sees to it that what was written is on the disk; sets who may read it. */
export function syncDurably(path: string, mode: number): void {
  chmodSync(path, mode);
  synced(path);
}

/** The file or folder has the new name, also after a power cut. */
export function renameDurably(from: string, to: string): void {
  synced(from);
  renameSync(from, to);
  synced(dirname(to));
}

function synced(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
