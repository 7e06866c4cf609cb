// Cards held to the official library at version 1.5, and to a size.

import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import type { Card, Element } from '../../cards/elements.ts';

/** Keep a card below this, in bytes: the message limit is larger, but slow phones are not. */
export const LARGEST = 28 * 1024;

/** What a client without charts shows; the library, which knows only the standard, is one. */
export function withoutCharts(element: Element): Element {
  return element.type.startsWith('Chart.') ? (element.fallback as Element) : element;
}

/** What the library says of a card. */
export function complaints(card: Card): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse({ ...card, body: card.body.map(withoutCharts) }, context);
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
}

export const sizeOf = (card: Card): number => Buffer.byteLength(JSON.stringify(card));
