// Finished reports: their figures are in the prose; the tables after it are appendices with other counts.

import type { ReportDefinition } from '../report/definition.ts';
import type { DocumentReading } from './figure-reading.ts';

/** Minimum share of printed figures found. */
const MIN_SHARE_FOUND = 0.8;

/** Whether the document is a report with nearly all printed figures. */
export function isFinished(reading: DocumentReading): boolean {
  const count = reading.figures.length + reading.disagreeing.size;
  return reading.is === 'report' && count >= MIN_SHARE_FOUND * printed(reading.definition);
}

/** For a finished report only the figures of its prose; any other document unchanged. */
export function withoutAppendices(reading: DocumentReading): DocumentReading {
  const all = [...reading.figures, ...[...reading.disagreeing.values()].flat()];
  const said = Map.groupBy(
    all.filter(({ foundIn }) => foundIn.by === 'line'),
    ({ figure }) => figure,
  );
  if (said.size < MIN_SHARE_FOUND * printed(reading.definition)) return reading;
  const once = [...said.values()].filter((of) => new Set(of.map(({ value }) => value)).size === 1);
  return {
    ...reading,
    figures: once.flatMap(([first]) => (first ? [first] : [])),
    disagreeing: new Map([...said].filter(([, of]) => !once.includes(of))),
  };
}

function printed({ outline, figures }: ReportDefinition): number {
  const words = JSON.stringify(outline.body);
  return figures.filter(({ id }) => words.includes(`{${id}}`)).length;
}
