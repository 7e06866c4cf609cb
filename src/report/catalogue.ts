// Which reports there are. Whoever needs a definition is handed the catalogue and asks it, by the definition's id or by what
// an agency owes.

import type { Month } from '../calendar/month.ts';
import { basesIn, type ChosenBases, underBases } from './bases.ts';
import type { ReportDefinition } from './definition.ts';

export interface ReportCatalogue {
  /** Every definition in its present version; at least one. */
  readonly all: readonly [ReportDefinition, ...(readonly ReportDefinition[])];
  /** For ids that come from outside. */
  readonly find: (id: string) => ReportDefinition | undefined;
  /** For ids that come from our own database; throws when there is none. */
  readonly get: (id: string) => ReportDefinition;
  /** The definitions that an agency's list of reports names, in the order of the catalogue. */
  readonly owedBy: (agency: { readonly reports: readonly string[] }) => readonly ReportDefinition[];
  /** A definition as that month is reported: under the bases that the province has chosen for it. */
  readonly at: (definition: Pick<ReportDefinition, 'id'>, month: Month) => ReportDefinition;
}

/** Throws where two definitions have one id. */
export function catalogueOf(...all: ReportCatalogue['all']): ReportCatalogue {
  const byId = new Map(all.map((one) => [one.id, one]));
  if (byId.size < all.length) throw new Error('two report definitions have one id');
  const get = (id: string) => {
    const definition = byId.get(id);
    if (!definition) throw new Error(`no report definition ${id}`);
    return definition;
  };
  return {
    all,
    find: (id) => byId.get(id),
    get,
    owedBy: ({ reports }) => all.filter(({ id }) => reports.includes(id)),
    at: ({ id }) => get(id),
  };
}

/** The same reports under the bases that the province has chosen. */
export function withBases(catalogue: ReportCatalogue, chosen: readonly ChosenBases[]): ReportCatalogue {
  return {
    ...catalogue,
    at: ({ id }, month) => {
      const definition = catalogue.get(id);
      return underBases(definition, basesIn(definition, chosen, month));
    },
  };
}
