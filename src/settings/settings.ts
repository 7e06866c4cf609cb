// The settings file: departments, people, days off. What an administrator writes, and what an export gives back.

import { z } from 'zod';
import { type Agency, agencySettingsSchema, approvalSchema, letterheadSchema } from '../agency/agency.ts';
import { ROLES, type Role, roleSchema } from '../agency/person.ts';
import { reminderRulesSchema, type WorkingHours, workingHoursSchema } from '../agency/reminder-rules.ts';
import { type HolidayTable, holidayTableSchema } from '../calendar/holidays.ts';
import { monthSchema } from '../calendar/schemas.ts';
import { REPORT_CATALOGUE } from '../definitions/shipped.ts';
import type { ChosenBases } from '../report/bases.ts';
import { reportDutySchema } from '../report/duties.ts';
import { PROVINCE_ID } from '../report/report-ref.ts';
import { basesSchema } from './bases.ts';
import { NOBODY } from './recognise.ts';

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

const UNKNOWN_REPORT = `must be one of: ${REPORT_CATALOGUE.all.map(({ id }) => id).join(', ')}`;

const agencySchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{0,39}$/u,
      'must have only small letters without diacritics, digits and hyphens',
    )
    .refine((id) => id !== PROVINCE_ID, 'stands for the whole province; choose another'),
  office: z.boolean().default(false),
  approval: approvalSchema.default('required'),
  reports: z
    .array(reportDutySchema.refine(({ report }) => REPORT_CATALOGUE.find(report), UNKNOWN_REPORT))
    .max(40),
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

const basesOfFile = basesSchema(REPORT_CATALOGUE, monthSchema);

export const fileSchema = z.strictObject({
  tenantId: tenantSchema.optional(),
  agencies: z.array(agencySchema).default([]),
  people: z.array(personSchema).optional(),
  holidays: holidayTableSchema.default({}),
  bases: basesOfFile.optional(),
});

/** Every field that a file may have, for guessing at one that was mistyped. */
export const FIELDS: readonly string[] = [
  fileSchema,
  agencySchema,
  agencySettingsSchema,
  letterheadSchema,
  personSchema,
  workingHoursSchema,
  reminderRulesSchema,
  basesOfFile.element,
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
