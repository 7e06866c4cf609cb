// Which of several reports has the figures and sections that a message names.

import type { ReportDefinition } from '../report/definition.ts';
import { analyse } from './candidates.ts';
import { engineFor } from './engine.ts';
import { readMessage, sliceOf } from './normalise.ts';

/** Names of figures and sections in a message, as written. */
export interface NamedIn {
  /** Number of words they cover. */
  readonly words: number;
  readonly names: readonly string[];
}

/** The names of a definition in the message. */
export function namedIn(definition: ReportDefinition, text: string): NamedIn {
  const analysed = analyse(definition, engineFor(definition).matcher, readMessage(text));
  const found = analysed.slots.filter(({ name }) => name === 'figures' || name === 'section');
  const places = new Set(found.flatMap((slot) => slot.places));
  const names = found.map((slot) => sliceOf(analysed.message, slot.places[0] ?? 0, slot.places.at(-1) ?? 0));
  return { words: places.size, names: [...new Set(names)] };
}

/** The reports that match the most words of the message; undefined when it names nothing. */
export function having(
  definitions: readonly ReportDefinition[],
  text: string,
): readonly ReportDefinition[] | undefined {
  const counted = definitions.map((definition) => ({ definition, words: namedIn(definition, text).words }));
  const most = Math.max(0, ...counted.map(({ words }) => words));
  if (most === 0) return undefined;
  return counted.flatMap(({ definition, words }) => (words === most ? [definition] : []));
}
