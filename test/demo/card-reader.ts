// What the bot sent, as a person reads it: texts, fields with what stands in them, buttons in brackets.

import { plainOf } from '../../src/language/markdown.ts';
import type { Activity } from './activities.ts';

export type CardPart = { readonly type?: string; readonly [key: string]: unknown };

export interface Button {
  readonly title: string;
  /** Where a phone has no room for the title: all of it. */
  readonly whole: string;
  readonly type: string;
  /** What an Action.Execute sends back. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether the card's fields go with it. */
  readonly withInputs: boolean;
  readonly url?: string;
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const PARTS = ['body', 'items', 'columns', 'actions'] as const;

/** The Adaptive Card of an activity. */
export function cardOf(activity: Activity): CardPart | undefined {
  const found = activity.attachments?.find(({ contentType }) => contentType === ADAPTIVE);
  return found?.content as CardPart | undefined;
}

/** An activity as lines, without Markdown. */
export function linesOf(activity: Activity): readonly string[] {
  const card = cardOf(activity);
  const words = plainOf(activity.text ?? '');
  return [...words.split('\n').filter((line) => line !== ''), ...(card ? cardLines(card) : [])];
}

/** A card as lines: a row of columns is one line, a field is `label: [text]`, buttons are `[title]`. */
export function cardLines(part: CardPart): readonly string[] {
  const { type = '' } = part;
  if (type === 'TextBlock') return plainOf(text(part.text)).split('\n');
  if (type === 'Input.Toggle') return [`[${part.value === 'true' ? 'x' : ' '}] ${plainOf(text(part.title))}`];
  if (type === 'Input.ChoiceSet' && part.value === undefined) {
    const names = parts(part.choices).map(({ title }) => `( ) ${plainOf(text(title))}`);
    return [text(part.label) || text(part.placeholder), ...names];
  }
  if (type.startsWith('Input.')) {
    const inside = text(part.value) === '' ? text(part.placeholder) : '';
    return [`${text(part.label)}: [${text(part.value)}]${inside === '' ? '' : ` ${inside}`}`];
  }
  if (type.startsWith('Action.'))
    return [`[${wholeOf(part)}]`, ...(isPart(part.card) ? cardLines(part.card) : [])];
  if (type.startsWith('Chart.')) return isPart(part.fallback) ? cardLines(part.fallback) : [];
  if (type === 'FactSet') {
    return parts(part.facts).map(({ title, value }) => `${plainOf(text(title))}: ${plainOf(text(value))}`);
  }
  if (type === 'ColumnSet') {
    const cells = parts(part.columns).map((column) => cardLines(column).join(' '));
    return [cells.filter((cell) => cell !== '').join(' | ')];
  }
  const lines = PARTS.filter((key) => key !== 'actions').flatMap((key) =>
    parts(part[key]).flatMap(cardLines),
  );
  const buttons = parts(part.actions).flatMap(cardLines).join(' ');
  return buttons === '' ? lines : [...lines, buttons];
}

/** The buttons of a card, in the order in which they stand. */
/** A title that was cut has its words beside it. */
const wholeOf = ({ title, tooltip }: CardPart): string =>
  text(title).includes('…') && tooltip !== undefined ? text(tooltip) : text(title);

export function buttonsOf(part: CardPart): readonly Button[] {
  return all(part, (one) => isAction(one) && !isPart(one.card)).map((action) => {
    const data = isPart(action.data) ? action.data : {};
    return {
      title: text(action.title),
      whole: wholeOf(action),
      type: action.type ?? '',
      data,
      withInputs: action.associatedInputs !== 'none',
      ...(typeof action.url === 'string' && { url: action.url }),
    };
  });
}

/** What stands in the fields of a card, by their ids. */
export function fieldsOf(part: CardPart): Readonly<Record<string, string>> {
  const inputs = all(part, (one) => one.type?.startsWith('Input.') ?? false);
  return Object.fromEntries(inputs.map(({ id, value }) => [text(id), text(value)]));
}

/** How the fields of a card are called, by their ids. */
export function labelsOf(part: CardPart): Readonly<Record<string, string>> {
  const inputs = all(part, (one) => one.type?.startsWith('Input.') ?? false);
  return Object.fromEntries(inputs.map(({ id, label }) => [text(id), plainOf(text(label))]));
}

const isAction = ({ type }: CardPart) => type?.startsWith('Action.') ?? false;

/** The wanted parts of a card, also those that a button unfolds. */
function all(part: CardPart, wanted: (part: CardPart) => boolean): readonly CardPart[] {
  if (wanted(part)) return [part];
  if (isPart(part.card)) return all(part.card, wanted);
  return PARTS.flatMap((key) => parts(part[key]).flatMap((child) => all(child, wanted)));
}

const isPart = (value: unknown): value is CardPart => typeof value === 'object' && value !== null;
const parts = (value: unknown): readonly CardPart[] => (Array.isArray(value) ? value.filter(isPart) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
