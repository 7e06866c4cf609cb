// What is wrong with a definition file whose every field is right by itself.

import type { Fault } from '../../yaml/yaml-file.ts';
import type { ReportDefinition } from '../definition.ts';
import { doubtNames, doubtRates, doubtReportNames, doubtsOf } from './examine/doubts.ts';
import { examineFigures } from './examine/figures.ts';
import { examineForm } from './examine/form.ts';
import { examineHeads } from './examine/heads.ts';
import { examineIds } from './examine/ids.ts';
import { examineNames } from './examine/names.ts';
import { type View, viewOf } from './examine/view.ts';
import type { DefinitionFile } from './schema.ts';

/** Looks for one sort of fault. */
export type Examiner = (view: View) => readonly Fault[];

export interface Examined {
  readonly faults: readonly Fault[];
  /** What may be right. */
  readonly doubts: readonly Fault[];
}

/** `more` and `doubting` are those that know what this room does not. */
export function examineDefinition(
  file: DefinitionFile,
  definitions: readonly ReportDefinition[],
  more: readonly Examiner[],
  doubting: readonly Examiner[],
): Examined {
  const view = viewOf(file, definitions);
  const ids = examineIds(view);
  // Whatever follows from a name that stands for nothing would be said once more in other words.
  if (ids.length > 0) return { faults: ids, doubts: [] };
  const found = [examineHeads, examineFigures, examineNames, examineForm].flatMap((examine) => examine(view));
  const faults = found.length > 0 ? found : more.flatMap((examine) => examine(view));
  const doubts = [doubtsOf, doubtNames, doubtReportNames, doubtRates, ...doubting].flatMap((examine) =>
    examine(view),
  );
  return { faults, doubts };
}
