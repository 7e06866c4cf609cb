// Where a figure was taken from, as JSON in a column of the figure and of the audit's line.

import { z } from 'zod';
import type { Addend, FoundIn, Provenance } from '../report/provenance.ts';

const text = z.string();
const count = z.int();

const placeSchema = z.object({
  page: count.optional(),
  line: count.optional(),
  sheet: text.optional(),
  cell: text.optional(),
  paragraph: count.optional(),
});

const foundInSchema: z.ZodType<FoundIn> = z.discriminatedUnion('by', [
  z.object({ by: z.literal('line'), label: text }),
  z.object({ by: z.literal('cell'), table: text, row: text, column: text }),
  z.object({ by: z.literal('sum'), table: text, rows: count, column: text }),
  z.object({ by: z.literal('count'), table: text, rows: count, column: text }),
  z.object({ by: z.literal('addends'), addends: z.lazy(() => addendsSchema) }),
]) as z.ZodType<FoundIn>;

const provenanceSchema = z.object({
  file: text,
  sha256: text,
  foundIn: foundInSchema,
  place: placeSchema,
}) as z.ZodType<Provenance>;

const addendsSchema = z.array(
  z.object({ source: text, value: count, from: z.lazy(() => provenanceSchema).optional() }),
) as z.ZodType<readonly Addend[]>;

/** What a value says of where it came from. */
export interface Origin {
  readonly provenance?: Provenance;
  readonly addends?: readonly Addend[];
}

export interface OriginColumns {
  readonly provenance: string | null;
  readonly addends: string | null;
}

export function originColumns({ provenance, addends }: Origin): OriginColumns {
  return {
    provenance: provenance ? JSON.stringify(provenance) : null,
    addends: addends ? JSON.stringify(addends) : null,
  };
}

export function originOf({ provenance, addends }: OriginColumns): Origin {
  return {
    ...(provenance !== null && { provenance: provenanceSchema.parse(JSON.parse(provenance)) }),
    ...(addends !== null && { addends: addendsSchema.parse(JSON.parse(addends)) }),
  };
}
