// Ambiguous messages that give values all the same.

import { keepsRest } from './rest-as-before.ts';
import type { ValueReading } from './value-reading.ts';

/** Whether the message surely gives values, so that it is asked about and not compared with requests. */
export function surelyGivesValues(values: ValueReading, text: string): boolean {
  if (values.kind !== 'answers') return /\d/u.test(text);
  const { answers, named, unmatched = [] } = values;
  // "Tất cả đều đúng hạn": no digit stands in it.
  if (answers.some(({ reading }) => reading.kind === 'unclear' && reading.reason === 'whole')) return true;
  return /\d/u.test(text) && (named || unmatched.some(({ words }) => keepsRest(words)));
}
