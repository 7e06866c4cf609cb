// What is wrong with a month's figures, in English.

import { capitalised } from '../language/fold.ts';
import { formatCount, formatDecimal, formatSigned } from '../language/format.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { ReasonedFinding } from '../report/status.ts';
import { enAppendix } from './en-appendix.ts';
import { enShorter } from './en-from-months.ts';
import { monthsText, nameOf, stockBefore } from './figure-labels.ts';
import { enWords } from './period-words.ts';

const count = (n: number) => formatCount(n, 'en');
const monthsSum = ({ taken = [], expected }: ReasonedFinding) =>
  `${monthsText(taken, 'en')}${taken.length > 1 ? ` = ${count(expected)}` : ''}`;
const saidOf = ({ appendix }: ReasonedFinding) =>
  appendix ? enAppendix.saidBy(appendix.kind, appendix.appendices) : 'the appendix says';

export function findingText(definition: ReportDefinition, finding: ReasonedFinding): string {
  const { check, expected, upTo = 0, months = 0 } = finding;
  const { ones, present, before } = enWords(definition.frequency);
  const name = (id: string) => nameOf(definition, id, 'en');
  const value = (id: string) => finding.values.get(id) ?? 0;
  const n = (id: string) => count(value(id));
  const besides = (id = '') => (finding.values.has(id) ? ` − ${name(id)} (${n(id)})` : '');
  const parts = (ids: readonly string[], by: string) => ids.map((id) => `${name(id)} ${n(id)}`).join(by);
  switch (check.kind) {
    case 'sum':
      if (finding.values.size <= check.parts.length) {
        const known = check.parts.filter((id) => finding.values.has(id));
        const sum = known.length > 1 ? ` = ${count(expected)}` : '';
        return `${parts(known, ' + ')}${sum} exceeds ${name(check.total)} ${n(check.total)}.`;
      }
      return `${name(check.total)} is ${n(check.total)}, but ${parts(check.parts, ' + ')} = ${count(expected)}.`;
    case 'at-most':
      return `${name(check.lesser)} (${n(check.lesser)}) exceeds ${name(check.greater)} (${n(check.greater)}).${check.severity === 'error' ? '' : ' This is right only if the two are counted by different dates.'}`;
    case 'running':
      if (finding.before !== undefined)
        return `${name(check.total)} of ${before}'s report is ${count(finding.before)}, but the ${ones} add up to ${count(expected)}. Please reopen ${before}'s report to correct it.`;
      return `${name(check.total)} is ${n(check.total)}, but ${before}'s total and ${present}'s ${name(check.of)} add up to ${count(expected)}.`;
    case 'needs':
      return `${name(check.dossiers)} is ${n(check.dossiers)}, but ${name(check.used)} is 0.`;
    case 'union':
      return `${name(check.whole)} is ${n(check.whole)}; it must be from ${count(expected)} to ${count(upTo)} (${parts(check.parts, ', ')}).`;
    case 'more-used':
      return `${name(check.used)} (${n(check.used)}) exceeds ${name(check.dossiers)} (${n(check.dossiers)}). This is right only if paper dossiers are counted.`;
    case 'stock-flow':
      return `${capitalised(before)}'s stock (${count(stockBefore(finding, check))}) + ${name(check.inflow)} (${n(check.inflow)}) − ${name(check.outflow)} (${n(check.outflow)})${besides(check.besides)} = ${count(expected)}, but ${name(check.stock)} is ${n(check.stock)}.`;
    case 'moved':
      return `${name(check.figure)} was ${count(expected)} ${before} and is ${n(check.figure)} now (${formatSigned(value(check.figure) - expected, 'en')}).`;
    case 'every':
      return `${name(check.all)} is ${n(check.all)}, but ${name(check.some)} is ${n(check.some)}.`;
    case 'appendix':
      return `${name(check.figure)} is ${n(check.figure)}, but ${saidOf(finding)} ${count(expected)}.`;
    case 'from-months':
      return `${name(check.figure)} is ${n(check.figure)}, but the approved ${enShorter(finding.taken ?? [])} ${finding.taken?.length === 1 ? 'says' : 'say'} ${monthsSum(finding)}.`;
    case 'none':
      return `${name(check.figure)}: ${n(check.figure)}.${finding.reason === undefined ? ' Please give the cause.' : ''}`;
    case 'history':
      return `${name(check.figure)} is ${n(check.figure)}, ${howFar(value(check.figure), expected)} the usual ${count(expected)} (${months} earlier ${ones}).`;
  }
}

/** "3.2 times" the usual value. */
function howFar(value: number, usual: number): string {
  const tenths = usual === 0 ? 0 : Math.round((value * 10) / usual);
  if (tenths === 0) return usual === 0 ? 'unlike' : 'far below';
  return `${formatDecimal(tenths, 1, 'en')} times`;
}
