// Checks the names and schedules of the file's definitions.

import type { Fault } from '../../../yaml/yaml-file.ts';
import { headPlace, type View } from './view.ts';

/** All faults of the definitions' heads. */
export function examineHeads({ file, definitions }: View): readonly Fault[] {
  const faults = definitions.flatMap(({ version, changes, frequency }, at): readonly Fault[] => {
    const told = changes.map((change) => change.version);
    const wanted = Array.from({ length: version - 1 }, (_, i) => i + 2);
    const filledFrom = file.periods?.[at]?.filledFrom ?? file.filledFrom;
    return [
      ...(told.join() === wanted.join()
        ? []
        : [unannouncedVersion(headPlace(file, at, 'version'), version, changes.length)]),
      ...(filledFrom !== undefined && frequency === 'month'
        ? [
            {
              path: headPlace(file, at, 'filledFrom'),
              words: 'is of reports on several months; this one is on one',
            },
          ]
        : []),
    ];
  });
  // A field above the list of periods applies to each of them; report it once.
  return [...new Map(faults.map((one) => [`${one.path.join()} ${one.words}`, one])).values()];
}

/** A new version without an entry in `changes`: officers with an open report would not be notified. */
function unannouncedVersion(place: Fault['path'], version: number, told: number): Fault {
  if (told > 0) {
    return {
      path: [...place.slice(0, -1), 'changes'],
      words: `must say in order what each version from 2 to ${version} changed; officers who have a report open are told`,
    };
  }
  return {
    path: [...place.slice(0, -1), 'changes'],
    words: `is missing, as this is version ${version}; write a line for each from 2 on, - { version: ${version}, vi: …, en: … }: officers who have a report open are told`,
  };
}
