// A child of kill.test.ts: records one figure after another until it is killed, and says each one that is committed.
// Started as `node recorder.ts DATABASE FIRST`.

import { recordFigures } from '../../src/actions/record-figures.ts';
import { acting, REPORT } from '../support/database.ts';
import { openAt } from '../support/databases.ts';
import { CT25_CT08 } from '../support/reports.ts';

const [address = '', first = '0'] = process.argv.slice(2);
const db = await openAt(address);
const MOST = 5000;
/** Figures that nothing else gives: a value that a rule gives as well would be no entry. */
const asked = CT25_CT08.figures.flatMap((one) =>
  one.kind === 'count' && one.obtained.how === 'asked' && !one.obtained.onlyWhen ? [one.id] : [],
);
// Bounded, so that a recorder whose test has died does not go on for ever.
for (let n = Number(first); n < Number(first) + MOST; n += 1) {
  const given = [2 * n, 2 * n + 1].map((i) => ({ figure: asked[i % asked.length] ?? '', value: i }));
  const delivery = { key: `message|${n}`, conversationId: 'message' };
  const recorded = await recordFigures(acting(db, undefined, { delivery }), {
    reportId: REPORT,
    given,
    how: 'typed',
    seenVersion: Number.MAX_SAFE_INTEGER,
  });
  if (recorded.kind !== 'done') throw new Error(`not recorded: ${recorded.kind}`);
  process.stdout.write(`${n} ${given.map(({ figure, value }) => `${figure}=${value}`).join(' ')}\n`);
}
