// What the id of a province's report is of.

import type { MonthMention } from '../language/month-mention.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { parseProvinceRef } from '../report/report-ref.ts';
import { mentionOf } from './period-meant.ts';

/** Undefined for every other id, and where there is no such definition. */
export function provinceReportOf(
  { catalogue }: { readonly catalogue: ReportCatalogue },
  id: string,
): { readonly definition: ReportDefinition; readonly mention: MonthMention } | undefined {
  const ref = parseProvinceRef(id);
  const definition = ref && catalogue.find(ref.definitionId);
  if (!definition) return undefined;
  const mention = mentionOf(ref.month);
  return { definition, mention };
}
