// A month in one sentence, as a leader would hear it: "Giải quyết 688 hồ sơ, giảm 29% so với tháng 01; 0 quá hạn". What
// it is made of stands in the definition.

import { previousPeriod, type ReportPeriod } from '../calendar/report-period.ts';
import { formatCount } from '../language/format.ts';
import type { BriefPart, ReportDefinition } from '../report/definition.ts';
import { countIn, type Figures } from '../report/figures.ts';
import { rateText } from '../report/indicators.ts';
import type { Phrases } from './phrases.ts';

export interface BriefFacts {
  readonly definition: ReportDefinition;
  readonly month: ReportPeriod;
  readonly figures: Figures;
  /** Last month's. */
  readonly previous: Figures | undefined;
}

/** Empty where none of its figures is there. */
export function briefOf(phrases: Phrases, facts: BriefFacts): string {
  const said = facts.definition.brief.flatMap((part) => partOf(phrases, facts, part) ?? []).join('; ');
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function partOf(phrases: Phrases, facts: BriefFacts, part: BriefPart): string | undefined {
  const { definition, figures, previous, month } = facts;
  const { figure, shows, words } = part;
  const said = (value: string) => words[phrases.language].replace('{}', value);
  if (shows === 'rate') {
    const rate = rateText(definition, figures, figure, phrases.language);
    return rate?.kind === 'rate' ? said(rate.text) : undefined;
  }
  const count = countIn(figures, figure);
  if (count === undefined) return undefined;
  const before = previous && countIn(previous, figure);
  const moved =
    part.moves && before !== undefined && before > 0
      ? `, ${phrases.sending.against(Math.round((100 * (count - before)) / before), previousPeriod(month))}`
      : '';
  return said(formatCount(count, phrases.language)) + moved;
}
