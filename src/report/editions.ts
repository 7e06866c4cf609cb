// Editions of a report, “lần 1, lần 2”. Every change raises the version, also during entry; an edition is an
// approved state. A document number and date that văn thư adds or corrects later create another file of the
// same edition; a new edition requires reopening, which leaves non-final versions in between. An edition keeps
// at most two files, without and with its number: a file with a corrected number is obsolete.

/** The edition (from 1) of each final version. */
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

/** Final versions whose document number has been replaced within the same edition. */
export function replacedVersions(finalVersions: readonly FinalVersion[]): ReadonlySet<number> {
  const editions = editionsOf(finalVersions.map(({ version }) => version));
  const sent = finalVersions.filter(({ state }) => state === 'sent').map(({ version }) => version);
  const newest = new Map(sent.toSorted((a, b) => a - b).map((version) => [editions.get(version), version]));
  return new Set(sent.filter((version) => newest.get(editions.get(version)) !== version));
}
