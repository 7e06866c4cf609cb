// THE reading of a document: the report's definition run over its lines and tables.

import type { ReportDefinition } from '../report/definition.ts';
import { agenciesIn } from './agency-names.ts';
import { agreeing } from './agreeing.ts';
import type { DocumentReading } from './figure-reading.ts';
import { periodsIn } from './periods.ts';
import type { SourceDocument } from './source.ts';
import { type ReadOptions, readTables } from './tables/read-tables.ts';
import { readingsOfText, readText, type TextReading } from './texts/read-text.ts';

/** The title of a document is no farther down. In lines. */
const TITLE_LINES = 30;

export function readDocument(
  document: SourceDocument,
  definition: ReportDefinition,
  options: ReadOptions = {},
): DocumentReading {
  const text = readText(document, definition);
  const prose = readingsOfText(text, document);
  const tables = readTables(document, definition, options);
  const titles = [...titleLines(document), ...tables.titles];
  return {
    definition,
    is: prose.readings.length > 0 ? 'report' : tables.known ? 'table' : undefined,
    periods: periodsOf([...titles, document.name.replace(/\.\w+$/u, '')], text, definition),
    agencies: [...new Set([...agenciesIn(titles), ...tables.agencies])],
    ...agreeing(definition, [...prose.readings, ...tables.readings]),
    rates: prose.rates,
    unplaced: [...prose.unplaced, ...tables.unplaced],
    appendices: tables.appendices,
    text,
  };
}

/** The period that the title names; else the one month of which the text speaks, if it is one. */
function periodsOf(
  titles: readonly string[],
  { items }: TextReading,
  { period }: ReportDefinition,
): DocumentReading['periods'] {
  const named = periodsIn(titles, period);
  if (named.length > 0) return named;
  const spoken = periodsIn(
    items.map((item) => item.text),
    period,
  );
  return spoken.length === 1 && spoken[0]?.kind === 'month' ? spoken : [];
}

/** The lines before the first heading of the text: letterhead, title, what it is about. */
function titleLines({ parts }: SourceDocument): readonly string[] {
  const lines = parts.flatMap((part) => (part.kind === 'line' && part.text.trim() !== '' ? [part.text] : []));
  const first = lines.findIndex((text) => /^\s*(?:I|1|A)\s*[.)]\s/u.test(text));
  return lines.slice(0, Math.min(first < 0 ? TITLE_LINES : first, TITLE_LINES));
}
