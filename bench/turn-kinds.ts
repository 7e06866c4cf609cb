// The turns that are measured: what an officer does in one, and what has to be there before.

import type { Officer } from './officer.ts';

export interface TurnKind {
  readonly id: 'figure' | 'form' | 'status' | 'series' | 'review' | 'echo';
  readonly name: string;
  /** How many figures one turn records. */
  readonly records: number;
  /** Turns that one go has. */
  readonly turns: number;
  /** Not measured. Goes are counted from 0, and each has a month of its own. */
  readonly prepare: (officer: Officer, go: number) => Promise<unknown>;
  readonly take: (officer: Officer, prepared: unknown) => Promise<void>;
}

/** What a department says of one month, question by question: nothing that the bot would have to ask about. */
const FIGURES = ['688', '54', '0', '45', '0', '551', '137'];
const FORM = {
  settled: '688',
  settledEarly: '54',
  settledOverdue: '0',
  pending: '45',
  pendingOverdue: '0',
  received: '688',
  onlineReturned: '137',
  partialServicesUsed: '20',
  partialReceived: '200',
  fullServicesUsed: '30',
};
const FIRST_YEAR = 2024;
const MONTHS = 12;
const LOOKS = 4;

export const TURN_KINDS: readonly TurnKind[] = [
  {
    id: 'figure',
    name: 'a figure recorded',
    records: 1,
    turns: FIGURES.length,
    prepare: openMonth,
    take: async (officer) => {
      for (const figure of FIGURES) await officer.say(figure);
    },
  },
  {
    id: 'form',
    name: `a form of ${Object.keys(FORM).length} saved`,
    records: Object.keys(FORM).length,
    turns: 1,
    prepare: async (officer, go) => {
      await openMonth(officer, go);
      await officer.say('nhập cả tháng');
      return buttonNamed('Lưu', await officer.lastCard());
    },
    take: async (officer, data) => {
      await officer.press({ ...(data as Record<string, unknown>), ...FORM });
    },
  },
  look('status', 'status', 'tiến độ'),
  look('series', 'a rate over six months', 'tỷ lệ đúng hạn 6 tháng gần nhất'),
  look('review', 'review', 'xem lại'),
];

/** The turn that every bot can take. */
export const ECHO: TurnKind = look('echo', 'echo', '688', 16);

function look(id: TurnKind['id'], name: string, text: string, turns = LOOKS): TurnKind {
  return {
    id,
    name,
    records: 0,
    turns,
    prepare: async () => undefined,
    take: async (officer) => {
      for (let at = 0; at < turns; at += 1) await officer.say(text);
    },
  };
}

async function openMonth(officer: Officer, go: number): Promise<void> {
  await officer.say(`báo cáo tháng ${(go % MONTHS) + 1}/${FIRST_YEAR + Math.floor(go / MONTHS)}`);
}

/** What the button of that title sends, wherever in the card it stands. */
function buttonNamed(title: string, part: unknown): Readonly<Record<string, unknown>> {
  const found = search(part);
  if (!found)
    throw new Error(`the bot's last card has no button “${title}”: ${JSON.stringify(part).slice(0, 300)}`);
  return found;

  function search(one: unknown): Readonly<Record<string, unknown>> | undefined {
    if (typeof one !== 'object' || one === null) return undefined;
    const { title: own, type, data } = one as Record<string, unknown>;
    if (own === title && type === 'Action.Execute') return data as Readonly<Record<string, unknown>>;
    for (const inner of Object.values(one)) {
      const deeper = search(inner);
      if (deeper) return deeper;
    }
    return undefined;
  }
}
