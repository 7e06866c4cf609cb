// Lets the doctor read a file of the corpus as it reads a file that was sent.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { examine } from '../../src/doctor/examine.ts';
import type { DoctorFinding } from '../../src/doctor/finding.ts';
import { openFile } from '../../src/formats/open-file.ts';
import type { OpenedFile, RefusedFile } from '../../src/formats/opened.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import { readDocument } from '../../src/import/read-document.ts';
import { type Place, type SourceDocument, wordsAt } from '../../src/import/source.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { judge, type Verdict } from './doctor-judge.ts';
import type { KnownCase } from './known-answers.ts';

const NOTHING: SourceDocument = { kind: 'pasted', name: '', sha256: '', parts: [], unread: [] };

export interface DoctorResult {
  readonly known: KnownCase;
  /** From the bytes to the findings, in milliseconds. */
  readonly took: number;
  readonly verdict: Verdict;
  /** Why it was not opened; nothing is found in it then. */
  readonly refused?: RefusedFile;
  /** Where it stands in the file, in short. */
  readonly placeOf: (finding: DoctorFinding) => string;
}

export async function runDoctor(known: KnownCase): Promise<DoctorResult> {
  const started = performance.now();
  const opened = await openKnown(known.path);
  const document = opened.kind === 'opened' ? opened.document : NOTHING;
  const [definition] = REPORT_CATALOGUE.all;
  const reading = readDocument(document, definition, { agencyNames: known.answers.agency });
  const { findings } = examine(document, reading);
  const took = performance.now() - started;
  return {
    known,
    took,
    verdict: judge(known.answers, document, reading, findings),
    ...(opened.kind === 'refused' ? { refused: opened.code } : {}),
    placeOf: ({ at }) => placeWords(wordsAt(document, at).place),
  };
}

async function openKnown(path: string): Promise<OpenedFile> {
  if (!path.endsWith('.pasted')) return openFile({ name: basename(path), bytes: readFileSync(path) });
  const text = readFileSync(path, 'utf8');
  const words = text.replace(/<[^>]*>/gu, ' ').replaceAll('&nbsp;', ' ');
  const document = path.endsWith('.teams.pasted') ? pastedSource(words, text) : pastedSource(text);
  return { kind: 'opened', document };
}

const placeWords = (place: Place) =>
  Object.entries(place)
    .map(([of, at]) => `${of} ${at}`)
    .join(', ');
