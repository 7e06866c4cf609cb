// The states that the corpus speaks in, each made once by what people really say and press, from the one before it.
// Presses are made by hand: they must not depend on how well sentences are understood.

import { toLocalDate } from '../../src/calendar/local-date.ts';
import { SAMPLE_OFFICER, SAMPLE_TENANT } from '../../src/local/people.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { linesOf } from '../demo/card-reader.ts';
import type { Chat, Heard } from '../demo/chat.ts';
import { CLEAN } from '../support/ready.ts';
import { FEBRUARY, PEOPLE, type TestBot, WORKING_DAY } from '../support/test-bot.ts';
import type { Speaker, State } from './cases.ts';
import { AGENCIES, COLLEAGUES } from './cast.ts';
import type { Snapshots } from './snapshot.ts';

const MARCH_DAY = new Date('2024-03-18T02:00:00Z');
const OFFICERS_CHAT = 'a:can-bo';
const REPORT = `skhdt.ct25-ct08.${FEBRUARY}`;

export const TALKERS = { officer: PEOPLE.officer, leader: PEOPLE.approver, office: PEOPLE.coordinator };

/** The figure that is asked, as far as one is. */
export const ASKED: Readonly<Partial<Record<State, string>>> = {
  fresh: 'settled',
  early: 'settledEarly',
  second: 'settledOverdue',
  pending: 'pending',
  carried: 'procedures',
  approx: 'settled',
  words: 'recommendations',
  'two-months': 'settled',
};

export const clockOf = (state: State): Date => (state === 'two-months' ? MARCH_DAY : WORKING_DAY);

interface Recipe {
  readonly from: State | 'base';
  readonly make: (bot: TestBot, officer: Chat) => Promise<unknown>;
  /** What must be stored then; a state that is not what it is called would spoil every judgement. */
  readonly stored: Readonly<Record<string, number>>;
  readonly state?: string;
  /** What the last message in the officer's chat must hold. */
  readonly told?: string;
}

const SETTLED = { settled: 688 };
const THREE = { ...SETTLED, settledEarly: 0, settledOverdue: 0 };
const ALL = { ...THREE, pending: 45, postOutDossiers: 105 };

const RECIPES: Readonly<Record<State, Recipe>> = {
  fresh: { from: 'base', make: (_, officer) => officer.say('báo cáo tháng 02/2024'), stored: {} },
  early: { from: 'fresh', make: (_, officer) => officer.say('688'), stored: SETTLED },
  second: {
    from: 'early',
    make: (_, officer) => officer.say('54'),
    stored: { ...SETTLED, settledEarly: 54 },
  },
  pending: { from: 'fresh', make: (_, officer) => officer.say('688, 0, 0'), stored: THREE },
  carried: {
    from: 'pending',
    make: (_, officer) => officer.say('45, 0'),
    stored: { ...THREE, pending: 45, pendingOverdue: 0 },
  },
  approx: { from: 'fresh', make: (_, officer) => officer.say('gần 700'), stored: {}, told: '700' },
  words: {
    from: 'fresh',
    make: async (bot, officer) => {
      await fill(bot, officer, {});
      // Nobody has to give words: who wants to, asks for the question.
      await officer.say('sửa kiến nghị');
    },
    stored: ALL,
    told: 'Kiến nghị',
  },
  full: { from: 'words', make: (_, officer) => officer.say('Không'), stored: ALL },
  warned: {
    from: 'fresh',
    make: async (bot, officer) => {
      await fill(bot, officer, { pending: '40' });
      await officer.say('Không');
    },
    stored: { ...ALL, pending: 40 },
  },
  waiting: {
    from: 'full',
    make: (bot, officer) => press(bot, officer, 'submit'),
    stored: ALL,
    state: 'waiting',
  },
  returned: {
    from: 'waiting',
    make: (bot) => press(bot, leaderOf(bot), 'return', { note: 'Xem lại số hồ sơ bưu chính' }),
    stored: ALL,
  },
  approved: {
    from: 'waiting',
    make: (bot) => press(bot, leaderOf(bot), 'approve'),
    stored: ALL,
    state: 'approved',
  },
  'two-months': { from: 'fresh', make: (bot) => bot.remind(), stored: {}, told: '03/2024' },
};

/** Makes the state, and those that lead to it, unless they are kept already. */
export async function prepare(bot: TestBot, snapshots: Snapshots, state: State): Promise<void> {
  if (snapshots.has(state)) return;
  const { from, make, stored, state: wanted = 'entering', told = '' } = RECIPES[state];
  if (from === 'base') await furnish(bot, snapshots);
  else await prepare(bot, snapshots, from);
  bot.moveTo(clockOf(state));
  snapshots.restore(from);
  await make(bot, bot.chat());
  const figures = await bot.stored();
  const wrong = Object.entries(stored).filter(([id, value]) => figures[id] !== value);
  const reached = (await bot.report())?.state;
  const last = bot.connector.sentTo(OFFICERS_CHAT).slice(-1).flatMap(linesOf).join('\n');
  const more = state === 'fresh' && Object.keys(figures).length > 0;
  if (wrong.length > 0 || more || reached !== wanted || !last.includes(told))
    throw new Error(`the state ${state} is not reached: ${reached} ${JSON.stringify(figures)}\n${last}`);
  snapshots.keep(state);
}

/** The people and departments that sentences name, each met once so that they can be written to. */
async function furnish(bot: TestBot, snapshots: Snapshots): Promise<void> {
  if (snapshots.has('base')) return;
  const { db } = bot;
  const model = await findAgency(db, 'skhdt');
  const [settings] = model?.settings ?? [];
  if (!model || !settings) throw new Error('the sample department is not there');
  for (const { id, name } of AGENCIES) {
    const letterhead = { ...settings.letterhead, name, documentCode: `BC-${id.toUpperCase()}`, fileCode: id };
    const own = { from: toLocalDate(model.firstMonth, 1), letterhead };
    await saveAgency(db, { ...model, id, settings: [own] });
  }
  const officers = AGENCIES.map(({ id }) => ({ id: `can-bo-${id}`, name: `Cán bộ ${id}`, agencyId: id }));
  for (const [i, one] of [...COLLEAGUES, ...officers].entries()) {
    const talker = {
      id: one.id,
      name: one.name,
      tenantId: SAMPLE_TENANT,
      entraObjectId: `00000000-0000-4000-8000-0000000002${String(i).padStart(2, '0')}`,
    };
    const memberships = [{ agencyId: one.agencyId, roles: ['officer' as const], office: false }];
    await savePerson(db, { ...SAMPLE_OFFICER, ...talker, principal: `${one.id}@example.vn`, memberships });
    await bot.chat({ talker }).join();
  }
  for (const talker of Object.values(TALKERS)) await bot.chat({ talker }).join();
  snapshots.keep('base');
}

const leaderOf = (bot: TestBot) => bot.chat({ talker: PEOPLE.approver });

/** A chat as somebody has it who has said nothing yet in this case. */
export const chatOf = (bot: TestBot, who: Speaker): Chat => bot.chat({ talker: TALKERS[who] });

async function press(
  bot: TestBot,
  chat: Chat,
  act: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Heard> {
  const version = (await bot.report())?.version ?? 0;
  return await chat.press({ act, report: REPORT, version, nonce: `${act}-${version}`, ...more });
}

/** Every count by one press, as a form on all of them would give it; the recommendations stay open. */
async function fill(
  bot: TestBot,
  officer: Chat,
  changes: Partial<Record<keyof typeof CLEAN, string>>,
): Promise<Heard> {
  const { recommendations: _, ...counts } = { ...CLEAN, ...changes };
  return await press(bot, officer, 'save-form', { figures: Object.keys(counts), shown: {}, ...counts });
}
