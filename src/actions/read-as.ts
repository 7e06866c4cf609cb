// A document read on behalf of an agency: in a table of many agencies the rows under its names are its figures.

import { setImmediate as breathe } from 'node:timers/promises';
import { type Agency, namesOfAgency } from '../agency/agency.ts';
import type { DocumentReading } from '../import/figure-reading.ts';
import { readDocument } from '../import/read-document.ts';
import type { SourceDocument } from '../import/source.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { ActionContext } from './context.ts';
import { definitionMeant } from './definition-meant.ts';
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

interface Read {
  readonly agencyNames: readonly string[];
  readonly reading: DocumentReading;
}

/** What was read of a document that is in hand: one of thousands of lines is not read again for each who asks. */
const known = new WeakMap<SourceDocument, WeakMap<ReportDefinition, Read>>();

export function readAs(document: SourceDocument, { definition, agency }: ReadAs): DocumentReading {
  const agencyNames = agency ? namesOfAgency(agency) : [];
  const of = known.get(document) ?? new WeakMap<ReportDefinition, Read>();
  const before = of.get(definition);
  if (before && before.agencyNames.join('\n') === agencyNames.join('\n')) return before.reading;
  const reading = readDocument(document, definition, { agencyNames });
  known.set(document, of.set(definition, { agencyNames, reading }));
  return reading;
}

/** The same for each of these reports in turn, and between two of them whoever else waits is answered. */
export async function readAsEach(
  document: SourceDocument,
  definitions: readonly ReportDefinition[],
  agency: Agency | undefined,
): Promise<readonly DocumentReading[]> {
  const readings: DocumentReading[] = [];
  for (const definition of definitions) {
    if (readings.length > 0) await breathe();
    readings.push(readAs(document, { definition, agency }));
  }
  return readings;
}
