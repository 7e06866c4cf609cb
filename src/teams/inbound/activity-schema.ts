// An activity as it comes from outside, before anything believes it: the few fields that we use, and their limits.
// Clients write null where the schema says absent, so nulls are taken out before anyone reads; see `withoutNulls`.

import { z } from 'zod';

/** What Teams makes is plain ASCII; ids go into addresses and headers, where other signs break or lead elsewhere. */
const id = z
  .string()
  .min(1)
  .max(400)
  .regex(/^(?!\.{1,2}$)[ -~]+$/u);

/** Nothing that Teams sends is nested deeper, and whatever walks it must not run out of stack. */
const DEEPEST = 64;

/** An entity of another kind, or a broken one, must not cost the person their message. */
const entitySchema = z
  .object({
    type: z.string().max(100),
    /** Of a mention: who is meant, and how it stands in the text. */
    mentioned: z.object({ id, name: z.string().max(400).optional() }).optional(),
    text: z.string().max(1000).optional(),
    quotedReply: z.object({ messageId: id }).optional(),
  })
  .catch({ type: '' });

const activitySchema = z.object({
  type: z.string().min(1).max(60),
  id: id.optional(),
  serviceUrl: z
    .string()
    .max(400)
    .regex(/^[!-~]+$/u)
    .pipe(z.url({ protocol: /^https?$/u })),
  channelId: id,
  conversation: z.object({ id, conversationType: z.string().max(40).optional(), tenantId: id.optional() }),
  from: z.object({ id, aadObjectId: id.optional(), tenantId: id.optional() }),
  recipient: z.object({ id, name: z.string().max(400).optional() }).optional(),
  text: z.string().optional(),
  attachments: z
    .array(
      z.object({
        contentType: z.string().max(200).optional(),
        content: z.unknown().optional(),
        /** Of a file. */
        name: z.string().optional().catch(undefined),
      }),
    )
    .max(50)
    .optional(),
  entities: z.array(entitySchema).max(500).optional(),
  name: z.string().max(100).optional(),
  locale: z.string().max(40).optional(),
  replyToId: id.optional(),
  value: z.unknown().optional(),
  timestamp: z.string().max(60).optional(),
  membersAdded: z.array(z.object({ id })).optional(),
  membersRemoved: z.array(z.object({ id })).optional(),
  /** Of an installation. */
  action: z.string().max(40).optional(),
  channelData: z
    .object({
      tenant: z.object({ id }).optional(),
      /** Of what is said in a channel. */
      team: z.object({ id }).optional().catch(undefined),
      /** What became of a message: `editMessage`, `softDeleteMessage`, `undeleteMessage`. */
      eventType: z.string().max(100).optional().catch(undefined),
    })
    .optional(),
});
export type InboundActivity = z.infer<typeof activitySchema>;

/** The body with every null taken out, as if it had not been there; undefined when it is nested too deep. */
export function withoutNulls(body: unknown, depth = DEEPEST): unknown {
  try {
    return stripped(body, depth);
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

class TooDeep extends Error {}

function stripped(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) throw new TooDeep();
  if (Array.isArray(value)) {
    return value.filter((one) => one !== null).map((one) => stripped(one, depth - 1));
  }
  const kept = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(kept.map(([key, one]) => [key, stripped(one, depth - 1)]));
}

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

/** The team in whose channel it was said: the roster of a channel is its team's. */
export function teamOf({ channelData }: Pick<InboundActivity, 'channelData'>): string | undefined {
  return channelData?.team?.id;
}

/** Anything but a personal chat, also a kind of conversation that is not known: what is said there others may read. */
export function isShared({ conversation }: Pick<InboundActivity, 'conversation'>): boolean {
  return conversation.conversationType !== 'personal';
}
