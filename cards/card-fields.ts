// Reads the inputs of a card, which arrive mixed with the card's own data. Clients differ: numbers and booleans
// may arrive typed, and some phones omit inputs, which is different from empty ones.

import { z } from 'zod';

/** Our cards have at most one input per figure and a few more. */
const MOST_FIELDS = 200;
const LONGEST_ID = 120;

/**
 * Every input as text; undefined when one is longer than `longest` allows. Values that are not scalar are
 * ignored.
 */
export function readCardFields(
  inputs: readonly (readonly [id: string, value: unknown])[],
  longest: (id: string) => number,
): ReadonlyMap<string, string> | undefined {
  const scalars = inputs.filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  const fields = z
    .array(
      z
        .tuple([z.string().max(LONGEST_ID), z.union([z.string(), z.number(), z.boolean()])])
        .refine(([id, text]) => String(text).length <= longest(id)),
    )
    .max(MOST_FIELDS, { abort: true })
    .safeParse(scalars);
  return fields.success ? new Map(fields.data.map(([id, text]) => [id, String(text)])) : undefined;
}
