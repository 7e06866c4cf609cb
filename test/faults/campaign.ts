// Twelve officers speak with the program while harm is done to it, to its database, to what is delivered and to what it sends. Every
// so often, and at the end, everybody falls silent and a judge holds what is stored against what was acknowledged.

import { setTimeout as sleep } from 'node:timers/promises';
import { unmistakableName } from '../../src/intents/values/say-values.ts';
import type { DatabaseAddress } from '../../src/store/address.ts';
import { Random } from '../simulation/random.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { Channel, MOODS } from './channel.ts';
import { DISTURBANCES, type Disturbance } from './device.ts';
import { Door } from './door.ts';
import { AGENCIES, furnish } from './furnish.ts';
import { FIRST_CLOCK, keepOldest, pickHarm } from './harms.ts';
import { hostileRequest } from './hostile.ts';
import { judge } from './judge.ts';
import { type Asked, Officer, type Plan } from './officer.ts';
import { Sender } from './sender.ts';
import { Copies, readStored } from './stage.ts';
import type { Trace } from './trace.ts';

export interface Campaign {
  /** Empty, the campaign's own. */
  readonly address: DatabaseAddress;
  readonly seed: number;
  /** It ends after so many faults, or so many milliseconds. */
  readonly faults: number;
  readonly longest: number;
  readonly say: (line: string) => void;
  /** Ends it before, with a last look. */
  readonly signal: AbortSignal;
}

export interface Outcome {
  /** How often each fault was done. */
  readonly done: ReadonlyMap<string, number>;
  readonly faults: number;
  readonly attempts: number;
  readonly acknowledged: number;
  readonly broken: readonly string[];
}

const COPIES = { sqlite: 1, postgres: 2 };
const MONTHS = ['2024-01', '2024-02'];
const FIGURES = 8;
/** Of six digits, as nothing that a log holds has. */
const LEAST_VALUE = 100_000;
/** Rounds between two looks of the judge. */
const LOOK = 15;
const ACTS = 2;
const HARM = 0.7;
const CHANNEL_FAULT = 0.35;
const DISTURBED = 0.35;
const HOSTILE = 4;
/** Wrong tokens a round, and Teams' own beside them. */
const KNOCKS = 6;
const READY_MILLISECONDS = 30_000;

export async function runCampaign({
  address,
  seed,
  faults,
  longest,
  say,
  signal,
}: Campaign): Promise<Outcome> {
  const random = new Random(seed);
  const done = new Map<string, number>();
  const broken = new Set<string>();
  const breaks = (promise: string) => {
    if (!broken.has(promise)) say(`broken: ${promise}`);
    broken.add(promise);
  };
  const count = (name: string) => done.set(name, (done.get(name) ?? 0) + 1);
  const total = () => [...done.values()].reduce((sum, one) => sum + one, 0);
  const { cast, names } = await furnish(address);
  if (address.kind === 'sqlite') keepOldest(address.file);
  const channel = new Channel(random);
  const serviceUrl = await channel.open();
  const copies = new Copies(address);
  const door = new Door(random);
  const given = new Map<string, number>();
  const plan: Plan = {
    ...{ urls: copies.urls, channel, serviceUrl, random, months: MONTHS, count },
    figures: askedFigures(),
    names: new Map(AGENCIES.map(({ id, name }) => [id, name])),
    elsewhere: (agency) => cast.flatMap((one) => (one.agency === agency ? [] : [`a:${one.talker.id}`])),
    nextValue: (agency) => {
      const next = (given.get(agency) ?? 0) + 1;
      given.set(agency, next);
      const place = AGENCIES.findIndex(({ id }) => id === agency);
      return String(LEAST_VALUE + next * AGENCIES.length + place);
    },
  };
  const officers: Officer[] = [];
  const senders: Sender[] = [];
  for (const { talker, agency, part } of cast)
    if (part === 'enters') officers.push(new Officer(plan, talker, agency));
    else senders.push(new Sender(plan, talker, agency, part));
  const people = [...officers, ...senders];
  const attempts = () => officers.flatMap((one) => one.attempts);
  const acknowledged = () => attempts().filter(({ echoed }) => echoed).length;

  const act = async (person: Officer | Sender) => {
    if (random.chance(CHANNEL_FAULT)) {
      const mood = random.pick(MOODS);
      channel.spoil(person.device.conversation, mood);
      count(`channel: ${mood}`);
    }
    const disturbance: Disturbance | undefined = random.chance(DISTURBED)
      ? random.pick(DISTURBANCES)
      : undefined;
    if (disturbance) count(`delivery: ${disturbance}`);
    await person.act(disturbance);
  };
  const speak = async (times: number) => {
    await Promise.all(
      people.map(async (person) => {
        for (let time = 0; time < times; time += 1) await act(person);
      }),
    );
  };
  const look = async () => {
    channel.calm();
    for (const one of judge(traced(), await readStored(address))) breaks(one);
    await door.judge();
    for (const one of door.broken) breaks(one);
    if (copies.crashes > 0) breaks(`crashed: ${copies.crashes} times`);
  };
  const traced = (): Trace => ({
    attempts: attempts(),
    steps: senders.flatMap((one) => one.steps),
    handedOut: senders.flatMap((one) => one.handedOut),
    looks: people.flatMap((one) => one.looks),
    giveNothing: new Set(people.flatMap((one) => [...one.giveNothing])),
    approvers: new Set(cast.flatMap(({ talker, part }) => (part === 'approves' ? [talker.id] : []))),
    agencies: new Map(cast.map(({ talker, agency }) => [`a:${talker.id}`, agency])),
    ...{ names: plan.names, told: channel.told, printed: `${copies.printed}${door.printed}`, secrets: names },
  });
  const stage = {
    ...{ copies, address, random, acknowledged },
    speak: () => speak(1),
    again: async () => {
      await Promise.all(officers.map((officer) => officer.deliverAgain()));
    },
    broken: breaks,
    quiet: async (during: () => Promise<void>) => {
      await during();
      for (const officer of officers) officer.loseTrack();
    },
  };

  const began = performance.now();
  try {
    await door.open();
    for (let copy = 0; copy < COPIES[address.kind]; copy += 1) await copies.start(FIRST_CLOCK);
    const goesOn = () => total() < faults && performance.now() - began < longest && !signal.aborted;
    for (let round = 1; goesOn(); round += 1) {
      const harm = random.chance(HARM) ? pickHarm(random, address.kind) : undefined;
      if (harm) count(harm.name);
      if (harm?.alone) await harm.run(stage);
      else await Promise.all([speak(ACTS), harm?.run(stage), hostile(), knock()]);
      await untilReady();
      if (round % LOOK === 0) {
        await look();
        say(
          `${total()} faults, ${attempts().length} figures given, ${acknowledged()} acknowledged, ${broken.size} promises broken`,
        );
      }
    }
    await look();
  } finally {
    await copies.endAll('kill');
    await door.close();
    channel.close();
  }
  return {
    done,
    faults: total(),
    attempts: attempts().length,
    acknowledged: acknowledged(),
    broken: [...broken],
  };

  async function hostile(): Promise<void> {
    for (let time = 0; time < HOSTILE; time += 1) {
      const [url] = copies.urls();
      if (url === undefined) return;
      const { body, headers } = hostileRequest(random, serviceUrl);
      count('hostile request');
      const send = () =>
        fetch(`${url}/api/messages`, { method: 'POST', body, headers }).then(
          (response) => response.status,
          // The program may be down at this moment, or have cut the line.
          () => 0,
        );
      const first = await send();
      // On a machine that has too much to do its reply may not have got through, which is the channel's trouble: not twice.
      const status = first === 502 ? await send() : first;
      if (status >= 500 && status !== 503 && !isHarmed())
        breaks(`hostile: ${status} for ${body.slice(0, 120)} ${JSON.stringify(headers).slice(0, 120)}`);
    }
  }

  async function knock(): Promise<void> {
    for (let time = 0; time < KNOCKS; time += 1) {
      count('wrong token');
      await door.knockAsStranger();
    }
    await door.knockAsTeams();
  }

  /** Whether something else explains a failure. */
  function isHarmed(): boolean {
    return copies.urls().length < COPIES[address.kind];
  }

  async function untilReady(): Promise<void> {
    const until = performance.now() + READY_MILLISECONDS;
    for (;;) {
      const states = await Promise.all(copies.urls().map((url) => statusOf(`${url}/readyz`)));
      if (states.length === COPIES[address.kind] && states.every((status) => status === 200)) return;
      if (performance.now() > until) {
        breaks(`not ready: ${states.join(', ') || 'no copy runs'} half a minute after the harm`);
        await copies.endAll('kill');
        for (let copy = 0; copy < COPIES[address.kind]; copy += 1) await copies.start(FIRST_CLOCK);
        return;
      }
      await sleep(100);
    }
  }
}

const statusOf = (url: string): Promise<number> =>
  fetch(url).then(
    (response) => response.status,
    () => 0,
  );

/** Counts that are asked for, and named shortly: each of them may be given at any time. */
function askedFigures(): readonly Asked[] {
  return CT25_CT08.figures
    .flatMap((figure) =>
      figure.kind === 'count' && figure.obtained.how === 'asked' && !figure.obtained.onlyWhen && figure.short
        ? [
            {
              ...{ figure: figure.id, label: figure.short, official: figure.label },
              says: unmistakableName(CT25_CT08, figure.id, 'vi'),
            },
          ]
        : [],
    )
    .slice(0, FIGURES);
}
