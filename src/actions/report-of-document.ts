// Which of our reports a document is about: by the one month and the one agency that it names itself. A caller who may not read
// that report learns nothing of it.

import { type Agency, nameOfAgency } from '../agency/agency.ts';
import { may } from '../agency/person.ts';
import { previousPeriod, type ReportPeriod } from '../calendar/report-period.ts';
import type { DocumentReading } from '../import/figure-reading.ts';
import type { SourceDocument } from '../import/source.ts';
import { fold } from '../language/fold.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { allAgencies } from '../store/agencies.ts';
import type { ActionContext } from './context.ts';
import { readReport } from './read-report.ts';
import type { ReportView } from './report-view.ts';

export interface DocumentReport {
  readonly agency: Agency;
  readonly month: ReportPeriod;
  /** The stored report, if there is one. */
  readonly view: ReportView | undefined;
  /** That of the month before. */
  readonly before: ReportView | undefined;
}

/** Undefined where the document names no month or several, no agency that this person may read of, or several. */
export async function reportOfDocument(
  context: ActionContext,
  document: SourceDocument,
  { definition, periods, agencies }: DocumentReading,
): Promise<DocumentReport | undefined> {
  const months = new Set(periods.flatMap((one) => (one.kind === 'month' ? [one.month] : [])));
  const [month, ...others] = months;
  // A quarter, a year: its figures are no month's.
  const longer = periods.some(({ kind }) => kind === 'other');
  if (month === undefined || others.length > 0 || longer) return undefined;
  const agency = await agencyOf(context, document, agencies);
  if (!agency) return undefined;
  const viewIn = async (of: ReportPeriod) => {
    const id = formatReportRef({ agencyId: agency.id, definitionId: definition.id, month: of });
    const read = await readReport(context, id);
    return read.kind === 'read' ? read.view : undefined;
  };
  return { agency, month, view: await viewIn(month), before: await viewIn(previousPeriod(month)) };
}

/** Characters at either end of a document: there an agency names itself. */
const ENDS = 20_000;

/** The agency that the document is of; where it names none of ours, the one that the person speaks for. */
async function agencyOf(
  { db, actor, agencyId, catalogue }: ActionContext,
  document: SourceDocument,
  named: readonly string[],
): Promise<Agency | undefined> {
  const all = (await allAgencies(db)).filter((agency) => catalogue.owedBy(agency).length > 0);
  const within = named.length > 0 ? named.map(plain) : [plain(endsOf(document))];
  const meant = all.filter((agency) => within.some((words) => hasName(words, agency)));
  const [only, ...others] =
    meant.length > 0 ? meant : all.filter(({ id }) => named.length === 0 && id === agencyId);
  return only && others.length === 0 && may(actor, 'read-report', only.id) ? only : undefined;
}

function endsOf({ parts }: SourceDocument): string {
  const text = parts.map((part) => (part.kind === 'line' ? part.text : '')).join('\n');
  return text.length <= 2 * ENDS ? text : `${text.slice(0, ENDS)}\n${text.slice(-ENDS)}`;
}

function hasName(words: string, agency: Agency): boolean {
  const names = [nameOfAgency(agency), ...agency.settings.map(({ letterhead }) => letterhead.name)];
  return names.some((name) => ` ${words} `.includes(` ${plain(name)} `));
}

const plain = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
