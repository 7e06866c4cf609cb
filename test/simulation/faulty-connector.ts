// A stand-in for Teams' connector in a process of its own, as bad as the real one can be: it refuses for now and for good,
// breaks, is slow, and cuts the line before or after it has taken a message. What it took, it remembers, and tells at the end.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answer, textOf } from '../support/stand-in-server.ts';
import { Random } from './random.ts';

/** What it does to a message, and how often of a thousand times. The rest is taken and answered as it should be. */
const TEMPER = [
  ['throttled', 15],
  ['broken-untaken', 40],
  ['broken-taken', 20],
  ['cut-untaken', 20],
  ['cut-taken', 20],
  ['slow', 40],
] as const;
type Mood = (typeof TEMPER)[number][0] | 'taken' | 'refused';

/** One in so many conversations may not be written to at all. */
const REFUSED_EACH = 25;
const FINAL_CODES = ['ConversationBlockedByUser', 'BotNotInConversationRoster', 'MessageWritesBlocked'];
const RETRY_AFTER_SECONDS = 1;
/** In milliseconds. */
const QUICKEST = 50;
const USUAL = 400;
const SLOW = 2500;
/** More in a second than the channel takes is refused, whatever the mood. */
const CEILING = 50;

export interface Report {
  /** Reminders that were taken, in their order: to which conversation. */
  readonly taken: readonly string[];
  readonly moods: Readonly<Partial<Record<Mood, number>>>;
  /** When each message came, in milliseconds. */
  readonly arrivals: readonly number[];
}

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, kind: { type: 'boolean', default: false } },
});
const random = new Random(Number(values.seed));
let kind = values.kind;
const taken: string[] = [];
const arrivals: number[] = [];
const moods: Partial<Record<Mood, number>> = {};

const server = createServer((request, response) => {
  handle(request, response).catch(() => response.destroy());
});
server.listen(0, '127.0.0.1', () => {
  console.log(`Connector: http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '' } = request;
  const body = await textOf(request);
  if (url === '/calm') {
    kind = true;
    return answer(response, 200, {});
  }
  if (url === '/report') return answer(response, 200, { taken, moods, arrivals } satisfies Report);
  const conversation = /^\/v3\/conversations\/([^/]+)\/activities/u.exec(url)?.[1];
  if (method !== 'POST' || conversation === undefined) return answer(response, 200, { id: 'x' });
  arrivals.push(Date.now());
  const mood = moodFor(decodeURIComponent(conversation));
  moods[mood] = (moods[mood] ?? 0) + 1;
  await meet(mood, decodeURIComponent(conversation), body, response);
}

function moodFor(conversation: string): Mood {
  const number = [...conversation].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, 7);
  if (!values.kind && number % REFUSED_EACH === 0) return 'refused';
  const second = arrivals.filter((at) => at > Date.now() - 1000).length;
  if (second > CEILING) return 'throttled';
  if (kind) return 'taken';
  let die = random.whole(0, 999);
  for (const [mood, share] of TEMPER) {
    if (die < share) return mood;
    die -= share;
  }
  return 'taken';
}

async function meet(mood: Mood, conversation: string, body: string, response: ServerResponse): Promise<void> {
  const take = () => {
    const { attachments = [] } = JSON.parse(body) as { attachments?: readonly unknown[] };
    // News has words alone; a reminder is a card.
    if (attachments.length > 0) taken.push(conversation);
    return { id: `m-${arrivals.length}` };
  };
  switch (mood) {
    case 'throttled':
      response.setHeader('retry-after', String(RETRY_AFTER_SECONDS));
      return answer(response, 429, { error: { code: 'TooManyRequests' } });
    case 'refused':
      return answer(response, 403, {
        error: { code: FINAL_CODES[conversation.length % FINAL_CODES.length] },
      });
    case 'broken-untaken':
      return answer(response, 500, { error: { code: 'ServiceError' } });
    case 'broken-taken':
      take();
      return answer(response, 502, { error: { code: 'ServiceError' } });
    case 'cut-untaken':
      response.destroy();
      return;
    case 'cut-taken':
      take();
      response.destroy();
      return;
    case 'slow':
    case 'taken': {
      await sleep(mood === 'slow' ? SLOW : random.whole(QUICKEST, USUAL));
      // A sender that has died meanwhile does not keep the message from arriving.
      return answer(response, 201, take());
    }
  }
}
