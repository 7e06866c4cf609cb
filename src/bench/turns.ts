// The case "a figure recorded through the bot": officers who answer one question after the other, each in a conversation of
// their own, over HTTP in local mode. The bot runs in a process of its own, the channel and the officers in this one. A turn
// counts when its figure is committed and the reply has come.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Talker } from '../demo/activities.ts';
import { message } from '../demo/activities.ts';
import { SAMPLE_TENANT } from '../local/people.ts';
import type { Asked, Told } from './turns-app.ts';

/** What a department says of one month, question by question: nothing that the bot would have to ask about. */
const FIGURES = ['688', '54', '0', '45', '0', '551', '137'];
const FIRST_YEAR = 2024;
const MONTHS = 12;

export interface TurnsMeasured {
  readonly turnsPerSecond: number;
  /** Processor time of the bot, so that other work on the machine counts less. In milliseconds. */
  readonly cpuPerTurn: number;
  readonly recorded: number;
}

interface Load {
  readonly conversations: number;
  readonly seconds: number;
}

/** @param root the checkout whose bot is measured */
export async function measureTurns(root: string, { conversations, seconds }: Load): Promise<TurnsMeasured> {
  const channel = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json').end('{"id":"1"}');
    });
  });
  channel.listen(0, '127.0.0.1');
  await once(channel, 'listening');
  const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
  const bot = fork(join(import.meta.dirname, 'turns-app.ts'), [root, String(conversations)]);
  try {
    const { url } = await told(bot);
    const officers = Array.from({ length: conversations }, (_, at) => new Officer(url, serviceUrl, at));
    const talk = (until: number) => Promise.all(officers.map((officer) => officer.talk(until)));
    await talk(performance.now() + (seconds * 1000) / 3);
    const before = await ask(bot, 'measure');
    const began = performance.now();
    await talk(began + seconds * 1000);
    const took = (performance.now() - began) / 1000;
    const after = await ask(bot, 'measure');
    const recorded = after.recorded - before.recorded;
    return { turnsPerSecond: recorded / took, cpuPerTurn: (after.cpu - before.cpu) / recorded, recorded };
  } finally {
    bot.send('stop' satisfies Asked);
    await once(bot, 'exit');
    channel.closeAllConnections();
    channel.close();
  }
}

async function ask(bot: ChildProcess, asked: Asked): Promise<Told> {
  const answer = told(bot);
  bot.send(asked);
  return await answer;
}

async function told(bot: ChildProcess): Promise<Told> {
  const stopped = once(bot, 'exit').then(() => Promise.reject(new Error('the bot has stopped')));
  const [answer] = await Promise.race([once(bot, 'message'), stopped]);
  return answer as Told;
}

/** Fills in one month after the other, without an end. */
class Officer {
  readonly #url: string;
  readonly #serviceUrl: string;
  readonly #talker: Talker;
  #said = 0;

  constructor(url: string, serviceUrl: string, at: number) {
    this.#url = url;
    this.#serviceUrl = serviceUrl;
    const id = `officer-${at}`;
    this.#talker = { id, name: id, tenantId: SAMPLE_TENANT, entraObjectId: id };
  }

  async talk(until: number): Promise<void> {
    while (performance.now() < until) await this.#say(this.#next());
  }

  /** A month is opened, and then its questions are answered. */
  #next(): string {
    const of = FIGURES.length + 1;
    const question = this.#said % of;
    const month = 1 + Math.floor(this.#said / of);
    this.#said += 1;
    const name = `${(month % MONTHS) + 1}/${FIRST_YEAR + Math.floor(month / MONTHS)}`;
    return question === 0 ? `báo cáo tháng ${name}` : (FIGURES[question - 1] ?? '0');
  }

  async #say(text: string): Promise<void> {
    const { id } = this.#talker;
    const place = {
      conversationId: `a:${id}`,
      conversationType: 'personal',
      serviceUrl: this.#serviceUrl,
      locale: 'vi-VN',
    } as const;
    const sending = { from: this.#talker, place, id: `${id}-${this.#said}`, at: new Date() };
    const response = await fetch(`${this.#url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message(sending, text)),
    });
    if (!response.ok) throw new Error(`the bot answers ${response.status}`);
    await response.arrayBuffer();
  }
}
