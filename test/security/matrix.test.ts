// Every action × every kind of person, on a real database: done where the table says so, and elsewhere refused, with
// nothing changed and nothing told.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ActionContext } from '../../src/actions/context.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting } from '../support/database.ts';
import { type Actor, CAST, copyOf, everythingIn, OWN, type Stage, stageFile } from './cast.ts';
import { INNER, ROWS, type Row } from './rows.ts';

const ACTIONS = join(import.meta.dirname, '../../src/actions');
const REFUSED = { kind: 'refused', code: 'not-allowed' };
const SLOW = 60_000;

/** The exports of a file that are given a context, or a database, and so could do or tell something. */
function actionsIn(text: string): readonly string[] {
  const functions = [
    ...text.matchAll(/^export (?:async )?function (\w+)(?:<\w+>)?\(([\s\S]*?)\n?\)[:\s]/gmu),
  ];
  const made = [...text.matchAll(/^export const (\w+) = (?!\()\w+\(/gmu)];
  return [
    ...functions
      .filter(([, , given = '']) => /\bActionContext\b|\bDb\b/u.test(given))
      .map(([, name]) => name),
    ...made.map(([, name]) => name),
  ].filter((name) => name !== undefined);
}

const may = ({ own, office }: Row, actor: Actor): boolean =>
  actor.own.some((role) => own.includes(role)) || actor.office.some((role) => office.includes(role));

/** Speaks for the agency whose report it is, whoever they are: what is claimed gives no right. */
const claiming = (db: Db, { person }: Actor): ActionContext => acting(db, person, { agencyId: OWN });

const files = new Map<Stage, Promise<string>>();
function fileAt(stage: Stage): Promise<string> {
  const file = files.get(stage) ?? stageFile(stage);
  files.set(stage, file);
  return file;
}

test('the table has every action', () => {
  const found = readdirSync(ACTIONS).flatMap((name) => actionsIn(readFileSync(join(ACTIONS, name), 'utf8')));
  expect(found).toContain('correctReport');
  expect([...Object.keys(ROWS), ...Object.keys(INNER)].toSorted()).toEqual(found.toSorted());
});

test('an action that is new is seen', () => {
  const text = [
    'export async function peek(\n  { db }: ActionContext,\n  id: string,\n): Promise<void> {',
    'export function sum(a: number): number {',
    'export const undo = reopening(1);',
    'export const plain = (a: string): string => a;',
  ].join('\n');
  expect(actionsIn(text)).toEqual(['peek', 'undo']);
});

test.each(Object.entries(ROWS))(
  '%s',
  async (name, row) => {
    const file = await fileAt(row.stage);
    const untouched = everythingIn(file);
    const shared = copyOf(file, `${name}-refused`);
    const db = await openDatabase(sqliteFile(shared));
    const refusal = 'instead' in row ? row.instead : REFUSED;
    const outcomes: Record<string, 'done' | 'refused'> = {};
    for (const actor of CAST) {
      if (may(row, actor)) {
        const own = await openDatabase(sqliteFile(copyOf(file, `${name}-${actor.who}`)));
        const result = await row.call(claiming(own, actor));
        await own.destroy();
        outcomes[actor.who] = isNothing(result, refusal) ? 'refused' : 'done';
      } else {
        const result = await row.call(claiming(db, actor));
        outcomes[actor.who] = isNothing(result, refusal) ? 'refused' : 'done';
      }
    }
    await db.destroy();
    const expected = CAST.map((actor) => [actor.who, may(row, actor) ? 'done' : 'refused']);
    expect(outcomes).toEqual(Object.fromEntries(expected));
    expect(everythingIn(shared), 'nothing is changed by those who may not').toBe(untouched);
  },
  SLOW,
);

/** Exactly what is told to whoever may not, and not a word more. A refusal for another reason is none. */
function isNothing(result: unknown, refusal: unknown): boolean {
  const same = JSON.stringify(result) === JSON.stringify(refusal);
  const refused = (result as { kind?: unknown } | undefined)?.kind === 'refused';
  if (refused && !same) throw new Error(`refused otherwise: ${JSON.stringify(result)}`);
  return same;
}
