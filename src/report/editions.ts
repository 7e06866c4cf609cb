// How people count the files of a report: “lần 1, lần 2”. Every change raises the version of a report, also while it is
// entered; an edition is what was approved. Number and date that văn thư gives later, or puts right, make another file of
// the same edition: between two editions the report was opened again, and had versions that were not final. Of one edition two
// files stay at most, without and with its number: a file with a number that was put right is no report any more.

/** The edition of each final version, from 1. */
export function editionsOf(finalVersions: readonly number[]): ReadonlyMap<number, number> {
  const editions = new Map<number, number>();
  let edition = 0;
  let before: number | undefined;
  for (const version of finalVersions.toSorted((a, b) => a - b)) {
    if (before === undefined || version > before + 1) edition += 1;
    editions.set(version, edition);
    before = version;
  }
  return editions;
}

export interface FinalVersion {
  readonly version: number;
  readonly state: 'approved' | 'sent';
}

/** The versions with a number that another has replaced in the same edition. */
export function replacedVersions(finalVersions: readonly FinalVersion[]): ReadonlySet<number> {
  const editions = editionsOf(finalVersions.map(({ version }) => version));
  const sent = finalVersions.filter(({ state }) => state === 'sent').map(({ version }) => version);
  const newest = new Map(sent.toSorted((a, b) => a - b).map((version) => [editions.get(version), version]));
  return new Set(sent.filter((version) => newest.get(editions.get(version)) !== version));
}
