// Identifies a report by agency, definition and period. The text form is the key of stored reports and appears
// in cards, links and reminders. It is formatted and parsed only here, so its format can change in one place.

import { parsePeriod, type ReportPeriod } from '../calendar/report-period.ts';
import type { FigureId } from './definition.ts';

export interface ReportRef {
  readonly agencyId: string;
  readonly definitionId: string;
  readonly month: ReportPeriod;
}

/** The consolidated report of all agencies for a month. */
export type ProvinceRef = Omit<ReportRef, 'agencyId'>;

/** A time series: one figure of an agency over months. */
export interface SeriesRef {
  readonly agencyId: string;
  readonly definitionId: string;
  readonly figure: FigureId;
}

/** Takes the place of an agency id; reserved. */
export const PROVINCE_ID = 'toan-tinh';

/** The ids that settings allow; they cannot contain the dot that separates the parts. */
const ID = /^[a-z0-9][a-z0-9-]*$/u;
const FIGURE = /^[A-Za-z][A-Za-z0-9]*$/u;

/** For example `skhdt.ct25-ct08.2024-02`. */
export function formatReportRef({ agencyId, definitionId, month }: ReportRef): string {
  return join(agencyId, definitionId, month);
}

/** Undefined for any other text, including references to the province or a series. */
export function parseReportRef(text: string): ReportRef | undefined {
  const ref = partsOf(text);
  return ref && ref.agencyId !== PROVINCE_ID ? ref : undefined;
}

/** For example `toan-tinh.ct25-ct08.2024-02`. */
export function formatProvinceRef({ definitionId, month }: ProvinceRef): string {
  return join(PROVINCE_ID, definitionId, month);
}

/** Undefined for any other text. */
export function parseProvinceRef(text: string): ProvinceRef | undefined {
  const ref = partsOf(text);
  return ref?.agencyId === PROVINCE_ID ? { definitionId: ref.definitionId, month: ref.month } : undefined;
}

/** For example `skhdt.ct25-ct08.settled`. */
export function formatSeriesRef({ agencyId, definitionId, figure }: SeriesRef): string {
  return join(agencyId, definitionId, figure);
}

/** Undefined for any other text. */
export function parseSeriesRef(text: string): SeriesRef | undefined {
  const [agencyId = '', definitionId = '', figure = '', ...rest] = text.split('.');
  const fits = rest.length === 0 && ID.test(agencyId) && ID.test(definitionId) && FIGURE.test(figure);
  return fits ? { agencyId, definitionId, figure } : undefined;
}

/** The period of a report or province reference; undefined for any other text. */
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
