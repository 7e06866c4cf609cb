// Checks that the form can be parsed back: a value printed into a line must be found there and nowhere else,
// because pasted and finished reports are read that way.

import { periodWith } from '../../../calendar/report-period.ts';
import { formatCount } from '../../../language/format.ts';
import type { Fault } from '../../../yaml/yaml-file.ts';
import { type FigureId, figureOf, type ReportDefinition } from '../../definition.ts';
import { outlineReport } from '../../outline.ts';
import { type FoundFigure, readOutline } from '../../outline-parser.ts';
import { isTemplate, segmentsOf } from '../../template.ts';
import { readBody, slotWords } from '../outline-lines.ts';
import type { View } from './view.ts';

/** Distinct four-digit test values that are no current years. */
const FIRST = 3_001;
const STEP = 7;

/** All faults of the form's lines. */
export function examineForm({ file, definitions }: View): readonly Fault[] {
  const around = aroundBody(file.outline);
  const unmarked = [...around, ...marks(file.outline.body)];
  // What cannot be printed cannot be read back.
  if (unmarked.length > 0) return unmarked;
  const found = definitions.flatMap((definition) => {
    const { rows } = readBody(file.outline.body, definition.figures);
    return notReadBack(definition).map(({ line, words }) => ({
      path: ['outline', 'body'],
      row: rows[line] ?? 0,
      words,
    }));
  });
  // Every period has the same lines; report a fault once.
  return [...new Map(found.map((one) => [`${one.row} ${one.words}`, one])).values()];
}

/** Lines that start like a heading but are not one. */
const marks = (body: string): readonly Fault[] =>
  body.split('\n').flatMap((line, row) => {
    const [, signs = '', rest] = /^(#+)(.*)$/u.exec(line.trim()) ?? [];
    if (signs === '' || (signs.length <= 3 && rest?.startsWith(' '))) return [];
    const words =
      signs.length > 3
        ? 'begins with more than three #; headings have three levels, #, ## and ###'
        : `begins with ${signs} and no blank behind it; write “${signs} ${rest}”`;
    return [{ path: ['outline', 'body'], row, words }];
  });

function aroundBody({
  subject,
  introduction,
  closing,
  consolidatedClosing,
}: View['file']['outline']): readonly Fault[] {
  const lines: readonly (readonly [Fault['path'], string])[] = [
    ...subject.map((line, at) => [['outline', 'subject', at], line] as const),
    ...introduction.map((line, at) => [['outline', 'introduction', at], line] as const),
    [['outline', 'closing'], closing],
    ...(consolidatedClosing === undefined
      ? []
      : [[['outline', 'consolidatedClosing'], consolidatedClosing] as const]),
  ];
  return lines.flatMap(([path, line]): readonly Fault[] => {
    if (!isTemplate(line)) return [{ path, words: slotWords(line) }];
    const figure = segmentsOf(line).find((slot) => slot.kind === 'figure' || slot.kind === 'rate');
    return figure
      ? [{ path, words: 'has a figure; figures stand in outline.body, where they are read back' }]
      : [];
  });
}

/** What a single line yields when it is printed and parsed on its own, as people paste it. */
function notReadBack(
  definition: ReportDefinition,
): readonly { readonly line: number; readonly words: string }[] {
  const { body } = definition.outline;
  const values = new Map<FigureId, number | string>(
    definition.figures.map((figure, at) => [
      figure.id,
      figure.kind === 'text' ? figure.otherwise : FIRST + at * STEP,
    ]),
  );
  const facts = {
    month: periodWith(definition.frequency, definition.since),
    agency: 'Sở Tư pháp',
    appendices: [],
  };
  const read = body.map((node) => {
    const alone = { ...definition, outline: { ...definition.outline, introduction: [], body: [node] } };
    const [block] = outlineReport(alone, values, facts).blocks;
    return { block, found: block && 'text' in node ? readOutline(definition, block.text).figures : [] };
  });
  const isRight = ({ figure, words }: FoundFigure) => words === formatCount(Number(values.get(figure)));
  const known = new Set(read.flatMap(({ found }) => found.filter(isRight).map(({ figure }) => figure)));
  return read.flatMap(({ block, found }, line) => {
    const wrong = found.filter((one) => !isRight(one));
    const lost = new Set(block?.figures.filter((id) => !known.has(id) && isCount(definition, id)));
    for (const id of lost) known.add(id);
    return [
      ...wrong.map(({ figure }) => ({
        line,
        words: `would be read back as {${figure}}, which stands behind the same words elsewhere; let the words differ`,
      })),
      ...[...lost].map((id) => ({
        line,
        words: `prints {${id}} so that it cannot be read back; put words before it that stand nowhere else`,
      })),
    ];
  });
}

const isCount = (definition: ReportDefinition, id: FigureId) => figureOf(definition, id).kind === 'count';
