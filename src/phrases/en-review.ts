// A report before it is sent on, in English.

import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import type { Finding } from '../report/checks.ts';
import type { Cure } from '../report/cures.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { countIn, type Figures } from '../report/figures.ts';
import { enShorter } from './en-from-months.ts';
import { left } from './en-missing.ts';
import { nameOf, quoted } from './figure-labels.ts';
import { enWords } from './period-words.ts';
import type { ReviewPhrases, VerdictFacts } from './review-phrases.ts';

const FEW_NAMES = 3;
const count = (n: number) => formatCount(n, 'en');
const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const enReview: ReviewPhrases = {
  verdict,
  notReady: (facts) => `It cannot be sent yet: ${verdict(facts)}.`,
  howToExplain: 'If the figure is right, type “reason: …”.',
  names: ({ names }) => {
    const first = names.slice(0, FEW_NAMES).join(', ');
    return `Missing: ${first}${names.length > FEW_NAMES ? ', …' : '.'}`;
  },
  seeFigures: (n) => `See ${some(n, 'figure', 'figures')}`,
  seeMore: (severity, n) =>
    severity === 'error'
      ? `See ${some(n, 'more error', 'more errors')}`
      : `See ${some(n, 'more warning', 'more warnings')}`,
  rightWouldBe,
  cure: cureText,
  mendsMore: (n) => `That settles ${some(n, 'other item', 'other items')} too.`,
  cureButton: ({ cause, values }) => {
    if (cause.kind === 'rule') return 'Use the computed value';
    if (cause.kind === 'exchanged') return 'Swap the two';
    return values.length > 1 ? 'Correct both' : `Record ${count(values[0]?.value ?? 0)}`;
  },
  cured: (values) =>
    `Recorded: ${values.map(({ name, value, before }) => `${name} ${value}${before === undefined ? '' : ` (before: ${before})`}`).join('; ')}.`,
  notCured: (names) =>
    `Someone has just recorded another value for ${names.join(', ')}, so it was not changed. Please look again.`,
  openMonthBefore: (frequency) => `Open ${enWords(frequency).before}`,
  goOn: 'Continue entering',
  fill: 'Fill in the form',
  passHint:
    'Are the figures right although they show an error? Press “Ask leader to accept”: once your leader gives a reason, the report can be sent as it is.',
  reasonForAll: 'One reason (for warnings left empty)',
  readyReason: (reason) => `“${reason}”`,
  allOfThem: 'for all',
  allWarnings: (n) => (n === 2 ? 'Both warnings' : `All ${n} warnings`),
  reasonsGiven: (n, reason) => `Reason “${quoted(reason)}” recorded for ${some(n, 'warning', 'warnings')}.`,
  reasonsKept:
    'The figures have changed since this card was sent, so no reason was recorded. Your words are still in their fields: look again and press “Give reasons”.',
  warningKind: (kind) => KINDS[kind],
  moreInReview: (n) => `${some(n, 'more item', 'more items')} in “Review”.`,
};

const KINDS: Readonly<Record<Finding['check']['kind'], string>> = {
  sum: 'total differs',
  'at-most': 'too large',
  running: 'year to date',
  'from-months': 'not as in the reports that fill it',
  needs: 'nothing used',
  union: 'out of range',
  'more-used': 'more than dossiers',
  'stock-flow': 'stock differs',
  moved: 'changed',
  every: 'not all',
  appendix: 'not as in the appendix',
  none: 'not zero',
  history: 'unusual',
};

function verdict({ left: still, errors, warnings, approved }: VerdictFacts): string {
  const found = [
    ...(errors > 0 ? [some(errors, 'error', 'errors')] : []),
    ...(warnings > 0 ? [some(warnings, 'warning needs a reason', 'warnings need a reason')] : []),
  ];
  if (still.missing > 0) return [left(still), ...found].join(', ');
  if (found.length > 0) return found.join(', ');
  return approved ? 'Ready to be sent for approval' : 'Ready to be finished';
}

function rightWouldBe(definition: ReportDefinition, finding: Finding): string {
  const { check, expected, upTo = expected } = finding;
  const name = (id: string) => nameOf(definition, id, 'en');
  const n = (id: string) => count(finding.values.get(id) ?? 0);
  const e = count(Math.max(expected, 0));
  switch (check.kind) {
    case 'sum':
      return `It should be: ${name(check.total)} = ${check.parts.map(name).join(' + ')}${finding.values.size > check.parts.length ? ` = ${e}` : ''}.`;
    case 'at-most':
      if (check.severity === 'warning')
        return `Usually: ${name(check.lesser)} from 0 to ${n(check.greater)}. If it is right, give a reason.`;
      return `It should be: ${name(check.lesser)} from 0 to ${n(check.greater)} (${name(check.greater)}).`;
    case 'running':
      return `It should be: ${name(check.total)} ${e}.`;
    case 'needs':
      return `It should be: ${name(check.used)} at least 1, or ${name(check.dossiers)} 0.`;
    case 'union':
      return `It should be: ${name(check.whole)} from ${e} to ${count(upTo)}.`;
    case 'more-used':
      return `Usually: ${name(check.used)} from 0 to ${e}. If it is right, give a reason.`;
    case 'stock-flow':
      return expected < 0
        ? 'It comes to less than zero, so what came in or went out cannot be right. If it is, give a reason.'
        : `It comes to: ${name(check.stock)} ${e}. If yours is right, give a reason.`;
    case 'moved':
      return `${capitalised(enWords(definition.frequency).before)}: ${e}. If it has changed, give a reason.`;
    case 'every':
      return `All would be ${e}. If it is right, give a reason.`;
    case 'appendix':
      return `The appendix says ${e}. If the figure is right, give the reason.`;
    case 'from-months':
      return `By the ${enShorter(finding.taken ?? [])}: ${e}. If yours is right, give the reason.`;
    case 'none':
      return 'If it is right, leave it and give a reason.';
    case 'history':
      return `Usually about ${e}. If it is right, give a reason.`;
  }
}

function cureText(definition: ReportDefinition, { cause, values }: Cure, figures: Figures): string {
  const name = (id: string) => nameOf(definition, id, 'en');
  const right = values.map(({ figure, value }) => `${name(figure)} ${count(value)}`).join(', ');
  const last = values.at(-1);
  switch (cause.kind) {
    case 'rule':
      return `Computed: ${right}.`;
    case 'parts':
      return `The parts add up to: ${right}.`;
    case 'only':
      return `It can only be: ${right}.`;
    case 'exchanged':
      return `The two may have been swapped: ${right}.`;
    case 'belongs': {
      const there =
        values.find(({ figure }) => figure === cause.to)?.value ?? countIn(figures, cause.to) ?? 0;
      return `${count(there)} is ${name(cause.to)}; ${name(last?.figure ?? '')} is ${count(last?.value ?? 0)}.`;
    }
    case 'typo':
      return `${TYPOS[cause.typo]}: ${right}.`;
    case 'left-out':
      return `If the difference is ${right}, press to record it.`;
    case 'rate':
      return `It may be the rate over ${name(cause.over)}; the count would be: ${right}.`;
  }
}

const TYPOS = {
  'digit-more': 'There may be a digit too many',
  'digit-lost': 'A digit may be missing',
  'digits-swapped': 'Two digits may have been swapped',
} as const;
