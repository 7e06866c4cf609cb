// Sentences that end in a question mark, or begin or end with a question word.

import { fold } from '../language/fold.ts';

/** With a question word it is not a reason: "bao giờ sếp duyệt", "sếp tôi là ai". */
export const asksSomething = (text: string): boolean => /\?\s*$/u.test(text) || ASKS.test(fold(text));
const ASKS =
  /^(?:(?:the|vay|em oi|da|cho hoi|em|anh|chi) )*(?:bao gio|khi nao|chung nao|luc nao|ai|sao|vi sao|tai sao|lam sao|the nao|when|who|why|what|how|where|which)(?![a-z])|(?<![a-z])(?:la ai|ai duyet|la gi|o dau|cho nao|bao gio|khi nao|may gio|luc nao|the nao|ra sao|lam sao|bao nhieu|duoc chua|duoc khong|(?:duyet|ky|xem|nop|xong|gui) chua)(?: vay| the| a| em| nhi| ha| roi)*$/u;
