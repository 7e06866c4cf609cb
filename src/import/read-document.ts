// Entry point: reads a document's prose and tables by a report definition.

import type { ReportDefinition } from '../report/definition.ts';
import { agenciesIn } from './agency-names.ts';
import { agreeing } from './agreeing.ts';
import type { DocumentReading, TextReading } from './figure-reading.ts';
import { periodsIn } from './periods.ts';
import type { SourceDocument, SourcePart } from './source.ts';
import { type ReadOptions, readTables } from './tables/read-tables.ts';
import { readingsOfText, readText } from './texts/read-text.ts';

/** The title is within this many lines. */
const TITLE_LINES = 30;

/** Reads a document by a definition. Never throws because of the document's content. */
export function readDocument(
  document: SourceDocument,
  definition: ReportDefinition,
  options: ReadOptions = {},
): DocumentReading {
  const { bounded, beyond } = withinBounds(document);
  const text = readText(bounded, definition);
  const prose = readingsOfText(text, bounded);
  const tables = readTables(bounded, definition, options);
  const over = [...titleLines(document), ...tables.titles];
  const titles = [...over, document.name.replace(/\.\w+$/u, '')];
  return {
    definition,
    is: prose.readings.length > 0 ? 'report' : tables.known ? 'table' : undefined,
    titles,
    periods: periodsOf(titles, text, definition),
    agencies: [...new Set([...agenciesIn(over), ...tables.agencies])],
    ...agreeing(definition, [...prose.readings, ...tables.readings]),
    rates: prose.rates,
    unplaced: [...prose.unplaced, ...tables.unplaced, ...beyond],
    appendices: tables.appendices,
    text,
  };
}

/** Limits of the prose; a report has some hundred lines. */
const MOST_LINES = 4_000;
const MOST_CHARACTERS = 200_000;

/**
 * The document with lines beyond the limit emptied, so that positions stay, and the first of them for the
 * message.
 */
function withinBounds(document: SourceDocument): {
  readonly bounded: SourceDocument;
  readonly beyond: DocumentReading['unplaced'];
} {
  let lines = 0;
  let characters = 0;
  let first: number | undefined;
  const parts = document.parts.map((part, i): SourcePart => {
    if (part.kind !== 'line' || part.text === '') return part;
    lines += 1;
    characters += part.text.length;
    if (lines <= MOST_LINES && characters <= MOST_CHARACTERS) return part;
    first ??= i;
    return { ...part, text: '' };
  });
  const beyond = first === undefined ? undefined : document.parts[first];
  if (first === undefined || beyond?.kind !== 'line') return { bounded: document, beyond: [] };
  const words = beyond.text.slice(0, 80);
  return {
    bounded: { ...document, parts },
    beyond: [{ words, at: { part: first, from: 0, to: words.length } }],
  };
}

/** The periods in the title, otherwise the only month mentioned in the text. */
function periodsOf(
  titles: readonly string[],
  { items }: TextReading,
  rhythm: ReportDefinition,
): DocumentReading['periods'] {
  const named = periodsIn(titles, rhythm);
  if (named.length > 0) return named;
  const spoken = periodsIn(
    items.map((item) => item.text),
    rhythm,
  );
  return spoken.length === 1 && spoken[0]?.kind === 'month' ? spoken : [];
}

/** The lines before the first heading: letterhead, title, subject. */
function titleLines({ parts }: SourceDocument): readonly string[] {
  const lines = parts.flatMap((part) => (part.kind === 'line' && part.text.trim() !== '' ? [part.text] : []));
  const first = lines.findIndex((text) => /^\s*(?:I|1|A)\s*[.)]\s/u.test(text));
  return lines.slice(0, Math.min(first < 0 ? TITLE_LINES : first, TITLE_LINES));
}
