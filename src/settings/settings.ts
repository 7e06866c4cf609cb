// The settings file: departments, people, days off. What an administrator writes, and what an export gives back.

import { z } from 'zod';
import { type Agency, agencySettingsSchema, approvalSchema, letterheadSchema } from '../agency/agency.ts';
import { ROLES, type Role, roleSchema } from '../agency/person.ts';
import { reminderRulesSchema, type WorkingHours, workingHoursSchema } from '../agency/reminder-rules.ts';
import { type HolidayTable, holidayTableSchema } from '../calendar/holidays.ts';
import { monthSchema } from '../calendar/schemas.ts';
import { withinOneEdit } from '../language/edit-distance.ts';
import type { ChosenBases } from '../report/bases.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import { reportDutySchema } from '../report/duties.ts';
import { PROVINCE_ID } from '../report/report-ref.ts';
import { basesSchema } from './bases.ts';

/** How an administrator names a person: user principal name or mail, in lower case. */
export const principalSchema = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      // The pattern takes a time that grows with the square of the length: 200 KB of it took 20 seconds.
      .max(200, { abort: true })
      .regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u, 'not an address like lan.nt@tinh.gov.vn'),
  );

const formerSchema = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(200, { abort: true })
      .refine(
        (text) => text === NOBODY || principalSchema.safeParse(text).success,
        'not an address like lan.nt@tinh.gov.vn, nor nobody',
      ),
  );

export const personNameSchema = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1).max(100));

/** At least one; each once, in the order of the table. */
export const rolesSchema = z
  .array(roleSchema)
  .min(1)
  .transform((roles): readonly Role[] => ROLES.filter((role) => roles.includes(role)));

const tenantSchema = z.guid('not a tenant id (a GUID)').transform((id) => id.toLowerCase());

/** A report by its id, or its id with the months from and to which it is owed. */
const dutySchema = ({ all, find }: ReportCatalogue) =>
  reportDutySchema.refine(({ report }) => find(report), {
    path: [],
    error: ({ input }) => unknownReport((input as { readonly report: string }).report, all),
  });

function unknownReport(id: string, all: ReportCatalogue['all']): string {
  const ids = all.map((one) => one.id);
  const like = ids.find((one) => withinOneEdit(one, id));
  const meant = like === undefined ? '.' : `; did you mean ${like}?`;
  return `is no report that I know${meant} There are: ${ids.join(', ')} (npm run reports -- import brings others)`;
}

const agencySchema = (reports: ReportCatalogue) =>
  z.strictObject({
    id: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,39}$/u,
        'must have only small letters without diacritics, digits and hyphens',
      )
      .refine((id) => id !== PROVINCE_ID, 'stands for the whole province; choose another'),
    office: z.boolean().default(false),
    approval: approvalSchema.default('required'),
    reports: z.array(dutySchema(reports)).max(40),
    firstMonth: monthSchema,
    settings: z.array(agencySettingsSchema).min(1),
  });

const personSchema = z.strictObject({
  principal: principalSchema,
  name: personNameSchema,
  active: z.boolean().default(true),
  /** The account that they sign in with: its object id in Entra. With it they are known under any address. */
  objectId: z
    .guid('not an object id (a GUID)')
    .transform((id) => id.toLowerCase())
    .optional(),
  /** The address under which they were known; `nobody` where they are somebody new. */
  was: formerSchema.optional(),
  /** Only where it is not the file's. */
  tenantId: tenantSchema.optional(),
  /** Only where they are not everybody's. */
  hours: workingHoursSchema.optional(),
  /** Who stands in for them, of the same file and tenant. */
  deputy: principalSchema.optional(),
  memberships: z.array(z.strictObject({ agency: z.string().min(1).max(40), roles: rolesSchema })).max(200),
});

/** What a file may say where there are these reports. */
export const fileSchema = (reports: ReportCatalogue) =>
  z.strictObject({
    tenantId: tenantSchema.optional(),
    agencies: z.array(agencySchema(reports)).default([]),
    people: z.array(personSchema).optional(),
    holidays: holidayTableSchema.default({}),
    bases: basesSchema(reports, monthSchema).optional(),
  });

/** Every field that a file may have, for guessing at one that was mistyped. */
export const fieldsOf = (reports: ReportCatalogue): readonly string[] =>
  [
    fileSchema(reports),
    agencySchema(reports),
    agencySettingsSchema,
    letterheadSchema,
    personSchema,
    workingHoursSchema,
    reminderRulesSchema,
    basesSchema(reports, monthSchema).element,
  ].flatMap(({ shape }) => Object.keys(shape));

export type AgencyEntry = Omit<Agency, 'sample'>;

export interface PersonEntry {
  readonly tenantId: string;
  readonly principal: string;
  readonly name: string;
  readonly active: boolean;
  /** Of the account that they sign in with. */
  readonly objectId?: string;
  /** The address under which they were known, or that they are nobody who is known. */
  readonly was?: string;
  readonly hours?: WorkingHours;
  /** The principal of who stands in for them. */
  readonly deputy?: string;
  readonly memberships: readonly { readonly agencyId: string; readonly roles: readonly Role[] }[];
}

export interface Settings {
  readonly agencies: readonly AgencyEntry[];
  /** Undefined where the file says nothing of people: then they stay as they are. */
  readonly people: readonly PersonEntry[] | undefined;
  readonly holidays: HolidayTable;
  /** What rates divide by; undefined where the file says nothing of it: then it stays as it is. */
  readonly bases: readonly ChosenBases[] | undefined;
}

/** Written in the place of an address: whoever this is, it is nobody who is known. */
export const NOBODY = 'nobody';
