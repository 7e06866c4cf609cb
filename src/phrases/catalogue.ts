// One catalogue a language, and which of them a client is spoken to in.

import type { Language } from '../language/language.ts';
import { en } from './en.ts';
import type { Phrases } from './phrases.ts';
import { vi } from './vi.ts';

const CATALOGUE: Record<Language, Phrases> = { vi, en };

export function phrasesFor(language: Language): Phrases {
  return CATALOGUE[language];
}

/** The language of a client by its locale, `en-US`; Vietnamese unless it is English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
