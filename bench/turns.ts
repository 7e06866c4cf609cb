// Turns through HTTP: the product and the bare echoes one after the other, each in a process of its own, with the stand-in for
// Microsoft in another and the officers in this one. A turn counts when its reply has come and, where it records, its figures
// are committed: both are checked afterwards.

import { Child } from './child.ts';
import { type Line, Officer } from './officer.ts';
import type { ProductReady } from './product.ts';
import { flagsOf } from './program.ts';
import type { StandIn } from './stand-ins/microsoft.ts';
import { APP } from './stand-ins/registration.ts';
import { ECHO, TURN_KINDS, type TurnKind } from './turn-kinds.ts';

export interface Subject {
  readonly name: string;
  /** The checkout whose bot it is; absent: one of the echoes. */
  readonly root?: string;
  readonly echo?: 'botbuilder' | 'agents';
  /** A server; without it a file. */
  readonly database?: string | undefined;
}

/** So many goes at each of these numbers of conversations; more where one go has fewer turns. */
export type Plan = readonly { readonly conversations: number; readonly goes: number }[];

export interface TurnsWanted {
  readonly kinds: readonly TurnKind['id'][];
  readonly plan: Plan;
  readonly signed: boolean;
  /** Of the bot, beside what it needs. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether nothing is done before it is measured. */
  readonly cold?: boolean;
}

export interface TurnsMeasured {
  readonly subject: string;
  readonly signed: boolean;
  readonly kind: TurnKind['id'];
  readonly conversations: number;
  readonly turns: number;
  readonly perSecond: number;
  /** Processor time of the bot, so that other work on the machine counts less. In milliseconds. */
  readonly cpu: number;
  /** In milliseconds. */
  readonly longestBlock: number;
  /** Resident when all is done. In MiB. */
  readonly memory: number;
}

/** Before anything is measured, so that what is measured is compiled: of the first kind, and of each other. */
const WARM_UP_TURNS = 2000;
const WARM_UP_TURNS_MORE = 400;
const WARM_UP_CONVERSATIONS = 8;
/** Each go has a month of its own, and there are only so many. */
const MOST_WARM_UP_GOES = 36;

export async function measureTurns(
  subject: Subject,
  wanted: TurnsWanted,
  tell: (measured: TurnsMeasured) => void,
): Promise<void> {
  const standIn = new Child<StandIn>('stand-ins/microsoft.ts');
  const at = await standIn.ready;
  const kinds = subject.echo ? [ECHO] : TURN_KINDS.filter(({ id }) => wanted.kinds.includes(id));
  const bot = startBot(subject, wanted, at.url, officersFor(kinds, wanted.plan));
  try {
    const { url } = await bot.ready;
    const line: Line = {
      url,
      standIn: at.url,
      authorization: wanted.signed ? at.authorization : undefined,
    };
    let next = 0;
    const newOfficers = (count: number) => Array.from({ length: count }, () => new Officer(line, next++));
    if (!wanted.cold) await warmUp(newOfficers(WARM_UP_CONVERSATIONS));
    for (const { conversations, goes } of wanted.plan) {
      let officers: readonly Officer[] = [];
      for (const kind of kinds) {
        // What is looked at is what was recorded.
        if (kind.records > 0 || officers.length === 0) officers = newOfficers(conversations);
        tell(await measureKind(kind, officers, goes));
      }
    }
  } finally {
    await bot.stop();
    await standIn.stop();
  }

  async function warmUp(officers: readonly Officer[]): Promise<void> {
    await bot.rest();
    for (const kind of kinds) {
      const turns = kind === kinds[0] ? WARM_UP_TURNS : WARM_UP_TURNS_MORE;
      const goes = Math.min(Math.ceil(turns / (kind.turns * officers.length)), MOST_WARM_UP_GOES);
      for (let time = 0; time < goes; time += 1) await go(kind, officers, time);
    }
  }

  async function measureKind(
    kind: TurnKind,
    officers: readonly Officer[],
    goes: number,
  ): Promise<TurnsMeasured> {
    await go(kind, officers, 0);
    const before = await figures();
    const replies = await taken();
    let [seconds, cpu, longestBlock, memory] = [0, 0, 0, 0];
    const turns = goes * kind.turns * officers.length;
    for (let at = 1; at <= goes; at += 1) {
      const one = await go(kind, officers, at);
      seconds += one.seconds;
      cpu += one.cpu;
      longestBlock = Math.max(longestBlock, one.longestBlock);
      memory = one.memory;
    }
    const recorded = (await figures()) - before;
    if (recorded !== turns * kind.records) {
      throw new Error(`${kind.name}: ${recorded} figures of ${turns * kind.records} were recorded`);
    }
    const replied = (await taken()) - replies;
    if (kind.id !== 'form' && replied < turns)
      throw new Error(`${kind.name}: ${replied} replies of ${turns}`);
    return {
      subject: subject.name,
      signed: wanted.signed,
      kind: kind.id,
      conversations: officers.length,
      turns,
      perSecond: turns / seconds,
      cpu: cpu / turns,
      longestBlock,
      memory,
    };
  }

  /** All of them at once, each one turn after the other. */
  async function go(kind: TurnKind, officers: readonly Officer[], at: number) {
    const prepared = await Promise.all(officers.map((officer) => kind.prepare(officer, at)));
    const before = await bot.used();
    const began = performance.now();
    await Promise.all(officers.map((officer, of) => kind.take(officer, prepared[of])));
    const seconds = (performance.now() - began) / 1000;
    const { cpu, longestBlock, memory } = await bot.used();
    return { seconds, cpu: cpu - before.cpu, longestBlock, memory };
  }

  async function figures(): Promise<number> {
    return subject.echo ? 0 : (await bot.ask<{ figures: number }>('recorded')).figures;
  }

  async function taken(): Promise<number> {
    return (await standIn.ask<{ taken: number }>('taken')).taken;
  }
}

function startBot(
  { root = '', echo, database }: Subject,
  { signed, env: more }: TurnsWanted,
  standIn: string,
  officers: number,
) {
  const before = signed ? ['stand-ins/reroute.ts'] : [];
  const env = {
    ...more,
    STAND_IN: standIn,
    ...(echo &&
      signed && {
        MicrosoftAppId: APP.id,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppPassword: APP.password,
        MicrosoftAppTenantId: APP.tenant,
      }),
  };
  const args = [
    root,
    String(officers),
    signed ? 'signed' : 'unsigned',
    ...(database === undefined ? [] : [database]),
  ];
  return echo
    ? new Child<ProductReady>(`echoes/${echo}.ts`, { before, env })
    : new Child<ProductReady>('product.ts', { before, env, args, flags: flagsOf(root) });
}

function officersFor(kinds: readonly TurnKind[], plan: Plan): number {
  const own = Math.max(1, kinds.filter(({ records }) => records > 0).length);
  return WARM_UP_CONVERSATIONS + plan.reduce((sum, { conversations }) => sum + own * conversations, 0);
}
