// Writes checks as the entries of a file: checks of one kind grouped into one entry, and a keyword where a
// check applies to every figure of a kind.

import type { Check, ReportDefinition } from '../definition.ts';
import { codeOf, HISTORY, RULE_FORMS, writeRule } from './rule-lines.ts';

type Entry = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The entries of the first definition; checks that only other definitions have are inserted at their places. */
export function checkEntries(
  definitions: readonly Pick<ReportDefinition, 'checks' | 'figures'>[],
): readonly Entry[] {
  const [first = [], ...others] = definitions.map(entriesOf);
  return others.reduce(merged, first);
}

function merged(entries: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const keyOf = (entry: Entry) => JSON.stringify(entry);
  const all = [...entries];
  let behind = 0;
  for (const entry of others) {
    const at = all.findIndex((one) => keyOf(one) === keyOf(entry));
    if (at >= 0) behind = at + 1;
    else all.splice(behind++, 0, entry);
  }
  return all;
}

function entriesOf({ checks, figures }: Pick<ReportDefinition, 'checks' | 'figures'>): readonly Entry[] {
  const runs: Check[][] = [];
  for (const check of checks) {
    const run = runs.at(-1);
    const [before] = run ?? [];
    if (run && before && keyOf(before) === keyOf(check)) run.push(check);
    else runs.push([check]);
  }
  return runs.map((run) => entryOf(run, figures));
}

/** Checks with the same key share an entry; one with an explicit code gets its own. */
const keyOf = (check: Check): string =>
  [
    check.kind,
    check.severity,
    check.standing,
    ...(check.kind === 'history' ? [check.months, check.spreads] : []),
    ...(check.code === codeOf(check) ? [] : [check.code]),
  ].join(' ');

function entryOf(run: readonly Check[], figures: ReportDefinition['figures']): Entry {
  const [check] = run;
  if (!check) return {};
  const { all } = RULE_FORMS[check.kind];
  const lines = run.map(writeRule);
  const ofAll = all === undefined ? undefined : RULE_FORMS[check.kind].read(all, figures)?.map(writeRule);
  const [line = ''] = lines;
  const said = all !== undefined && ofAll?.join() === lines.join() ? all : lines.length === 1 ? line : lines;
  const history =
    check.kind === 'history' && (check.months !== HISTORY.months || check.spreads !== HISTORY.spreads);
  return {
    [check.kind]: said,
    ...(check.severity !== RULE_FORMS[check.kind].severity && { severity: check.severity }),
    ...(check.code !== codeOf(check) && { code: check.code }),
    ...(check.standing !== undefined && { standing: check.standing }),
    ...(history && { months: check.months, spreads: check.spreads }),
  };
}
