// An officer with a conversation of their own, as Teams delivers what they do.

import { Agent, request } from 'node:http';
import { APP, SERVICE_URL } from './stand-ins/registration.ts';

export interface Line {
  /** Of the bot. */
  readonly url: string;
  /** Of the stand-in for the connector. */
  readonly standIn: string;
  /** What Teams signs with; absent where nobody does. */
  readonly authorization: string | undefined;
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

export class Officer {
  readonly #line: Line;
  readonly #id: string;
  #said = 0;

  constructor(line: Line, at: number) {
    this.#line = line;
    this.#id = `officer-${at}`;
  }

  get #conversation(): string {
    return `a:${this.#id}`;
  }

  async say(text: string): Promise<void> {
    await this.#deliver({ type: 'message', text, textFormat: 'plain' });
  }

  /** Presses a button that sends this; the answer is what takes the card's place. */
  async press(data: Readonly<Record<string, unknown>>): Promise<unknown> {
    const action = { type: 'Action.Execute', verb: 'act', data };
    const body = await this.#deliver({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
    });
    return JSON.parse(body);
  }

  /** The activity with the card that the bot has sent last. */
  async lastCard(): Promise<unknown> {
    const conversation = encodeURIComponent(this.#conversation);
    return JSON.parse(await call(`${this.#line.standIn}/cards/${conversation}`, 'GET', {}));
  }

  async #deliver(activity: Readonly<Record<string, unknown>>): Promise<string> {
    this.#said += 1;
    const { url, standIn, authorization } = this.#line;
    const tenant = { id: APP.tenant };
    const body = JSON.stringify({
      id: `${this.#id}-${this.#said}`,
      channelId: 'msteams',
      serviceUrl: authorization === undefined ? `${standIn}/` : SERVICE_URL,
      timestamp: new Date().toISOString(),
      locale: 'vi-VN',
      from: { id: `29:${this.#id}`, name: this.#id, aadObjectId: this.#id },
      recipient: { id: `28:${APP.id}`, name: 'Trợ lý Báo cáo' },
      conversation: { id: this.#conversation, conversationType: 'personal', tenantId: tenant.id },
      channelData: { tenant },
      ...activity,
    });
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...(authorization !== undefined && { authorization }),
    };
    return await call(`${url}/api/messages`, 'POST', headers, body);
  }
}

function call(url: string, method: string, headers: Record<string, string>, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url} answers ${response.statusCode}: ${text.slice(0, 200)}`));
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
