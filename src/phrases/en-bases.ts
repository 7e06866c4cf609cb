// What is said of the base that a province has chosen for a rate, in English.

import { rateOf } from '../report/indicators.ts';
import type { BasesPhrases } from './bases-phrases.ts';
import { nameOf, nameOfRate } from './figure-labels.ts';
import { monthName } from './month-name.ts';
import { enWordsOf } from './period-words.ts';

export const enBases: BasesPhrases = {
  line: (definition, figure, since) => {
    const rate = rateOf(definition, figure);
    if (!rate || (!rate.base && since === undefined)) return undefined;
    const base = rate.base?.en ?? nameOf(definition, rate.over, 'en');
    const name = nameOfRate(definition, figure, 'en');
    if (since === undefined) return `${name}: a share of ${base}.`;
    return `${name}: since ${monthName(since)} a share of ${base}; ${enWordsOf(since).ones} before were calculated otherwise and are not compared.`;
  },
  chartedSince: (month) => `, calculated otherwise since ${monthName(month)}`,
  explained: (definition, figure) => {
    const base = rateOf(definition, figure)?.base;
    return base ? `\n- The province's choice: a share of ${base.en}` : '';
  },
};
