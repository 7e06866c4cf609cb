// The report definitions the program knows. Code that needs a definition receives the catalogue and asks it by
// definition id, by report or by agency.

import { lastMonthOf, type ReportPeriod } from '../calendar/report-period.ts';
import { basesIn, type ChosenBases, underBases } from './bases.ts';
import type { ReportDefinition } from './definition.ts';
import { type Owing, owes, owesEver } from './duties.ts';
import type { ReportState } from './state.ts';

/** The fields of a stored report that determine its definition. */
export interface FiledReport {
  readonly definitionId: string;
  readonly definitionVersion: number;
  readonly month: ReportPeriod;
  readonly state: ReportState;
}

export interface ReportCatalogue {
  /** The newest version of every definition; never empty. */
  readonly all: readonly [ReportDefinition, ...(readonly ReportDefinition[])];
  /** Lookup for ids from outside; undefined when unknown. */
  readonly find: (id: string) => ReportDefinition | undefined;
  /** Lookup for ids from our own database; throws when unknown. */
  readonly get: (id: string) => ReportDefinition;
  /** All known versions of a definition, oldest first. */
  readonly versionsOf: (id: string) => readonly ReportDefinition[];
  /** The definitions an agency owes, for that period or at any time, in catalogue order. */
  readonly owedBy: (agency: Owing, period?: ReportPeriod) => readonly ReportDefinition[];
  /** The definition for that month, with the bases the province has chosen. Uses the given version, or the newest. */
  readonly at: (
    definition: { readonly id: string; readonly version?: number },
    month: ReportPeriod,
  ) => ReportDefinition;
  /**
   * The definition of a report: the newest version while it is being entered, the version it was submitted
   * under afterwards, even if the form has changed since.
   */
  readonly of: (report: FiledReport) => ReportDefinition;
}

/**
 * Builds a catalogue from any number of versions per definition; throws on a duplicate version. The first
 * definition stays the first of `all`.
 */
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
      // A report filled under a version older than any this database kept is read with the next version it has.
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

/** The catalogue with the province's bases applied to every definition. */
export function withBases(catalogue: ReportCatalogue, chosen: readonly ChosenBases[]): ReportCatalogue {
  return withMethods({
    ...catalogue,
    at: (named, month) => {
      const definition = catalogue.at(named, month);
      return underBases(definition, basesIn(definition, chosen, lastMonthOf(month)));
    },
  });
}
