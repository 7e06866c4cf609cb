// Warns about figure names that are also chat commands: typed alone, they mean the command.

import type { Examiner } from '../report/definition-file/examine.ts';
import { Matcher } from './matcher.ts';
import { readMessage } from './normalise.ts';
import { INTENTS } from './registry.ts';

/** Names that are whole phrases of an intent. They are still usable next to a number. */
export const doubtChatWords: Examiner = ({ figures }) => {
  const matcher = new Matcher(INTENTS, []);
  const meaning = (name: string) => {
    const message = readMessage(name);
    return matcher
      .find(message, new Set())
      .find(
        ({ places, slips, slots }) =>
          slips === 0 && Object.keys(slots).length === 0 && places.length === message.words.length,
      )?.intent.id;
  };
  return figures.flatMap(({ figure, written, path }) =>
    [
      { name: figure.short, at: [...path, written.short === undefined ? 'label' : 'short'] },
      ...figure.aliases.map((name, at) => ({ name, at: [...path, 'aliases', at] })),
    ].flatMap(({ name, at }) => {
      const id = meaning(name);
      return id === undefined
        ? []
        : [
            {
              path: at,
              words: `is said in the chat for ${id}: alone it means that, and only with a number this figure`,
            },
          ];
    }),
  );
};
