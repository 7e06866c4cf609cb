// What is said behind the command (`npm start -- --reset`).

import { ownArguments } from './arguments.ts';
import { parseInstant } from './calendar/clock.ts';
import { ConfigError } from './config.ts';
import { SAMPLE_OFFICER } from './local/people.ts';
import { SAMPLE_SIZES, type SampleSize } from './local/sample-parts.ts';

export type Flags = ReturnType<typeof readFlags>;

const USAGE = `npm start -- [--as PERSON] [--reset] [--now TIME] [--report FILE]… [--database ADDRESS] [--sample province|department]
npm run serve              the bot of a tenant: its settings are in the environment or in .env (docs/install.md)
npm run serve -- --local   the bot with the sample and without a chat window; takes what npm start takes
--as takes can-bo, lanh-dao, van-phong and others of the sample; --reset throws the sample away and begins anew;
TIME is like 2024-02-16T08:00 and moves the clock; ADDRESS is postgres://USER@HOST/DATABASE or sqlite:PATH.`;

/** Ends the process where they are none. */
export function readFlags() {
  return ownArguments(USAGE, {
    options: {
      /** No credentials, loopback only, sample data. */
      local: { type: 'boolean', default: false },
      /** The chat window beside the bot; the port is chosen where the usual one is taken. */
      playground: { type: 'boolean', default: false },
      /** Who sits before the chat window: an id of the sample's people. */
      as: { type: 'string', default: SAMPLE_OFFICER.id },
      /** What local mode begins with: the whole province, or one department and the Office. */
      sample: { type: 'string', default: 'province' },
      /** Begin anew: throws the sample in the local data folder away. */
      reset: { type: 'boolean', default: false },
      /** Where local mode keeps its sample instead of its own folder. */
      database: { type: 'string' },
      /** A report to try: a file of definitions that the sample department comes to owe. May be said several times. */
      report: { type: 'string', multiple: true, default: [] },
      /** What the clock says at the start; it runs on from there. */
      now: { type: 'string' },
    },
  }).values;
}

/** The machine's clock, or in local mode one that starts at that moment: so a month can be watched in a few minutes. */
export function clockFrom({ now: text, local }: Flags): () => Date {
  if (text === undefined) return () => new Date();
  if (!local) throw new ConfigError('--now moves the clock and works with --local only');
  const start = parseInstant(text);
  if (!start) throw new ConfigError('--now takes a time like 2024-02-16T08:00+07:00');
  const ahead = start.getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
}

export function sampleFrom({ sample }: Flags): SampleSize {
  const size = SAMPLE_SIZES.find((one) => one === sample);
  if (!size) throw new ConfigError(`--sample takes ${SAMPLE_SIZES.join(' or ')}`);
  return size;
}
