// A section of the form by name: "biểu mẫu thanh toán".

import { fold } from '../../language/fold.ts';
import type { ReportDefinition } from '../../report/definition.ts';
import { PhraseIndex } from './phrase-index.ts';
import type { SlotFound } from './slot-found.ts';

const indexes = new WeakMap<ReportDefinition, PhraseIndex<string>>();

/** The longest section name in the words. */
export function sectionIn(
  definition: ReportDefinition,
  folded: readonly string[],
): SlotFound<'section'> | undefined {
  const found = indexOf(definition).best(folded);
  return (
    found && {
      name: 'section',
      value: found.phrase.value,
      places: found.phrase.words.map((_, i) => found.at + i),
    }
  );
}

function indexOf(definition: ReportDefinition): PhraseIndex<string> {
  const known = indexes.get(definition);
  if (known) return known;
  const named = definition.sections.flatMap(({ id, title, english, aliases }) =>
    [title, english, ...aliases].map((name) => [fold(name).match(/[\p{L}\d]+/gu) ?? [], id] as const),
  );
  const index = new PhraseIndex(named.toSorted(([a], [b]) => b.length - a.length));
  indexes.set(definition, index);
  return index;
}
