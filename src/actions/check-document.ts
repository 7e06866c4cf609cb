// A document examined, with what is stored of the report that it is, where this person may see that.

import { previousPeriod, type ReportPeriod, startsYear } from '../calendar/report-period.ts';
import { examine } from '../doctor/examine.ts';
import type { Diagnosis } from '../doctor/finding.ts';
import type { DocumentReading } from '../import/figure-reading.ts';
import type { SourceDocument } from '../import/source.ts';
import { isFinal } from '../report/state.ts';
import type { ActionContext } from './context.ts';
import { hasWork } from './months.ts';
import { readAs, readerFor } from './read-as.ts';
import { type DocumentReport, reportOfDocument } from './report-of-document.ts';

export interface CheckedDocument {
  readonly reading: DocumentReading;
  readonly diagnosis: Diagnosis;
  /** The report that it is about, and whose. */
  readonly about: DocumentReport | undefined;
  /** The months of which something is stored that it was compared with. */
  readonly compared: readonly ReportPeriod[];
}

/** Looks, and changes nothing. Whoever sent the document may have it examined. */
export async function checkDocument(
  context: ActionContext,
  document: SourceDocument,
): Promise<CheckedDocument> {
  const reader = await readerFor(context);
  const first = readAs(document, reader);
  const of = await reportOfDocument(context, document, first);
  if (!of) return { reading: first, diagnosis: examine(document, first), about: undefined, compared: [] };
  const { month, view, before } = of;
  // What its rates divide by is what the province has chosen for that month; what is handed in has its own form.
  const definition = view?.definition ?? context.catalogue.at(first.definition, month);
  const reading = definition === first.definition ? first : readAs(document, { ...reader, definition });
  const current = view && hasWork(view.entered) ? view.status.figures : undefined;
  // Running totals begin anew in January; what is not final yet is nothing to hold somebody else's file against.
  const previous = before && isFinal(before.report) && !startsYear(month) ? before.status.figures : undefined;
  return {
    reading,
    diagnosis: examine(document, reading, {
      month,
      ...(current && { current }),
      ...(previous && { previous }),
    }),
    about: of,
    compared: [...(previous ? [previousPeriod(month)] : []), ...(current ? [month] : [])],
  };
}
