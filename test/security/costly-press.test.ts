// What an officer without any right over people sends costs nobody time: lengths come first, then rights, then reading.

import { describe, expect, test } from 'vitest';
import { addPerson } from '../../src/actions/manage-people.ts';
import { principalSchema } from '../../src/settings/settings.ts';
import { startBot } from '../support/bot.ts';
import { acting, freshDatabase, OFFICER } from '../support/database.ts';

/** Its pattern would try every way to take this apart. */
const COSTLY = `a@${'.'.repeat(200_000)}@`;
const ADD = { act: 'add-person', agency: 'skhdt', nonce: 'n', name: 'Lan', roles: 'officer' };

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

describe('an address of 200 KB', () => {
  test('is refused by its length, before its pattern', async () => {
    expect(
      await milliseconds(() => expect(principalSchema.safeParse(COSTLY).success).toBe(false)),
    ).toBeLessThan(500);
  });

  test.each([
    ['of an officer', COSTLY],
    ['short enough to be read', `a@${'.'.repeat(190)}@`],
  ])('pressed over HTTP, %s: refused at once', async (_what, principal) => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('chào');
    const took = await milliseconds(async () => {
      const heard = await chat.press({ ...ADD, principal });
      expect(heard.answer?.type).toBe('application/vnd.microsoft.activity.message');
    });
    expect(took).toBeLessThan(1000);
  });

  test('is not looked at in the action either, for who has no right', async () => {
    const { db } = await freshDatabase();
    const fields = { principal: 'not an address', name: '', roles: [] };
    expect(await addPerson(acting(db, OFFICER), 'skhdt', fields)).toMatchObject({ code: 'not-allowed' });
  });
});
