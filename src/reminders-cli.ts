// `npm run reminders -- --dry-run [--at TIME]`: who would be reminded of what, when, as things stand; nothing is planned
// or sent. The running bot does that by itself. Works on the bot's database, also while it runs.

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ScheduleEntry, scheduleOfAll, type Unattended } from './actions/read-schedule.ts';
import { localDate, localTime, parseInstant } from './calendar/clock.ts';
import { KNOWN_HOLIDAYS } from './calendar/holidays.data.ts';
import { withYears } from './calendar/holidays.ts';
import { monthLabel } from './calendar/month.ts';
import { ConfigError, readConfig } from './config.ts';
import { reachable } from './store/contacts.ts';
import { openDatabase, UnknownDatabase } from './store/database.ts';
import { suppliedHolidays } from './store/holidays.ts';
import { DatabaseAway } from './store/outage.ts';

const USAGE = `npm run reminders -- --dry-run             who would be reminded of what, from now on
npm run reminders -- --dry-run --at TIME   from that moment on, as things stand now
TIME is like 2024-02-16T08:00, in Vietnam unless it ends in a zone like +07:00.`;

/** What goes wrong in a way that the operator can mend: told without a stack. */
class Refused extends Error {}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly say: (line: string) => void;
}

/** Does what the arguments say; the exit code. */
export async function reminders(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    await preview(momentAsked(args, around.now()), around);
    return 0;
  } catch (error) {
    const known =
      error instanceof Refused ||
      error instanceof ConfigError ||
      error instanceof UnknownDatabase ||
      error instanceof DatabaseAway;
    if (!known) throw error;
    around.say(error.message);
    return 1;
  }
}

function momentAsked(args: readonly string[], now: Date): Date {
  let at: string | undefined;
  try {
    const options = { 'dry-run': { type: 'boolean' }, at: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (!values['dry-run']) throw new Refused(USAGE);
    at = values.at;
  } catch {
    throw new Refused(USAGE);
  }
  const moment = at === undefined ? now : parseInstant(at);
  if (!moment) throw new Refused(`--at ${at} is no time.\n${USAGE}`);
  return moment;
}

async function preview(now: Date, { env, say }: Surroundings): Promise<void> {
  const address = readConfig(env, { local: true }).database;
  if (address.kind === 'sqlite' && !existsSync(address.file)) {
    throw new Refused(`There is no database at ${address.file}; is DATA_DIR right?`);
  }
  const db = await openDatabase(address);
  try {
    const holidays = withYears(KNOWN_HOLIDAYS, await suppliedHolidays(db));
    const { entries, unattended } = await scheduleOfAll({ db, holidays, now });
    const people = await reachable(db, [...new Set(entries.map(({ person }) => person.id))]);
    say(`From ${clock(now)}, as things stand; times are Vietnam's.`);
    for (const entry of entries) say(lineOf(entry, now, people.has(entry.person.id)));
    for (const one of unattended) say(nobody(one));
    const sendable = entries.filter(({ off, person }) => !off && people.has(person.id));
    say(`${entries.length} reminders, ${sendable.length} of them to people who can be written to.`);
  } finally {
    await db.destroy();
  }
}

const clock = (at: Date) => `${localDate(at)} ${localTime(at)}`;

/** `2024-02-19 08:00  ahead-1    Sở Y tế 02/2024 (due 2024-02-20 17:00)  →  Nguyễn Thị Lan, officer` */
function lineOf(entry: ScheduleEntry, now: Date, canBeWritten: boolean): string {
  const { agencyName, month, deadline, occasion, dueAt, person, role, insteadOf, off } = entry;
  const [kind = ''] = occasion.split('@');
  const notes = [
    role,
    ...(insteadOf === undefined ? [] : [`for ${insteadOf}`]),
    ...(off ? ['has switched this off'] : []),
    ...(canBeWritten ? [] : ['cannot be written to yet']),
  ];
  const when = dueAt <= now ? `${'now'.padEnd(16)}` : clock(dueAt);
  const what = `${agencyName} ${monthLabel(month)} (due ${clock(deadline.at)})`;
  return `${when}  ${kind.padEnd(10)} ${what}  →  ${person.name}, ${notes.join(', ')}`;
}

function nobody({ agencyName, month }: Unattended): string {
  return `${'nobody'.padEnd(16)}  ${'-'.padEnd(10)} ${agencyName} ${monthLabel(month)}: there is nobody to remind`;
}

if (import.meta.main) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await reminders(process.argv.slice(2), {
    env: process.env,
    now: () => new Date(),
    say: (line) => console.log(line),
  });
}
