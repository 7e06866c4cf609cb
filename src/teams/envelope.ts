// An activity as it comes from outside, before anything believes it: the few fields that we use, and their limits.

import { z } from 'zod';

const id = z.string().min(1).max(400);

const envelopeSchema = z.object({
  type: z.string().min(1).max(60),
  id: id.optional(),
  serviceUrl: z.url({ protocol: /^https?$/u }),
  channelId: id,
  conversation: z.object({ id, conversationType: z.string().max(40).optional(), tenantId: id.optional() }),
  from: z.object({ id, aadObjectId: id.optional() }),
  recipient: z.object({ id }).optional(),
  text: z.string().optional(),
  name: z.string().max(100).optional(),
  locale: z.string().max(40).optional(),
  replyToId: id.optional(),
  value: z.unknown().optional(),
  /** A text on the wire; the SDK makes it a Date. */
  timestamp: z.union([z.string().max(60), z.date().transform((at) => at.toISOString())]).optional(),
  channelData: z.object({ tenant: z.object({ id }).optional() }).optional(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** Undefined for anything that is no activity we could answer. */
export function readEnvelope(body: unknown): Envelope | undefined {
  const read = envelopeSchema.safeParse(body);
  return read.success ? read.data : undefined;
}

/** Without authentication anyone could make the bot call any address: then only this machine is called. */
export function isLoopback(serviceUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(serviceUrl).hostname);
}
