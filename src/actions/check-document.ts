// A document examined, with what is stored of the report that it is, where this person may see that.

import { previousPeriod, type ReportPeriod, startsYear } from '../calendar/report-period.ts';
import type { Diagnosis } from '../doctor/finding.ts';
import type { DocumentReading } from '../import/figure-reading.ts';
import type { SourceDocument } from '../import/source.ts';
import { whichDefinition } from '../import/which-definition.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { isFinal } from '../report/state.ts';
import type { ActionContext } from './context.ts';
import { examineAs, type ReadAs, readAs, readAsEach, readerFor } from './read-as.ts';
import { hasWork } from './report-history.ts';
import { type DocumentReport, reportOfDocument } from './report-of-document.ts';

export interface CheckedDocument {
  readonly reading: DocumentReading;
  readonly diagnosis: Diagnosis;
  /** The report that it is about, and whose. */
  readonly about: DocumentReport | undefined;
  /** The months of which something is stored that it was compared with. */
  readonly compared: readonly ReportPeriod[];
}

/**
 * Looks, and changes nothing. The sender of the document may have it examined: as the report that it is of, and where it speaks
 * for none, as one that was named.
 */
export async function checkDocument(
  context: ActionContext,
  document: SourceDocument,
  named: readonly ReportDefinition[] = [],
): Promise<CheckedDocument> {
  const reader = await readerFor(context);
  const first = await readAmong(context, document, reader, named);
  const of = await reportOfDocument(context, document, first);
  const as = (definition: ReportDefinition) => ({ ...reader, definition });
  if (!of) {
    const diagnosis = await examineAs(document, as(first.definition));
    return { reading: first, diagnosis, about: undefined, compared: [] };
  }
  const { month, view, before } = of;
  // What its rates divide by is what the province has chosen for that month; what is handed in has its own form.
  const definition = view?.definition ?? context.catalogue.at(first.definition, month);
  const current = view && hasWork(view.entered) ? view.status.figures : undefined;
  // Running totals begin anew in January; what is not final yet is nothing to hold somebody else's file against.
  const previous = before && isFinal(before.report) && !startsYear(month) ? before.status.figures : undefined;
  return {
    reading: await readAs(document, as(definition)),
    diagnosis: await examineAs(document, as(definition), {
      month,
      ...(current && { current }),
      ...(previous && { previous }),
    }),
    about: of,
    compared: [...(previous ? [previousPeriod(month)] : []), ...(current ? [month] : [])],
  };
}

/** As the report that it is of; where nothing tells, as one that was named, else as the one that is meant here. */
async function readAmong(
  { catalogue }: ActionContext,
  document: SourceDocument,
  reader: ReadAs,
  named: readonly ReportDefinition[],
): Promise<DocumentReading> {
  const own = reader.definition;
  // The report that is open stands under a version and bases of its own.
  const all = catalogue.all.map((one) => (one.id === own.id ? own : one));
  const readings = await readAsEach(document, all, reader.agency);
  const owed = reader.agency ? catalogue.owedBy(reader.agency) : [];
  const meant = [...named, own, ...owed].map(({ id }) => id);
  const chosen = whichDefinition(readings, meant);
  return chosen.kind === 'none' ? await readAs(document, reader) : chosen.readings[0];
}
