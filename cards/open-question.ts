// The reminder of the open question at the end of a card shown during entry, with a button to resume.

import { actions, type Card, type Element, say, small } from './elements.ts';

/** Number of buttons clients show in a row. */
const MOST_BUTTONS = 6;

export interface OpenQuestion {
  readonly words: string;
  readonly button: { readonly title: string; readonly says: string };
  readonly reportId: string;
  readonly nonce: string;
  /** Messages of other buttons that lead to the same question. */
  readonly goesOn: readonly string[];
}

/** Adds the reminder; no second button if the card already leads to that report. */
export function withQuestion(
  { actions: own = [], ...card }: Card,
  { words, button, reportId, nonce, goesOn }: OpenQuestion,
): Card {
  const buttons = own as readonly Element[];
  const leads = buttons.some(({ data }) => {
    if (!isRecord(data)) return false;
    if (data.act === 'continue-report') return data.report === reportId;
    return data.act === 'say' && goesOn.includes(String(data.say).toLowerCase());
  });
  const line = { ...small(words), separator: true, spacing: 'medium' };
  const goOn = leads ? [] : [say(button.title, button.says, nonce)];
  const fits = buttons.length + goOn.length <= MOST_BUTTONS;
  const body = [...card.body, line, ...(fits || goOn.length === 0 ? [] : [actions(goOn)])];
  const all = fits ? [...buttons, ...goOn] : buttons;
  return { ...card, body, ...(all.length > 0 && { actions: all }) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
