// Inputs of the card that takes figures from files: a check box per figure, a choice among conflicting values.

import type { Choice, Wish } from '../src/actions/chosen-figures.ts';

export const KEEP = 'keep';
export const ADD = 'add';
const TICK = 'take:';
const CHOICE = 'use:';

/** Input id of a figure's check box. */
export const tickOf = (figure: string): string => `${TICK}${figure}`;
/** Input id of a figure's choice. */
export const choiceOf = (figure: string): string => `${CHOICE}${figure}`;

/** The values of these inputs; other inputs are ignored. */
export function readTakeOverFields(fields: ReadonlyMap<string, string>): Pick<Wish, 'ticks' | 'choices'> {
  const named = (start: string) =>
    [...fields].flatMap(([id, value]) =>
      id.startsWith(start) ? [[id.slice(start.length), value] as const] : [],
    );
  return {
    ticks: new Map(named(TICK).map(([figure, value]) => [figure, value === 'true'])),
    choices: new Map(
      named(CHOICE).flatMap(([figure, value]) => {
        const choice = readChoice(value);
        return choice === undefined ? [] : [[figure, choice] as const];
      }),
    ),
  };
}

function readChoice(value: string): Choice | undefined {
  if (value === KEEP || value === ADD) return value;
  return /^\d$/u.test(value) ? Number(value) : undefined;
}
