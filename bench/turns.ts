// The case "a figure recorded through the bot": officers who answer one question after the other, each in a conversation of
// their own, over HTTP in local mode. The bot runs in a process of its own, the channel and the officers in this one. A turn
// counts when its figure is committed and the reply has come.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SAMPLE_TENANT } from '../src/local/people.ts';
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
  /** So many months each fills in; the same work whoever is faster, as a month costs more with those before it. */
  readonly months: number;
}

/** Months filled in before anything is measured. */
const WARM_UP = 2;

/** @param root the checkout whose bot is measured */
export async function measureTurns(root: string, { conversations, months }: Load): Promise<TurnsMeasured> {
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
    const talk = (of: number) => Promise.all(officers.map((officer) => officer.fillIn(of)));
    await talk(WARM_UP);
    const before = await ask(bot, 'measure');
    const began = performance.now();
    await talk(months);
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

/** Fills in one month after the other. */
class Officer {
  readonly #url: string;
  readonly #serviceUrl: string;
  readonly #id: string;
  #said = 0;
  #month = 0;

  constructor(url: string, serviceUrl: string, at: number) {
    this.#url = url;
    this.#serviceUrl = serviceUrl;
    this.#id = `officer-${at}`;
  }

  async fillIn(months: number): Promise<void> {
    for (let at = 0; at < months; at += 1) {
      this.#month += 1;
      const month = (this.#month % MONTHS) + 1;
      await this.#say(`báo cáo tháng ${month}/${FIRST_YEAR + Math.floor(this.#month / MONTHS)}`);
      for (const figure of FIGURES) await this.#say(figure);
    }
  }

  async #say(text: string): Promise<void> {
    this.#said += 1;
    const response = await fetch(`${this.#url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.#message(text)),
    });
    if (!response.ok) throw new Error(`the bot answers ${response.status}`);
    await response.arrayBuffer();
  }

  /** As Teams delivers it. */
  #message(text: string) {
    const tenant = { id: SAMPLE_TENANT };
    return {
      type: 'message',
      id: `${this.#id}-${this.#said}`,
      channelId: 'msteams',
      serviceUrl: this.#serviceUrl,
      timestamp: new Date().toISOString(),
      locale: 'vi-VN',
      from: { id: `29:${this.#id}`, name: this.#id, aadObjectId: this.#id },
      recipient: { id: '28:tro-ly-bao-cao', name: 'Trợ lý Báo cáo' },
      conversation: { id: `a:${this.#id}`, conversationType: 'personal', tenantId: tenant.id },
      channelData: { tenant },
      text,
      textFormat: 'plain',
    };
  }
}
