// The same with real signed tokens, as in a tenant: who somebody is, is what Teams says of the sender, and nothing that
// a card says.

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PEOPLE, WORKING_DAY } from '../support/bot.ts';
import { type Answer, said, TestDoor } from '../support/door.ts';
import { Microsoft, signingKey, token } from '../support/microsoft.ts';

const TEAMS = signingKey('teams');
const REPORT = 'skhdt.ct25-ct08.2024-01';
const microsoft = new Microsoft(TEAMS);
/** Nobody has named them; or the roster of the tenant, which would tell, cannot be asked. */
const UNKNOWN = /liên hệ người quản trị|chưa tra được anh\/chị/u;
let door: TestDoor;
let nonce = 0;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: WORKING_DAY });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  microsoft.open();
  door = await TestDoor.open();
});
afterAll(async () => {
  await door.close();
  microsoft.close();
  vi.useRealTimers();
});
beforeEach(() => {
  microsoft.sent.length = 0;
});

async function press(
  talker: typeof PEOPLE.officer,
  data: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  nonce += 1;
  const value = { action: { type: 'Action.Execute', data: { report: REPORT, nonce: `n${nonce}`, ...data } } };
  const { text: _, ...activity } = said('', talker, `press-${nonce}`);
  return await door.deliver(
    { ...activity, type: 'invoke', name: 'adaptiveCard/action', value },
    token(TEAMS),
  );
}

/** The rows of the tables that hold what people work on. */
function work(): string {
  const tables = JSON.parse(door.stored()) as [string, unknown][];
  const kept = ['reports', 'figures', 'reasons', 'audit', 'documents', 'people', 'memberships', 'agencies'];
  return JSON.stringify(tables.filter(([name]) => kept.includes(name)));
}

const ACTS = ['show-review', 'show-decision', 'approve', 'return', 'correct', 'register', 'get-document'];

describe('a stranger of the tenant', () => {
  it.each(ACTS)('who presses %s is told whom to ask, and leaves no trace', async (act) => {
    const before = door.stored();
    const answer = await press(PEOPLE.stranger as typeof PEOPLE.officer, { act, version: 4, note: 'x' });
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(UNKNOWN);
    const { value } = JSON.parse(answer.text) as { value: string };
    expect(value).not.toMatch(/Sở|Nguyễn|Y Hương|\d/u);
    expect(microsoft.sent).toEqual([]);
    expect(door.stored()).toBe(before);
  });

  it('is not somebody else because a card says so', async () => {
    const { entraObjectId, tenantId, id } = PEOPLE.coordinator;
    const claims = { from: { aadObjectId: entraObjectId, tenantId }, actor: id, personId: id, by: id };
    const before = door.stored();
    const answer = await press(PEOPLE.stranger as typeof PEOPLE.officer, {
      act: 'return',
      version: 4,
      note: 'x',
      ...claims,
    });
    expect(answer.text).toMatch(UNKNOWN);
    expect(door.stored()).toBe(before);
  });
});

describe('an officer', () => {
  it.each(['approve', 'return', 'let-pass'])('does not %s a report, on no version', async (act) => {
    const before = work();
    for (const version of [0, 1, 2, 3, 4, 5]) {
      await press(PEOPLE.officer, { act, version, note: 'x', 'reason:union.postDossiers': 'x' });
    }
    expect(work()).toBe(before);
  });

  it('reads what they may: the same press is answered', async () => {
    const answer = await press(PEOPLE.officer, { act: 'show-review', version: 0 });
    expect(answer.text).toContain('Rà soát báo cáo tháng 01/2024');
  });
});
