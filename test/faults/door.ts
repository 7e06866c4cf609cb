// The door as it is in a tenant: a second program, started as `npm run serve` starts it, to which this file is Microsoft: it
// publishes the keys, gives the bot its token and takes its replies. Strangers knock with tokens of every wrong kind, while
// Teams' own go on being let in, also while the keys cannot be had.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP } from '../../bench/stand-ins/registration.ts';
import { fileInFolder } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import { message, type Talker } from '../demo/activities.ts';
import { type Program, startProgram } from '../demo/program.ts';
import type { Random } from '../simulation/random.ts';
import { makeReal } from '../support/database.ts';
import { signingKey } from '../support/microsoft.ts';
import { answer, textOf } from '../support/stand-in-server.ts';
import { type Cast, furnish } from './furnish.ts';
import { deliveryOf } from './judge.ts';
import { readStored } from './stage.ts';
import { badKnock, goodKnock, type Keys, type Knock } from './tokens.ts';

const LOGIN = `/${APP.tenant}`;
const REROUTE = new URL('../../bench/stand-ins/reroute.ts', import.meta.url).href;
const ISSUER = 'https://login.microsoftonline.com';
/** Of Teams' own, how often the keys cannot be had just then. */
const AWAY = 0.2;
const SLOW_START = 300_000;

export class Door {
  readonly broken: string[] = [];
  readonly #random: Random;
  readonly #keys: Keys = {
    teams: signingKey('teams'),
    others: signingKey('others', ['webchat', 'directline']),
    unknown: signingKey(randomUUID()),
  };
  readonly #folder = mkdtempSync(join(tmpdir(), 'bao-cao-door-'));
  readonly #microsoft = createServer((request, response) => {
    this.#meet(request, response).catch(() => response.destroy());
  });
  readonly #told = new Set<string>();
  /** Deliveries of Teams' own. */
  readonly #letIn: string[] = [];
  #officers: readonly Cast[] = [];
  #program: Program | undefined;
  #keysAway = false;
  #count = 0;
  printed = '';

  constructor(random: Random) {
    this.#random = random;
  }

  async open(): Promise<void> {
    const address = fileInFolder(this.#folder);
    const { cast } = await furnish(address);
    this.#officers = cast.filter(({ part }) => part === 'enters');
    const db = await openDatabase(address);
    await makeReal(db);
    await db.destroy();
    await new Promise<void>((resolve) => this.#microsoft.listen(0, '127.0.0.1', resolve));
    const { port } = this.#microsoft.address() as AddressInfo;
    this.#program = await startProgram({
      mode: 'serve',
      flags: ['--import', REROUTE],
      patience: SLOW_START,
      env: {
        STAND_IN: `http://127.0.0.1:${port}`,
        DATA_DIR: this.#folder,
        LOG_LEVEL: 'info',
        MICROSOFT_APP_ID: APP.id,
        MICROSOFT_APP_TYPE: 'SingleTenant',
        MICROSOFT_APP_TENANT_ID: APP.tenant,
        MICROSOFT_APP_PASSWORD: APP.password,
      },
      onOutput: (text) => {
        this.printed += text;
      },
    });
    // The first of Teams' own brings the keys.
    await this.knockAsTeams();
  }

  async close(): Promise<void> {
    await this.#program?.kill();
    this.#microsoft.closeAllConnections();
    this.#microsoft.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Somebody else knocks, and is not let in. */
  async knockAsStranger(): Promise<void> {
    const { talker } = this.#random.pick(this.#officers);
    const knock = badKnock(this.#keys, this.#random);
    const { status, delivery } = await this.#knock(knock, talker);
    if (status < 400 || status >= 500) this.broken.push(`door: ${status} for ${knock.wrong.join(', ')}`);
    if (this.#told.has(delivery)) this.broken.push(`door: an answer for ${knock.wrong.join(', ')}`);
  }

  /** One of Teams' own is let in, whoever else has knocked and be the keys away. */
  async knockAsTeams(): Promise<void> {
    this.#keysAway = this.#letIn.length > 0 && this.#random.chance(AWAY);
    const { talker } = this.#random.pick(this.#officers);
    const { status, delivery } = await this.#knock(goodKnock(this.#keys), talker);
    this.#keysAway = false;
    this.#letIn.push(delivery);
    if (status !== 200) this.broken.push(`door: ${status} for Teams' own`);
    else if (!this.#told.has(delivery)) this.broken.push("door: no answer for Teams' own");
  }

  /** What stands in its database came from Teams. */
  async judge(): Promise<void> {
    const { audit } = await readStored(fileInFolder(this.#folder));
    const known = new Set(this.#letIn);
    for (const line of audit)
      if (line.delivery !== undefined && !known.has(deliveryOf(line)))
        this.broken.push(`door: ${line.delivery} was recorded`);
  }

  async #knock({ authorization, serviceUrl, channelId }: Knock, talker: Talker) {
    this.#count += 1;
    const id = `k-${this.#count}`;
    // Each has a conversation of its own, so that an answer tells whom it is for.
    const conversationId = `a:${id}`;
    const place = { conversationId, conversationType: 'personal', serviceUrl, locale: 'vi-VN' } as const;
    const said = message(
      { from: talker, place, id, at: new Date() },
      `đã giải quyết: ${100_000 + this.#count}`,
    );
    const status = await fetch(`${this.#program?.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization !== undefined && { authorization }),
      },
      body: JSON.stringify({ ...said, channelId }),
    }).then(
      (response) => response.status,
      () => 0,
    );
    return { status, delivery: `${conversationId}|${id}` };
  }

  async #meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://microsoft');
    await textOf(request);
    const conversation = /^\/apac\/v3\/conversations\/(?<id>[^/]+)\//u.exec(pathname)?.groups?.id;
    if (conversation !== undefined) {
      const id = decodeURIComponent(conversation);
      this.#told.add(`${id}|${id.replace('a:', '')}`);
      return answer(response, 201, { id: randomUUID() });
    }
    if (this.#keysAway && pathname.startsWith('/v1/')) return answer(response, 503, {});
    const document = this.#published()[pathname];
    answer(response, document === undefined ? 404 : 200, document ?? {});
  }

  #published(): Readonly<Record<string, unknown>> {
    const { teams, others } = this.#keys;
    return {
      '/v1/.well-known/openidconfiguration': {
        issuer: 'https://api.botframework.com',
        jwks_uri: 'https://login.botframework.com/v1/.well-known/keys',
      },
      '/v1/.well-known/keys': {
        keys: [teams, others].map(({ kid, publicKey, endorsements }) => ({
          ...publicKey.export({ format: 'jwk' }),
          ...{ kid, use: 'sig', endorsements },
        })),
      },
      [`${LOGIN}/v2.0/.well-known/openid-configuration`]: {
        issuer: `${ISSUER}${LOGIN}/v2.0`,
        authorization_endpoint: `${ISSUER}${LOGIN}/oauth2/v2.0/authorize`,
        token_endpoint: `${ISSUER}${LOGIN}/oauth2/v2.0/token`,
        jwks_uri: `${ISSUER}${LOGIN}/discovery/v2.0/keys`,
      },
      [`${LOGIN}/oauth2/v2.0/token`]: { token_type: 'Bearer', expires_in: 3600, access_token: 'x' },
    };
  }
}
