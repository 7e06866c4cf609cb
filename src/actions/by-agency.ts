// The appendix of the province's report: a table a section of the form, a row an agency, under each number its rate.

import type { Appendix, AppendixRow } from '../document/appendix.ts';
import { formatCount } from '../language/format.ts';
import { givenBySome } from '../report/aggregation.ts';
import type { Figure, ReportDefinition } from '../report/definition.ts';
import { countIn, type Figures } from '../report/figures.ts';
import { rateText } from '../report/indicators.ts';
import { countsShown } from './province-table.ts';
import type { Province } from './read-province.ts';

/** In Vietnamese: it belongs to an official document. */
export function byAgency(province: Province): Appendix {
  const { definition, reports, sums } = province;
  const shown = countsShown(province);
  const tables = definition.sections.flatMap(({ id, title }) => {
    const figures = shown.filter(({ section }) => section === id);
    if (figures.length === 0) return [];
    return [
      {
        title,
        names: 'Cơ quan',
        columns: figures.map(({ short }) => short),
        rows: reports.map(
          ({ name, figures: of }): AppendixRow => ({ name, cells: of ? cells(of, figures) : NONE }),
        ),
        total: {
          name: 'Tổng cộng',
          cells: figures.map((figure) => [...cellOf(definition, sums, figure), ...ofSome(figure)]),
        },
      },
    ];
  });
  return { title: 'SỐ LIỆU THEO CƠ QUAN', tables };

  /** Of how many agencies a sum is, where some could leave its figure out and did. */
  function ofSome({ id }: Figure): readonly string[] {
    const given = givenBySome(
      definition,
      id,
      reports.map(({ figures }) => figures),
    );
    return given === undefined ? [] : [`(${given} cơ quan ghi)`];
  }

  function cells(of: Figures, figures: readonly Figure[]): readonly (readonly string[])[] {
    return figures.map((figure) => cellOf(definition, of, figure));
  }
}

const NONE = 'Chưa có báo cáo được duyệt';

function cellOf(definition: ReportDefinition, figures: Figures, { id }: Figure): readonly string[] {
  const count = countIn(figures, id);
  if (count === undefined) return [];
  const rate = rateText(definition, figures, id);
  return [formatCount(count), ...(rate ? [rate.kind === 'rate' ? `(${rate.text})` : rate.text] : [])];
}
