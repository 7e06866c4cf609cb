// A talk as a table: what is said, what the answer holds, and what is stored afterwards.

import { expect } from 'vitest';
import { unmet } from '../demo/assertions.ts';
import type { Chat, Heard } from '../demo/chat.ts';
import type { TestBot } from './bot.ts';

/**
 * `[said, parts of the answer, stored]`. `[Title]` in brackets presses that button instead of saying it. A part that
 * begins with `!` must not be in the answer. A stored `undefined` means that nothing is stored for that figure.
 */
export type Line = readonly [
  said: string,
  answer: string | readonly string[],
  stored?: Readonly<Record<string, number | string | undefined>>,
];

/** Plays the lines in order; returns what the last one was answered with. */
export async function play(bot: TestBot, chat: Chat, lines: readonly Line[]): Promise<Heard> {
  let last: Heard | undefined;
  for (const [said, answer, stored] of lines) {
    const button = /^\[(?<title>.+)\]$/u.exec(said)?.groups?.title;
    last = button === undefined ? await chat.say(said) : await chat.tap(button);
    expectWords(last, answer, said);
    if (stored) {
      const figures = await bot.stored();
      const seen = Object.fromEntries(Object.keys(stored).map((id) => [id, figures[id]]));
      expect(seen, `stored after “${said}”`).toEqual(stored);
    }
  }
  if (!last) throw new Error('a talk without lines');
  return last;
}

export function expectWords(
  heard: Pick<Heard, 'text'>,
  words: string | readonly string[],
  said: string,
): void {
  const missed = unmet(heard.text, words);
  if (missed !== undefined) expect.fail(`“${said}”: expected ${missed}, but the answer was:\n${heard.text}`);
}
