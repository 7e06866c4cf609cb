// A province in which agencies owe the report of the two directives every month, that on public services every quarter, or
// both; its officers have met the bot, and the first quarter of 2024 has just closed.

import type { ReportDuty } from '../../src/report/duties.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { PEOPLE, startBot, type TestBot } from './bot.ts';

/** Six days after the cut-off of March and of the quarter; the monthly report is due that afternoon. */
const QUARTER_DAY = new Date('2024-03-20T02:00:00Z');

export const MONTHLY: ReportDuty = { report: 'ct25-ct08' };
export const QUARTERLY: ReportDuty = { report: 'dvc-766-quy' };

export async function owing(bot: TestBot, id: string, reports: readonly ReportDuty[], name?: string) {
  const model = await findAgency(bot.db, 'skhdt');
  const [settings] = model?.settings ?? [];
  if (!model || !settings) throw new Error('no agency');
  const letterhead = { ...settings.letterhead, ...(name !== undefined && { name }) };
  await saveAgency(bot.db, { ...model, id, reports, settings: [{ ...settings, letterhead }] });
}

export async function officerOf(bot: TestBot, agencyId: string) {
  const id = `can-bo-${agencyId}`;
  const talker = { ...PEOPLE.stranger, id, name: id, entraObjectId: id, principal: `${id}@example.vn` };
  const memberships = [{ agencyId, roles: ['officer'] as const }];
  await savePerson(bot.db, { ...talker, active: true, memberships });
  const chat = bot.chat({ talker });
  await chat.say('chào');
  return chat;
}

export async function twoReports(now: Date = QUARTER_DAY) {
  const bot = await startBot(now);
  await owing(bot, 'skhdt', [MONTHLY, QUARTERLY]);
  await owing(bot, 'sxd', [MONTHLY], 'Sở Xây dựng');
  await owing(bot, 'stc', [QUARTERLY], 'Sở Tài chính');
  const officer = bot.chat();
  await officer.say('chào');
  return { bot, officer, office: bot.chat({ talker: PEOPLE.coordinator }) };
}
