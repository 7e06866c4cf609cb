// A chart of columns of a sheet, which the library does not write: counts as columns, their rate as a line on an axis of
// its own at the right. Months without a value stay gaps. A real chart: whoever changes a cell sees it move.

import { convertDateToSerialNumber, sanitizeTextContent } from 'write-excel-file/utility';
import { isMonth } from '../calendar/report-period.ts';
import { type Cell, firstDayOf, MONTH_FORMAT, shareFormat, storable } from './cell.ts';
import { columnName, type Feature } from './print-setup.ts';
import { type Chart, layoutOf, type Sheet, sheetName } from './sheet.ts';

/** The size of a chart in cells, from the second free column beside the table. */
const SIZE = { columns: 12, rows: 22 };
const COLOURS = { counts: '2F5597', rates: 'C55A11' };
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** How the axes name each other. */
const AXIS = { months: 1, counts: 2, ratesMonths: 3, rates: 4 };

export function charts(sheets: readonly Sheet[]): Feature {
  const drawn = sheets.flatMap((sheet, at) => (sheet.chart ? [{ sheet, at, chart: sheet.chart }] : []));
  const of = (index: number) => drawn.find(({ at }) => at === index);
  return {
    files: {
      transform: {
        'xl/drawings/drawing{id}.xml': {
          insert: (_, { sheetIndex }) => {
            const one = of(sheetIndex);
            return one && anchor(one.sheet);
          },
        },
        'xl/drawings/_rels/drawing{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            of(sheetIndex) &&
            `<Relationship Id="rId-chart-1" Type="${RELATIONS}/chart" Target="../charts/chart${sheetIndex + 1}.xml"/>`,
        },
        '[Content_Types].xml': {
          insert: () =>
            drawn
              .map(
                ({ at }) =>
                  `<Override ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml" PartName="/${partName(at)}"/>`,
              )
              .join(''),
        },
      },
      write: {
        files: () =>
          Object.fromEntries(drawn.map(({ sheet, at, chart }) => [partName(at), chartPart(sheet, chart)])),
      },
    },
  };
}

const partName = (sheet: number): string => `xl/charts/chart${sheet + 1}.xml`;

function anchor(sheet: Sheet): string {
  const column = sheet.columns.length + 1;
  const row = layoutOf(sheet).headings.from;
  const corner = (name: 'from' | 'to', at: number, line: number) =>
    `<xdr:${name}><xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return [
    '<xdr:twoCellAnchor>',
    corner('from', column, row),
    corner('to', column + SIZE.columns, row + SIZE.rows),
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/>',
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWING}/chart">`,
    `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}" r:id="rId-chart-1"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function chartPart(sheet: Sheet, chart: Chart): string {
  const { counts, rates } = chart;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>${words(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    series(sheet, chart, { at: counts, order: 0 }),
    `<c:gapWidth val="60"/><c:axId val="${AXIS.months}"/><c:axId val="${AXIS.counts}"/></c:barChart>`,
    ...(rates === undefined
      ? []
      : [
          '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
          series(sheet, chart, { at: rates, order: 1 }),
          `<c:marker val="1"/><c:axId val="${AXIS.ratesMonths}"/><c:axId val="${AXIS.rates}"/></c:lineChart>`,
        ]),
    monthAxis(AXIS.months, AXIS.counts, 'shown'),
    valueAxis(AXIS.counts, AXIS.months, { side: 'l', format: '#,##0', from: 0 }),
    ...(rates === undefined
      ? []
      : [
          monthAxis(AXIS.ratesMonths, AXIS.rates, 'hidden'),
          valueAxis(AXIS.rates, AXIS.ratesMonths, { side: 'r', ...within(sheet, rates) }),
        ]),
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>',
  ].join('');
}

function series(
  sheet: Sheet,
  { months, rates }: Chart,
  { at, order }: { at: number; order: number },
): string {
  const line = at === rates;
  const colour = `<a:solidFill><a:srgbClr val="${line ? COLOURS.rates : COLOURS.counts}"/></a:solidFill>`;
  const { headings } = layoutOf(sheet);
  const name = `${nameOf(sheet)}!$${columnName(at)}$${headings.to}`;
  return [
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>`,
    `<c:tx><c:strRef><c:f>${words(name)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${words(sheet.columns[at]?.title ?? '')}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    line
      ? `<c:spPr><a:ln w="28575">${colour}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${colour}</c:spPr></c:marker>`
      : `<c:spPr>${colour}</c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat>${numbers(sheet, months, MONTH_FORMAT)}</c:cat>`,
    `<c:val>${numbers(sheet, at, line ? shareFormat(decimalsIn(sheet, at)) : '#,##0')}</c:val>`,
    line ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

/** The cells of a column, with their values for programs that do not read the sheet. */
function numbers(sheet: Sheet, column: number, format: string): string {
  const { rows } = layoutOf(sheet);
  const letter = columnName(column);
  const range = `${nameOf(sheet)}!$${letter}$${rows.from + 1}:$${letter}$${rows.to}`;
  const points = sheet.rows.map((row, at) => {
    const value = numberIn(row[column]);
    return value === undefined ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`;
  });
  return `<c:numRef><c:f>${words(range)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${sheet.rows.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function numberIn(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  if (cell === undefined || typeof cell === 'string' || cell instanceof Date) return undefined;
  if ('share' in cell) return cell.share;
  return isMonth(cell.month) ? convertDateToSerialNumber(firstDayOf(cell.month)) : undefined;
}

const sharesIn = (sheet: Sheet, column: number) =>
  sheet.rows.flatMap((row) => {
    const cell = row[column];
    return typeof cell === 'object' && 'share' in cell ? [cell] : [];
  });

const decimalsIn = (sheet: Sheet, column: number): number => sharesIn(sheet, column)[0]?.decimals ?? 0;

/** An axis on which rates can be told apart, be they near the whole or near nought; in whole percent. */
function within(sheet: Sheet, column: number): Pick<ValueAxis, 'format' | 'from' | 'to'> {
  const shares = sharesIn(sheet, column).map(({ share }) => share);
  const [lowest, highest] = [Math.min(1, ...shares), Math.max(0, ...shares)];
  // Excel writes 95.% where decimals are asked for that are not there.
  if (shares.length === 0 || highest > 1) return { format: '0%', from: 0 };
  if (highest <= 0.5) {
    const to = Math.max(1, Math.ceil(highest * 125)) / 100;
    return { format: to < 0.1 ? '0.0%' : '0%', from: 0, to };
  }
  // A third of what lies below the whole is kept free under the lowest, in steps of 5%.
  const from = Math.floor((lowest - (1 - lowest) / 3) * 20) / 20;
  return { format: '0%', from: Math.min(Math.max(0, from), 0.9), to: 1 };
}

const monthAxis = (id: number, across: number, seen: 'shown' | 'hidden'): string =>
  [
    `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling>`,
    `<c:delete val="${seen === 'shown' ? 0 : 1}"/><c:axPos val="b"/>`,
    `<c:numFmt formatCode="${MONTH_FORMAT}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="low"/><c:crossAx val="${across}"/><c:crosses val="autoZero"/><c:auto val="0"/>`,
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');

interface ValueAxis {
  readonly side: 'l' | 'r';
  readonly format: string;
  readonly from?: number;
  readonly to?: number;
}

const valueAxis = (id: number, across: number, { side, format, from, to }: ValueAxis): string =>
  [
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>`,
    to === undefined ? '' : `<c:max val="${to}"/>`,
    from === undefined ? '' : `<c:min val="${from}"/>`,
    `</c:scaling><c:delete val="0"/><c:axPos val="${side}"/>`,
    side === 'l'
      ? '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
      : '',
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${across}"/><c:crosses val="${side === 'l' ? 'autoZero' : 'max'}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ].join('');

const nameOf = (sheet: Sheet): string => `'${sheetName(sheet.name).replaceAll("'", "''")}'`;
const words = (text: string): string => sanitizeTextContent(storable(text));
