// How sheets come out on paper, which the library does not write: lying, as wide as one page, with the headings on every
// page and its number below. The parts of ECMA-376 that are named here are those of SpreadsheetML.

import type writeExcelFile from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { storable } from './cell.ts';
import { layoutOf, type Sheet, sheetName } from './sheet.ts';

/** By the number that SpreadsheetML has for it. */
const PAPER = { A3: 8, A4: 9 } as const;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** What adds to the parts of the file as the library writes them: its documented way of being extended. */
export type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

export function printSetup(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => withPages(xml, sheets[sheetIndex] as Sheet),
        },
        'xl/workbook.xml': { transform: (xml) => withPrintTitles(xml, sheets) },
      },
    },
  };
}

function withPages(xml: string, { paper, pageHeader }: Sheet): string {
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    getSelfClosingTagMarkup('printOptions', { horizontalCentered: 1 }),
    getSelfClosingTagMarkup('pageMargins', MARGINS),
    getSelfClosingTagMarkup('pageSetup', {
      paperSize: PAPER[paper],
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    }),
    `<headerFooter>${headerOf(pageHeader)}<oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`,
  ].reduce(
    (all, markup) =>
      insertElementMarkupAccordingToOrderOfSiblings(
        all,
        markup,
        getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
        'worksheet',
      ),
    xml,
  );
}

/** Excel takes 255 letters in a page header, codes among them; an `&` begins one and is written twice. */
const LONGEST_HEADER = 120;

function headerOf(words: string | undefined): string {
  if (words === undefined) return '';
  const plain = storable(words.slice(0, LONGEST_HEADER)).replaceAll('&', '&&');
  return `<oddHeader>${sanitizeTextContent(`&C${plain}`)}</oddHeader>`;
}

function withPrintTitles(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets.map(
    (sheet, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sanitizeTextContent(titlesOf(sheet))}</definedName>`,
  );
  const all = `<definedNames>${names.join('')}</definedNames>`;
  const empty = findElement(xml, 'definedNames');
  if (!empty) throw new Error('the library writes no place for defined names any more');
  return replaceElement(xml, empty, all);
}

/** Like `'Tháng 02-2024'!$A:$B,'Tháng 02-2024'!$4:$5`. */
function titlesOf(sheet: Sheet): string {
  const name = `'${sheetName(sheet.name).replaceAll("'", "''")}'`;
  const { headings } = layoutOf(sheet);
  const rows = `${name}!$${headings.from + 1}:$${headings.to}`;
  const { frozenColumns = 0 } = sheet;
  return frozenColumns === 0 ? rows : `${name}!$A:$${columnName(frozenColumns - 1)},${rows}`;
}

/** A, B, … of a column, from 0. */
export const columnName = (column: number): string => getCellAddress(0, column).replace(/\d+$/u, '');
