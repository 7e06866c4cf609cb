// What the commands about whole databases say: how far they are, and what they have found.

import type { Contents, OnProgress } from '../store/contents.ts';

const EVERY = 2000;

/** Says how far it is every two seconds; nothing of what is quickly done. */
export function progress(say: (line: string) => void): OnProgress {
  let next = performance.now() + EVERY;
  return (table, done, all) => {
    if (performance.now() < next) return;
    next = performance.now() + EVERY;
    say(`… ${done} of ${all} rows (${Math.floor((100 * done) / Math.max(all, 1))}%), now ${table}`);
  };
}

/** A table of what a database holds, for the operator to compare. */
export function contentsLines(contents: Contents): readonly string[] {
  const { rows, sumOfCounts, files, damaged, highestAudit, highestSettingsAudit } = contents;
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
  ];
}
