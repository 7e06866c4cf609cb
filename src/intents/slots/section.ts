// A section of the form by its name: "biểu mẫu thanh toán".

import { fold } from '../../language/fold.ts';
import type { ReportDefinition } from '../../report/definition.ts';
import type { SlotFound } from './slot-found.ts';

/** The longest name of a section that stands in the words. */
export function sectionIn(
  { sections }: ReportDefinition,
  folded: readonly string[],
): SlotFound<'section'> | undefined {
  const named = sections.flatMap(({ id, title, english, aliases }) =>
    [title, english, ...aliases].flatMap((name) => {
      const phrase = fold(name).match(/[\p{L}\d]+/gu) ?? [];
      const at = folded.findIndex((_, i) => phrase.every((word, j) => folded[i + j] === word));
      return at < 0 ? [] : [{ id, places: phrase.map((_, i) => at + i) }];
    }),
  );
  const [longest] = named.toSorted((a, b) => b.places.length - a.places.length);
  return longest && { name: 'section', value: longest.id, places: longest.places };
}
