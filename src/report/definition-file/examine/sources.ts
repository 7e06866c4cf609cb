// Checks that the report this one is filled from exists and has a compatible period.

import { FREQUENCIES, type Frequency, tiles } from '../../../calendar/report-period.ts';
import { withinOneEdit } from '../../../language/edit-distance.ts';
import type { Fault } from '../../../yaml/yaml-file.ts';
import type { ReportDefinition } from '../../definition.ts';
import type { Examiner } from '../examine.ts';
import { writePeriod } from '../write-definitions.ts';
import { headPlace } from './view.ts';

/** `known` are the definitions of other files. */
export const examineSources =
  (known: readonly ReportDefinition[]): Examiner =>
  ({ file, definitions }) => {
    const all = [...definitions, ...known];
    return definitions.flatMap((filled, at): readonly Fault[] => {
      const id = file.periods?.[at]?.filledFrom ?? file.filledFrom;
      if (id === undefined) return [];
      const source = all.find((one) => one.id === id);
      const words = source ? incompatibility(source, filled) : unknown(id, filled, all);
      return words === undefined ? [] : [{ path: headPlace(file, at, 'filledFrom'), words }];
    });
  };

/** Why the shorter periods do not cover exactly the days of the longer one; undefined when they do. */
function incompatibility(
  source: ReportDefinition,
  { frequency, period }: ReportDefinition,
): string | undefined {
  if (!tiles(source.frequency, frequency))
    return `names ${source.id}, which is due every ${source.frequency}; every ${frequency} is filled from ${fitting(frequency)}`;
  if (writePeriod(source.period) !== writePeriod(period))
    return `names ${source.id}, whose period is ${writePeriod(source.period)} and not ${writePeriod(period)}: it counts other days`;
  return undefined;
}

function unknown(id: string, { frequency }: ReportDefinition, all: readonly ReportDefinition[]): string {
  const fit = all.filter((one) => tiles(one.frequency, frequency)).map((one) => one.id);
  const like = fit.find((one) => withinOneEdit(one, id));
  return `names ${id}, which is no report that is known; ${
    like === undefined
      ? `it must be one of ${fitting(frequency)}, of this file or imported before: ${fit.join(', ')}`
      : `did you mean ${like}?`
  }`;
}

const fitting = (longer: Frequency): string =>
  FREQUENCIES.filter((one) => tiles(one, longer))
    .map((one) => `${one}s`)
    .join(' or ');
