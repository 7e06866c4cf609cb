// What is said of the base that a province has chosen for a rate, in Vietnamese.

import { periodLabel } from '../calendar/report-period.ts';
import { figureOf } from '../report/definition.ts';
import { rateOf } from '../report/indicators.ts';
import type { BasesPhrases } from './bases-phrases.ts';
import { nameOfRate } from './figure-labels.ts';
import { viPeriod, viWordsOf } from './period-words.ts';

export const viBases: BasesPhrases = {
  line: (definition, figure, since) => {
    const rate = rateOf(definition, figure);
    if (!rate || (!rate.base && since === undefined)) return undefined;
    const base = rate.base?.vi ?? figureOf(definition, rate.over).label;
    const name = nameOfRate(definition, figure, 'vi');
    if (since === undefined) return `${name}: tính trên ${base}.`;
    return `${name}: từ ${viPeriod(since)} tính trên ${base}; các ${viWordsOf(since).ones} trước tính khác nên không so sánh.`;
  },
  chartedSince: (month) => `, cách tính khác từ ${periodLabel(month)}`,
  explained: (definition, figure) => {
    const base = rateOf(definition, figure)?.base;
    return base ? `\n- Cách tính của tỉnh: trên ${base.vi}` : '';
  },
};
