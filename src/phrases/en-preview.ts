// What a definition looks like to whoever writes it, in English.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { periodName } from '../calendar/report-period.ts';
import { enWords } from './period-words.ts';
import type { PreviewPhrases } from './preview-phrases.ts';

const TAKES = { sum: 'the sum of them', first: 'that of the first', last: 'that of the last' } as const;

const counted = (count: number, one: string, several = `${one}s`) =>
  `${count} ${count === 1 ? one : several}`;

export const enPreview: PreviewPhrases = {
  version: (id, version) => `${id}, version ${version}`,
  sources: 'Asked for by',
  due: 'The next periods',
  deadline: (month, { from, to }, { at, moved, provisional }) =>
    `${periodName(month, 'en')}: figures of ${formatDate(from, 'en')} – ${formatDate(to, 'en')}, due ${formatDateTime(at, 'en')}` +
    `${moved ? ' (moved by days off)' : ''}${provisional ? ' (days off of that year are not announced)' : ''}`,
  asked: (figures, questions) => `${counted(figures, 'item')}, of which the officer answers ${questions}`,
  section: (at, title, figures) => `${at}. ${title} (${counted(figures, 'item')})`,
  obtained: (obtained, nameOf) => {
    switch (obtained.how) {
      case 'asked':
        return obtained.onlyWhen === undefined
          ? undefined
          : `asked only where there is “${nameOf(obtained.onlyWhen)}”`;
      case 'optional':
        return 'may be left out';
      case 'carried':
        return 'last time’s value is offered';
      case 'computed': {
        const less = (obtained.minus ?? []).map((id) => ` − ${nameOf(id)}`).join('');
        return `computed: ${obtained.plus.map(nameOf).join(' + ')}${less}`;
      }
      case 'running':
        return `running total of the year: ${nameOf(obtained.of)}`;
      case 'from-months':
        return `from the approved reports within the period: ${TAKES[obtained.take]}`;
    }
  },
  otherwise: (words) => `words; without any “${words}” is printed`,
  unit: (words) => `counted in ${words}`,
  rate: (over, target) => `its rate divides by ${over}${target === undefined ? '' : `, target ${target}%`}`,
  mustHold: (checks) => `${counted(checks, 'check')} that must hold:`,
  wantReasons: (checks) =>
    `${counted(checks, 'check')} that usually hold${checks === 1 ? 's' : ''}; where not, a reason is wanted:`,
  rule: (rule, nameOf, frequency) => {
    const { before } = enWords(frequency);
    switch (rule.kind) {
      case 'sum':
        return `${nameOf(rule.total)} = ${rule.parts.map(nameOf).join(' + ')}`;
      case 'at-most':
        return `${nameOf(rule.lesser)} is at most ${nameOf(rule.greater)}`;
      case 'running':
        return `${nameOf(rule.total)} = that of ${before} + ${nameOf(rule.of)}`;
      case 'needs':
        return `where ${nameOf(rule.used)} is 0, ${nameOf(rule.dossiers)} is 0`;
      case 'union': {
        const [one, other] = rule.parts.map(nameOf);
        return `${nameOf(rule.whole)} is from the larger to the sum of ${one} and ${other}`;
      }
      case 'more-used':
        return `${nameOf(rule.used)} is not more than ${nameOf(rule.dossiers)}`;
      case 'stock-flow': {
        const less = [rule.outflow, ...(rule.besides === undefined ? [] : [rule.besides])].map(nameOf);
        return `${nameOf(rule.stock)} = that of ${before} + ${nameOf(rule.inflow)} − ${less.join(' − ')}`;
      }
      case 'moved':
        return `${nameOf(rule.figure)} is that of ${before}`;
      case 'every':
        return `${nameOf(rule.some)} is as many as ${nameOf(rule.all)}`;
      case 'appendix':
        return `${nameOf(rule.figure)} is what the appendices say`;
      case 'from-months':
        return `${nameOf(rule.figure)} is what the approved reports within the period come to`;
      case 'none':
        return `${nameOf(rule.figure)} is 0`;
      case 'history':
        return `${nameOf(rule.figure)} is not far from the usual, once there are ${rule.months} earlier periods`;
    }
  },
  unfulfilled: (codes) =>
    `The example does not fulfil: ${codes.join(', ')}. See whether these checks contradict one another.`,
};
