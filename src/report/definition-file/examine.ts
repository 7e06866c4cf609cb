// What is wrong with a definition file whose every field is right by itself.

import type { Fault } from '../../yaml/yaml-file.ts';
import type { ReportDefinition } from '../definition.ts';
import { examineFigures } from './examine/figures.ts';
import { examineForm } from './examine/form.ts';
import { examineHeads } from './examine/heads.ts';
import { examineIds } from './examine/ids.ts';
import { examineNames } from './examine/names.ts';
import { viewOf } from './examine/view.ts';
import type { DefinitionFile } from './schema.ts';

export function examineDefinition(
  file: DefinitionFile,
  definitions: readonly ReportDefinition[],
): readonly Fault[] {
  const view = viewOf(file, definitions);
  const ids = examineIds(view);
  // Whatever follows from a name that stands for nothing would be said once more in other words.
  if (ids.length > 0) return ids;
  return [...examineHeads(view), ...examineFigures(view), ...examineNames(view), ...examineForm(view)];
}
