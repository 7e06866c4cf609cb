// What hangs on a definition: reports that stand under it, values of its figures, agencies that owe it.

import type { FigureId } from '../report/definition.ts';
import { isFinal, REPORT_STATES } from '../report/state.ts';
import type { Db } from './schema.ts';

const FINAL: readonly string[] = REPORT_STATES.filter((state) => isFinal({ state }));

/** Reports that hold a value of a figure. */
export interface FigureHolding {
  readonly reports: number;
  /** Of these, those that are not approved yet. */
  readonly open: number;
  /** Ids; those with open ones first. */
  readonly agencies: readonly string[];
}

/** Of those figures of which any report holds a value. */
export async function figureHoldings(
  db: Db,
  definitionId: string,
  figures: readonly FigureId[],
): Promise<ReadonlyMap<FigureId, FigureHolding>> {
  if (figures.length === 0) return new Map();
  const rows = await db
    .selectFrom('figures')
    .innerJoin('reports', 'reports.id', 'figures.report_id')
    .select(({ fn }) => [
      'figures.figure_id as figure',
      'reports.agency_id as agency',
      'reports.state as state',
      fn.countAll<number | string>().as('reports'),
    ])
    .where('reports.definition_id', '=', definitionId)
    .where('figures.figure_id', 'in', figures)
    .groupBy(['figures.figure_id', 'reports.agency_id', 'reports.state'])
    .orderBy('reports.agency_id')
    .execute();
  const counted = rows.map((row) => ({
    ...row,
    reports: Number(row.reports),
    open: !FINAL.includes(row.state),
  }));
  return new Map(
    [...Map.groupBy(counted, ({ figure }) => figure)].map(([figure, all]) => [
      figure,
      {
        reports: sum(all),
        open: sum(all.filter(({ open }) => open)),
        agencies: [
          ...new Set(all.toSorted((a, b) => Number(b.open) - Number(a.open)).map(({ agency }) => agency)),
        ],
      },
    ]),
  );
}

const sum = (rows: readonly { readonly reports: number }[]) =>
  rows.reduce((total, { reports }) => total + reports, 0);

/** Reports that are being entered, and of how many agencies. */
export async function openReportsOf(
  db: Db,
  definitionId: string,
): Promise<{ readonly reports: number; readonly agencies: number }> {
  const { reports, agencies } = await db
    .selectFrom('reports')
    .select(({ fn }) => [
      fn.countAll<number | string>().as('reports'),
      fn.count<number | string>('agency_id').distinct().as('agencies'),
    ])
    .where('definition_id', '=', definitionId)
    .where('state', '=', 'entering')
    .executeTakeFirstOrThrow();
  return { reports: Number(reports), agencies: Number(agencies) };
}

/** How many reports of a definition are stored, in whatever state. */
export async function reportsUnder(db: Db, definitionId: string): Promise<number> {
  const { reports } = await db
    .selectFrom('reports')
    .select(({ fn }) => fn.countAll<number | string>().as('reports'))
    .where('definition_id', '=', definitionId)
    .executeTakeFirstOrThrow();
  return Number(reports);
}
