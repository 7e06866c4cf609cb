// The table of all agencies in a month as two sheets: their figures, and the rates of these. Agencies whose report is not
// approved have empty cells.

import type { Letterhead } from '../agency/agency.ts';
import { formatCount } from '../language/format.ts';
import { givenBySome } from '../report/aggregation.ts';
import { type Figure, figureOf, mayBeLeftOut, type ReportDefinition } from '../report/definition.ts';
import { countIn, type Figures } from '../report/figures.ts';
import { rateOf, shareOf } from '../report/indicators.ts';
import type { Cell } from '../spreadsheet/cell.ts';
import type { Column, Sheet } from '../spreadsheet/sheet.ts';
import type { FileWords } from './file-words.ts';
import type { Province } from './read-province.ts';

interface TableFacts {
  readonly province: Province;
  /** Of the Office. */
  readonly letterhead: Letterhead;
  readonly at: Date;
}

export function provinceTable(words: FileWords, { province, letterhead, at }: TableFacts): readonly Sheet[] {
  const { definition, month, approved, reports } = province;
  const { table } = words.files;
  const counts = countsShown(province);
  const rated = counts.filter(({ id }) => rateOf(definition, id) !== undefined);
  const whose = table.of({
    parentBody: letterhead.parentBody ?? letterhead.name,
    approved,
    lacking: reports.length - approved,
    at,
  });
  return [
    {
      name: table.figuresSheet(month),
      heading: [table.figuresTitle(month), whose],
      ...body(words, province, {
        figures: counts,
        column: (figure) => ({ ...headed(words, province, figure), ...givenNote(words, province, figure) }),
        cell: (figures, { id }) => figures && countIn(figures, id),
      }),
    },
    {
      name: table.ratesSheet(month),
      heading: [table.ratesTitle(month), whose],
      ...body(words, province, {
        figures: rated,
        column: (figure) => ({
          ...headed(words, province, figure),
          note: table.over(
            words.files.figure(figureOf(definition, rateOf(definition, figure.id)?.over ?? '')),
          ),
        }),
        cell: (figures, { id }) => figures && rateCell(words, definition, figures, id),
      }),
    },
  ];
}

/** Every count, but for what may be left out and was by all. */
export const countsShown = ({ definition, sums }: Province): readonly Figure[] =>
  definition.figures.filter(
    (figure) => figure.kind === 'count' && (sums.has(figure.id) || !mayBeLeftOut(figure)),
  );

function givenNote(
  { files: { table } }: FileWords,
  { definition, reports, approved }: Province,
  { id }: Figure,
): Pick<Column, 'note'> {
  const given = givenBySome(
    definition,
    id,
    reports.map(({ figures }) => figures),
  );
  return given === undefined ? {} : { note: table.givenBy(given, approved) };
}

interface Kind {
  readonly figures: readonly Figure[];
  readonly column: (figure: Figure) => Column;
  readonly cell: (figures: Figures | undefined, figure: Figure) => Cell;
}

/** In characters: so narrow that all figures fit on lying A3 in letters that can be read. */
const WIDTH = { agency: 34, state: 13, figure: 9 };

function body(
  { files: { table } }: FileWords,
  { reports, approved, sums }: Province,
  { figures, column, cell }: Kind,
): Omit<Sheet, 'name' | 'heading'> {
  const row = (name: string, state: string | undefined, of: Figures | undefined): readonly Cell[] => [
    name,
    state,
    ...figures.map((figure) => cell(of, figure)),
  ];
  return {
    columns: [
      { title: table.agency, width: WIDTH.agency },
      { title: table.state, width: WIDTH.state },
      ...figures.map(column),
    ],
    rows: reports.map(({ name, state, figures: of }) => row(name, table.stateOf(state), of)),
    total: row(table.total(approved), undefined, sums),
    frozenColumns: 1,
    paper: 'A3',
  };
}

function headed({ files }: FileWords, { definition: { sections }, sums }: Province, figure: Figure): Column {
  const section = sections.find(({ id }) => id === figure.section);
  // Where a number is wider than its cell, Excel shows ####.
  const width = Math.max(WIDTH.figure, formatCount(countIn(sums, figure.id) ?? 0).length + 1.5);
  return {
    title: files.figure(figure),
    width,
    ...(section && { group: files.section(section) }),
  };
}

/** A rate as a number that Excel shows as a percentage; words where nothing arose to divide by. */
export function rateCell(
  { files }: FileWords,
  definition: ReportDefinition,
  figures: Figures,
  figure: string,
): Cell {
  const share = shareOf(definition, figures, figure);
  if (share === 'none') return files.nothingArose;
  return share === undefined ? undefined : { share, decimals: definition.decimals };
}
