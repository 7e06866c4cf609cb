// Cards held to the official library at version 1.5, to a size, and to what a notification says of them.

import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import type { Card, Element } from '../../cards/elements.ts';
import { LONGEST_TOAST, toastOf } from '../../cards/toast.ts';
import { LONGEST_TITLE } from '../../src/language/button-title.ts';
import { buttonsOf, cardLines } from '../demo/card-reader.ts';

/** Keep a card below this, in bytes: the message limit is larger, but slow phones are not. */
export const LARGEST = 28 * 1024;

/** What a client without charts shows; the library, which knows only the standard, is one. */
function withoutCharts(element: Element): Element {
  return element.type.startsWith('Chart.') ? (element.fallback as Element) : element;
}

/** What the library says of a card. */
export function complaints(card: Card): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse({ ...card, body: card.body.map(withoutCharts) }, context);
  const said = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  return [...said, ...complaintsOfToast(card), ...complaintsOfButtons(card)];
}

/** A phone shows as much of a title, in one line. */
function complaintsOfButtons(card: Card): readonly string[] {
  return buttonsOf(card).flatMap(({ title }) =>
    title.length > LONGEST_TITLE ? [`a button of ${title.length} characters: “${title}”`] : [],
  );
}

/** A notification is one short line, and has no figure that the card does not show. */
function complaintsOfToast(card: Card): readonly string[] {
  const toast = toastOf(card);
  const shown = cardLines(card).join('\n');
  const hidden = (toast.match(/\d[\d.,/:]*\d|\d/gu) ?? []).filter((number) => !shown.includes(number));
  return [
    ...(toast.trim() === '' || /\n/u.test(toast) ? [`no notification: “${toast}”`] : []),
    ...(toast.length > LONGEST_TOAST ? [`a notification of ${toast.length} characters`] : []),
    ...hidden.map((number) => `${number} is in the notification alone: “${toast}”`),
  ];
}

export const sizeOf = (card: Card): number => Buffer.byteLength(JSON.stringify(card));
