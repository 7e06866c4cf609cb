// A department as its reports print it. Names change (in 2025 provinces merged and departments were renamed), so
// settings carry the date from which they hold, and a paper bears the names of the day on which it was issued.

import { z } from 'zod';
import type { DeadlineRule } from '../calendar/deadline.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Month } from '../calendar/month.ts';
import { lastDayOf, type ReportPeriod } from '../calendar/report-period.ts';
import { deadlineSchema, localDateSchema } from '../calendar/schemas.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { dutyFor, type ReportDuty } from '../report/duties.ts';
import { reminderRulesSchema } from './reminder-rules.ts';

/** What is printed around the figures: letterhead, addressees, recipients, signature. All as printed. */
export const letterheadSchema = z.strictObject({
  /** The department: `Sở Kế hoạch và Đầu tư`; in capitals in the letterhead. */
  name: z.string().min(1).max(200),
  /** The body above it, first line of the letterhead: `UBND tỉnh Kon Tum`; a people's committee prints none. */
  parentBody: z.string().min(1).max(200).optional(),
  /** Where it is signed: `Kon Tum`. */
  place: z.string().min(1).max(100),
  /** After the number: `BC-SKHĐT`. */
  documentCode: z.string().min(1).max(40),
  /** The department in file names, ASCII: `SKHDT`. */
  fileCode: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,40}$/u, 'must have only letters without diacritics, digits and hyphens'),
  /** Kính gửi: required in a report to a superior (Nghị định 30/2020, Phụ lục I). */
  addressees: z.array(z.string().min(1).max(200)).min(1).max(20),
  /** Nơi nhận, without `Như trên` and `Lưu`: `Lãnh đạo Sở`. */
  recipients: z.array(z.string().min(1).max(200)).max(40),
  /** Who keeps the copy, after `Lưu: VT`: `TH`. */
  archive: z.array(z.string().min(1).max(40)).max(10),
  /** `KT. GIÁM ĐỐC`; absent when the head signs. */
  authority: z.string().min(1).max(100).optional(),
  signerTitle: z.string().min(1).max(100),
  signerName: z.string().min(1).max(100),
  /** The numbers of appendices that the department attaches itself: `['1', '4']`. */
  appendices: z.array(z.string().min(1).max(10)).max(20),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

export const agencySettingsSchema = z.strictObject({
  from: localDateSchema,
  letterhead: letterheadSchema,
  /** Of every report that the agency owes, where the duty itself says nothing else. */
  deadline: deadlineSchema.optional(),
  reminders: reminderRulesSchema.optional(),
});
export type AgencySettings = z.infer<typeof agencySettingsSchema>;

/**
 * `required`: an approver decides on every report, and not on one's own. `own-allowed`: also on one's own (an agency
 * whose leader enters the figures). `off`: a report is approved as soon as its officer has finished it.
 */
export const approvalSchema = z.enum(['required', 'own-allowed', 'off']);
export type Approval = z.infer<typeof approvalSchema>;

export interface Agency {
  readonly id: string;
  /** The provincial Office: sees every agency. */
  readonly office: boolean;
  readonly approval: Approval;
  /** The reports that it owes, each from and to its month. */
  readonly reports: readonly ReportDuty[];
  /** Sample departments exist in local mode only and say so on every card. */
  readonly sample: boolean;
  /** The first month this agency reports here; earlier ones are refused. */
  readonly firstMonth: Month;
  /** At least one, oldest first. */
  readonly settings: readonly AgencySettings[];
}

/** The settings in force on a day; before the first settings, the oldest. Throws when the agency has none. */
export function settingsOn(agency: Agency, day: LocalDate): AgencySettings {
  const inForce = agency.settings.findLast(({ from }) => from <= day) ?? agency.settings[0];
  if (!inForce) throw new Error(`agency ${agency.id} has no settings`);
  return inForce;
}

/**
 * What is printed on the days from `first` to `last`, where that is not the same on all of them: each with the day from
 * which it holds, the oldest first.
 */
export function letterheadsBetween(
  agency: Agency,
  { first, last }: { readonly first: LocalDate; readonly last: LocalDate },
): readonly Pick<AgencySettings, 'from' | 'letterhead'>[] {
  const inForce = [
    settingsOn(agency, first),
    ...agency.settings.filter(({ from }) => from > first && from <= last),
  ];
  const printed = (letterhead: Letterhead) => JSON.stringify(letterhead);
  const others = inForce.filter(
    ({ letterhead }, at) =>
      printed(letterhead) !== printed(inForce[at - 1]?.letterhead ?? ({} as Letterhead)),
  );
  return others.length > 1 ? others : [];
}

/** Every name that it has had, none twice. */
export function namesOfAgency(agency: Agency): readonly string[] {
  return [...new Set(agency.settings.map(({ letterhead }) => letterhead.name))];
}

/** When the agency's report for a period is due: by its duty, else by the agency's settings, else as the report itself says. */
export function deadlineRuleOf(
  agency: Agency,
  definition: ReportDefinition,
  period: ReportPeriod,
): DeadlineRule {
  const duty = dutyFor(agency, definition, period);
  return duty?.deadline ?? settingsOn(agency, lastDayOf(period)).deadline ?? definition.deadline;
}

/** The name that the agency bears now, for chat and lists: that of its newest settings. */
export function nameOfAgency(agency: Agency): string {
  return agency.settings.at(-1)?.letterhead.name ?? agency.id;
}
