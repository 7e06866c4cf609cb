// What the reading of a long document is asked for, and what it answers, between the main thread and its own. Both sides have
// copies: what the main thread has already does not travel back.

import { examine } from '../doctor/examine.ts';
import type { Diagnosis } from '../doctor/finding.ts';
import type { KnownMonth } from '../doctor/stored.ts';
import type { AppendixRows, DocumentReading } from '../import/figure-reading.ts';
import { readDocument } from '../import/read-document.ts';
import type { SourceDocument, SourceTable } from '../import/source.ts';
import type { ReportDefinition } from '../report/definition.ts';

interface Asked {
  readonly document: SourceDocument;
  readonly definition: ReportDefinition;
  readonly agencyNames: readonly string[];
}

export type ReadingJob =
  | (Asked & { readonly kind: 'read' })
  | (Asked & { readonly kind: 'examine'; readonly known: KnownMonth | undefined });

export type ReadingAnswer =
  | { readonly kind: 'read'; readonly reading: SentReading }
  | { readonly kind: 'examine'; readonly diagnosis: Diagnosis };

/** A reading without its definition; of a table that is the document's own, the place there. */
interface SentReading extends Omit<DocumentReading, 'definition' | 'appendices'> {
  readonly appendices: readonly (Omit<AppendixRows, 'table'> & { readonly table: SourceTable | number })[];
}

/** In the thread. What is examined is read anew: that takes less than sending a reading there. */
export function answerReading(job: ReadingJob): ReadingAnswer {
  const { document, definition, agencyNames } = job;
  const reading = readDocument(document, definition, { agencyNames });
  return job.kind === 'read'
    ? { kind: 'read', reading: sent(reading, document) }
    : { kind: 'examine', diagnosis: examine(document, reading, job.known) };
}

function sent(reading: DocumentReading, { parts }: SourceDocument): SentReading {
  const { definition: _, appendices, ...rest } = reading;
  const placed = appendices.map((one) => {
    const part = parts.indexOf(one.table);
    return part < 0 ? one : { ...one, table: part };
  });
  return { ...rest, appendices: placed };
}

/** On the main thread: the reading as if it had been made there. */
export function received(
  { appendices, ...rest }: SentReading,
  { document, definition }: Asked,
): DocumentReading {
  const whole = appendices.map(({ table, ...rows }) => ({
    ...rows,
    table: typeof table === 'number' ? (document.parts[table] as SourceTable) : table,
  }));
  return { ...rest, definition, appendices: whole };
}
