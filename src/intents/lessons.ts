// The sentences that teach what an intent is like: its phrases, with a name at the place of a name, its examples, and what it
// says of itself.

import { LANGUAGES, type Language } from '../language/language.ts';
import type { IntentDefinition } from './intent.ts';
import { waysToSay } from './pattern.ts';

interface Sentence {
  readonly language: Language;
  readonly text: string;
  /** Somebody's way to say it, rather than a phrase. */
  readonly example: boolean;
}

/** A sentence as one report's names make words of it. */
export interface Lesson {
  /** The place of the intent in the registry. */
  readonly intent: number;
  readonly language: Language;
  readonly words: readonly string[];
}

/** How many ways of each phrase are learnt. */
const WAYS = 6;

export function* sentencesOf({ phrases, examples, say }: IntentDefinition): Generator<Sentence> {
  const sentence = (language: Language, said: string, example: boolean) => ({
    language,
    text: said.replace('{person}', 'Hoa').replace('{agency}', 'Sở Y tế'),
    example,
  });
  for (const language of LANGUAGES) {
    for (const phrase of phrases[language])
      for (const way of waysToSay(phrase, WAYS)) yield sentence(language, way, false);
    for (const example of examples[language]) yield sentence(language, example, true);
    yield sentence(language, say[language], false);
  }
}
