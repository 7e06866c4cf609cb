// Who is let in: our own checks around the SDK's, each on every activity, the cheap ones first. Nothing else reads an
// activity before all of them have passed. A refusal is a short code, to the caller and to the log.

import type { Request, RequestHandler, Response } from 'express';
import type { Admitted, Body, TeamsAdapter } from '../adapter.ts';
import { loopbackUrl } from '../outbound/trusted-address.ts';
import type { Services } from '../services.ts';
import { type InboundActivity, readActivity, tenantOf, withoutNulls } from './activity-schema.ts';
import { addressKey } from './client-address.ts';
import { InboundRateLimit } from './inbound-rate-limit.ts';
import { type Proof, speaksFor } from './token.ts';

/** The bot is made for Teams; in local mode also what the chat window can be told to be. */
const CHANNELS = ['msteams'];
const LOCAL_CHANNELS = [...CHANNELS, 'emulator', 'webchat', 'directline'];
/** Nobody types faster; a form or a paste is one message. */
const PERSON = { burst: 30, perMinute: 60, callers: 10_000 };
/**
 * For requests without proof: neither a token of Teams nor a link that we have signed. All of Teams comes from few addresses,
 * behind a proxy from one, so what is proved is not counted there, and no stranger can use up what Teams needs.
 */
const STRANGER = { burst: 300, perMinute: 600, callers: 10_000 };
/** A link is opened, perhaps by two programs at once, and once more. */
const LINK = { burst: 10, perMinute: 10, callers: 10_000 };

export class RequestGuard {
  readonly #services: Services;
  readonly #adapter: TeamsAdapter;
  readonly #people: InboundRateLimit;
  readonly #strangers: InboundRateLimit;
  readonly #links: InboundRateLimit;
  /** What the token of a request has proved. */
  readonly #proofs = new WeakMap<Request, Proof | 'anybody'>();
  #proxied = false;

  constructor(services: Services, adapter: TeamsAdapter) {
    this.#services = services;
    this.#adapter = adapter;
    this.#people = new InboundRateLimit({ ...PERSON, now: services.now });
    this.#strangers = new InboundRateLimit({ ...STRANGER, now: services.now });
    this.#links = new InboundRateLimit({ ...LINK, now: services.now });
  }

  /**
   * Before anything is read. In local mode a web page that made its own name point to this
   * machine is turned away.
   */
  readonly address: RequestHandler = (request, response, next) => {
    if (this.#services.local) {
      if (loopbackUrl(`http://${request.headers.host}`)) return next();
      return this.#refuse(response, 403, 'foreign-name');
    }
    this.#noteProxy(request);
    next();
  };

  /** Whether somebody who has proved nothing may be answered; if not, they have been. */
  mayAnswerStranger({ ip }: Pick<Request, 'ip'>, response: Response): boolean {
    return this.#services.local || this.#within(this.#strangers, addressKey(ip), response);
  }

  /** Whether a link of ours may be followed, so often and by whom it was made for; if not, that has been answered. */
  mayFollow(link: string, personId: string, response: Response): boolean {
    if (this.#services.local) return true;
    return (
      this.#within(this.#links, link, response) && this.#within(this.#people, `link|${personId}`, response)
    );
  }

  /** Whether requests come through a proxy that is not trusted: then all callers count as one. */
  get behindUntrustedProxy(): boolean {
    return this.#proxied;
  }

  #noteProxy({ headers }: Request): void {
    if (this.#proxied || this.#services.door.trustedProxies > 0) return;
    if (headers['x-forwarded-for'] === undefined && headers.forwarded === undefined) return;
    this.#proxied = true;
    this.#services.log.warn(
      { code: 'proxy-not-trusted' },
      'requests come through a proxy, and TRUSTED_PROXIES is 0: all callers count as one, and are slowed down together',
    );
  }

  /** Before the body is read. */
  readonly token: RequestHandler = async (request, response, next) => {
    const { authorization } = request.headers;
    const now = this.#services.now();
    const proof = this.#adapter.mayEnter(authorization, now)
      ? await this.#adapter.proves(authorization ?? '', now)
      : 'unknown';
    if (proof !== 'unknown' && proof !== 'unavailable') {
      this.#proofs.set(request, proof);
      return next();
    }
    if (!this.mayAnswerStranger(request, response)) return;
    if (proof === 'unavailable') this.#refuse(response, 503, 'keys-unavailable');
    else this.#refuse(response, 401, 'unauthenticated');
  };

  /** The activity and its sender; undefined when it was refused, and then the answer is already given. */
  admit(request: Request, response: Response): Admitted | undefined {
    // In the one place that everything passes.
    const body = withoutNulls(request.body);
    const inbound = readActivity(body);
    if (!inbound) return this.#refuse(response, 400, 'malformed-activity');
    const { local, outbound, door } = this.#services;
    const channels = local ? LOCAL_CHANNELS : CHANNELS;
    if (!channels.includes(inbound.channelId)) return this.#refuse(response, 403, 'foreign-channel');
    if (!outbound.mayReply(inbound.serviceUrl)) return this.#refuse(response, 403, 'foreign-service');

    const proof = this.#proofs.get(request);
    if (!proof || (proof !== 'anybody' && !speaksFor(proof, inbound))) {
      return this.#refuse(response, 401, 'unauthenticated');
    }

    // From here on the fields are what Teams says, and not what anyone says.
    const tenant = tenantOf(inbound);
    if (door.tenants && !door.tenants.includes(tenant ?? '')) {
      return this.#refuse(response, 403, 'foreign-tenant');
    }
    const sent = personKey(inbound, tenant);
    if (!local && !this.#within(this.#people, sent, response, costOf(inbound))) return undefined;
    // The chat window always says en-US; that is not the person's language.
    const admitted = { body: body as Body, activity: inbound };
    if (!local || request.get('x-ms-agents-playground') === undefined) return admitted;
    for (const one of [admitted.body, admitted.activity]) Reflect.deleteProperty(one, 'locale');
    return admitted;
  }

  #within(limit: InboundRateLimit, caller: string, response: Response, cost = 1): boolean {
    const taken = limit.take(caller, cost);
    if (taken.admitted) return true;
    response.setHeader('retry-after', taken.seconds);
    if (taken.first) this.#refuse(response, 429, 'too-many-requests');
    else this.#answer(response, 429, 'too-many-requests');
    return false;
  }

  #refuse(response: Response, status: number, code: string): undefined {
    this.#services.log.warn({ code, status }, 'a request was refused');
    this.#answer(response, status, code);
  }

  #answer(response: Response, status: number, code: string): void {
    this.#services.count((metrics) => metrics.refused(code));
    response.status(status).json({ error: code });
  }
}

/** Words are understood, which takes longer the more they are; most of a formatted message is its tags. */
const CHARACTERS_PER_TOKEN = 1000;
const MARKUP_CHARACTERS_PER_TOKEN = 10_000;

function costOf({ text = '', attachments = [] }: InboundActivity): number {
  const markup = attachments.map(({ content }) => (typeof content === 'string' ? content.length : 0));
  return Math.ceil(
    Math.max(
      text.length / CHARACTERS_PER_TOKEN,
      ...markup.map((length) => length / MARKUP_CHARACTERS_PER_TOKEN),
    ),
  );
}

function personKey({ from }: InboundActivity, tenant: string | undefined): string {
  return `${tenant}|${from.aadObjectId ?? from.id}`;
}
