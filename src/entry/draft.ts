// A month while it is being filled in: what was entered, by which way, and at which version of the report.

import type { FigureId, ReportDefinition } from '../report/definition.ts';
import type { Figures } from '../report/figures.ts';
import type { Addend, Provenance } from '../report/provenance.ts';

/**
 * How a value came: typed in chat, through a form, pasted, by editing a message, accepted from last month, taken back,
 * taken over from a file.
 */
export const ENTRY_SOURCES = ['typed', 'form', 'paste', 'edit', 'carried', 'undo', 'file'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];

export interface EnteredValue {
  readonly value: number | string;
  readonly how: EntrySource;
  /** Who gave it, and the report's version that came with it. */
  readonly by: string;
  readonly version: number;
  readonly at: Date;
  /** Where it was taken from; of a value that came from a file. */
  readonly provenance?: Provenance;
  /** The parts that it is the sum of, where systems gave them one by one. */
  readonly addends?: readonly Addend[];
}

export type EnteredFigures = ReadonlyMap<FigureId, EnteredValue>;

/** Only the values. */
export function valuesOf(entered: EnteredFigures): Figures {
  return new Map([...entered].map(([id, { value }]) => [id, value]));
}

/** Without what the form asked once and does not any more: that stays stored, and says nothing. */
export function askedBy({ figures }: ReportDefinition, entered: EnteredFigures): EnteredFigures {
  const ids = new Set(figures.map(({ id }) => id));
  return new Map([...entered].filter(([id]) => ids.has(id)));
}
