import { readBareValues, readUnclear } from '../entry/bare.ts';
import type { Listening, Meaning } from '../entry/meaning.ts';
import { readNamed } from '../entry/named.ts';
import { readPasted } from '../entry/pasted.ts';

export interface ValueReading {
  readonly meaning: Extract<Meaning, { kind: 'answers' | 'which' | 'too-many' | 'ask' | 'other-month' }>;
  readonly certain: boolean;
}

export function readValues(text: string, context: Listening): ValueReading | undefined {
  const meaning =
    (text.length >= 60 ? readPasted(text, context) : undefined) ??
    readBareValues(text, context) ??
    readNamed(text, context) ??
    readUnclear(text, context);
  if (!meaning) return undefined;
  const certain =
    meaning.kind !== 'answers' ||
    (!meaning.left && meaning.answers.every(({ reading }) => reading.kind !== 'unclear'));
  return { meaning: meaning as ValueReading['meaning'], certain };
}
