// Whom a message mentions. The mention of the bot itself only says that the bot is meant, and is taken away; a colleague's
// stays in the sentence as their name.

import { fold } from '../../language/fold.ts';
import type { InboundActivity } from './activity-schema.ts';
import type { MentionMark } from './markup.ts';

export interface Mentioned {
  readonly name: string;
  /** In the channel. */
  readonly id: string;
}

export interface ReadMentions {
  readonly text: string;
  readonly people: readonly Mentioned[];
}

/** The pieces as one text, and who besides the bot is mentioned in it. */
export function resolveMentions(
  pieces: readonly (string | MentionMark)[],
  { entities = [], recipient }: Pick<InboundActivity, 'entities' | 'recipient'>,
): ReadMentions {
  const known = new KnownMentions(entities);
  const people: Mentioned[] = [];
  let text = '';
  /** What stood before the next piece: a mention of the bot leaves no second space, and no "," or ":" at the beginning. */
  let after: 'bot' | 'person' | undefined;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      const spaced = after === 'bot' && /^\s?$/u.test(text.slice(-1));
      const rest = spaced ? piece.replace(text === '' ? /^[\s,:]+/u : /^\s+/u, '') : piece;
      text += rest;
      if (piece.trim() !== '') after = undefined;
      continue;
    }
    const id = known.idOf(piece);
    const bot = id === undefined ? isPartOf(piece.name, recipient?.name) : id === recipient?.id;
    if (!bot) {
      text += piece.name;
      if (id !== undefined) note(people, { id, name: piece.name }, after === 'person');
    }
    after = bot ? 'bot' : 'person';
  }
  return { text, people };
}

class KnownMentions {
  readonly #known: (Mentioned & { used: boolean })[];

  constructor(entities: NonNullable<InboundActivity['entities']>) {
    this.#known = entities.flatMap(({ type, mentioned, text }) => {
      if (type !== 'mention' || !mentioned) return [];
      const name = (text ?? mentioned.name ?? '').replace(/<[^<>]*>/gu, '');
      return [{ id: mentioned.id, name: fold(name), used: false }];
    });
  }

  /** By the name as it stands in the text, the next of several; else by the place that the mark names. */
  idOf({ name, index }: MentionMark): string | undefined {
    const folded = fold(name);
    const named = this.#known.filter((one) => one.name === folded);
    const found = named.find(({ used }) => !used) ?? named[0] ?? this.#known[index ?? -1];
    if (found) found.used = true;
    return found?.id;
  }
}

/** Whether a mention without an entity is of the bot: the bot's name, or a word of it where each word is a mention. */
function isPartOf(name: string, botName: string | undefined): boolean {
  return botName !== undefined && name !== '' && ` ${fold(botName)} `.includes(` ${fold(name)} `);
}

/** A name of which each word is a mention of the same person is one name. */
function note(people: Mentioned[], { id, name }: Mentioned, adjoining: boolean): void {
  const last = people.at(-1);
  if (last?.id === id && adjoining) people[people.length - 1] = { id, name: `${last.name} ${name}` };
  else if (!people.some((one) => one.id === id)) people.push({ id, name });
}
