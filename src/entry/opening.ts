// Opening a month: "báo cáo tháng 2", "nhập số liệu tháng này", "report for February 2024". One slip of the finger is
// forgiven, in the words that announce the month or in the month itself; the other half has to be right.

import { fold } from '../language/fold.ts';
import { findMonth, type MonthMention } from '../language/month-mention.ts';
import { readMonthWithSlip } from '../language/month-slip.ts';
import { withinOneEdit } from '../language/similar.ts';
import { blunt, SHORTEST_FUZZY } from './vocabulary.ts';

/** All phrases that take one part of each slot. */
const phrases = (...slots: readonly (readonly string[])[]): readonly string[] =>
  slots.reduce((heads, parts) => heads.flatMap((head) => parts.map((part) => `${head} ${part}`)), ['']);

// biome-ignore format: a word list
const LEADS: ReadonlySet<string> = new Set(
  [
    ...phrases(
      ['', 'bắt đầu', 'tiếp tục', 'làm', 'lập', 'mở', 'nhập', 'bắt đầu làm', 'bắt đầu nhập', 'xem', 'xem lại', 'sửa'],
      ['', 'báo cáo', 'số liệu', 'liệu', 'số liệu báo cáo', 'số liệu cho báo cáo'],
      ['', 'của', 'cho', 'kỳ'],
    ),
    ...phrases(
      ['', 'start', 'open', 'enter', 'fill in', 'continue'],
      ['', 'report', 'the report', 'figures', 'the figures'],
      ['', 'for', 'of'],
      ['', 'the'],
    ),
  ].map((phrase) => fold(phrase.replace(/ +/gu, ' '))),
);
const LONG_LEADS = [...LEADS].filter(({ length }) => length >= SHORTEST_FUZZY);

/** The month to open, when that is all the message is about. */
export function readOpening(said: string): MonthMention | undefined {
  return readAsked(said) ?? readAsked(blunt(said));
}

function readAsked(asked: string): MonthMention | undefined {
  const { mention, rest } = findMonth(asked);
  if (mention && isLead(rest)) return mention;

  const words = fold(asked).replace(/[.,;:!?]+$/u, '');
  for (const lead of LONG_LEADS) {
    const month = words.startsWith(lead) ? readMonthWithSlip(words.slice(lead.length)) : undefined;
    if (month) return month;
  }
  return undefined;
}

function isLead(rest: string): boolean {
  const words = fold(fold(rest).replace(/[^a-z\d]+/gu, ' '));
  // A month alone asks how it stands.
  return (words !== '' && LEADS.has(words)) || LONG_LEADS.some((lead) => withinOneEdit(lead, words));
}
