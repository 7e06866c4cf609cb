// Files of a message: downloaded, opened, read by the report's definition and kept for a day, so that buttons
// can refer to them. Files that cannot be opened are reported and not kept.

import { createHash } from 'node:crypto';
import { type ReadAs, readAs } from '../../src/actions/read-as.ts';
import { FILE_LIMITS } from '../../src/formats/limits.ts';
import { openFile } from '../../src/formats/open-file.ts';
import type { OpenedFile } from '../../src/formats/opened.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import type { DocumentReading } from '../../src/import/figure-reading.ts';
import type { SourceDocument } from '../../src/import/source.ts';
import { findSentFile, type KeptFile, keepSentFile, setFilesAside } from '../../src/store/sent-files.ts';
import type { SentFile, Turn } from '../turn.ts';

/** A file with its extracted content. */
export interface ReadFile {
  /** Id under which it is kept. */
  readonly id: string;
  readonly document: SourceDocument;
  readonly reading: DocumentReading;
  readonly bytes: Uint8Array;
}

export interface OpenedFiles {
  readonly files: readonly ReadFile[];
  /** Why other files were not opened, one sentence each. */
  readonly refused: readonly string[];
}

/** Per message. */
const MOST_FILES = 5;

/** Downloads, opens and keeps the files. */
export async function openSent(turn: Turn, sent: readonly SentFile[], reader: ReadAs): Promise<OpenedFiles> {
  const { tooMany } = turn.phrases.sentFiles;
  if (sent.length > MOST_FILES) return { files: [], refused: [tooMany(MOST_FILES)] };
  const fetched = await Promise.all(
    sent.map(async (file) => ({ file, got: await file.fetch(FILE_LIMITS.bytes) })),
  );
  const opened: (Omit<ReadFile, 'id'> | string)[] = [];
  for (const { file, got } of fetched) opened.push(await openOne(turn, file, got, reader));
  return {
    files: await keep(
      turn,
      opened.filter((one) => typeof one !== 'string'),
    ),
    refused: opened.filter((one) => typeof one === 'string'),
  };
}

async function openOne(
  turn: Turn,
  { name }: SentFile,
  got: Awaited<ReturnType<SentFile['fetch']>>,
  reader: ReadAs,
): Promise<Omit<ReadFile, 'id'> | string> {
  const { sentFiles, opening } = turn.phrases;
  if (got.kind === 'refused')
    return got.code === 'too-large' ? opening.refused('too-large', name) : sentFiles.unreachable(name);
  const opened = await openFile({ name, bytes: got.bytes });
  if (opened.kind === 'refused') return opening.refused(opened.code, name);
  const { document } = opened;
  return { document, reading: await readAs(document, reader), bytes: got.bytes };
}

/** Keeps a pasted text like a file. */
export async function keepPasted(
  turn: Turn,
  text: string,
  read: Pick<ReadFile, 'document' | 'reading'>,
): Promise<ReadFile> {
  await setFilesAside(turn.actions.db, ownerOf(turn));
  return await keepOne(turn, { ...read, bytes: new TextEncoder().encode(text) });
}

/** Keeps the files of this message, replacing those of earlier ones. */
async function keep(turn: Turn, read: readonly Omit<ReadFile, 'id'>[]): Promise<readonly ReadFile[]> {
  if (read.length > 0) await setFilesAside(turn.actions.db, ownerOf(turn));
  const files: ReadFile[] = [];
  for (const one of read) files.push(await keepOne(turn, one));
  return files;
}

async function keepOne(turn: Turn, read: Omit<ReadFile, 'id'>): Promise<ReadFile> {
  const { actions } = turn;
  const { document, bytes } = read;
  const id = turn.nonce();
  await keepSentFile(actions.db, {
    id,
    ...ownerOf(turn),
    name: document.name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    kind: document.kind,
    bytes,
    at: actions.now,
  });
  return { id, ...read };
}

const ownerOf = ({ actions, talk }: Turn) => ({
  personId: actions.actor.id,
  conversationId: talk.conversationId,
});

/** Opens kept files again; returns a sentence when one has expired, belongs to someone else, or takes too long. */
export async function openKept(
  turn: Turn,
  ids: readonly string[],
  reader: ReadAs,
): Promise<readonly ReadFile[] | string> {
  const { sentFiles, opening } = turn.phrases;
  const files: ReadFile[] = [];
  for (const id of ids) {
    const found = await findSentFile(turn.actions.db, id, ownerOf(turn));
    if (!found) return sentFiles.gone;
    const opened = await openAgain(found);
    if (opened.kind === 'refused') return opening.refused(opened.code, found.name);
    const { document } = opened;
    files.push({ id, document, reading: await readAs(document, reader), bytes: found.bytes });
  }
  return files;
}

async function openAgain({ kind, name, bytes }: KeptFile): Promise<OpenedFile> {
  if (kind === 'pasted') return { kind: 'opened', document: pastedSource(new TextDecoder().decode(bytes)) };
  return await openFile({ name, bytes });
}
