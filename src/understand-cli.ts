// `npm run understand -- "dạ hạn nộp khi nào ạ"`: how a message is read, and what would happen. Shape, normal form, candidates
// with their certainty, slots, and the decision of the table. Nothing is opened and nothing is stored.

import { ownArguments } from './arguments.ts';
import { toMonth } from './calendar/month.ts';
import { REPORT_CATALOGUE } from './definitions/shipped.ts';
import { upcomingQuestions, usualSize } from './entry/entry.ts';
import { AUDIENCES, type Audience } from './intents/intent.ts';
import { intentTable } from './intents/intent-table.ts';
import { readAll } from './intents/understand.ts';
import { findFigure } from './report/definition.ts';
import { statusOf } from './report/status.ts';

const USAGE = `npm run understand -- [--asking FIGURE|none] [--as officer|approver|office|administrator] [--state entering|approved] "TEXT"…
npm run understand -- --table`;
const { values: flags, positionals } = ownArguments(USAGE, {
  allowPositionals: true,
  options: {
    /** The figure that is being asked, by its id; without it the first. `none`: nothing is asked. */
    asking: { type: 'string' },
    /** Who speaks: officer, approver, office, administrator. */
    as: { type: 'string', default: 'officer' },
    state: { type: 'string', default: 'entering' },
    /** Prints what can be said as the table of README. */
    table: { type: 'boolean', default: false },
  },
});

if (flags.table) console.log(intentTable());
else if (positionals.length === 0) console.log(USAGE);

const [definition] = REPORT_CATALOGUE.all;
if (!definition) throw new Error('the catalogue has no report');
const month = toMonth(2024, 2);
const background = { month, previous: undefined, history: [] };
const status = statusOf(definition, new Map(), background, { reasons: new Map(), skipped: new Set() });
const asked = flags.asking === undefined ? status.missing[0] : findFigure(definition, flags.asking);
const audience = AUDIENCES.find((one) => one === flags.as);
if (!audience) throw new Error(`--as takes one of: ${AUDIENCES.join(', ')}`);

for (const text of positionals) {
  const { analysed, words, exact, likely, values, understanding } = readAll(text, {
    definition,
    month,
    ...(asked && { asking: asked }),
    upcoming: upcomingQuestions(definition, status, asked),
    usual: (id) => usualSize(background, id),
    audiences: new Set<Audience>(['everyone', audience]),
    state: flags.state === 'entering' ? 'entering' : 'approved',
    complete: false,
    warned: false,
  });
  const show = (name: string, what: unknown) =>
    console.log(`${name.padEnd(12)}${typeof what === 'string' ? what : JSON.stringify(what)}`);
  console.log(`\n“${text}”`);
  show(
    'words',
    analysed.message.words.map(({ written, polite }) => (polite ? `(${written})` : written)).join(' '),
  );
  show('normal form', words.join(' '));
  for (const { name, value } of analysed.slots) show(`slot ${name}`, value);
  for (const { intent, covered, slips, slots } of exact)
    show('exactly', `${intent.id} (${covered} words, ${slips} slips) ${JSON.stringify(slots)}`);
  for (const { intent, score } of likely.slice(0, 5)) show('like', `${intent.id} ${score.toFixed(2)}`);
  if (values) show('values', values);
  show('decision', understanding);
}
