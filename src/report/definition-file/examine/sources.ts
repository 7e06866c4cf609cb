// Whether the report that fills another one is there.

import { withinOneEdit } from '../../../language/similar.ts';
import type { Fault } from '../../../yaml/yaml-file.ts';
import type { ReportDefinition } from '../../definition.ts';
import type { Examiner } from '../examine.ts';
import { headPlace } from './view.ts';

/** `known` are the reports of other files. */
export const examineSources =
  (known: readonly ReportDefinition[]): Examiner =>
  ({ file, definitions }) => {
    const all = [...definitions, ...known];
    return definitions.flatMap((_, at): readonly Fault[] => {
      const id = file.periods?.[at]?.filledFrom ?? file.filledFrom;
      const source = all.find((one) => one.id === id);
      if (id === undefined || source?.frequency === 'month') return [];
      const monthly = all.filter(({ frequency }) => frequency === 'month').map((one) => one.id);
      const like = monthly.find((one) => withinOneEdit(one, id));
      const words = source
        ? `names ${id}, which is not reported every month`
        : `names ${id}, which is no report that is known; ${
            like === undefined
              ? `it must be a monthly one, of this file or imported before: ${monthly.join(', ')}`
              : `did you mean ${like}?`
          }`;
      return [{ path: headPlace(file, at, 'filledFrom'), words }];
    });
  };
