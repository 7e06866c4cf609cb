// THE reading of a document: the report's definition run over its lines and tables.

import { readCount } from '../language/count.ts';
import { sourceText } from '../language/source-text.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { readOutline } from '../report/reading.ts';
import type { DocumentReading, FigureReading } from './figure-reading.ts';
import type { SourceDocument } from './source.ts';

export function readDocument(document: SourceDocument, definition: ReportDefinition): DocumentReading {
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
  return {
    definition,
    is: figures.length > 0 ? 'report' : undefined,
    periods: [],
    agencies: [],
    figures,
    disagreeing: new Map(),
    rates: [],
    unplaced: [],
    appendices: [],
  };
}
