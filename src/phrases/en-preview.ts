// What a definition looks like to whoever writes it, in English.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { periodName } from '../calendar/report-period.ts';
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
        return `from the approved monthly reports: ${TAKES[obtained.take]}`;
    }
  },
  otherwise: (words) => `words; without any “${words}” is printed`,
  unit: (words) => `counted in ${words}`,
  rate: (over, target) => `its rate divides by ${over}${target === undefined ? '' : `, target ${target}%`}`,
  checks: (errors, warnings) =>
    `${counted(errors, 'check')} that must hold, ${counted(warnings, 'warning')} that want a reason`,
  unfulfilled: (codes) =>
    `The example does not fulfil: ${codes.join(', ')}. See whether these checks contradict one another.`,
};
