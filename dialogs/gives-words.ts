// Whether a message gives words for the report or a reason, which are kept as they were written, whatever they name.

import type { Understanding } from '../src/intents/understand.ts';

export function givesWords(understood: Understanding): boolean {
  switch (understood.kind) {
    case 'text':
      return true;
    case 'intent':
      return understood.id === 'give-reason';
    case 'offer':
      return understood.figure !== undefined || understood.reason !== undefined;
    case 'values': {
      const { reading } = understood;
      return reading.kind === 'answers' && reading.answers.some(({ reading: { kind } }) => kind === 'text');
    }
    default:
      return false;
  }
}

/** Nothing but figures for a report, with or without their names. */
export function givesFigures(understood: Understanding): boolean {
  if (understood.kind !== 'values') return understood.kind === 'which-figure';
  const { reading } = understood;
  if (reading.kind !== 'answers') return reading.kind === 'alternatives';
  return reading.answers.every((one) => one.reading.kind !== 'unclear');
}
