// Whether what each definition of the file is called, and when it is due, can be.

import type { Fault } from '../../../yaml/yaml-file.ts';
import type { View } from './view.ts';

export function examineHeads({ file, definitions }: View): readonly Fault[] {
  return definitions.flatMap((definition, at): readonly Fault[] => {
    const own = file.periods?.[at];
    const place = (field: 'version' | 'changes' | 'filledFrom' | 'every') =>
      own?.[field] === undefined ? [field] : ['periods', at, field];
    const { version, changes, frequency } = definition;
    const told = changes.map((change) => change.version);
    const wanted = Array.from({ length: version - 1 }, (_, i) => i + 2);
    const filledFrom = own?.filledFrom ?? file.filledFrom;
    const source = definitions.find(({ id }) => id === filledFrom);
    return [
      ...(told.join() === wanted.join()
        ? []
        : [
            {
              path: version > 1 && changes.length === 0 ? place('version') : place('changes'),
              words: `must say in order what each version from 2 to ${version} changed; officers who have a report open are told`,
            },
          ]),
      ...(filledFrom !== undefined && frequency === 'month'
        ? [{ path: place('filledFrom'), words: 'is of reports on several months; this one is on one' }]
        : []),
      ...(source && source.frequency !== 'month'
        ? [{ path: place('filledFrom'), words: `names ${source.id}, which is not reported every month` }]
        : []),
    ];
  });
}
