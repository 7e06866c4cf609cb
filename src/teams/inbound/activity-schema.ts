// An activity as it comes from outside, before anything believes it: the few fields that we use, and their limits.

import { z } from 'zod';

const id = z.string().min(1).max(400);

const activitySchema = z.object({
  type: z.string().min(1).max(60),
  id: id.optional(),
  serviceUrl: z.url({ protocol: /^https?$/u }),
  channelId: id,
  conversation: z.object({ id, conversationType: z.string().max(40).optional(), tenantId: id.optional() }),
  from: z.object({ id, aadObjectId: id.optional(), tenantId: id.optional() }),
  recipient: z.object({ id }).optional(),
  text: z.string().optional(),
  attachments: z
    .array(z.object({ contentType: z.string().max(200).optional(), content: z.unknown().optional() }))
    .max(50)
    .optional(),
  name: z.string().max(100).optional(),
  locale: z.string().max(40).optional(),
  replyToId: id.optional(),
  value: z.unknown().optional(),
  timestamp: z.string().max(60).optional(),
  membersAdded: z.array(z.object({ id })).optional(),
  membersRemoved: z.array(z.object({ id })).optional(),
  /** Of an installation. */
  action: z.string().max(40).optional(),
  channelData: z.object({ tenant: z.object({ id }).optional() }).optional(),
});
export type InboundActivity = z.infer<typeof activitySchema>;

/** Undefined for anything that is no activity we could answer. */
export function readActivity(body: unknown): InboundActivity | undefined {
  const read = activitySchema.safeParse(body);
  return read.success ? read.data : undefined;
}

/**
 * The tenant that the activity is of; undefined where it names none, or where two places name different ones. The token
 * says nothing of tenants: that these fields are Teams' own words, and no client's, is known only once the token proved
 * the sender to be Teams' connector for this serviceUrl.
 */
export function tenantOf({ conversation, channelData, from }: InboundActivity): string | undefined {
  const named = [conversation.tenantId, channelData?.tenant?.id, from.tenantId]
    .filter((tenant) => tenant !== undefined)
    .map((tenant) => tenant.toLowerCase());
  return new Set(named).size === 1 ? named[0] : undefined;
}
