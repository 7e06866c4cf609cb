// THE reading of a document: the report's definition run over its lines and tables.

import { readCount } from '../language/count.ts';
import { sourceText } from '../language/source-text.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { readOutline } from '../report/reading.ts';
import { agenciesIn } from './agency-names.ts';
import { agreeing } from './agreeing.ts';
import type { DocumentReading, FigureReading } from './figure-reading.ts';
import { periodsIn } from './periods.ts';
import type { SourceDocument } from './source.ts';
import { type ReadOptions, readTables } from './tables/read-tables.ts';

/** The title of a document is no farther down. In lines. */
const TITLE_LINES = 30;

export function readDocument(
  document: SourceDocument,
  definition: ReportDefinition,
  options: ReadOptions = {},
): DocumentReading {
  const figures: FigureReading[] = [];
  for (const [part, one] of document.parts.entries()) {
    if (one.kind !== 'line') continue;
    const { read } = sourceText(one.text);
    for (const { figure, words, span } of readOutline(definition, read).figures) {
      const count = readCount(words);
      if (count.kind !== 'count') continue;
      const from = one.text.indexOf(words, span[0]);
      figures.push({
        figure,
        value: count.value,
        at: { part, from, to: from + words.length },
        foundIn: { by: 'line', label: one.text.slice(0, from) },
      });
    }
  }
  const tables = readTables(document, definition, options);
  const titles = [...titleLines(document), ...tables.titles];
  return {
    definition,
    is: figures.length > 0 ? 'report' : tables.known ? 'table' : undefined,
    periods: periodsIn([...titles, document.name.replace(/\.\w+$/u, '')], definition.period),
    agencies: [...new Set([...agenciesIn(titles), ...tables.agencies])],
    ...agreeing(definition, [...figures, ...tables.readings]),
    rates: [],
    unplaced: tables.unplaced,
    appendices: tables.appendices,
  };
}

/** The lines before the first heading of the text: letterhead, title, what it is about. */
function titleLines({ parts }: SourceDocument): readonly string[] {
  const lines = parts.flatMap((part) => (part.kind === 'line' && part.text.trim() !== '' ? [part.text] : []));
  const first = lines.findIndex((text) => /^\s*(?:I|1|A)\s*[.)]\s/u.test(text));
  return lines.slice(0, Math.min(first < 0 ? TITLE_LINES : first, TITLE_LINES));
}
