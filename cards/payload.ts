// What the buttons of our cards send back. A payload comes from a client and is believed in nothing: not who sends
// it, not what it may do; it only says which wish is meant, made on which version of the report.

import { z } from 'zod';

const common = {
  report: z.string().max(100),
  /** The report's version that the card showed. */
  version: z.int().min(0),
  /** One for each card that is sent, so that the same press delivered twice is known. */
  nonce: z.string().max(40),
};
const figures = z.array(z.string().max(60)).min(1).max(60);

const schema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('save-form'),
    ...common,
    figures,
    /** What the form showed in its fields of counts: a field left as it was is no answer. */
    shown: z.record(z.string().max(60), z.string().max(60)),
  }),
  z.object({ act: z.literal('open-form'), ...common, figures }),
  z.object({ act: z.literal('recompute'), ...common, figure: z.string().max(60) }),
  z.object({ act: z.literal('give-reasons'), ...common }),
  z.object({ act: z.literal('finish'), ...common }),
]);

export type Payload = z.infer<typeof schema>;

export const REASON_INPUT = 'reason:';

/** A payload with the texts of its card's fields; undefined for anything that no card of ours sends. */
export function readPayload(
  value: unknown,
): { readonly payload: Payload; readonly fields: ReadonlyMap<string, string> } | undefined {
  const payload = schema.safeParse(value);
  if (!payload.success) return undefined;
  // The inputs of a card arrive beside its data: figure ids, and `reason:` with a check's code.
  const texts = Object.entries(value as object).filter(([, text]) => typeof text === 'string');
  return { payload: payload.data, fields: new Map(texts) };
}
