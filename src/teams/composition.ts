// Puts together what speaks with Teams: the way in, the way out, and what is sent unasked.

import { randomUUID } from 'node:crypto';
import type { Credentials } from '../config.ts';
import { TeamsAdapter } from './adapter.ts';
import { Bot } from './bot.ts';
import { SigningKeys } from './inbound/signing-keys.ts';
import { TurnQueue } from './inbound/turn-queue.ts';
import { RateLimiter, SENDS_PER_SECOND } from './outbound/rate-limiter.ts';
import { ConversationReferences } from './proactive/conversation-references.ts';
import { Messenger } from './proactive/messenger.ts';
import { ReminderWorker } from './proactive/reminder-worker.ts';
import type { TeamsSdk } from './sdk/port.ts';
import type { Services } from './services.ts';

export interface TeamsSettings {
  readonly sdk: TeamsSdk;
  /** Without them nobody is authenticated: local mode only. */
  readonly credentials: Credentials | undefined;
  /** What the channel takes of one app in one tenant. */
  readonly sendsPerSecond?: number;
  readonly readSettings: () => Promise<void>;
}

export interface Teams {
  readonly adapter: TeamsAdapter;
  readonly bot: Bot;
  readonly queue: TurnQueue;
  readonly keys: SigningKeys;
  readonly messenger: Messenger;
  readonly reminding: ReminderWorker;
}

export function compose(services: Services, settings: TeamsSettings): Teams {
  const { sdk, credentials, sendsPerSecond = SENDS_PER_SECOND, readSettings } = settings;
  const { now, pause } = services;
  const keys = new SigningKeys(services);
  const pacer = new RateLimiter(services, sendsPerSecond);
  const adapter = new TeamsAdapter({
    sdk,
    admission: credentials && { appId: credentials.MICROSOFT_APP_ID, keys },
    log: services.log,
    patience: { now, pause, hold: (milliseconds) => pacer.pause(milliseconds) },
    count: () => pacer.count(),
    tried: (outcome, seconds) => services.count((metrics) => metrics.sent(outcome, seconds)),
  });
  const chats = new ConversationReferences(services, (reference, pace) =>
    adapter.conversation(reference, pace),
  );
  const messenger = new Messenger(services, chats);
  const queue = new TurnQueue();
  const copy = randomUUID();
  return {
    adapter,
    queue,
    keys,
    messenger,
    bot: new Bot(services, queue, messenger, chats),
    reminding: new ReminderWorker({ services, chats, messenger, pacer, copy, readSettings }),
  };
}
