// Checks that every id in the file is defined, and defined once.

import type { Fault } from '../../../yaml/yaml-file.ts';
import { figuresOfCheck } from '../../checks.ts';
import type { Check, FigureId, ReportDefinition } from '../../definition.ts';
import { segmentsOf } from '../../template.ts';
import { checksOf } from '../compile.ts';
import { readBody } from '../outline-lines.ts';
import type { CheckEntry } from '../schema.ts';
import { idsOf, once, type Path, partsOf, unknown, type View } from './view.ts';

/** All undefined and duplicate ids. */
export function examineIds(view: View): readonly Fault[] {
  return [...undefinedIds(view), ...twice(view)];
}

/** Undefined ids at every place that refers to a figure. */
function undefinedIds(view: View): readonly Fault[] {
  const { file, definition } = view;
  const known = idsOf(view.figures);
  const counts = view.figures.flatMap(({ figure }) => (figure.kind === 'count' ? [figure.id] : []));
  const fault = (path: Path, id: FigureId | undefined, row?: number): readonly Fault[] => {
    if (id === undefined || counts.includes(id)) return [];
    const words = known.includes(id)
      ? `names ${id}, which is words and no count`
      : unknown(id, known, 'figure');
    return [{ path, words, ...(row !== undefined && { row }) }];
  };
  const units = file.units.map(({ id }) => id);
  return [
    ...view.figures.flatMap(({ written, path }) => [
      ...partsOf(written.obtained).flatMap((id) => fault([...path, 'obtained'], id)),
      ...fault([...path, 'rate'], written.rate?.over),
      ...(written.unit === undefined || units.includes(written.unit)
        ? []
        : [
            {
              path: [...path, 'unit'],
              words: `${unknown(written.unit, units, 'unit')}; there are: ${units.join(', ')}`,
            },
          ]),
    ]),
    ...ofChecks(view, file.checks, ['checks'], fault),
    ...file.bases.flatMap(({ rates, options }, i) => [
      ...rates.flatMap((id, at) => fault(['bases', i, 'rates', at], id)),
      ...options.flatMap((option, j) => {
        const path = ['bases', i, 'options', j];
        return [
          ...fault([...path, 'over'], option.over),
          ...fault([...path, 'after'], option.after),
          ...option.without.flatMap((id, at) => fault([...path, 'without', at], id)),
          ...ofChecks(view, option.checks, [...path, 'checks'], fault),
        ];
      }),
    ]),
    ...file.headline.flatMap((id, at) => fault(['headline', at], id)),
    ...file.retired.flatMap((id, at) =>
      known.includes(id)
        ? [
            {
              path: ['retired', at],
              words: `names ${id}, which the form still asks; take it out of one of the two`,
            },
          ]
        : [],
    ),
    ...file.brief.flatMap(({ figure }, at) => fault(['brief', at, 'figure'], figure)),
    ...undefinedInForm(definition, file.outline.body, known, counts),
  ];
}

function ofChecks(
  { definition }: View,
  entries: readonly CheckEntry[],
  path: Path,
  fault: (path: Path, id: FigureId) => readonly Fault[],
): readonly Fault[] {
  return entries.flatMap((entry, at) => {
    const ids = checksOf(entry, definition.figures).checks.flatMap(figuresOfCheck);
    return [...new Set(ids)].flatMap((id) => fault([...path, at, entry.kind], id));
  });
}

/** Undefined ids in the slots of the form's lines. */
function undefinedInForm(
  { figures }: ReportDefinition,
  body: string,
  known: readonly FigureId[],
  counts: readonly FigureId[],
): readonly Fault[] {
  const { body: nodes, rows } = readBody(body, figures);
  return nodes.flatMap((node, at) => {
    if (!('text' in node)) return [];
    return segmentsOf(node.text).flatMap((slot): readonly Fault[] => {
      if (slot.kind !== 'figure' && slot.kind !== 'rate') return [];
      if (counts.includes(slot.figure)) return [];
      return [
        { path: ['outline', 'body'], row: rows[at] ?? 0, words: unknown(slot.figure, known, 'figure') },
      ];
    });
  });
}

function twice({ file, figures, definitions }: View): readonly Fault[] {
  const same = (path: Path) => ({ path, words: 'is an id that stands above already' });
  const checks = file.checks.flatMap((entry, at) =>
    checksOf(entry, definitions[0]?.figures ?? []).checks.map((check): readonly [Check, Path] => [
      check,
      ['checks', at, entry.kind],
    ]),
  );
  return [
    ...once(
      file.units.map(({ id }, at) => ({ id, at })),
      ({ id }) => id,
      ({ at }) => same(['units', at, 'id']),
    ),
    ...once(
      file.sections.map(({ id }, at) => ({ id, at })),
      ({ id }) => id,
      ({ at }) => same(['sections', at, 'id']),
    ),
    ...once(
      figures,
      ({ figure }) => figure.id,
      ({ path }) => same([...path, 'id']),
    ),
    ...once(
      definitions.map(({ id }, at) => ({ id, at })),
      ({ id }) => id,
      ({ at }) => same(['periods', at, 'id']),
    ),
    ...once(
      file.bases.map(({ id }, at) => ({ id, at })),
      ({ id }) => id,
      ({ at }) => same(['bases', at, 'id']),
    ),
    ...file.bases.flatMap(({ options }, i) =>
      once(
        options.map(({ id }, at) => ({ id, at })),
        ({ id }) => id,
        ({ at }) => same(['bases', i, 'options', at, 'id']),
      ),
    ),
    ...once(
      checks,
      ([{ code }]) => code,
      ([{ code }, path]) => ({
        path,
        words: `makes the check ${code} a second time; reasons are kept under that name`,
      }),
    ),
  ];
}
