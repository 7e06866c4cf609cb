// What a pressed button is answered with: a card in the place of the old one, or a short message.

import type { Card } from '../../../cards/elements.ts';
import { leadingNowhere } from '../../language/markdown.ts';

export interface InvokeResponse {
  /** Of HTTP. */
  readonly status: number;
  readonly body?: unknown;
}

export function replaceResponse(card: Card): InvokeResponse {
  return answer('application/vnd.microsoft.card.adaptive', card);
}

/** Words of ours, with people's in them: not every client says how it reads them. */
export function messageResponse(words: string): InvokeResponse {
  return answer('application/vnd.microsoft.activity.message', leadingNowhere(words));
}

function answer(type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type, value } };
}
