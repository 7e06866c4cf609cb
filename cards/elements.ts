// Typed builders for the Adaptive Card elements we use. Version 1.5 is the highest that all Teams clients
// support. Text is escaped wherever clients would interpret Markdown.

import { cutWithin } from '../src/language/button-title.ts';
import { asTyped, messageAsTyped, withoutMoments } from '../src/language/markdown.ts';

export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };
export type Element = { readonly type: string; readonly [key: string]: Json };

export interface Card extends Record<string, Json> {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  /** Read aloud by screen readers and used for notifications. */
  readonly speak: string;
  readonly body: readonly Element[];
}

export type Colour = 'default' | 'good' | 'warning' | 'attention' | 'accent';

/** A card. `speak` is the text for screen readers and notifications. */
export function card(speak: string, body: readonly Element[], actions: readonly Element[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: speak,
    speak,
    body,
    ...(actions.length > 0 && { actions }),
  };
}

/** The heading of a card. */
export const title = (text: string): Element => ({
  type: 'TextBlock',
  text: asTyped(text),
  size: 'medium',
  weight: 'bolder',
  style: 'heading',
  wrap: true,
});

/** A wrapped line of text. */
export const text = (
  words: string,
  more: { colour?: Colour; bold?: boolean; spacing?: string } = {},
): Element => ({
  type: 'TextBlock',
  text: asTyped(words),
  wrap: true,
  ...(more.colour && { color: more.colour }),
  ...(more.bold && { weight: 'bolder' }),
  ...(more.spacing && { spacing: more.spacing }),
});

/** Small print. */
export const small = (words: string): Element => ({
  type: 'TextBlock',
  text: asTyped(words),
  wrap: true,
  size: 'small',
  isSubtle: true,
  spacing: 'none',
});

/** A label with right-aligned values; `third` is a narrower last column. */
export function row(label: string, value: string, third?: string, colour?: Colour): Element {
  const cell = (words: string, width: string, right: boolean): Element => ({
    type: 'Column',
    width,
    // Keeps an empty column's place.
    ...(words !== '' && {
      items: [
        {
          type: 'TextBlock',
          text: asTyped(words),
          wrap: true,
          ...(right && { horizontalAlignment: 'right' }),
          ...(colour && { color: colour }),
        },
      ],
    }),
  });
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      cell(label, 'stretch', false),
      cell(value, third === undefined ? 'auto' : '84px', true),
      ...(third === undefined ? [] : [cell(third, '72px', true)]),
    ],
  };
}

/** A table row with several values: a wide label, and a fixed width in pixels per value. */
export function cells(
  label: string,
  values: readonly (readonly [words: string, width: number])[],
  more: { subtle?: boolean } = {},
): Element {
  const cell = (words: string, width: string, right: boolean): Element => ({
    type: 'Column',
    width,
    spacing: 'small',
    verticalContentAlignment: 'center',
    items: [
      {
        type: 'TextBlock',
        text: asTyped(words),
        wrap: true,
        ...(right && { horizontalAlignment: 'right' }),
        ...(more.subtle && { size: 'small', isSubtle: true }),
      },
    ],
  });
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      cell(label, 'stretch', false),
      ...values.map(([words, width]) => cell(words, `${width}px`, true)),
    ],
  };
}

/** A container with a background colour. */
export const box = (
  style: 'default' | 'emphasis' | 'good' | 'attention' | 'warning',
  items: readonly Element[],
): Element => ({
  type: 'Container',
  style,
  spacing: 'medium',
  items,
});

/** A text input; `longest` is its maximum length in characters. */
export const input = (
  id: string,
  label: string,
  value: string,
  more: { placeholder?: string; multiline?: boolean; longest: number },
): Element => ({
  type: 'Input.Text',
  id,
  label: withoutMoments(label),
  value,
  maxLength: more.longest,
  ...(more.placeholder && { placeholder: more.placeholder }),
  ...(more.multiline && { isMultiline: true }),
});

/** Label-value pairs, the fallback for charts. */
export const facts = (rows: readonly { readonly title: string; readonly value: string }[]): Element => ({
  type: 'FactSet',
  facts: rows.map(({ title: name, value }) => ({ title: asTyped(name), value: asTyped(value) })),
});

/** Text of ours, with bold and lists in Markdown. */
export const message = (words: string, spacing?: string): Element => ({
  type: 'TextBlock',
  text: messageAsTyped(words),
  wrap: true,
  ...(spacing && { spacing }),
});

/** A compact choice of one option; its titles are not Markdown. */
export const oneOf = (
  id: string,
  label: string,
  value: string,
  from: readonly { readonly title: string; readonly value: string }[],
): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label: withoutMoments(label),
  style: 'compact',
  value,
  choices: from.map((one) => ({ ...one, title: withoutMoments(one.title) })),
});

/** Check boxes; the selection arrives as `a,b`. */
export const choices = (
  id: string,
  label: string,
  from: readonly { readonly title: string; readonly value: string }[],
  ticked: readonly string[] = [],
): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label: withoutMoments(label),
  isMultiSelect: true,
  style: 'expanded',
  value: ticked.join(','),
  choices: from.map((one) => ({ ...one, title: asTyped(one.title) })),
});

/** A single check box; arrives as `true` or `false`. */
export const tickBox = (id: string, words: string, ticked: boolean): Element => ({
  type: 'Input.Toggle',
  id,
  title: asTyped(words),
  value: String(ticked),
  wrap: true,
  spacing: 'small',
});

/** A choice of one option, expanded or compact, without a default. */
export const pickOne = (
  id: string,
  label: string,
  from: readonly { readonly title: string; readonly value: string }[],
  more: { compact?: boolean } = {},
): Element => ({
  type: 'Input.ChoiceSet',
  id,
  ...(more.compact ? { placeholder: withoutMoments(label) } : { label: withoutMoments(label) }),
  style: more.compact ? 'compact' : 'expanded',
  wrap: true,
  choices: from.map((one) => ({
    ...one,
    title: more.compact ? withoutMoments(one.title) : asTyped(one.title),
  })),
});

/** A button title shortened to what phones show, with the full text as tooltip. */
function titled(words: string): { readonly title: string; readonly tooltip?: string } {
  const shown = cutWithin(words);
  return shown === words ? { title: words } : { title: shown, tooltip: words };
}

/** A button that triggers a card action; the reply replaces the card. `inputs: false` does not submit the inputs. */
export const ask = (
  words: string,
  data: Json,
  more: { primary?: boolean; inputs?: boolean; tooltip?: string } = {},
): Element => ({
  type: 'Action.Execute',
  ...titled(words),
  verb: 'act',
  data,
  ...(more.primary && { style: 'positive' }),
  ...(more.inputs === false && { associatedInputs: 'none' }),
  ...(more.tooltip && { tooltip: more.tooltip }),
});

/** A button that sends a message as if typed; the replies are messages and the card stays. */
export const say = (words: string, message: string, nonce: string): Element =>
  ask(words, { act: 'say', say: message, nonce }, { inputs: false });

/** A button that opens an address. */
export const open = (words: string, url: string): Element => ({
  type: 'Action.OpenUrl',
  ...titled(words),
  url,
});

/** A button that shows more of the card, such as rarely used inputs. */
export const unfold = (words: string, body: readonly Element[], buttons: readonly Element[]): Element => ({
  type: 'Action.ShowCard',
  ...titled(words),
  card: { type: 'AdaptiveCard', body, actions: buttons },
});

/** A part of the card that is hidden until a `toggle` of its id. */
export const folded = (id: string, items: readonly Element[]): Element => ({
  type: 'Container',
  id,
  isVisible: false,
  spacing: 'small',
  items,
});

/** A button that shows or hides a folded part without calling the bot. */
export const toggle = (words: string, ...ids: readonly string[]): Element => ({
  type: 'Action.ToggleVisibility',
  ...titled(words),
  targetElements: ids,
});

/** A row of buttons inside the card's body. */
export const actions = (buttons: readonly Element[]): Element => ({ type: 'ActionSet', actions: buttons });
