// A report as the official Word file: layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, mẫu 1.4.

import { Document } from 'docx';
import type { Letterhead } from '../agency/agency.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { monthNumberOf } from '../calendar/month.ts';
import {
  lastMonthOf,
  periodLabel,
  periodName,
  type ReportPeriod,
  yearOf,
} from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import type { OutlinedReport } from '../report/outline.ts';
import { type Appendix, appendixSection } from './appendix.ts';
import { type AttachedAppendix, attachedSection } from './attached-appendix.ts';
import { body } from './body.ts';
import { letterheadTable } from './letterhead.ts';
import type { Mark } from './mark.ts';
import { draftMark } from './number-and-date.ts';
import { pack } from './pack.ts';
import { PAGE_PROPERTIES } from './page.ts';
import { pageFooters } from './page-footer.ts';
import { pageHeaders } from './page-header.ts';
import { printable } from './printable.ts';
import { signature } from './signature.ts';
import { STYLES } from './styles.ts';
import { addressees, titleAndSubject } from './title.ts';

export interface DocumentInput {
  readonly outlined: OutlinedReport;
  readonly letterhead: Letterhead;
  readonly month: ReportPeriod;
  /** From văn thư, 1 or more; absent while not assigned: printed blank. */
  readonly number?: number;
  /** The day it is dated; absent: day and month are printed blank, the year is the report's. */
  readonly date?: LocalDate;
  readonly mark: Mark;
  /** After the signature, on pages of its own. */
  readonly appendix?: Appendix;
  /** Likewise, each on pages of its own: what officers have attached. */
  readonly attached?: readonly AttachedAppendix[];
}

/** The bytes of a .docx; the same input gives the same bytes. Throws RangeError when `number` is not 1 or more. */
export function renderReport(input: DocumentInput): Promise<Uint8Array> {
  const { outlined, letterhead, month, mark, appendix, attached = [] } = input;
  const document = new Document({
    ...propertiesOf(input),
    styles: STYLES,
    compatibility: { version: 15 },
    sections: [
      {
        properties: PAGE_PROPERTIES,
        headers: pageHeaders(mark),
        footers: pageFooters(mark),
        children: [
          letterheadTable(input),
          ...titleAndSubject(outlined.title, outlined.subject),
          ...addressees(letterhead.addressees),
          ...body(outlined.blocks),
          ...signature(letterhead),
        ],
      },
      ...(appendix ? [appendixSection(appendix, input)] : []),
      ...attached.map((one) => attachedSection(one, input)),
    ],
  });
  return pack(document, firstOf(month));
}

/** A report is dated on the first of its last month. */
const firstOf = (period: ReportPeriod) => {
  const month = lastMonthOf(period);
  return new Date(Date.UTC(yearOf(month), monthNumberOf(month) - 1, 1));
};

/** What Word shows under File, Info. */
function propertiesOf({ outlined, letterhead, month, mark }: DocumentInput) {
  const agency = printable(letterhead.name);
  const label = periodName(month, 'vi');
  return {
    title: printable([outlined.title, ...outlined.subject].join(' ')),
    creator: agency,
    lastModifiedBy: agency,
    subject: capitalised(label),
    keywords: printable(`${letterhead.documentCode}, ${periodLabel(month)}`),
    description: `Báo cáo ${label} của ${agency}${mark.kind === 'draft' ? `. ${draftMark(mark.changed)}` : ''}`,
    revision: 1,
  };
}
