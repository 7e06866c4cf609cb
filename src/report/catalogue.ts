// Which reports there are. Whoever needs a definition is handed the catalogue and asks it, by the definition's id or by what
// an agency owes.

import { lastMonthOf, type ReportPeriod } from '../calendar/report-period.ts';
import { basesIn, type ChosenBases, underBases } from './bases.ts';
import type { ReportDefinition } from './definition.ts';
import { type Owing, owes, owesEver } from './duties.ts';
import type { ReportState } from './state.ts';

/** A report as far as it says which definition it stands under. */
export interface FiledReport {
  readonly definitionId: string;
  readonly definitionVersion: number;
  readonly month: ReportPeriod;
  readonly state: ReportState;
}

export interface ReportCatalogue {
  /** Every definition in its newest version; at least one. */
  readonly all: readonly [ReportDefinition, ...(readonly ReportDefinition[])];
  /** For ids that come from outside. */
  readonly find: (id: string) => ReportDefinition | undefined;
  /** For ids that come from our own database; throws when there is none. */
  readonly get: (id: string) => ReportDefinition;
  /** All versions that are known of a definition, the oldest first. */
  readonly versionsOf: (id: string) => readonly ReportDefinition[];
  /** The definitions of what an agency owes, for that period or at any time, in the order of the catalogue. */
  readonly owedBy: (agency: Owing, period?: ReportPeriod) => readonly ReportDefinition[];
  /**
   * A definition as that month is reported: under the bases that the province has chosen for it. In the version that is
   * named, the newest where none is.
   */
  readonly at: (
    definition: { readonly id: string; readonly version?: number },
    month: ReportPeriod,
  ) => ReportDefinition;
  /**
   * What a report stands under: while it is entered the newest version; from when it is handed in that under which it was,
   * whatever the form has become since.
   */
  readonly of: (report: FiledReport) => ReportDefinition;
}

/** Of each definition any number of versions; throws where two are the same one. The first stays the first of `all`. */
export function catalogueOf(...versions: ReportCatalogue['all']): ReportCatalogue {
  const byId = Map.groupBy(versions, ({ id }) => id);
  for (const [id, known] of byId) {
    byId.set(
      id,
      known.toSorted((one, other) => one.version - other.version),
    );
    if (new Set(known.map(({ version }) => version)).size < known.length)
      throw new Error(`two report definitions have one id and version: ${id}`);
  }
  const newest = (id: string) => byId.get(id)?.at(-1);
  const get = (id: string) => {
    const definition = newest(id);
    if (!definition) throw new Error(`no report definition ${id}`);
    return definition;
  };
  const all = [...byId.keys()].map(get) as [ReportDefinition, ...ReportDefinition[]];
  return withMethods({
    all,
    find: newest,
    get,
    versionsOf: (id) => byId.get(id) ?? [],
    owedBy: (agency, period) =>
      all.filter((one) => (period ? owes(agency, one, period) : owesEver(agency, one))),
    at: ({ id, version }) =>
      // What was filled under a version from before this database kept them is read by the next one that it has.
      (version === undefined ? undefined : byId.get(id)?.find((one) => one.version >= version)) ?? get(id),
  });
}

function withMethods(catalogue: Omit<ReportCatalogue, 'of'>): ReportCatalogue {
  return {
    ...catalogue,
    of: ({ definitionId: id, definitionVersion: version, month, state }) =>
      catalogue.at(state === 'entering' ? { id } : { id, version }, month),
  };
}

/** The same reports under the bases that the province has chosen. */
export function withBases(catalogue: ReportCatalogue, chosen: readonly ChosenBases[]): ReportCatalogue {
  return withMethods({
    ...catalogue,
    at: (named, month) => {
      const definition = catalogue.at(named, month);
      return underBases(definition, basesIn(definition, chosen, lastMonthOf(month)));
    },
  });
}
