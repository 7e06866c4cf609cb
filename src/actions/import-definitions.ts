// Takes a file of definitions in: shown first, then written in one transaction with its audit lines, exactly as shown. The
// operator of the machine does this, or the program at its start with the files that it ships.

import { isDeepStrictEqual } from 'node:util';
import {
  type DefinitionFault,
  type DefinitionStep,
  faultsOf,
  named,
  stepsOf,
  strandedBy,
  strandedWords,
} from '../definitions/plan.ts';
import type { OpenReports } from '../definitions/plan-lines.ts';
import type { DefinitionSource, Shipped } from '../definitions/source.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { allAgencies } from '../store/agencies.ts';
import { storedBases } from '../store/bases.ts';
import { storedCatalogue } from '../store/catalogue.ts';
import { figureHoldings, openReportsOf, reportsUnder } from '../store/definition-use.ts';
import {
  type DefinitionOrigin,
  removeDefinition,
  saveDefinitions,
  storedDefinitions,
} from '../store/definitions.ts';
import type { Db } from '../store/schema.ts';
import { type SettingsChange, writeSettingsAudit } from '../store/settings-audit.ts';
import { inTransaction } from '../store/transaction.ts';

export type PlannedDefinitions =
  | {
      readonly kind: 'planned';
      readonly steps: readonly DefinitionStep[];
      /** By definition: what comes under the new version. */
      readonly open: ReadonlyMap<string, OpenReports>;
    }
  | { readonly kind: 'refused'; readonly faults: readonly DefinitionFault[] };

export async function planDefinitions(
  db: Db,
  shipped: Shipped,
  { definitions }: Pick<DefinitionSource, 'definitions'>,
): Promise<PlannedDefinitions> {
  const known = await storedCatalogue(db, shipped.catalogue);
  const steps = stepsOf(known, definitions);
  const faults = [...faultsOf(steps, await storedBases(db)), ...(await strandedFaults(db, known, steps))];
  if (faults.length > 0) return { kind: 'refused', faults };
  const open = new Map<string, OpenReports>();
  for (const { definition, before, same } of steps)
    if (before && !same) open.set(definition.id, await openReportsOf(db, definition.id));
  return { kind: 'planned', steps, open };
}

async function strandedFaults(
  db: Db,
  known: ReportCatalogue,
  steps: readonly DefinitionStep[],
): Promise<readonly DefinitionFault[]> {
  const faults: DefinitionFault[] = [];
  for (const step of steps) {
    const { id } = step.definition;
    const stranded = strandedBy(step, known.versionsOf(id));
    const holdings = await figureHoldings(
      db,
      id,
      stranded.map(({ figure }) => figure.id),
    );
    for (const one of stranded) {
      const holding = holdings.get(one.figure.id);
      if (holding) faults.push({ id, words: strandedWords(one, holding) });
    }
  }
  return faults;
}

/** Writes what was planned; false, and nothing written, when something else has changed since. */
export async function importDefinitions(
  db: Db,
  shipped: Shipped,
  file: DefinitionSource,
  shown: readonly DefinitionStep[],
  now: Date,
): Promise<boolean> {
  return await inTransaction(db, async (trx) => {
    const planned = await planDefinitions(trx, shipped, file);
    if (planned.kind !== 'planned' || !isDeepStrictEqual(planned.steps, shown)) return false;
    // Importing the program's own file makes it follow the program again.
    const own = file.definitions.every((one) => isDeepStrictEqual(shipped.catalogue.find(one.id), one));
    await write(trx, file, planned.steps, { origin: own ? 'shipped' : 'file', how: 'file', at: now });
    return true;
  });
}

/** What became of a file that came with the program. */
export interface ShippedNews {
  readonly id: string;
  readonly version: number;
  readonly kind: /** It was not there. */
    | 'new'
    /** It took the place of an older one that had come with the program. */
    | 'replaced'
    /** The province has changed this report, and keeps what it has. */
    | 'kept'
    /** It would take figures away that reports hold, or is no newer version: a fault of ours. */
    | 'refused';
  readonly why?: string;
}

/** At each start: what ships and is not there is put in. Safe in several copies that start at once. */
export async function takeInShipped(db: Db, shipped: Shipped, now: Date): Promise<readonly ShippedNews[]> {
  return await inTransaction(db, async (trx) => {
    const news: ShippedNews[] = [];
    for (const file of shipped.files) news.push(...(await takeIn(trx, shipped, file, now)));
    return news;
  });
}

async function takeIn(
  db: Db,
  shipped: Shipped,
  file: DefinitionSource,
  now: Date,
): Promise<readonly ShippedNews[]> {
  const stored = await storedDefinitions(db);
  const newest = new Map(stored.map((one) => [one.id, one]));
  const news: ShippedNews[] = [];
  const taken: ReportDefinition[] = [];
  for (const definition of file.definitions) {
    const { id, version } = definition;
    const there = newest.get(id);
    // An older copy of the program that starts beside a newer one leaves it its version.
    if (!there || version > there.version) {
      if (there?.origin === 'file') news.push({ id, version, kind: 'kept' });
      else taken.push(definition);
    } else if (there.origin === 'shipped' && version === there.version) taken.push(definition);
  }
  for (const definition of taken) {
    const { id, version } = definition;
    const planned = await planDefinitions(db, shipped, { definitions: [definition] });
    if (planned.kind === 'refused') {
      const why = planned.faults.map(({ words }) => words).join('; ');
      news.push({ id, version, kind: 'refused', why });
      continue;
    }
    const fresh = newest.get(id)?.version !== version;
    await write(db, { ...file, definitions: [definition] }, planned.steps, {
      origin: 'shipped',
      how: 'program',
      at: now,
    });
    if (fresh) news.push({ id, version, kind: newest.has(id) ? 'replaced' : 'new' });
  }
  return news;
}

interface Writing {
  readonly origin: DefinitionOrigin;
  readonly how: 'file' | 'program';
  readonly at: Date;
}

async function write(
  db: Db,
  { source, definitions }: DefinitionSource,
  steps: readonly DefinitionStep[],
  { origin, how, at }: Writing,
): Promise<void> {
  await saveDefinitions(db, source, definitions, { origin, at });
  const changes = steps.flatMap(({ definition, before, same }): readonly SettingsChange[] => {
    // That the first start puts in what ships is nobody's change.
    if (same || (!before && how === 'program')) return [];
    const line = { agencyId: '', subject: 'definition', subjectId: definition.id } as const;
    const field = before ? 'version' : 'new';
    return [{ ...line, field, before: before && String(before.version), after: String(definition.version) }];
  });
  await writeSettingsAudit(db, changes, { at, by: undefined, how });
}

/** Takes a report away, with all its versions. Refused while anybody owes it or anything of it is stored. */
export async function removeReport(
  db: Db,
  shipped: Shipped,
  id: string,
  now: Date,
): Promise<{ readonly kind: 'removed' } | { readonly kind: 'refused'; readonly words: string }> {
  return await inTransaction(db, async (trx) => {
    const words = await whyKept(trx, shipped, id);
    if (words !== undefined) return { kind: 'refused', words };
    const newest = (await storedDefinitions(trx)).findLast((one) => one.id === id);
    await removeDefinition(trx, id);
    const gone = {
      agencyId: '',
      subject: 'definition',
      subjectId: id,
      field: 'gone',
      after: undefined,
    } as const;
    const change = { ...gone, before: newest && String(newest.version) };
    await writeSettingsAudit(trx, [change], { at: now, by: undefined, how: 'file' });
    return { kind: 'removed' };
  });
}

/** Why a report cannot be taken away; undefined where it can. */
export async function whyKept(db: Db, shipped: Shipped, id: string): Promise<string | undefined> {
  if (shipped.catalogue.find(id))
    return `The report ${id} comes with the program and would be there again at its next start; where nobody owes it, nobody sees it.`;
  const owing = (await allAgencies(db)).filter(({ reports }) => reports.some(({ report }) => report === id));
  if (owing.length > 0)
    return `The report ${id} is owed by ${named(owing.map((one) => one.id))}: take it from them in the settings file first.`;
  const reports = await reportsUnder(db, id);
  if (reports > 0)
    return `${reports} report(s) of ${id} are stored, and would be readable by nobody. Let nobody owe it instead.`;
  return undefined;
}
