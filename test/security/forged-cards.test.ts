// Through the whole bot over HTTP: no payload that somebody made up changes another agency's data, and no answer to one
// holds any of its figures or names. Whoever may do something, may do it on the version that they saw.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTS } from '../../cards/payload.ts';
import { PEOPLE_ACTS } from '../../cards/people-payload.ts';
import { REMINDER_ACTS } from '../../cards/reminder-payload.ts';
import type { Role } from '../../src/agency/person.ts';
import { savePerson } from '../../src/store/people.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Talker } from '../demo/activities.ts';
import { PEOPLE, startBot, TestBot, WORKING_DAY } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { FORGED_ACTS, type Forged, forged } from './forging.ts';
import { addVictim, CLERK, REPORTS, SECRETS, stateOf, VICTIMS } from './victim.ts';

const RUNS = 20;
const MARK = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
const SLOW = 60_000;

interface Outsider {
  readonly who: string;
  readonly talker: Talker;
}

/** Everybody but the people of that agency and the Office. */
async function outsiders(bot: TestBot): Promise<readonly Outsider[]> {
  const add = async (id: string, roles: readonly Role[], active: boolean, agencyId = 'skhdt') => {
    const talker = { ...PEOPLE.stranger, id, name: id, entraObjectId: `entra-${id}` };
    const memberships = agencyId === '' ? [] : [{ agencyId, roles }];
    await savePerson(bot.db, { ...talker, principal: `${id}@example.vn`, active, memberships });
    return { who: id, talker };
  };
  return [
    { who: 'an officer', talker: PEOPLE.officer },
    { who: 'an approver', talker: PEOPLE.approver },
    { who: 'a stranger', talker: PEOPLE.stranger },
    await add('an administrator', ['administrator'], true),
    await add('everything in another agency', ['officer', 'approver', 'coordinator', 'administrator'], true),
    await add('retired there', ['officer', 'approver', 'administrator'], false, 'stc'),
    await add('of no agency any more', [], true, ''),
  ];
}

let bot: TestBot;
let others: readonly Outsider[];

describe('somebody outside', () => {
  beforeAll(async () => {
    bot = await TestBot.open(WORKING_DAY);
    await addVictim(bot.db);
    others = await outsiders(bot);
  });
  afterAll(() => bot.close());

  /** What the bot has written to the people of that agency. */
  const written = () => VICTIMS.flatMap(({ id }) => bot.connector.sentTo(`a:${id}`)).length;

  test('can try every act that there is', () => {
    expect(FORGED_ACTS.toSorted()).toEqual([...ACTS, ...PEOPLE_ACTS, ...REMINDER_ACTS, 'say'].toSorted());
  });

  test.each(FORGED_ACTS)(
    '%s: changes nothing of another agency and reads nothing of it',
    async (act) => {
      const before = await stateOf(bot.db);
      const told = written();
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...others), forged(act), async ({ who, talker }, data) => {
          const heard = await bot.chat({ talker }).press(data);
          expect(heard.status, who).toBe(200);
          // A fresh mark of a card is made of chance, and may hold any digits.
          const answer = JSON.stringify([heard.text, heard.sent, heard.answer]).replace(MARK, '');
          for (const secret of SECRETS) expect(answer, who).not.toContain(secret);
          expect(await stateOf(bot.db), who).toBe(before);
          expect(written(), who).toBe(told);
          expect(({} as Record<string, unknown>).act, 'the prototype of every object').toBeUndefined();
        }),
        { numRuns: RUNS },
      );
    },
    SLOW,
  );

  test('is not what the agency’s own officer is, who reads all of it', async () => {
    const own = bot.chat({ talker: { ...CLERK, entraObjectId: CLERK.entraObjectId ?? '' } });
    const heard = await own.press({ act: 'show-review', report: REPORTS.sent, version: 0, nonce: 'own' });
    const found = SECRETS.filter((secret) => heard.text.includes(secret));
    expect(found.length).toBeGreaterThan(3);
  });

  test(
    'of the Office reads, and changes nothing but a final report that it sends back',
    async () => {
      const office = bot.chat({ talker: PEOPLE.coordinator });
      const before = await stateOf(bot.db);
      const acts = ACTS.filter((act) => act !== 'return');
      const wish = fc.constantFrom(...acts).chain(forged);
      await fc.assert(
        fc.asyncProperty(wish, async (data: Forged) => {
          await office.press(data);
          expect(await stateOf(bot.db)).toBe(before);
          expect(written()).toBe(0);
        }),
        { numRuns: 5 * RUNS },
      );
      for (const [state, report] of Object.entries(REPORTS)) {
        const version = (await findReport(bot.db, report))?.version ?? 0;
        await office.press({ act: 'return', report, version, nonce: state, note: 'Chưa khớp' });
        const after = await findReport(bot.db, report);
        const final = state === 'approved' || state === 'sent';
        expect(after?.state, state).toBe(final ? 'entering' : state);
      }
    },
    SLOW,
  );
});

describe('whoever may, on another version than they saw', () => {
  const TRIES: readonly (readonly [act: string, talker: Talker, fields?: Forged])[] = [
    ['submit', PEOPLE.officer],
    ['give-reasons', PEOPLE.officer, { 'reason:stock-flow.pending': 'x' }],
    ['register', PEOPLE.officer, { number: '5', date: '19/02/2024' }],
    ['correct', PEOPLE.officer, { note: 'x' }],
    ['approve', PEOPLE.approver],
    ['return', PEOPLE.approver, { note: 'x' }],
    ['let-pass', PEOPLE.approver, { 'reason:union.postDossiers': 'x' }],
  ];

  test(
    'changes nothing, at no stage',
    async () => {
      const own = await startBot();
      const { chat } = await readyReport(own, { postDossiers: '159' });
      const leader = own.chat({ talker: PEOPLE.approver });
      const report = 'skhdt.ct25-ct08.2024-02';
      const attempt = async () => {
        const now = await own.report();
        for (const [act, talker, fields = {}] of TRIES) {
          for (const version of [0, (now?.version ?? 0) - 1, (now?.version ?? 0) + 1]) {
            if (version < 0) continue;
            await own.chat({ talker }).press({ act, report, version, nonce: `${act}${version}`, ...fields });
            expect(await own.report(), `${act} on ${version}`).toEqual(now);
          }
        }
        return now;
      };
      expect((await attempt())?.state).toBe('entering');
      await leader.press({
        act: 'let-pass',
        report,
        version: 1,
        nonce: 'p',
        'reason:union.postDossiers': 'x',
      });
      await chat.say('gửi duyệt');
      expect((await attempt())?.state).toBe('waiting');
      await leader.press({ act: 'approve', report, version: 3, nonce: 'a' });
      expect((await attempt())?.state).toBe('approved');
    },
    SLOW,
  );
});
