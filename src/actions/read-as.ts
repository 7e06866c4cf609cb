// A document read on behalf of an agency: in a table of many agencies the rows under its names are its figures.

import { type Agency, namesOfAgency } from '../agency/agency.ts';
import type { DocumentReading } from '../import/figure-reading.ts';
import { readDocument } from '../import/read-document.ts';
import type { SourceDocument } from '../import/source.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { findAgency } from '../store/agencies.ts';
import type { ActionContext } from './context.ts';
import { definitionMeant } from './definition-meant.ts';

export interface ReadAs {
  readonly definition: ReportDefinition;
  /** Undefined where nobody knows whose figures are meant. */
  readonly agency: Agency | undefined;
}

/** For the agency that the actor speaks for, with what it owes. */
export async function readerFor(context: ActionContext): Promise<ReadAs> {
  return {
    definition: definitionMeant(context),
    agency: await findAgency(context.db, context.agencyId),
  };
}

export function readAs(document: SourceDocument, { definition, agency }: ReadAs): DocumentReading {
  return readDocument(document, definition, { agencyNames: agency ? namesOfAgency(agency) : [] });
}
