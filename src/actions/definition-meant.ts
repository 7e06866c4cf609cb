// Which report is meant where nothing names one.

import type { Agency } from '../agency/agency.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import type { ReportDefinition } from '../report/definition.ts';

/**
 * The definition that an agency owes; of an agency that owes none, as the Office, and where no agency is in question, the
 * first of the catalogue. No agency owes more than one so far. Once one may, this is where the report is asked for, and
 * the only place that has to learn it.
 */
export function definitionMeant(
  { catalogue }: { readonly catalogue: ReportCatalogue },
  agency?: Pick<Agency, 'reports' | 'firstMonth'>,
): ReportDefinition {
  return (agency && catalogue.owedBy(agency)[0]) ?? catalogue.all[0];
}
