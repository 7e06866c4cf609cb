// The first thing an officer sees: what the bot does, and three ways on.

import type { Month } from '../src/calendar/month.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type Card, card, say, small, text, title } from './elements.ts';

/** @param due the month that “enter” will open */
export function welcomeCard(phrases: Phrases, due: Month, sample: boolean, nonce: string): Card {
  const { button } = phrases;
  return card(
    phrases.welcome,
    [title(phrases.welcome), text(phrases.welcomeMore), ...(sample ? [small(phrases.card.sample)] : [])],
    [button.enterMonth(due), button.status, button.help].map((words) => say(words, words, nonce)),
  );
}
