// A document read, and examined, on behalf of an agency: in a table of many agencies the rows under its names are its figures.
// What is long is read in a thread: four thousand lines take a third of a second for each report that they could be.

import { setImmediate as breathe } from 'node:timers/promises';
import { type Agency, namesOfAgency } from '../agency/agency.ts';
import { examine } from '../doctor/examine.ts';
import type { Diagnosis } from '../doctor/finding.ts';
import type { KnownMonth } from '../doctor/stored.ts';
import type { DocumentReading } from '../import/figure-reading.ts';
import { readDocument } from '../import/read-document.ts';
import type { SourceDocument } from '../import/source.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { KeptThread } from '../threads/kept-thread.ts';
import type { ActionContext } from './context.ts';
import { definitionMeant } from './definition-meant.ts';
import { type ReadingAnswer, type ReadingJob, received } from './reading-job.ts';
import { readAgency } from './turn-reads.ts';

export interface ReadAs {
  readonly definition: ReportDefinition;
  /** Undefined where nobody knows whose figures are meant. */
  readonly agency: Agency | undefined;
}

/** For the agency that the actor speaks for, with what it owes. */
export async function readerFor(context: ActionContext): Promise<ReadAs> {
  const agency = await readAgency(context, context.agencyId);
  return { definition: definitionMeant(context, agency), agency };
}

/** In milliseconds; the sender does not wait longer. */
const LONGEST = 20_000;
const THREAD = new KeptThread<ReadingJob, ReadingAnswer>(new URL('./reading-thread.ts', import.meta.url), {
  longest: LONGEST,
});

/**
 * In characters of lines and cells: a report has four thousand, which take some ten milliseconds; copying a document to the
 * thread takes a twentieth of reading it here.
 */
const LONG = 10_000;

interface Read {
  readonly agencyNames: readonly string[];
  readonly reading: Promise<DocumentReading>;
}

/** What was read of a document that is in hand: one of thousands of lines is not read again for each who asks. */
const known = new WeakMap<SourceDocument, WeakMap<ReportDefinition, Read>>();

/** Throws ThreadLost where a long document cannot be read in time. */
export async function readAs(
  document: SourceDocument,
  { definition, agency }: ReadAs,
): Promise<DocumentReading> {
  const agencyNames = agency ? namesOfAgency(agency) : [];
  const of = known.get(document) ?? new WeakMap<ReportDefinition, Read>();
  const before = of.get(definition);
  if (before && before.agencyNames.join('\n') === agencyNames.join('\n')) return await before.reading;
  const reading = readNow({ document, definition, agencyNames });
  known.set(document, of.set(definition, { agencyNames, reading }));
  reading.catch(() => of.delete(definition));
  return await reading;
}

type Wanted = Omit<Extract<ReadingJob, { kind: 'read' }>, 'kind'>;

async function readNow(wanted: Wanted): Promise<DocumentReading> {
  const { document, definition, agencyNames } = wanted;
  if (!isLong(document)) return readDocument(document, definition, { agencyNames });
  const answer = await THREAD.run({ kind: 'read', ...wanted });
  if (answer.kind !== 'read') throw new Error('the thread has answered another question');
  return received(answer.reading, wanted);
}

/** The same for each of these reports in turn, yielding to other turns between two of them. */
export async function readAsEach(
  document: SourceDocument,
  definitions: readonly ReportDefinition[],
  agency: Agency | undefined,
): Promise<readonly DocumentReading[]> {
  const readings: DocumentReading[] = [];
  for (const definition of definitions) {
    if (readings.length > 0) await breathe();
    readings.push(await readAs(document, { definition, agency }));
  }
  return readings;
}

/** @param month what is stored of that month, where the person who asks may see it */
export async function examineAs(
  document: SourceDocument,
  reader: ReadAs,
  month?: KnownMonth,
): Promise<Diagnosis> {
  if (!isLong(document)) return examine(document, await readAs(document, reader), month);
  const { definition, agency } = reader;
  const agencyNames = agency ? namesOfAgency(agency) : [];
  const answer = await THREAD.run({ kind: 'examine', document, definition, agencyNames, known: month });
  if (answer.kind !== 'examine') throw new Error('the thread has answered another question');
  return answer.diagnosis;
}

function isLong({ parts }: SourceDocument): boolean {
  let characters = 0;
  for (const part of parts) {
    const texts = part.kind === 'line' ? [part] : part.rows.flat();
    for (const { text } of texts) characters += text.length;
    if (characters > LONG) return true;
  }
  return false;
}
