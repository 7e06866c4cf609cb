// The SDK's adapter: it authenticates what comes in and signs what goes out. Its own way of answering HTTP is not used:
// it tells the caller the text of whatever went wrong.

import {
  type Activity,
  ActivityEventNames,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import type { Credentials } from '../config.ts';
import { ReplyFailed } from './bot.ts';
import { replyToError } from './inbound/error-reply.ts';
import { SigningKeys } from './inbound/signing-keys.ts';
import { provesTeams, saysItIsForUs } from './inbound/token.ts';
import { readFailure } from './outbound/answer-of-channel.ts';
import { channelClient } from './outbound/channel-client.ts';
import { within } from './outbound/patience.ts';
import { type Patience, patiently } from './outbound/patient-sending.ts';
import { SendError } from './outbound/send-error.ts';

/** What the SDK found out about a sender whom it let in. */
type Sender = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
export type Authenticated =
  | { readonly kind: 'sender'; readonly sender: Sender }
  | { readonly kind: 'unknown' }
  /** Microsoft's keys could not be fetched, so nobody can be told from anybody. */
  | { readonly kind: 'unavailable' };

/** What the SDK says of a sender whom it let in from the public cloud. */
const AUDIENCE = 'https://api.botframework.com';
const CALLER_ID = 'urn:botframework:azure';
/** How long a call to the channel may take, and how long getting the token for it; in milliseconds. */
const CALL_MILLISECONDS = 15_000;

/** Other than what answers the request itself, these go to the channel. */
const STAY_HERE = ['invokeResponse', 'trace', 'delay'];
/** A turn must be answered within ten seconds. Whoever has not asked can be written to a little later. */
const TURN_BUDGET = 4000;
const UNASKED_BUDGET = 60_000;
/** Stands in the state of a turn whose sends have slots of their own, and are tried once. */
const PACED = Symbol('paced');

/** From here on what is sent in this turn is sent as it is: its sender has a slot for it and reads what becomes of it. */
export function markPaced(context: TurnContext): void {
  context.turnState.set(PACED, true);
}

export interface AdapterOptions {
  /** How long a call to the channel may take. */
  readonly milliseconds?: number;
  readonly patience?: Omit<Patience, 'budget'>;
  /** Of Microsoft; by the machine's clock where none are given. */
  readonly keys?: SigningKeys;
  /** Told of every call that has no slot. */
  readonly count?: () => void;
  /** Told of every try: `sent`, or a kind of failure; and the seconds that it took. */
  readonly tried?: (outcome: string, seconds: number) => void;
}

export class TeamsAdapter extends CloudAdapter {
  readonly #authentication: ConfigurationBotFrameworkAuthentication;
  readonly #appId: string | undefined;
  readonly #keys: SigningKeys;
  readonly #options: AdapterOptions;

  /**
   * Without credentials the SDK switches authentication off: main allows that in local mode only.
   */
  constructor(credentials: Credentials | undefined, log: Logger, options: AdapterOptions = {}) {
    const { milliseconds = CALL_MILLISECONDS } = options;
    const named = credentials ? sdkNames(credentials) : {};
    const authentication = new ConfigurationBotFrameworkAuthentication(
      named,
      new BoundedCredentials(named, milliseconds),
      undefined,
      undefined,
      { httpClient: channelClient(milliseconds) },
    );
    super(authentication);
    this.#authentication = authentication;
    this.#options = options;
    this.#keys = options.keys ?? new SigningKeys({ log, now: () => new Date() });
    this.#appId = credentials?.MICROSOFT_APP_ID;
    this.onTurnError = async (context, error) => {
      // What was said is recorded: the channel is told, so that it delivers again.
      if (error instanceof ReplyFailed) throw error;
      await replyToError(context, error, log);
    };
  }

  /** Whether the token could be Teams' own; asked before the body is read. */
  mayEnter(authorization: string | undefined, now: Date): boolean {
    return this.#appId === undefined || saysItIsForUs(authorization, this.#appId, now);
  }

  /** In local mode anybody: there is nobody to vouch for them. */
  async authenticate(activity: Activity, authorization: string, now: Date): Promise<Authenticated> {
    if (this.#appId !== undefined) {
      const by = { appId: this.#appId, now };
      const proved = await provesTeams(this.#keys, activity, authorization, by);
      if (proved !== 'teams') return { kind: proved };
    }
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const connectorFactory = this.#authentication.createConnectorFactory(claimsIdentity);
    return {
      kind: 'sender',
      sender: { audience: AUDIENCE, callerId: CALLER_ID, claimsIdentity, connectorFactory },
    };
  }

  /** Runs the turn of a sender who was let in; what comes back is the answer to a press. */
  async answer(
    sender: Sender,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return await this.processActivity(sender, activity, turn);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      const send = () => super.sendActivities(context, [activity]);
      const stays = STAY_HERE.includes(activity.type ?? '');
      sent.push(...(await (stays ? send() : this.#call(context, send))));
    }
    return sent;
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const updated = await this.#call(context, () => super.updateActivity(context, activity));
    return updated ?? undefined;
  }

  override async deleteActivity(
    context: TurnContext,
    reference: Partial<ConversationReference>,
  ): Promise<void> {
    await this.#call(context, () => super.deleteActivity(context, reference));
  }

  /** Sends what certainly has not arrived again, as long as this turn can wait. */
  async #call<Result>(context: TurnContext, call: () => Promise<Result>): Promise<Result> {
    const { patience, count } = this.#options;
    const send = () => this.#timed(call);
    if (context.turnState.get(PACED)) return await send();
    count?.();
    const unasked = context.activity.name === ActivityEventNames.ContinueConversation;
    const budget = unasked ? UNASKED_BUDGET : TURN_BUDGET;
    return patience ? await patiently(send, { ...patience, budget }) : await send();
  }

  async #timed<Result>(call: () => Promise<Result>): Promise<Result> {
    const begun = performance.now();
    const over = (outcome: string) => this.#options.tried?.(outcome, (performance.now() - begun) / 1000);
    try {
      const result = await call();
      over('sent');
      return result;
    } catch (error) {
      over(readFailure(error, new Date()).kind);
      throw error;
    }
  }
}

/** The bot's own token, had in time or not at all: a message for which there is none has certainly not left. */
class BoundedCredentials extends ConfigurationServiceClientCredentialFactory {
  readonly #milliseconds: number;

  constructor(named: Record<string, string>, milliseconds: number) {
    super(named);
    this.#milliseconds = milliseconds;
  }

  override async createCredentials(
    ...of: Parameters<ConfigurationServiceClientCredentialFactory['createCredentials']>
  ): ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']> {
    const credentials = await super.createCredentials(...of);
    return {
      signRequest: async (request) => {
        const noToken = () => new SendError({ left: false, code: 'no-token' });
        const signed = credentials.signRequest(request).catch(() => Promise.reject(noToken()));
        const got = await within(signed, this.#milliseconds);
        if (!got) throw noToken();
        return got;
      },
    };
  }
}

function sdkNames(credentials: Credentials): Record<string, string> {
  return {
    MicrosoftAppId: credentials.MICROSOFT_APP_ID,
    MicrosoftAppType: credentials.MICROSOFT_APP_TYPE,
    MicrosoftAppTenantId: credentials.MICROSOFT_APP_TENANT_ID,
    ...('MICROSOFT_APP_PASSWORD' in credentials && {
      MicrosoftAppPassword: credentials.MICROSOFT_APP_PASSWORD,
    }),
  };
}
