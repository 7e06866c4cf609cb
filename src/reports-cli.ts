// `npm run reports -- check FILE`, `-- preview FILE [--out DIR]`, and what works on the database (src/reports-database.ts):
// definitions of reports as files. What is wrong with one is said with its line; a preview shows what officers will be asked
// and writes an example of the Word file.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KNOWN_HOLIDAYS } from './calendar/holidays.data.ts';
import { alikeLines } from './definitions/plan-lines.ts';
import type { DefinitionSource } from './definitions/source.ts';
import { loadEnvFile } from './env-file.ts';
import { askAtTerminal, exitCodeOf, Refused, type Surroundings } from './operator.ts';
import { phrasesFor } from './phrases/catalogue.ts';
import { previewReport } from './preview/preview-report.ts';
import type { ReportDefinition } from './report/definition.ts';
import {
  exportReport,
  importReports,
  knownReports,
  listReports,
  takeReportAway,
} from './reports-database.ts';
import { readReportFile } from './reports-file.ts';
import { makeFolder } from './store/private-file.ts';

const USAGE = `npm run reports -- check FILE                  what is wrong with the file
npm run reports -- preview FILE [--out DIR]    what will be asked, when it is due, and an example of the Word file
    [--language en]
npm run reports -- import FILE [--yes]         shows what would change, asks, changes it
npm run reports -- export ID [FILE]            the file of a report, as it was imported
npm run reports -- list                        which reports there are, who owes them, in which versions
npm run reports -- remove ID [--yes]           takes a report away that nobody owes
FILE may be - for the standard input.`;

interface Flags {
  readonly out: string;
  readonly language: string;
  readonly yes: boolean;
}

interface Verb {
  /** How many words may follow it, at least and at most. */
  readonly takes: readonly [least: number, most: number];
  readonly does: (words: readonly string[], flags: Flags, around: Surroundings) => Promise<void> | void;
}

const VERBS: Readonly<Record<string, Verb>> = {
  check: { takes: [1, 1], does: ([file = ''], _, around) => check(file, around) },
  preview: { takes: [1, 1], does: ([file = ''], flags, around) => preview(file, flags, around) },
  import: {
    takes: [1, 1],
    does: async ([file = ''], { yes }, around) =>
      importReports((await definitionsIn(file, around)).source, yes, around),
  },
  export: { takes: [1, 2], does: ([id = '', file], _, around) => exportReport(id, file, around) },
  list: { takes: [0, 0], does: (_, __, around) => listReports(around) },
  remove: { takes: [1, 1], does: ([id = ''], { yes }, around) => takeReportAway(id, yes, around) },
};

/** Does what the arguments say; the exit code. */
export function reports(args: readonly string[], around: Surroundings): Promise<number> {
  return exitCodeOf(() => run(args, around), around.say);
}

async function run(args: readonly string[], around: Surroundings): Promise<void> {
  const { positionals, flags } = argumentsOf(args);
  const [name = '', ...words] = positionals;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  const [least, most] = verb?.takes ?? [0, 0];
  if (!verb || words.length < least || words.length > most) throw new Refused(USAGE);
  await verb.does(words, flags, around);
}

function argumentsOf(args: readonly string[]): {
  readonly positionals: readonly string[];
  readonly flags: Flags;
} {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', default: '.' },
        language: { type: 'string', default: 'vi' },
        yes: { type: 'boolean', default: false },
      },
    });
    return { positionals, flags: values };
  } catch {
    throw new Refused(USAGE);
  }
}

/** The file, and the reports beside which it stands. What may be wrong with it is said. */
async function definitionsIn(
  file: string,
  { env, say }: Surroundings,
): Promise<{ readonly source: DefinitionSource; readonly known: readonly ReportDefinition[] }> {
  const { all: known } = await knownReports(env);
  return { source: readReportFile(file, known, say), known };
}

async function check(file: string, around: Surroundings): Promise<void> {
  const { say } = around;
  const {
    source: { definitions },
    known,
  } = await definitionsIn(file, around);
  for (const line of alikeLines(definitions, known)) say(line);
  for (const { id, version, figures, rates, checks } of definitions) {
    say(
      `${file} is right: ${id}, version ${version}, ${figures.length} figures, ${rates.length} rates, ` +
        `${checks.length} checks.`,
    );
  }
}

async function preview(file: string, { out, language }: Flags, around: Surroundings): Promise<void> {
  const { now, say } = around;
  const { source } = await definitionsIn(file, around);
  const phrases = phrasesFor(language === 'en' ? 'en' : 'vi');
  for (const definition of source.definitions) {
    const { lines, fileName, bytes } = await previewReport(definition, {
      phrases,
      holidays: KNOWN_HOLIDAYS,
      now: now(),
    });
    for (const line of lines) say(line);
    makeFolder(out);
    const path = join(out, fileName);
    writeFileSync(path, bytes);
    say(`${path}: written.`);
    say('');
  }
}

if (import.meta.main) {
  loadEnvFile();
  process.exitCode = await reports(process.argv.slice(2), {
    env: process.env,
    now: () => new Date(),
    say: (line) => console.log(line),
    ask: process.stdin.isTTY ? askAtTerminal : undefined,
  });
}
