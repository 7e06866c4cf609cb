// `npm run reminders -- --dry-run [--at TIME]`: who would be reminded of what, when, as things stand; nothing is planned
// or sent. The running bot does that by itself. Works on the bot's database, also while it runs.

import { parseArgs } from 'node:util';
import { type ScheduleEntry, scheduleOfAll, type Unattended } from './actions/read-schedule.ts';
import { localDate, localTime, parseInstant } from './calendar/clock.ts';
import { KNOWN_HOLIDAYS } from './calendar/holidays.data.ts';
import { withYears } from './calendar/holidays.ts';
import { periodLabel } from './calendar/report-period.ts';
import { SHIPPED } from './definitions/shipped.ts';
import { loadEnvFile } from './env-file.ts';
import { existingDatabase, exitCodeOf, Refused, withDatabase } from './operator.ts';
import { storedCatalogue } from './store/catalogue.ts';
import { reachable } from './store/contacts.ts';
import { suppliedHolidays } from './store/holidays.ts';

const USAGE = `npm run reminders -- --dry-run             who would be reminded of what, from now on
npm run reminders -- --dry-run --at TIME   from that moment on, as things stand now
TIME is like 2024-02-16T08:00, in Vietnam unless it ends in a zone like +07:00.`;

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly say: (line: string) => void;
}

/** Does what the arguments say; the exit code. */
export function reminders(args: readonly string[], around: Surroundings): Promise<number> {
  return exitCodeOf(async () => await preview(momentAsked(args, around.now()), around), around.say);
}

function momentAsked(args: readonly string[], now: Date): Date {
  const { 'dry-run': dry, at } = valuesIn(args);
  if (!dry) throw new Refused(USAGE);
  const moment = at === undefined ? now : parseInstant(at);
  if (!moment) throw new Refused(`--at ${at} is no time.\n${USAGE}`);
  return moment;
}

function valuesIn(args: readonly string[]) {
  const options = { 'dry-run': { type: 'boolean' }, at: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Refused(USAGE);
  }
}

async function preview(now: Date, { env, say }: Surroundings): Promise<void> {
  await withDatabase(existingDatabase(env), async (db) => {
    const holidays = withYears(KNOWN_HOLIDAYS, await suppliedHolidays(db));
    const catalogue = await storedCatalogue(db, SHIPPED.catalogue);
    const { entries, unattended } = await scheduleOfAll({ db, holidays, catalogue, now });
    const people = await reachable(db, [...new Set(entries.map(({ person }) => person.id))]);
    say(`From ${clock(now)}, as things stand; times are Vietnam's.`);
    for (const entry of entries) say(lineOf(entry, now, people.has(entry.person.id)));
    for (const one of unattended) say(nobody(one));
    const sendable = entries.filter(({ off, person }) => !off && people.has(person.id));
    say(`${entries.length} reminders, ${sendable.length} of them to people who can be written to.`);
  });
}

const clock = (at: Date) => `${localDate(at)} ${localTime(at)}`;

/** `2024-02-19 08:00  ahead-1    Sở Y tế 02/2024 (due 2024-02-20 17:00)  →  Nguyễn Thị Lan, officer` */
function lineOf(entry: ScheduleEntry, now: Date, canBeWritten: boolean): string {
  const { deadline, trigger, dueAt, person, role, onBehalfOf, off } = entry;
  const [kind = ''] = trigger.split('@');
  const notes = [
    role,
    ...(onBehalfOf === undefined ? [] : [`for ${onBehalfOf}`]),
    ...(off ? ['has switched this off'] : []),
    ...(canBeWritten ? [] : ['cannot be written to yet']),
  ];
  const when = dueAt <= now ? `${'now'.padEnd(16)}` : clock(dueAt);
  const what = `${reportOf(entry)} (due ${clock(deadline.at)})`;
  return `${when}  ${kind.padEnd(10)} ${what}  →  ${person.name}, ${notes.join(', ')}`;
}

/** `Sở Y tế 02/2024`; with the report's code where the agency owes another, too. */
function reportOf({ agencyName, definition, called, month }: Unattended): string {
  return [agencyName, ...(called ? [definition.code] : []), periodLabel(month)].join(' ');
}

function nobody(one: Unattended): string {
  return `${'nobody'.padEnd(16)}  ${'-'.padEnd(10)} ${reportOf(one)}: there is nobody to remind`;
}

if (import.meta.main) {
  loadEnvFile();
  process.exitCode = await reminders(process.argv.slice(2), {
    env: process.env,
    now: () => new Date(),
    say: (line) => console.log(line),
  });
}
