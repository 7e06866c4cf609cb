// How much of a message is names of a report's figures and sections: which of several reports has what is asked about.

import type { ReportDefinition } from '../report/definition.ts';
import { analyse } from './candidates.ts';
import { engineFor } from './engine.ts';
import { readMessage, sliceOf } from './normalise.ts';

/** The names that stand in the message, as they were written. */
export interface NamedIn {
  /** How many of its words they are. */
  readonly words: number;
  readonly names: readonly string[];
}

export function namedIn(definition: ReportDefinition, text: string): NamedIn {
  const analysed = analyse(definition, engineFor(definition).matcher, readMessage(text));
  const found = analysed.slots.filter(({ name }) => name === 'figures' || name === 'section');
  const places = new Set(found.flatMap((slot) => slot.places));
  const names = found.map((slot) => sliceOf(analysed.message, slot.places[0] ?? 0, slot.places.at(-1) ?? 0));
  return { words: places.size, names: [...new Set(names)] };
}

/** Those of the reports that have the names in the message, as many of them as any has; undefined where it names nothing. */
export function having(
  definitions: readonly ReportDefinition[],
  text: string,
): readonly ReportDefinition[] | undefined {
  const counted = definitions.map((definition) => ({ definition, words: namedIn(definition, text).words }));
  const most = Math.max(0, ...counted.map(({ words }) => words));
  if (most === 0) return undefined;
  return counted.flatMap(({ definition, words }) => (words === most ? [definition] : []));
}
