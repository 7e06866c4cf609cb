// What may be right in a definition file, and is worth a second look.

import type { Fault } from '../../../yaml/yaml-file.ts';
import type { Figure } from '../../definition.ts';
import { segmentsOf } from '../../template.ts';
import { readBody } from '../outline-lines.ts';
import type { View } from './view.ts';

/** It explains what a check finds, and no form has a line for what may not be there. */
const mayBeLeftOut = (figure: Figure) => figure.kind === 'count' && figure.obtained.how === 'optional';

/** A slot that was copied with its line: one figure is printed in two lines, another one in none. */
export function doubtsOf({ file, figures, definition }: View): readonly Fault[] {
  const { body, rows } = readBody(file.outline.body, definition.figures);
  const lines = body.flatMap((node, at) => {
    if (node.kind === 'appendix-pointer') return [];
    const ids =
      node.kind === 'text'
        ? [node.figure]
        : segmentsOf(node.text).flatMap((slot) => (slot.kind === 'figure' ? [slot.figure] : []));
    return [{ ids, row: rows[at] ?? 0 }];
  });
  const printed = new Map<string, number[]>();
  for (const { ids, row } of lines) for (const id of ids) printed.set(id, [...(printed.get(id) ?? []), row]);
  const twice = [...printed].filter(([, at]) => at.length > 1);
  if (twice.length === 0) return [];
  const divides = new Set([
    ...definition.rates.map(({ over }) => over),
    ...definition.bases.flatMap(({ options }) => options.map(({ over }) => over)),
  ]);
  const names = twice.map(([id]) => `{${id}}`).join(', ');
  return figures
    .filter(
      ({ figure, chosen }) =>
        !chosen && !printed.has(figure.id) && !divides.has(figure.id) && !mayBeLeftOut(figure),
    )
    .map(({ figure: { id } }) => ({
      path: ['outline', 'body'],
      row: twice[0]?.[1].at(-1) ?? 0,
      words: `prints {${id}} nowhere, and more than once ${names}; is one of these lines the one of {${id}}?`,
    }));
}
