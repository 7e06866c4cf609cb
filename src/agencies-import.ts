// `npm run agencies -- import`: who of the file is who, what would change, and then all of it or nothing.

import { importSettings, type Planned, planSettings } from './actions/import-settings.ts';
import { nextPeriod } from './calendar/report-period.ts';
import { readTenants } from './config.ts';
import { refuseSamples } from './local/apart.ts';
import { changed, confirmed, databaseIn, isYes, lookedAt, Refused, type Surroundings } from './operator.ts';
import { answered, changeLine, firstUnsure, saidInFile, together, warnings } from './settings/asking.ts';
import { agencyNames, type Plan } from './settings/plan.ts';
import { planLines } from './settings/plan-lines.ts';
import type { Alike } from './settings/recognise.ts';
import type { Settings } from './settings/settings.ts';
import { holdingsOf } from './store/holdings.ts';
import type { Db } from './store/schema.ts';

export interface ImportOptions {
  /** Without asking. */
  readonly yes: boolean;
  /** Every change by itself, however many there are. */
  readonly all: boolean;
}

export async function importFrom(
  settings: Settings,
  { yes, all }: ImportOptions,
  around: Surroundings,
): Promise<void> {
  const { env, say, now } = around;
  const { plan, stored, answers } = await lookedAt(env, async (db) => {
    refuseSamples(await holdingsOf(db), databaseIn(env));
    return await settled(db, settings, yes, around);
  });
  for (const line of planLines(plan, all)) say(line);
  if (!settings.people) say('The file names no people: they stay as they are.');
  if (plan.untouched.length > 0) {
    say(`Not in the file, and left as they are: ${agencyNames(stored.agencies, plan.untouched)}`);
  }
  if (plan.steps.length === 0) return;
  for (const line of warnings(plan)) say(line);
  await confirmed(yes, around);
  const circumstances = { answers, now: now(), tenants: readTenants(env) };
  if (!(await changed(env, (db) => importSettings(db, settings, plan, circumstances)))) {
    throw new Refused('Something else has changed meanwhile; nothing was changed. Start again.');
  }
  say(`Done: ${plan.agencies.length} agencies, ${plan.people.length} people.`);
  if (Object.keys(plan.holidays).length > 0)
    say('A bot that runs takes the days off over within some minutes.');
}

/** What would change, once it is known who everybody of the file is. */
async function settled(db: Db, settings: Settings, yes: boolean, around: Surroundings) {
  const answers = new Map<string, boolean>();
  for (;;) {
    const planned = possible(await planSettings(db, settings, { answers, tenants: readTenants(around.env) }));
    const { plan } = planned;
    if (plan.alike.length === 0) return { ...planned, answers };
    if (yes || !around.ask) {
      throw new Refused([...saidInFile(plan.alike), 'Nothing was changed.'].join('\n'));
    }
    for (const [pair, same] of await whoIsWho(plan, around.ask, around.say)) answers.set(pair, same);
  }
}

type Answered = ReturnType<typeof answered>;

/** Those who can be only one person each are asked about at once; the others one by one. */
async function whoIsWho(
  { alike }: Plan,
  ask: NonNullable<Surroundings['ask']>,
  say: Surroundings['say'],
): Promise<Answered> {
  const same = async (pair: Alike) =>
    answered([pair], isYes(await ask(`${changeLine(pair)}: the same person? [y/N]`)));
  const pairs = together(alike);
  const unsure = firstUnsure(alike);
  if (pairs.length === 0) return unsure ? await same(unsure) : [];
  const [only] = pairs;
  if (only && pairs.length === 1) return await same(only);
  say('Known, and not in the file under their address:');
  for (const pair of pairs) say(`    ${changeLine(pair)}`);
  const answer = await ask(`Are these ${pairs.length} the same people under other addresses? [y/N/each]`);
  if (!/^(?:e|each)$/iu.test(answer.trim())) return answered(pairs, isYes(answer));
  const each: Answered = [];
  for (const pair of pairs) each.push(...(await same(pair)));
  return each;
}

/** The plan; or why there can be none. */
export function possible(planned: Planned): Extract<Planned, { kind: 'planned' }> {
  switch (planned.kind) {
    case 'unknown-agencies':
      throw new Refused(
        `People are in agencies that neither the file nor the database knows: ${planned.ids.join(', ')}. Nothing was changed.`,
      );
    case 'settled-bases':
      // What has been approved was calculated and printed, and stays so.
      throw new Refused(
        `Reports of ${planned.last} are approved: what their rates divide by stays as it was. ` +
          `Let other bases hold from ${nextPeriod(planned.last)} on. Nothing was changed.`,
      );
    case 'planned':
      if (planned.plan.problems.length > 0)
        throw new Refused([...planned.plan.problems, 'Nothing was changed.'].join('\n'));
      return planned;
  }
}
