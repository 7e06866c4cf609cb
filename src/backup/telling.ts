// What the commands about whole databases say: how far they are, and what they have found.

import type { Contents, OnProgress } from '../store/contents.ts';

const EVERY = 2000;

/** Tells how far it is every two seconds; nothing of what is quickly done, and nothing where nobody looks. */
export function progress(tell: ((line: string) => void) | undefined): OnProgress | undefined {
  if (!tell) return undefined;
  let next = performance.now() + EVERY;
  return (reading, table, done, all) => {
    if (performance.now() < next) return;
    next = performance.now() + EVERY;
    const percent = Math.floor((100 * done) / Math.max(all, 1));
    tell(`… ${reading}: ${done} of ${all} rows (${percent}%), now ${table}`);
  };
}

/** A table of what a database holds, for the operator to compare. */
export function contentsLines(contents: Contents): readonly string[] {
  const { rows, sumOfCounts, files, damaged, damagedFiles, highestAudit, highestSettingsAudit } = contents;
  const unnamed = damagedFiles - damaged.length;
  const line = (name: string, value: number | string) => `${name.padEnd(26)} ${String(value).padStart(10)}`;
  return [
    line('table', 'rows'),
    ...Object.entries(rows).map(([table, count]) => line(table, count)),
    '',
    line('sum of all counts', sumOfCounts),
    line('highest id in audit', highestAudit),
    line('highest in settings_audit', highestSettingsAudit),
    `kept files                 ${files}`,
    ...damaged.map((file) => `WARNING: this kept file is no longer what was issued: ${file}`),
    ...(unnamed > 0 ? [`WARNING: so are ${unnamed} more.`] : []),
  ];
}
