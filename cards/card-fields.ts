// What stands in the fields of a card, as it arrives beside the card's own data. Clients differ: a number may come as a
// number, a tick as a boolean, and on some phones a field does not come at all, which is not the same as an empty one.

import { z } from 'zod';

/** A card of ours has at most one field a figure, and a few beside. */
const MOST_FIELDS = 200;
const LONGEST_ID = 120;

/** Every field as text, or undefined when one is longer than `longest` lets it be; what is no text at all is no field. */
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
