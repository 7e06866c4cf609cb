// How well the doctor reads and examines: every file of the corpus against its known answers. `npm run doctor:score --
// --help` names the options. Ends with 1 when there was a false alarm, or a figure was taken over wrong.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type DoctorResult, runDoctor } from './doctor-run.ts';
import { failureLines, summaryOf, totalsOf } from './doctor-summary.ts';
import { knownCases } from './known-answers.ts';

const HELP = `npm run doctor:score -- [options]
  --of reports|tables        one of the two only
  --grep WORDS               files whose name has these words
  --set seen|later           only those that are looked at when the doctor is made, or only those held back
  --verbose                  each thing that is not right
  --write                    the summary into docs/doctor.md`;
const DOCUMENT = 'docs/doctor.md';
const BEGIN = '<!-- score: written by npm run doctor:score -- --write -->';
const END = '<!-- end of score -->';

const { values: options } = parseArgs({
  options: {
    of: { type: 'string' },
    grep: { type: 'string' },
    set: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) console.log(HELP);
else process.exitCode = await main();

async function main(): Promise<number> {
  const results: DoctorResult[] = [];
  for (const known of [...knownCases('reports'), ...knownCases('tables')]) {
    if (options.of && known.of !== options.of) continue;
    if (options.grep && !known.name.includes(options.grep)) continue;
    if (options.set && known.later !== (options.set === 'later')) continue;
    results.push(await runDoctor(known));
  }
  if (options.verbose) for (const line of results.flatMap(failureLines)) console.log(line);
  const slowest = results.toSorted((a, b) => b.took - a.took)[0];
  console.log(`\n${summaryOf(results)}\n`);
  if (slowest) console.log(`slowest: ${slowest.known.name}, ${Math.round(slowest.took)} ms`);
  if (options.write) writeSummary(results);
  const { falseAlarms, wrong } = totalsOf(results);
  return falseAlarms + wrong > 0 ? 1 : 0;
}

function writeSummary(results: readonly DoctorResult[]): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has no place for the score`);
  const summary = `${BEGIN}\n\n\`npm run doctor:score\`\n\n${summaryOf(results)}\n\n`;
  writeFileSync(DOCUMENT, text.slice(0, from) + summary + text.slice(to));
}
