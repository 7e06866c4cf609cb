// The styles of the document: everything is Times New Roman, black, vi-VN; body and headings as Nghị định 30/2020/NĐ-CP
// wants them (Phụ lục I). Headings are Word's own, so that the navigation pane works.

import {
  AlignmentType,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { halfPoints, SIZE, twipsOfMm, twipsOfPoints } from './page.ts';

const TIMES = 'Times New Roman';

const RUN: IRunStylePropertiesOptions = {
  font: { ascii: TIMES, hAnsi: TIMES, eastAsia: TIMES, cs: TIMES },
  size: halfPoints(SIZE.body),
  color: '000000',
  language: { value: 'vi-VN', eastAsia: 'vi-VN' },
};

/** 1,27 cm, as Word's own tab stop. */
export const FIRST_LINE = twipsOfMm(12.7);

/** Justified, first line indented, 6 pt to the next paragraph, a little more than single line spacing. */
const BODY: IParagraphStylePropertiesOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: FIRST_LINE },
  spacing: { before: 0, after: twipsOfPoints(6), line: 252, lineRule: LineRuleType.AUTO },
};

const heading = (name: string, bold: boolean) => ({
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { ...RUN, bold, italics: false },
  paragraph: BODY,
});

/** Style of the report's own paragraphs. Letterhead and signature are tables of plain paragraphs. */
export const BODY_STYLE = 'BodyText';

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: RUN,
      // Without its rule the line height would be 12 pt exactly, and lines of 14 pt would touch.
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading('heading 1', true),
    heading2: heading('heading 2', true),
    heading3: heading('heading 3', false),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: RUN },
    { id: BODY_STYLE, name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: BODY },
  ],
};
