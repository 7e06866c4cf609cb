// `npm run doctor -- FILE…`: what in files on disk cannot be true. For an Office that checks a whole folder: a table, or with
// `--json` one line of JSON for each file. The exit code is 1 where something contradicts itself, 2 where a file was not read.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ownArguments } from './arguments.ts';
import { REPORT_CATALOGUE } from './definitions/shipped.ts';
import { examine } from './doctor/examine.ts';
import type { Diagnosis } from './doctor/finding.ts';
import { openFile } from './formats/open-file.ts';
import type { DocumentReading } from './import/figure-reading.ts';
import { readDocument } from './import/read-document.ts';
import { type SourceDocument, wordsAt } from './import/source.ts';
import { phrasesFor } from './phrases/catalogue.ts';

const USAGE = `npm run doctor -- [--json] [--no-style] [--report ID] [--agency NAME]… [--language en] FILE…`;
const { values: flags, positionals: files } = ownArguments(USAGE, {
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    /** Leaves out what is only written otherwise than it should be. */
    'no-style': { type: 'boolean', default: false },
    /** The report's definition, by its id; without it the first. */
    report: { type: 'string' },
    /** Whose row is meant in a table of many agencies; may be given in several ways. */
    agency: { type: 'string', multiple: true, default: [] },
    language: { type: 'string', default: 'vi' },
  },
});

const CONTRADICTS = 1;
const NOT_READ = 2;

const phrases = phrasesFor(flags.language === 'en' ? 'en' : 'vi');
const { doctor, opening } = phrases;
const found = flags.report === undefined ? REPORT_CATALOGUE.all[0] : REPORT_CATALOGUE.find(flags.report);
if (!found)
  throw new Error(
    `no report ${flags.report}; there are ${REPORT_CATALOGUE.all.map(({ id }) => id).join(', ')}`,
  );
const definition = found;

if (files.length === 0) {
  console.error(USAGE);
  process.exitCode = NOT_READ;
}
for (const file of files) await check(file);

async function check(file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return notRead(file, opening.missing);
  const opened = await openFile({ name: basename(file), bytes });
  if (opened.kind === 'refused') return notRead(file, opening.refused(opened.code, basename(file)));
  const { document } = opened;
  const reading = readDocument(document, definition, { agencyNames: flags.agency });
  const diagnosis = examine(document, reading);
  if (diagnosis.findings.some(({ weight }) => weight === 'contradiction')) process.exitCode ??= CONTRADICTS;
  const told = described(document, diagnosis);
  if (flags.json) console.log(JSON.stringify({ file, ...told, figures: figuresOf(document, reading) }));
  else print(file, diagnosis, told.findings);
}

/** The others are checked all the same. */
function notRead(file: string, error: string): void {
  process.exitCode = NOT_READ;
  if (flags.json) console.log(JSON.stringify({ file, error, checked: 0, findings: [], figures: [] }));
  else console.log(`${file}\n  ${error}`);
}

function described(document: SourceDocument, { findings, checked }: Diagnosis) {
  const shown = findings.filter(({ weight }) => !(flags['no-style'] && weight === 'style'));
  return {
    checked: checked.rates + checked.totals + checked.rules,
    findings: shown.map((finding) => {
      const { message, cause, shouldBe } = doctor.describe(finding, definition);
      return {
        weight: finding.weight,
        place: doctor.place(wordsAt(document, finding.at).place),
        quote: finding.quote,
        message,
        ...(cause !== undefined && { cause }),
        ...(shouldBe !== undefined && { shouldBe }),
      };
    }),
  };
}

function figuresOf(document: SourceDocument, { figures }: DocumentReading) {
  return figures.map(({ figure, value, at }) => ({
    id: figure,
    value,
    place: doctor.place(wordsAt(document, at).place),
  }));
}

function print(file: string, diagnosis: Diagnosis, findings: ReturnType<typeof described>['findings']): void {
  console.log(`${file}\n  ${[doctor.verdict(diagnosis), doctor.extent(diagnosis)].join(' ').trim()}`);
  for (const { weight, place, quote, message, cause, shouldBe } of findings) {
    console.log(`  [${doctor.weights[weight]}] ${place}: ${quote}`);
    const right = shouldBe === undefined ? '' : ` → ${shouldBe}`;
    console.log(`      ${[message, cause].filter((words) => words !== undefined).join(' ')}${right}`);
  }
}
