// Training sentences of an intent: its phrases with placeholders for slots, its examples and its wording.

import { LANGUAGES, type Language } from '../language/language.ts';
import type { IntentDefinition } from './intent.ts';
import { waysToSay } from './pattern.ts';

interface Sentence {
  readonly language: Language;
  readonly text: string;
  /** From the examples, not from a phrase. */
  readonly example: boolean;
}

/** A sentence as tokens, by the names of one report. */
export interface Lesson {
  /** Index of the intent in the registry. */
  readonly intent: number;
  readonly language: Language;
  readonly words: readonly string[];
}

/** Number of variants trained per phrase. */
const VARIANTS_PER_PHRASE = 6;

/** The training sentences of an intent. */
export function* sentencesOf({ phrases, examples, say }: IntentDefinition): Generator<Sentence> {
  const sentence = (language: Language, said: string, example: boolean) => ({
    language,
    text: said.replace('{person}', 'Hoa').replace('{agency}', 'Sở Y tế'),
    example,
  });
  for (const language of LANGUAGES) {
    for (const phrase of phrases[language])
      for (const way of waysToSay(phrase, VARIANTS_PER_PHRASE)) yield sentence(language, way, false);
    for (const example of examples[language]) yield sentence(language, example, true);
    yield sentence(language, say[language], false);
  }
}
