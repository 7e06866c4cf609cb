// What is said about values that are not recorded without asking, in English.

import { formatCount } from '../language/format.ts';
import type { ValuePhrases } from './value-phrases.ts';

const count = (value: number) => formatCount(value, 'en');

export const enValues: ValuePhrases = {
  whichReading: (readings) =>
    readings > 1
      ? 'This can be read in several ways, so nothing is recorded. Please choose, or send the values with their names.'
      : 'I am not sure of this, so nothing is recorded. Please confirm, or send the values with their names.',
  change: (name, { from, by, result }) =>
    `**${name}**: ${count(from)} ${by < 0 ? '−' : '+'} ${count(Math.abs(by))} = **${count(result)}**. Nothing is recorded yet; please confirm.`,
  correction: (value) => `Which figure should be **${value}**? Nothing is recorded yet.`,
  unreadTable:
    'I cannot read this table, so nothing is recorded. Please send the lines as “name: number”, or open the form.',
  notKnown: (names) =>
    `Not known yet: ${names.map((name) => `**${name}**`).join(', ')}. Put off; I will ask again at the end.`,
  stillPutOff: (names) =>
    `Still put off, as before: ${names.map((name) => `**${name}**`).join(', ')}. I will ask again at the end.`,
  hasValue: (name, value) =>
    `**${name}** is ${value}; I keep it. If that is wrong, type the right number or “remove ${name}”.`,
  rateDiffers: (name, said, computed) =>
    `You gave ${said}% for **${name}**; I compute ${computed}. Please check.`,
};
