// The province's report of a month: the sums of what is approved in the official layout, with the list of who is missing;
// and every agency's figures and rates as a table.

import { type Letterhead, settingsOn } from '../agency/agency.ts';
import { formatDateTime, localDate } from '../calendar/clock.ts';
import { consolidatedFileName, tableFileName } from '../document/file-name.ts';
import { renderReport } from '../document/word-file.ts';
import { formatCount } from '../language/format.ts';
import type { MonthMention } from '../language/month-mention.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { type Block, outlineReport } from '../report/outline.ts';
import { renderWorkbook } from '../spreadsheet/excel-file.ts';
import { findAgency } from '../store/agencies.ts';
import { byAgency } from './by-agency.ts';
import type { ActionContext } from './context.ts';
import type { FileWords } from './file-words.ts';
import { provinceTable } from './province-table.ts';
import { type Province, readProvince } from './read-province.ts';

export type ConsolidatedFormat = 'word' | 'sheet';

/**
 * Of more agencies the Word file has no table: of three thousand communes it would have a thousand pages and take minutes. The
 * Excel file has all of them.
 */
export const MOST_IN_APPENDIX = 500;

export interface Consolidated {
  readonly kind: 'consolidated';
  readonly province: Province;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Requires the right to read every agency's reports. `nothing-approved` while there is nothing to sum. */
export async function consolidateReports(
  context: ActionContext,
  words: FileWords,
  mention: MonthMention | undefined,
  format: ConsolidatedFormat,
  definition: ReportDefinition,
): Promise<
  | Consolidated
  | { readonly kind: 'nothing-approved'; readonly province: Province }
  | Exclude<Awaited<ReturnType<typeof readProvince>>, Province>
> {
  const province = await readProvince(context, mention, definition);
  if (province.kind !== 'province') return province;
  if (province.approved === 0) return { kind: 'nothing-approved', province };
  const { month } = province;
  const letterhead = await letterheadOfOffice(context);
  if (format === 'word') {
    const bytes = await asWord(province, letterhead, context.now);
    return { kind: 'consolidated', province, bytes, fileName: consolidatedFileName(definition.code, month) };
  }
  const bytes = await renderWorkbook(provinceTable(words, { province, letterhead, at: context.now }));
  return { kind: 'consolidated', province, bytes, fileName: tableFileName(words, definition.code, month) };
}

/** Of today: it is no kept paper, but compiled anew each time. */
async function letterheadOfOffice({ db, actor, now }: ActionContext): Promise<Letterhead> {
  const agencyId = actor.memberships.find(({ office }) => office)?.agencyId;
  const office = agencyId === undefined ? undefined : await findAgency(db, agencyId);
  if (!office) throw new Error('a reader of every report belongs to the Office');
  return settingsOn(office, localDate(now)).letterhead;
}

async function asWord(province: Province, letterhead: Letterhead, now: Date): Promise<Uint8Array> {
  const { definition, month } = province;
  const figures = new Map([...province.sums, ...recommendations(province)]);
  const facts = { month, agency: letterhead.name, appendices: [], consolidated: true } as const;
  const outlined = outlineReport(definition, figures, facts);
  const closing = outlined.blocks.length - 1;
  return await renderReport({
    outlined: { ...outlined, blocks: outlined.blocks.toSpliced(closing, 0, ...whoIsMissing(province)) },
    letterhead,
    month,
    mark: { kind: 'as-of', at: formatDateTime(now) },
    ...(hasAppendix(province) && { appendix: byAgency(province) }),
  });
}

const hasAppendix = ({ reports }: Province): boolean => reports.length <= MOST_IN_APPENDIX;

const whereEachIs = (province: Province): string =>
  hasAppendix(province)
    ? 'Số liệu của từng cơ quan tại Phụ lục kèm theo.'
    : `Số liệu của từng cơ quan (${formatCount(province.reports.length)} cơ quan) tại bảng Excel của kỳ báo cáo.`;

/** "III." follows the form's own two parts. */
function whoIsMissing(province: Province): readonly Block[] {
  const { reports, approved, unsummed } = province;
  const missing = reports.filter(({ figures }) => figures === undefined);
  const line = (text: string): Block => ({ kind: 'bullet', text, figures: [] });
  const basis = `Số liệu tổng hợp từ ${approved}/${reports.length} cơ quan có báo cáo đã được duyệt.`;
  return [
    { kind: 'heading', level: 1, text: 'III. PHẠM VI SỐ LIỆU', figures: [] },
    { kind: 'paragraph', text: missing.length === 0 ? basis : `${basis} Chưa có báo cáo của:`, figures: [] },
    ...missing.map(({ name }, at) => line(`${name}${at === missing.length - 1 ? '.' : ';'}`)),
    ...(unsummed.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: `Các cơ quan báo cáo theo hai phiên bản mẫu, nên không có số tổng cộng của: ${unsummed.map(({ short }) => short).join('; ')}.`,
            figures: [],
          },
        ]),
    { kind: 'paragraph', text: whereEachIs(province), figures: [] },
  ];
}

/** What each agency recommends, under its name; of those that recommend nothing nothing is said. */
function recommendations({ definition, reports }: Province): readonly (readonly [string, string])[] {
  return definition.figures.flatMap((figure) => {
    if (figure.kind !== 'text') return [];
    const said = reports.flatMap(({ name, figures }) => {
      const words = figures?.get(figure.id);
      return words === undefined || words === figure.otherwise ? [] : [`${name}: ${words}`];
    });
    return [[figure.id, said.length > 0 ? said.join('\n') : figure.otherwise] as const];
  });
}
