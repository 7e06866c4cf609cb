// One person's chat with a bot over HTTP, the way Teams carries it: messages, edits, presses of the buttons that the
// bot has shown. The demonstration and the tests of whole talks both speak through it.

import { randomUUID } from 'node:crypto';
import type { Activity, Place, Talker } from './activities.ts';
import * as activities from './activities.ts';
import {
  type Button,
  buttonsOf,
  type CardPart,
  cardLines,
  cardOf,
  fieldsOf,
  linesOf,
} from './card-reader.ts';

/** What one delivery brought. */
export interface Heard {
  readonly activity: Activity;
  readonly status: number;
  /** Messages that the bot sent meanwhile, oldest first. */
  readonly sent: readonly Activity[];
  /** What answered a press: a card in the place of the old one, or a short message. */
  readonly answer?: { readonly type: string; readonly value: unknown };
  /** All of it as a person reads it. */
  readonly text: string;
  readonly cards: readonly CardPart[];
}

export interface ChatFacts {
  readonly botUrl: string;
  readonly talker: Talker;
  readonly place: Place;
  /** What the bot has sent to a conversation so far. */
  readonly sentTo: (conversationId: string) => readonly Activity[];
  readonly now: () => Date;
}

type Fields = Readonly<Record<string, string>>;

export class Chat {
  readonly #facts: ChatFacts;
  /** The cards that stand in the chat, newest first. */
  #cards: readonly CardPart[] = [];
  #count = 0;
  /** How many of the bot's messages have been looked at. */
  #read = 0;

  constructor(facts: ChatFacts) {
    this.#facts = facts;
  }

  say(text: string, id?: string): Promise<Heard> {
    return this.deliver(activities.message(this.#sending(id), text));
  }

  /** Sends files, with words or without. */
  sendFiles(files: readonly activities.AttachedFile[], text = ''): Promise<Heard> {
    return this.deliver(activities.fileMessage(this.#sending(), text, files));
  }

  edit(id: string, text: string): Promise<Heard> {
    return this.deliver(activities.messageEdit(this.#sending(id), text));
  }

  delete(id: string): Promise<Heard> {
    return this.deliver(activities.messageDeletion(this.#sending(id)));
  }

  undelete(id: string): Promise<Heard> {
    return this.deliver(activities.messageDeletion(this.#sending(id), true));
  }

  join(): Promise<Heard> {
    return this.deliver(activities.joining(this.#sending()));
  }

  /** What the bot has sent unasked since the last look: news of others. */
  inbox(): Pick<Heard, 'text' | 'cards'> {
    const { sentTo, place } = this.#facts;
    const sent = sentTo(place.conversationId).slice(this.#read);
    return { text: sent.flatMap(linesOf).join('\n'), cards: this.#take(sent) };
  }

  /** Uses the newest button of that title. `fields` are typed into the card's fields over what stands there. */
  async tap(title: string, fields: Fields = {}): Promise<Heard> {
    return await this.tapOn(this.cardWith(title), title, fields);
  }

  /** The newest card that has a button of that title. */
  cardWith(title: string): CardPart {
    const card = this.#cards.find((one) => buttonsOf(one).some((button) => isCalled(button, title)));
    const titles = this.#cards.flatMap(buttonsOf).map((button) => button.whole);
    if (!card) throw new Error(`no button “${title}”; there are: ${titles.join(', ')}`);
    return card;
  }

  /** What stands in the fields beside the newest button of that title. */
  fieldsAt(title: string): Fields {
    return fieldsOf(this.cardWith(title));
  }

  /** Uses a button of a card that may long have been replaced. */
  async tapOn(card: CardPart, title: string, fields: Fields = {}): Promise<Heard> {
    const button = buttonOf(card, title);
    const inputs = button.withInputs ? { ...fieldsOf(card), ...fields } : {};
    const heard = await this.press({ ...button.data, ...inputs });
    const [replacement] = heard.answer?.type.endsWith('card.adaptive') ? heard.cards : [];
    if (replacement) {
      this.#cards = this.#cards.map((one) => (one === card ? replacement : one));
    }
    return heard;
  }

  /** Sends data as a press, whether or not any card has such a button. */
  press(data: Readonly<Record<string, unknown>>): Promise<Heard> {
    return this.deliver(activities.press(this.#sending(), data));
  }

  /** The newest link of that title. */
  link(title: string): string | undefined {
    return this.#cards.flatMap(buttonsOf).find((button) => isCalled(button, title))?.url;
  }

  /** Delivers an activity as it is: one more time, or made by hand. */
  async deliver(activity: Activity): Promise<Heard> {
    const { botUrl, sentTo, place } = this.#facts;
    const before = sentTo(place.conversationId).length;
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const body = await response.text();
    const sent = sentTo(place.conversationId).slice(before);
    const answer = activity.type === 'invoke' ? readAnswer(body) : undefined;
    const card: readonly CardPart[] = answer?.type.endsWith('card.adaptive')
      ? [answer.value as CardPart]
      : [];
    const newCards = this.#take(sent);
    const words = typeof answer?.value === 'string' ? [answer.value] : card.flatMap(cardLines);
    return {
      activity,
      status: response.status,
      sent,
      ...(answer && { answer }),
      text: [...words, ...sent.flatMap(linesOf)].join('\n'),
      cards: [...card, ...newCards],
    };
  }

  /** The cards among these, which now stand in the chat. */
  #take(sent: readonly Activity[]): readonly CardPart[] {
    const { sentTo, place } = this.#facts;
    const cards = sent.map(cardOf).filter((one) => one !== undefined);
    this.#cards = [...cards.toReversed(), ...this.#cards];
    this.#read = sentTo(place.conversationId).length;
    return cards;
  }

  #sending(id?: string) {
    const { talker, place, now } = this.#facts;
    this.#count += 1;
    const at = new Date(now().getTime() + this.#count);
    return { from: talker, place, at, id: id ?? randomUUID() };
  }
}

/** By the title that is shown, or by all of it. */
const isCalled = ({ title, whole }: Button, words: string): boolean => title === words || whole === words;

export function buttonOf(card: CardPart, title: string): Button {
  const buttons = buttonsOf(card);
  const found = buttons.find((button) => isCalled(button, title));
  if (!found) throw new Error(`no button “${title}” but ${buttons.map((one) => one.title).join(', ')}`);
  return found;
}

function readAnswer(body: string): Heard['answer'] {
  if (body === '') return undefined;
  const { type, value } = JSON.parse(body) as { type?: string; value?: unknown };
  return type === undefined ? undefined : { type, value };
}
