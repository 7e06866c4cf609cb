// The questions of February in the order of the report, and what is typed for them. Whoever tells a talk says from which
// question to which, and how many are left at one: a figure that the report gains is answered with the others.

import { REPORT_CATALOGUE } from '../../src/definitions/shipped.ts';
import { SAMPLE_REPORT } from '../../src/local/people.ts';
import type { ReportDefinition, ValueSource } from '../../src/report/definition.ts';
import { readOutline } from '../../src/report/outline-parser.ts';
import { ROWS } from './february-report.ts';

const DEFINITION = REPORT_CATALOGUE.get(SAMPLE_REPORT);

/** What a report asks of everybody: no sums, no totals that follow, nothing that is asked only sometimes. */
export const askedBy = ({ figures }: ReportDefinition): readonly string[] =>
  figures.filter((figure) => figure.kind === 'count' && isAlwaysAsked(figure.obtained)).map(({ id }) => id);

/** What the sample's report asks. */
export const ASKED: readonly string[] = askedBy(DEFINITION);

/** Those of them that nothing of the month before stands for. */
export const ASKED_ANEW: readonly string[] = ASKED.filter((id) =>
  DEFINITION.figures.some(
    (figure) => figure.id === id && figure.kind === 'count' && figure.obtained.how === 'asked',
  ),
);

/** How many counts the report has, with those that follow. */
export const COUNTS: number = DEFINITION.figures.filter(({ kind }) => kind === 'count').length;

function isAlwaysAsked(obtained: ValueSource): boolean {
  return obtained.how === 'carried' || (obtained.how === 'asked' && !obtained.onlyWhen);
}

function placeOf(figure: string): number {
  const place = ASKED.indexOf(figure);
  if (place < 0) throw new Error(`${figure} is not asked of everybody`);
  return place;
}

/** The questions from one on, until another one is asked; without that until the last. */
export const askedFrom = (first: string, next?: string): readonly string[] =>
  ASKED.slice(placeOf(first), next === undefined ? undefined : placeOf(next));

/** Those of them that nothing of the month before stands for. */
export const anewFrom = (first: string, next?: string): readonly string[] =>
  askedFrom(first, next).filter((id) => ASKED_ANEW.includes(id));

/** The asked figures that a pasted part of the report does not say. */
export function notIn(pasted: string): readonly string[] {
  const said = new Set(readOutline(DEFINITION, pasted).figures.map(({ figure }) => figure));
  return ASKED.filter((id) => !said.has(id));
}

/** February's right value of a figure. Throws where there is none: a figure that is asked has its row. */
export function rightValue(figure: string): number {
  const row = ROWS.find(({ id }) => id === figure);
  if (!row) throw new Error(`February has no row for ${figure}`);
  return row.corrected;
}

/** What answers these questions in one message: `688, 0, 0`. */
export const typedFor = (figures: readonly string[]): string => figures.map(rightValue).join(', ');

/** The same of the questions from one on, until another one is asked. */
export const typed = (first: string, next?: string): string => typedFor(askedFrom(first, next));

/** How many are given when this one is asked and none was put off. */
export const givenAt = (figure: string): number => placeOf(figure);
