// What somebody may have meant whose message was not understood: the three nearest things that can be said, by the words
// they share with it. Each is understood when it is said.

import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { withinOneEdit } from '../language/similar.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { FILLERS } from './question.ts';

const SAID: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    'Tình hình tháng này',
    'Còn thiếu gì',
    'Trợ giúp',
    'Hạn nộp khi nào',
    'Ai đang nhập',
    'Xem lại',
    'Tiếp tục',
    'So với tháng trước',
    'So với cùng kỳ',
    'Lũy kế từ đầu năm',
    '6 tháng qua',
    'Tải báo cáo',
    'Gửi duyệt',
    'Chờ duyệt',
    'Lịch sử',
    'Biểu mẫu',
    'Lịch nhắc',
  ],
  en: [
    'Status this month',
    'What is missing',
    'Help',
    'When is the deadline',
    'Who is entering',
    'Review',
    'Continue',
    'Compared to last month',
    'Compared to last year',
    'Year to date',
    'Last 6 months',
    'Download',
    'Submit',
    'Approvals',
    'History',
    'Form',
    'Reminders',
  ],
};
const RATE: Readonly<Record<Language, string>> = { vi: 'Tỷ lệ', en: 'Rate' };
const MOST = 3;
/** Shorter words are not matched with a slip. */
const SHORTEST_FUZZY = 4;

/** Three things to say, the likeliest first; where nothing is shared, the first three of all. */
export function nearestReadings(
  definition: ReportDefinition,
  text: string,
  language: Language,
): readonly string[] {
  const rates = definition.rates.flatMap(({ of }) => {
    const figure = definition.figures.find(({ id }) => id === of);
    return figure ? [`${RATE[language]} ${language === 'vi' ? figure.short : figure.english}`] : [];
  });
  const all = [...SAID[language], ...rates].map((say) => ({ say, words: wordsOf(say) }));
  const said = wordsOf(text).filter((word) => !FILLERS.has(word));
  const scored = all.map(({ say, words }) => {
    const shared = said.map((word) => {
      const found = words.some((one) => one === word || nearly(one, word));
      // A word that many readings have says little.
      const having = all.filter((one) => one.words.includes(word)).length;
      return found ? 1 / Math.max(1, having) : 0;
    });
    return { say, score: shared.reduce((sum, one) => sum + one, 0) };
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ say }) => say);
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\d]+/gu) ?? [];

const nearly = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST_FUZZY && withinOneEdit(a, b);
