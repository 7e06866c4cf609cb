// What is called by a report: which agency's, of which definition, for which month. Its text is the key of the stored
// report and stands in cards, links and reminders; it is made and read here alone, so that its shape can change here alone.

import { parsePeriod, type ReportPeriod } from '../calendar/report-period.ts';
import type { FigureId } from './definition.ts';

export interface ReportRef {
  readonly agencyId: string;
  readonly definitionId: string;
  readonly month: ReportPeriod;
}

/** The report that sums up a month of all agencies. */
export type ProvinceRef = Omit<ReportRef, 'agencyId'>;

/** A figure of an agency, month by month. */
export interface SeriesRef {
  readonly agencyId: string;
  readonly definitionId: string;
  readonly figure: FigureId;
}

/** Stands where an agency does; no agency may have it as its id. */
export const PROVINCE_ID = 'toan-tinh';

/** The ids that the settings allow, so that no part holds the dot between the parts. */
const ID = /^[a-z0-9][a-z0-9-]*$/u;
const FIGURE = /^[A-Za-z][A-Za-z0-9]*$/u;

/** Like `skhdt.ct25-ct08.2024-02`. */
export function formatReportRef({ agencyId, definitionId, month }: ReportRef): string {
  return join(agencyId, definitionId, month);
}

/** Undefined for every other text, one of the province or of a series among them. */
export function parseReportRef(text: string): ReportRef | undefined {
  const ref = partsOf(text);
  return ref && ref.agencyId !== PROVINCE_ID ? ref : undefined;
}

/** Like `toan-tinh.ct25-ct08.2024-02`. */
export function formatProvinceRef({ definitionId, month }: ProvinceRef): string {
  return join(PROVINCE_ID, definitionId, month);
}

export function parseProvinceRef(text: string): ProvinceRef | undefined {
  const ref = partsOf(text);
  return ref?.agencyId === PROVINCE_ID ? { definitionId: ref.definitionId, month: ref.month } : undefined;
}

/** Like `skhdt.ct25-ct08.settled`. */
export function formatSeriesRef({ agencyId, definitionId, figure }: SeriesRef): string {
  return join(agencyId, definitionId, figure);
}

export function parseSeriesRef(text: string): SeriesRef | undefined {
  const [agencyId = '', definitionId = '', figure = '', ...rest] = text.split('.');
  const fits = rest.length === 0 && ID.test(agencyId) && ID.test(definitionId) && FIGURE.test(figure);
  return fits ? { agencyId, definitionId, figure } : undefined;
}

/** The month of a report or of the province; undefined for every other text. */
export function monthOfRef(text: string): ReportPeriod | undefined {
  return partsOf(text)?.month;
}

const join = (...parts: readonly string[]): string => parts.join('.');

function partsOf(text: string): ReportRef | undefined {
  const [agencyId = '', definitionId = '', last = '', ...rest] = text.split('.');
  const month = parsePeriod(last);
  const fits = rest.length === 0 && ID.test(agencyId) && ID.test(definitionId);
  return fits && month ? { agencyId, definitionId, month } : undefined;
}
