// The part `turns`: what officers do most, at several numbers of conversations, unsigned and signed, on each database, beside
// the bare echoes. All in one run, one after the other, twice.

import type { Server } from '../server.ts';
import type { Table } from '../table.ts';
import { TURN_KINDS, type TurnKind } from '../turn-kinds.ts';
import { measureTurns, type Plan, type Subject, type TurnsMeasured } from '../turns.ts';

const ALL = TURN_KINDS.map(({ id }) => id);
const FULL: Plan = [
  { conversations: 1, goes: 24 },
  { conversations: 16, goes: 10 },
  { conversations: 128, goes: 1 },
];
const QUICK: Plan = [{ conversations: 16, goes: 4 }];
const TWICE = 2;

export interface TurnsPart {
  /** The checkout that is measured, and others beside it. */
  readonly roots: readonly string[];
  readonly quick: boolean;
  readonly kinds?: readonly TurnKind['id'][];
  readonly signed?: readonly boolean[];
  readonly times?: number;
  /** Where there is one, the product is measured on it, too. */
  readonly server: Server | undefined;
}

export async function measureTurnsPart(part: TurnsPart): Promise<readonly Table[]> {
  const {
    roots,
    quick,
    kinds = quick ? ['figure', 'status'] : ALL,
    signed = [false, true],
    times = TWICE,
    server,
  } = part;
  const plan = quick ? QUICK : FULL;
  const all: TurnsMeasured[] = [];
  for (let time = 1; time <= times; time += 1) {
    for (const withTokens of signed) {
      for (const subject of subjectsOf(roots, server)) {
        const database = await subject.database?.();
        const wanted = { kinds, plan, signed: withTokens };
        await measureTurns({ ...subject, database }, wanted, (measured) => {
          all.push(measured);
          say(time, measured);
        });
        await server?.drop();
      }
    }
  }
  return [tableOf(all, signed)];
}

type Wanted = Omit<Subject, 'database'> & { readonly database?: () => Promise<string> };

function subjectsOf(roots: readonly string[], server: Server | undefined): readonly Wanted[] {
  const products = roots.flatMap((root): Wanted[] => {
    const name = roots.length === 1 ? '' : ` of ${root}`;
    const onServer = server && { name: `PostgreSQL${name}`, root, database: () => server.create() };
    return [{ name: `SQLite${name}`, root }, ...(onServer ? [onServer] : [])];
  });
  return [
    ...products,
    { name: 'botbuilder echo', echo: 'botbuilder' },
    { name: 'Agents SDK echo', echo: 'agents' },
  ];
}

function say(
  time: number,
  { subject, signed, kind, conversations, perSecond, cpu, longestBlock }: TurnsMeasured,
) {
  const numbers = `${perSecond.toFixed(1).padStart(8)} turns/s ${cpu.toFixed(2).padStart(7)} ms of processor a turn`;
  console.log(
    `  ${time}. ${signed ? 'signed  ' : 'unsigned'} ${String(conversations).padStart(3)} × ${kind.padEnd(7)} ${numbers} ${longestBlock.toFixed(0).padStart(5)} ms longest block  ${subject}`,
  );
}

/** One row for each thing that was measured, with both times side by side. */
function tableOf(all: readonly TurnsMeasured[], signed: readonly boolean[]): Table {
  const rows = signed.flatMap((withTokens) => {
    const mine = all.filter((one) => one.signed === withTokens);
    const keys = [...new Set(mine.map(keyOf))].toSorted((a, b) => orderOf(a) - orderOf(b));
    return keys.map((key) => {
      const times = mine.filter((one) => keyOf(one) === key);
      const [{ conversations = 0, kind = 'echo', subject = '' } = {}] = times;
      const echo = mine.filter(
        (one) => one.subject === 'botbuilder echo' && one.conversations === conversations,
      );
      const speed = mean(times.map((one) => one.perSecond)) / mean(echo.map((one) => one.perSecond));
      const work = mean(echo.map((one) => one.cpu)) / mean(times.map((one) => one.cpu));
      return [
        `${TURN_KINDS.find(({ id }) => id === kind)?.name ?? 'echo'}, ${subject}`,
        withTokens ? 'signed' : '–',
        String(conversations),
        times.map((one) => one.perSecond.toFixed(0)).join(' / '),
        speed.toFixed(2),
        times.map((one) => one.cpu.toFixed(2)).join(' / '),
        work.toFixed(2),
        times.map((one) => one.longestBlock.toFixed(0)).join(' / '),
      ];
    });
  });
  return {
    id: 'turns',
    head: [
      'turn',
      'tokens',
      'talks',
      'turns/s',
      'to the echo',
      'processor ms',
      'to the echo',
      'longest block ms',
    ],
    rows,
  };

  function keyOf({ conversations, kind, subject }: TurnsMeasured): string {
    return JSON.stringify([conversations, kind, subject]);
  }

  /** The fewer conversations first, then the echoes, then kind by kind. */
  function orderOf(key: string): number {
    const [conversations, kind] = JSON.parse(key) as [number, TurnKind['id']];
    return conversations * 10 + (kind === 'echo' ? 0 : 1 + ALL.indexOf(kind));
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
