// Semantic checks of a definition file whose fields are all syntactically valid.

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

/** Finds one kind of fault. */
export type Examiner = (view: View) => readonly Fault[];

export interface Examined {
  readonly faults: readonly Fault[];
  /** Warnings: may be intended. */
  readonly doubts: readonly Fault[];
}

/**
 * `more` and `doubting` are extra examiners from callers that know more than this folder (for example other
 * files).
 */
export function examineDefinition(
  file: DefinitionFile,
  definitions: readonly ReportDefinition[],
  more: readonly Examiner[],
  doubting: readonly Examiner[],
): Examined {
  const view = viewOf(file, definitions);
  const ids = examineIds(view);
  // Faults that follow from an unknown id would only repeat it in other words.
  if (ids.length > 0) return { faults: ids, doubts: [] };
  const found = [examineHeads, examineFigures, examineNames, examineForm].flatMap((examine) => examine(view));
  const faults = found.length > 0 ? found : more.flatMap((examine) => examine(view));
  const doubts = [doubtsOf, doubtNames, doubtReportNames, doubtRates, ...doubting].flatMap((examine) =>
    examine(view),
  );
  return { faults, doubts };
}
