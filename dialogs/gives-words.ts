// Detects messages whose text is recorded verbatim, as a text figure or a reason, whatever it mentions.

import type { Understanding } from '../src/intents/understand.ts';

/** Whether the message is recorded verbatim. */
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

/** Whether the message only gives figures, with or without names. */
export function givesFigures(understood: Understanding): boolean {
  if (understood.kind !== 'values') return understood.kind === 'which-figure';
  const { reading } = understood;
  if (reading.kind !== 'answers') return reading.kind === 'alternatives';
  return reading.answers.every((one) => one.reading.kind !== 'unclear');
}
