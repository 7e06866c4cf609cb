// The measures of the page, in one place: A4 with the margins and sizes of type that Nghị định 30/2020/NĐ-CP allows
// (Phụ lục I). Word counts in twips, twentieths of a point.

import { type ISectionPropertiesOptions, PageOrientation } from 'docx';

export const twipsOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** Sizes of type in points; Word itself wants half points, see `halfPoints`. */
export const SIZE = {
  body: 14,
  /** Page number: 13–14. */
  pageNumber: 14,
  /** Quốc hiệu and the two agencies: 12–13. */
  letterhead: 13,
  /** Tiêu ngữ, place and date: 13–14. */
  motto: 14,
  /** Số, ký hiệu: 13. */
  number: 13,
  /** `Nơi nhận:` 12, its list 11. */
  recipientsTitle: 12,
  recipients: 11,
  /** Tables of an appendix. */
  table: 11,
  tableHeading: 10,
  tableNote: 9,
} as const;
export const halfPoints = (points: number): number => points * 2;

/** mm; top and bottom 20–25, left 30–35, right 15–20. The header stands half-way up the top margin. */
const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20, header: 9 };

/** Twips between the left and the right margin. */
export const TEXT_WIDTH = twipsOfMm(PAGE.width - PAGE.left - PAGE.right);

/** The same of a page that lies. */
export const LYING_WIDTH = twipsOfMm(PAGE.height - PAGE.left - PAGE.right);

const MARGIN = {
  top: twipsOfMm(PAGE.top),
  bottom: twipsOfMm(PAGE.bottom),
  left: twipsOfMm(PAGE.left),
  right: twipsOfMm(PAGE.right),
  header: twipsOfMm(PAGE.header),
  footer: twipsOfMm(PAGE.header),
};

export const PAGE_PROPERTIES: ISectionPropertiesOptions = {
  // The first page has a header of its own, which is where the page number is left out.
  titlePage: true,
  page: {
    size: {
      width: twipsOfMm(PAGE.width),
      height: twipsOfMm(PAGE.height),
      orientation: PageOrientation.PORTRAIT,
    },
    margin: MARGIN,
  },
};

/** Of an appendix that lies: it counts its pages anew. */
export const LYING_PROPERTIES: ISectionPropertiesOptions = {
  titlePage: true,
  page: {
    // The library turns the two measures round for a page that lies.
    size: {
      width: twipsOfMm(PAGE.width),
      height: twipsOfMm(PAGE.height),
      orientation: PageOrientation.LANDSCAPE,
    },
    margin: MARGIN,
    pageNumbers: { start: 1 },
  },
};
