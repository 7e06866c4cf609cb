// Where several reports could be meant, in Vietnamese.

import { fittingTitle } from '../language/button-title.ts';
import { capitalised } from '../language/fold.ts';
import { quoted } from './figure-labels.ts';
import { ViPeriod, viPeriod } from './period-words.ts';
import { left } from './vi-missing.ts';
import type { WhichPhrases } from './which-phrases.ts';

const bold = (text: string) => `**${text}**`;

export const viWhich: WhichPhrases = {
  ask: 'Anh/chị nói báo cáo nào ạ?',
  ofWhich: (words) => `“${quoted(words)}” là của báo cáo nào ạ? Em chưa ghi gì.`,
  owed: (count) => `Cơ quan mình có ${count} báo cáo${count > 1 ? ', gấp nhất trước' : ''}:`,
  statusOf: (said) => `Tình hình báo cáo ${viPeriod(said)}`,
  notOwed: (called) => `Cơ quan mình không phải nộp báo cáo ${called}.`,
  report: 'báo cáo',
  every: {
    month: 'hằng tháng',
    quarter: 'hằng quý',
    'half-year': 'nửa năm',
    'nine-months': 'chín tháng',
    year: 'hằng năm',
  },
  staysOpen: (said, still) => `${ViPeriod(said)} vẫn để mở (${left(still)}), số đã ghi không mất.`,
  belongs: (words, there, open) =>
    `“${quoted(words)}” là của báo cáo ${bold(there)}, còn đang mở báo cáo ${viPeriod(open)}. Em chưa ghi gì.`,
  reportOrValue: (words, called, offered) =>
    `“${quoted(words)}” là báo cáo ${called.join(', ')} hay là số liệu ạ? Em chưa ghi gì.${offered ? '' : ' Nếu là số liệu, anh/chị gõ kèm tên của số đó.'}`,
  button: {
    open: capitalised,
    there: (called) => fittingTitle([`Trong ${called}`, capitalised(called)]),
  },
};
