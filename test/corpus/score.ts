// How well the bot understands: plays every line of the corpus through the whole bot over HTTP, each in its state, and
// judges what happened. `npm run understand:score -- --help` names the options. Ends with 1 when something was done
// silently that nobody had asked for.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReport } from '../../src/actions/read-report.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { fold } from '../../src/language/fold.ts';
import { SAMPLE_OFFICER } from '../../src/local/people.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { FEBRUARY, TestBot, WORKING_DAY } from '../support/test-bot.ts';
import { type Case, FILES, type FileName, readCorpus, STATES } from './cases.ts';
import { crossValidation } from './cross-validate.ts';
import { judge, type Standing } from './judge.ts';
import { answerOf, changesBetween, type Facts, readFacts, understoodIn } from './observe.ts';
import { failureLine, isRight, isSilentlyWrong, type Result, summary } from './report.ts';
import { Snapshots } from './snapshot.ts';
import { chatOf, clockOf, prepare } from './states.ts';

const HELP = `npm run understand:score -- [options]
  --file NAME                one file only: sentences, numbers, reported-sentences, reported-numbers
  --state STATE              one state only
  --grep WORDS               lines whose message or topic has these words
  --limit N                  N lines, spread over all
  --verbose                  each case that is not right
  --json FILE                the cases that are not right, as JSON
  --write                    the summary into docs/understanding.md`;
const DOCUMENT = 'docs/understanding.md';
const BEGIN = '<!-- score: written by npm run understand:score -- --write -->';
const END = '<!-- end of score -->';

const { values: options } = parseArgs({
  options: {
    file: { type: 'string' },
    state: { type: 'string' },
    grep: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) console.log(HELP);
else process.exitCode = await main();

async function main(): Promise<number> {
  const results = await playAll(wantedCases());
  const failures = results.filter((one) => !isRight(one));
  if (options.verbose) for (const one of failures) console.log(failureLine(one));
  console.log(`\n${summary(results, { parts: true })}\n\n${crossValidation()}`);
  if (!results.some(({ seen }) => seen.logged))
    console.log(
      '\nThe bot does not log what it understands: intents could not be judged, only what was changed.',
    );
  if (options.json) writeFileSync(options.json, JSON.stringify(failures, null, 1));
  if (options.write) writeSummary(results);
  return results.some(isSilentlyWrong) ? 1 : 0;
}

function wantedCases(): readonly Case[] {
  const { file, state, grep, limit, write } = options;
  if (write && (file ?? state ?? grep ?? limit) !== undefined)
    throw new Error('--write wants the whole corpus: a part would pass for the whole');
  const files = FILES.filter((name) => file === undefined || name === (file as FileName));
  const words = grep === undefined ? '' : fold(grep);
  const all = files
    .flatMap(readCorpus)
    .filter((one) => state === undefined || one.state === state)
    .filter((one) => fold(one.said).includes(words) || one.topic === grep);
  if (all.length === 0) throw new Error('no such cases');
  const step = limit === undefined ? 1 : Math.max(1, all.length / Number(limit));
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

async function playAll(cases: readonly Case[]): Promise<readonly Result[]> {
  // Every message is committed to the disk: one in memory takes half the time.
  if (existsSync('/dev/shm')) process.env.TMPDIR ??= '/dev/shm';
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  const log: string[] = [];
  const bot = await TestBot.open(WORKING_DAY, { logTo: (line) => void log.push(line) });
  const snapshots = new Snapshots(bot.file, folder);
  try {
    const results: Result[] = [];
    // All before the first case: after thousands of answers the bot would hold its reminders back for a minute.
    for (const state of STATES)
      if (cases.some((one) => one.state === state)) await prepare(bot, snapshots, state);
    for (const state of STATES) {
      const ones = cases.filter((one) => one.state === state);
      if (ones.length === 0) continue;
      const began = performance.now();
      bot.moveTo(clockOf(state));
      snapshots.restore(state);
      const before = readFacts(snapshots.db);
      const { buttons, lines } = answerOf(await chatOf(bot, 'officer').say('tiếp tục'));
      for (const one of ones)
        results.push(await play(one, { bot, snapshots, before, log, standing: { buttons, lines } }));
      process.stderr.write(
        `${state}: ${ones.length} in ${Math.round((performance.now() - began) / 100) / 10} s\n`,
      );
    }
    return results.toSorted((a, b) => FILES.indexOf(a.from.file) - FILES.indexOf(b.from.file));
  } finally {
    snapshots.close();
    await bot.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Stage {
  readonly bot: TestBot;
  readonly snapshots: Snapshots;
  readonly before: Facts;
  readonly log: string[];
  readonly standing: Standing;
}

async function play(from: Case, { bot, snapshots, before, log, standing }: Stage): Promise<Result> {
  const began = performance.now();
  snapshots.restore(from.state);
  log.length = 0;
  const heard = await chatOf(bot, from.who).say(from.said);
  if (heard.status !== 200) throw new Error(`${from.file}:${from.line} was answered with ${heard.status}`);
  const seen = {
    ...answerOf(heard),
    ...understoodIn(log),
    changes: changesBetween(before, readFacts(snapshots.db)),
    figures: from.expected.some(({ kind }) => kind === 'values') ? await figuresNow(bot) : {},
  };
  const judgement = judge(from, seen, from.who === 'officer' ? standing : { buttons: [], lines: [] });
  return { from, judgement, seen, milliseconds: performance.now() - began };
}

async function figuresNow({ db, now }: TestBot): Promise<Readonly<Record<string, number | string>>> {
  const context = {
    db,
    now,
    actor: SAMPLE_OFFICER,
    agencyId: 'skhdt',
    holidays: KNOWN_HOLIDAYS,
    catalogue: REPORT_CATALOGUE,
  };
  const read = await readReport(context, `skhdt.ct25-ct08.${FEBRUARY}`);
  if (read.kind === 'refused') throw new Error('the report of the sample department is not there');
  return Object.fromEntries(read.view.status.figures);
}

/** The document's own words stay; only what stands between the marks is written anew. */
function writeSummary(results: readonly Result[]): void {
  const before = existsSync(DOCUMENT)
    ? readFileSync(DOCUMENT, 'utf8')
    : `# Understanding\n\n${BEGIN}\n${END}\n`;
  const [head, rest] = before.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (head === undefined || tail === undefined) throw new Error(`${DOCUMENT} has no place for the score`);
  const words = `${BEGIN}\n\n\`npm run understand:score\`\n\n${summary(results, { parts: true })}\n\n${crossValidation()}\n\n${END}`;
  writeFileSync(DOCUMENT, `${head}${words}${tail}`);
}
