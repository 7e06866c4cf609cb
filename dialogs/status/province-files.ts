// Files on all agencies for a month: the consolidated Word report of approved reports, a table of all figures,
// and the figures for the province's reporting system.

import { consolidateReports } from '../../src/actions/consolidate-reports.ts';
import { issueIndicators } from '../../src/actions/issue-indicators.ts';
import { type Province, readProvince } from '../../src/actions/read-province.ts';
import { readProvinceSpan } from '../../src/actions/read-province-span.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { SpanMention } from '../../src/language/span-mention.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { formatProvinceRef } from '../../src/report/report-ref.ts';
import type { Span } from '../../src/report/time-series.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { markListed } from './listed-month.ts';
import { noProvince } from './no-province.ts';

export type ProvinceFile = 'consolidated' | 'sheet' | 'indicators';

interface FileWish {
  readonly definition: ReportDefinition;
  readonly mention?: MonthMention | undefined;
  readonly span?: SpanMention | Span | undefined;
}

/** The consolidated Word report, or the table of every agency's figures. */
export async function provinceFile(
  turn: Turn,
  file: ProvinceFile,
  { definition, mention, span }: FileWish,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  if (file === 'indicators') return await indicatorsOfAll(turn, definition, mention);
  if (span) return await whichMonth(turn, file, definition, span);
  const format = file === 'sheet' ? 'sheet' : 'word';
  const made = await consolidateReports(actions, phrases, mention, format, definition);
  if (made.kind === 'nothing-approved') {
    return [nothingApproved(turn, made.province)];
  }
  if (made.kind !== 'consolidated') return [noProvince(turn, made)];
  const { fileName, bytes, province } = made;
  const reportId = formatProvinceRef({ definitionId: province.definition.id, month: province.month });
  const size = bytes.byteLength;
  const kind = format === 'sheet' ? 'table' : 'consolidated';
  return [
    ...missingAgencies(turn, province),
    { kind: 'document', file: kind, reportId, version: 0, fileName, size, draft: false },
  ];
}

function nothingApproved(turn: Turn, province: Province): Reply {
  const { button, notInSaid, nothingApproved: words } = turn.phrases.province;
  const { called, month } = province;
  // The button's text names no report, so mark this one as shown last.
  markListed(turn, province);
  return say(words(month, called), [{ title: button.notIn, says: notInSaid(month) }]);
}

/** Says how many agencies the file lacks, because whoever passes it on has to know. */
function missingAgencies(
  { phrases }: Turn,
  { approved, reports, month, called }: Province,
): readonly Reply[] {
  const all = reports.length;
  return approved < all ? [say(phrases.office.filesHolds(approved, all, month, called))] : [];
}

async function indicatorsOfAll(
  turn: Turn,
  named: ReportDefinition,
  mention: MonthMention | undefined,
): Promise<readonly Reply[]> {
  const province = await readProvince(turn.actions, mention, named);
  if (province.kind !== 'province') return [noProvince(turn, province)];
  if (province.approved === 0) return [nothingApproved(turn, province)];
  const { definition, month } = province;
  const reportId = formatProvinceRef({ definitionId: definition.id, month });
  return [...missingAgencies(turn, province), ...(await indicatorFiles(turn, reportId, 0))];
}

const FORMATS = ['xlsx', 'csv'] as const;

/** One report's or all agencies' figures for the province's reporting system. */
export async function indicatorFiles(
  turn: Turn,
  reportId: string,
  version: number,
): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (const format of FORMATS) {
    const issued = await issueIndicators(turn.actions, reportId, version, format);
    if (issued.kind === 'refused') return [say(turn.phrases.workflow.refusal[issued.code])];
    const { fileName, bytes, draft } = issued;
    const file = `indicators-${format}` as const;
    replies.push({ kind: 'document', file, reportId, version, fileName, size: bytes.byteLength, draft });
  }
  return replies;
}

const MOST_MONTHS = 3;

/** A file covers a single month: offers the latest ones of the span. */
async function whichMonth(
  turn: Turn,
  file: Exclude<ProvinceFile, 'indicators'>,
  definition: ReportDefinition,
  asked: SpanMention | Span,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const span = await readProvinceSpan(actions, asked, definition);
  if (span.kind === 'before-first') return [say(phrases.beforeFirst(span.month, span.first))];
  if (span.kind !== 'province-span') return [noProvince(turn, span)];
  const { province } = phrases;
  const last = span.months.at(-1);
  // The buttons' texts name no report, so mark this one as shown last.
  if (last) markListed(turn, { definition, month: last.month });
  const months = span.months.filter(({ approved }) => approved > 0).slice(-MOST_MONTHS);
  return [
    say(
      province.filesOfOne(span.definition.frequency),
      months.map(({ month }) => ({
        title: province.button.month(month),
        says: province.fileSaid(file, month),
      })),
    ),
  ];
}
