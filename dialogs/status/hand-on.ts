// The figures of a month for the province's reporting system: of one agency a card to copy from and the files; for the Office
// the files of all agencies.

import { indicatorLinesCard } from '../../cards/indicator-lines.ts';
import { issueIndicators } from '../../src/actions/issue-indicators.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { mayEverywhere } from '../../src/agency/person.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import { formatProvinceRef } from '../../src/report/report-ref.ts';
import type { Handler } from '../handler.ts';
import { aboutReport } from '../report-meant.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { noProvince } from './province.ts';

const FORMATS = ['xlsx', 'csv'] as const;

export const exportIndicators: Handler<'export-indicators'> = async (turn, request) => {
  const { actor } = turn.actions;
  const ofAll = !request.open && mayEverywhere(actor, 'read-report');
  return ofAll ? await ofProvince(turn, request.slots.month) : await ofReport(turn, request);
};

const ofReport = aboutReport<'export-indicators'>(async (turn, view) => [
  { kind: 'card', card: indicatorLinesCard(turn.phrases, view, turn.actions.now) },
  ...(await files(turn, view.report.id, view.report.version)),
]);

async function ofProvince(turn: Turn, mention: MonthMention | undefined): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const province = await readProvince(actions, mention);
  if (province.kind !== 'province') return [noProvince(turn, province)];
  const { approved, reports, month, definition } = province;
  if (approved === 0) {
    const { button, notInSaid, nothingApproved } = phrases.province;
    return [say(nothingApproved(month), [{ title: button.notIn, says: notInSaid(month) }])];
  }
  // Whoever hands the file on has to know whose figures are not in it.
  const holds =
    approved < reports.length ? [say(phrases.office.filesHolds(approved, reports.length, month))] : [];
  return [...holds, ...(await files(turn, formatProvinceRef({ definitionId: definition.id, month }), 0))];
}

async function files(turn: Turn, reportId: string, version: number): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (const format of FORMATS) {
    const issued = await issueIndicators(turn.actions, reportId, version, format);
    if (issued.kind === 'refused') return [say(turn.phrases.path.refusal[issued.code])];
    const { fileName, bytes, draft } = issued;
    const file = `indicators-${format}` as const;
    replies.push({ kind: 'document', file, reportId, version, fileName, size: bytes.byteLength, draft });
  }
  return replies;
}
