// Administrators in chat: one of the sample department, and what their cards were made on.

import type { Role } from '../../src/agency/person.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { PEOPLE, type TestBot } from './bot.ts';

export const LAN = PEOPLE.officer.name;
export const HEAD = { ...PEOPLE.stranger, id: 'quan-tri', name: 'Lê Quản Trị' };

/** An administrator of the sample department alone. */
export async function withHead(bot: TestBot, roles: readonly Role[] = ['administrator']) {
  await savePerson(bot.db, {
    ...HEAD,
    principal: 'quan-tri@example.vn',
    active: true,
    memberships: [{ agencyId: 'skhdt', roles }],
  });
  return bot.chat({ talker: HEAD });
}

/** A dozen more departments. */
export async function withMore(bot: TestBot) {
  const sample = await findAgency(bot.db, 'skhdt');
  const [settings] = sample?.settings ?? [];
  if (!sample || !settings) throw new Error('no sample department');
  for (let i = 1; i <= 12; i += 1) {
    const letterhead = { ...settings.letterhead, name: i === 12 ? 'Sở Y tế' : `Sở số ${i}` };
    await saveAgency(bot.db, { ...sample, id: `so-${i}`, settings: [{ ...settings, letterhead }] });
  }
}

/** The state that somebody's form is made on. */
export async function seenOf(
  chat: ReturnType<TestBot['chat']>,
  person: string,
  agency = 'skhdt',
): Promise<string> {
  const { cards } = await chat.press({ act: 'open-person', agency, person, nonce: crypto.randomUUID() });
  return /"seen":"(?<seen>[^"]+)"/u.exec(JSON.stringify(cards))?.groups?.seen ?? '';
}
