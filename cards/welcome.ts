// The first thing an officer sees: what the bot does, and three ways on.

import type { Month } from '../src/calendar/month.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type Card, card, say, small, text, title } from './elements.ts';

/** The first of the three ways on is what the person is here for. */
export type Welcomed = 'enters' | 'decides' | 'oversees';

/** @param due the month that “enter” will open */
export function welcomeCard(
  phrases: Phrases,
  { due, sample, nonce, who }: { due: Month; sample: boolean; nonce: string; who: Welcomed },
): Card {
  const { button } = phrases;
  const first = { enters: button.enterMonth(due), decides: button.waiting, oversees: button.province }[who];
  const second = who === 'oversees' ? button.notIn : button.status;
  return card(
    phrases.welcome,
    [title(phrases.welcome), text(phrases.welcomeMore), ...(sample ? [small(phrases.card.sample)] : [])],
    [first, second, button.help].map((words) => say(words, words, nonce)),
  );
}
