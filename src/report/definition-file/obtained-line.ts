// Parses and writes the source of a figure's value: `asked`, `asked when pendingOverdue`, `optional`,
// `carried`, `= settled - settledEarly`, `running total of settled`.

import type { ValueSource } from '../definition.ts';
import { ID, readSum, writeSum } from './sums.ts';

/** Sources a figure's line can express; `from-months` is declared once for the whole report. */
export type ObtainedLine = Exclude<ValueSource, { readonly how: 'from-months' }>;

export const OBTAINED_FORMS =
  'must be one of: asked; asked when FIGURE; optional; carried; = FIGURE + FIGURE - FIGURE; running total of FIGURE';

const ASKED_WHEN = new RegExp(`^asked when (${ID})$`, 'u');
const RUNNING = new RegExp(`^running total of (${ID})$`, 'u');

/** Undefined when the line does not match the grammar. */
export function readObtained(line: string): ObtainedLine | undefined {
  const text = line.trim().replace(/\s+/gu, ' ');
  if (text === 'asked' || text === 'carried' || text === 'optional') return { how: text };
  const onlyWhen = ASKED_WHEN.exec(text)?.[1];
  if (onlyWhen !== undefined) return { how: 'asked', onlyWhen };
  const of = RUNNING.exec(text)?.[1];
  if (of !== undefined) return { how: 'running', of };
  const sum = text.startsWith('=') ? readSum(text.slice(1)) : undefined;
  return sum && { how: 'computed', plus: sum.plus, ...(sum.minus.length > 0 && { minus: sum.minus }) };
}

/** Writes a source as the line `readObtained` accepts. */
export function writeObtained(obtained: ObtainedLine): string {
  switch (obtained.how) {
    case 'asked':
      return obtained.onlyWhen === undefined ? 'asked' : `asked when ${obtained.onlyWhen}`;
    case 'carried':
    case 'optional':
      return obtained.how;
    case 'computed':
      return `= ${writeSum(obtained.plus, obtained.minus)}`;
    case 'running':
      return `running total of ${obtained.of}`;
  }
}

/** What a report of a longer period takes from its months. */
export type MonthsLine =
  | { readonly take: 'asked' }
  | { readonly take: 'sum' | 'first' | 'last'; readonly figure?: string };

export const MONTHS_FORMS =
  'must be one of: sum, first, last, asked; or with the figure of the months: sum of FIGURE';

const MONTHS = new RegExp(`^(sum|first|last)(?: of (${ID}))?$`, 'u');

/** Undefined when the line does not match the grammar. */
export function readMonthsLine(line: string): MonthsLine | undefined {
  const text = line.trim().replace(/\s+/gu, ' ');
  if (text === 'asked') return { take: 'asked' };
  const [, take, figure] = MONTHS.exec(text) ?? [];
  if (take === undefined) return undefined;
  return { take: take as 'sum' | 'first' | 'last', ...(figure !== undefined && { figure }) };
}

/** Writes it as the line `readMonthsLine` accepts. */
export const writeMonthsLine = (line: MonthsLine): string =>
  line.take === 'asked' || line.figure === undefined ? line.take : `${line.take} of ${line.figure}`;
