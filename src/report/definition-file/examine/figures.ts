// Checks that every figure has a source and a use, and that its rates can be calculated.

import type { Fault } from '../../../yaml/yaml-file.ts';
import { figuresOfCheck } from '../../checks.ts';
import type { FigureId } from '../../definition.ts';
import { segmentsOf } from '../../template.ts';
import { readBody } from '../outline-lines.ts';
import { FIELDS_OF_COUNTS, MOST } from '../schema.ts';
import { type PlacedFigure, partsOf, type View } from './view.ts';

/** All faults of the file's figures. */
export function examineFigures(view: View): readonly Fault[] {
  const most: readonly Fault[] =
    view.figures.length > MOST.figures
      ? [{ path: ['sections'], words: `have more than ${MOST.figures} figures together` }]
      : [];
  return [
    ...most,
    ...view.figures.flatMap(ofText),
    ...circles(view),
    ...unusedFigures(view),
    ...rates(view),
    ...bases(view),
  ];
}

/** Text figures can neither be counted nor divided. */
function ofText({ written, path }: PlacedFigure): readonly Fault[] {
  if (!written.otherwise) return [];
  const strange = FIELDS_OF_COUNTS.filter((field) => written[field] !== undefined);
  return strange.map((field) => ({
    path: [...path, field],
    words: 'is of counts; this figure is words, as it says what is printed otherwise',
  }));
}

function circles({ figures }: View): readonly Fault[] {
  const parts = new Map(figures.map(({ written: { id, obtained } }) => [id, partsOf(obtained)]));
  const leadsTo = (from: FigureId, to: FigureId, seen: Set<FigureId>): boolean =>
    (parts.get(from) ?? []).some((id) => {
      if (id === to) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return leadsTo(id, to, seen);
    });
  return figures
    .filter(({ figure }) => leadsTo(figure.id, figure.id, new Set()))
    .map(({ figure, path }) => ({
      path: [...path, 'obtained'],
      words: `leads back to ${figure.id}; one of the figures in the circle must be asked`,
    }));
}

/** Figures that officers are asked for every month but that nothing uses. */
function unusedFigures({ figures, definition, file }: View): readonly Fault[] {
  const { outline, rates, checks, bases, brief } = definition;
  const used = new Set([
    ...figures.flatMap(({ written }) => partsOf(written.obtained)),
    ...outline.body.flatMap((node) =>
      node.kind === 'text'
        ? [node.figure]
        : node.kind === 'appendix-pointer'
          ? []
          : segmentsOf(node.text).flatMap((slot) =>
              slot.kind === 'figure' || slot.kind === 'rate' ? [slot.figure] : [],
            ),
    ),
    ...rates.map(({ over }) => over),
    ...checks.flatMap(figuresOfCheck),
    ...bases.flatMap(({ options }) => options.map(({ over }) => over)),
    ...brief.map(({ figure }) => figure),
    ...file.headline,
  ]);
  return figures
    .filter(({ figure }) => !used.has(figure.id))
    .map(({ figure, path }) => ({
      path: [...path, 'id'],
      words: `is nowhere printed and used by nothing; put {${figure.id}} into a line of outline.body, or leave it out`,
    }));
}

function rates({ figures, definition, file }: View): readonly Fault[] {
  const have = new Set(definition.rates.map(({ of }) => of));
  const lines = definition.outline.body.flatMap((node) => ('text' in node ? [segmentsOf(node.text)] : []));
  const printed = (id: FigureId, kind: 'rate' | 'figure') =>
    lines.filter((line) => line.some((slot) => slot.kind === kind && slot.figure === id));
  const wanting = figures.flatMap(({ written: { id, rate }, path }): readonly Fault[] => {
    if (!rate) return [];
    if (rate.over === id) return [{ path: [...path, 'rate'], words: 'divides the figure by itself' }];
    if (printed(id, 'rate').some((line) => printed(id, 'figure').includes(line))) return [];
    const words = `is printed nowhere; write {đạt tỷ lệ ${id}%} into the line of outline.body that has {${id}}`;
    return [{ path: [...path, 'rate'], words }];
  });
  const { rows } = readBody(file.outline.body, definition.figures);
  const without = definition.outline.body.flatMap((node, at) =>
    'text' in node
      ? segmentsOf(node.text).flatMap((slot): readonly Fault[] =>
          slot.kind === 'rate' && !have.has(slot.figure)
            ? [
                {
                  path: ['outline', 'body'],
                  row: rows[at] ?? 0,
                  words: `prints the rate of ${slot.figure}, which has none; write in that figure what it divides by, as rate: FIGURE`,
                },
              ]
            : [],
        )
      : [],
  );
  return [
    ...wanting,
    ...without,
    ...file.headline.flatMap((id, at) =>
      have.has(id)
        ? []
        : [{ path: ['headline', at], words: `names ${id}, which has no rate; give it one, or leave it out` }],
    ),
    ...file.brief.flatMap(({ figure, shows, vi, en }, at): readonly Fault[] => {
      const path = ['brief', at];
      const without = { vi, en };
      return [
        ...(shows === 'rate' && !have.has(figure)
          ? [{ path: [...path, 'shows'], words: `is rate, and ${figure} has none` }]
          : []),
        ...(['vi', 'en'] as const).flatMap((language) =>
          without[language].includes('{}')
            ? []
            : [{ path: [...path, language], words: 'lacks {}, where the number stands' }],
        ),
      ];
    }),
  ];
}

/** Bases a province may choose; the first option must be the default. */
function bases({ file, definition }: View): readonly Fault[] {
  const over = new Map(definition.rates.map((rate) => [rate.of, rate.over]));
  return file.bases.flatMap(({ rates, options }, i) => {
    const [first] = options;
    return [
      ...rates.flatMap((id, at): readonly Fault[] => {
        const words = !over.has(id)
          ? `names ${id}, which has no rate`
          : over.get(id) !== first?.over &&
            `names ${id}, whose rate divides by ${over.get(id)}, and not by ${first?.over} as the first option`;
        return words ? [{ path: ['bases', i, 'rates', at], words }] : [];
      }),
      ...options.flatMap(({ figures, after }, j): readonly Fault[] =>
        figures.length > 0 && after === undefined
          ? [
              {
                path: ['bases', i, 'options', j, 'after'],
                words: 'is missing: behind which figure its own figures are asked',
              },
            ]
          : [],
      ),
    ];
  });
}
