// `npm run reports -- check FILE`, `-- preview FILE [--out DIR]`: definitions of reports as files. What is wrong with one is
// said with its line; a preview shows what officers will be asked and writes an example of the Word file.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KNOWN_HOLIDAYS } from './calendar/holidays.data.ts';
import { exitCodeOf, Refused, type Surroundings, textIn } from './operator.ts';
import { phrasesFor } from './phrases/catalogue.ts';
import { previewReport } from './preview/preview-report.ts';
import type { ReportDefinition } from './report/definition.ts';
import { readDefinitions } from './report/definition-file/read-definitions.ts';
import { MOST } from './report/definition-file/schema.ts';
import { problemLines } from './yaml/problems.ts';

const USAGE = `npm run reports -- check FILE                  what is wrong with the file
npm run reports -- preview FILE [--out DIR]    what will be asked, when it is due, and an example of the Word file
    [--language en]
FILE may be - for the standard input.`;

interface Flags {
  readonly out: string;
  readonly language: string;
}

type Verb = (file: string, flags: Flags, around: Surroundings) => Promise<void> | void;

const VERBS: Readonly<Record<string, Verb>> = { check, preview };

/** Does what the arguments say; the exit code. */
export function reports(args: readonly string[], around: Surroundings): Promise<number> {
  return exitCodeOf(() => run(args, around), around.say);
}

async function run(args: readonly string[], around: Surroundings): Promise<void> {
  const { positionals, flags } = argumentsOf(args);
  const [verb = '', file, ...rest] = positionals;
  const does = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!does || file === undefined || rest.length > 0) throw new Refused(USAGE);
  await does(file, flags, around);
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
      },
    });
    return { positionals, flags: values };
  } catch {
    throw new Refused(USAGE);
  }
}

/** A character takes four bytes at most. */
const MOST_BYTES = MOST.characters * 4;

function definitionsIn(file: string): readonly ReportDefinition[] {
  const read = readDefinitions(textIn(file, MOST_BYTES));
  if (read.kind === 'definitions') return read.definitions;
  const lines = problemLines(read.problems).map((line) => `${file}: ${line}`);
  throw new Refused([...lines, `${lines.length} problem(s).`].join('\n'));
}

function check(file: string, _: Flags, { say }: Surroundings): void {
  for (const { id, version, figures, rates, checks } of definitionsIn(file)) {
    say(
      `${file} is right: ${id}, version ${version}, ${figures.length} figures, ${rates.length} rates, ` +
        `${checks.length} checks.`,
    );
  }
}

async function preview(file: string, { out, language }: Flags, { now, say }: Surroundings): Promise<void> {
  const phrases = phrasesFor(language === 'en' ? 'en' : 'vi');
  for (const definition of definitionsIn(file)) {
    const { lines, fileName, bytes } = await previewReport(definition, {
      phrases,
      holidays: KNOWN_HOLIDAYS,
      now: now(),
    });
    for (const line of lines) say(line);
    mkdirSync(out, { recursive: true });
    const path = join(out, fileName);
    writeFileSync(path, bytes);
    say(`${path}: written.`);
    say('');
  }
}

if (import.meta.main) {
  process.exitCode = await reports(process.argv.slice(2), {
    env: process.env,
    now: () => new Date(),
    say: (line) => console.log(line),
    ask: undefined,
  });
}
