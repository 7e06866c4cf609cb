// People of local mode: the sample department, as printed in its report of 02/2024, and the provincial Office.
// The other departments of the province are in province.ts.

import type { Agency } from '../agency/agency.ts';
import type { Person, Role } from '../agency/person.ts';
import { toLocalDate } from '../calendar/local-date.ts';
import { toMonth } from '../calendar/month.ts';

export const SAMPLE_TENANT = '00000000-0000-4000-8000-000000000001';

/** Definition id of the sample department's report. */
export const SAMPLE_REPORT = 'ct25-ct08';
/**
 * Definition ids of the additional reports some departments owe: monthly, and the quarterly one aggregated from
 * it.
 */
export const SAMPLE_INDEX_SET = { monthly: 'dvc-766', quarterly: 'dvc-766-quy' };

export const SAMPLE_FIRST_MONTH = toMonth(2023, 2);

export const SAMPLE_AGENCIES: readonly Agency[] = [
  {
    id: 'skhdt',
    sample: true,
    office: false,
    approval: 'required',
    reports: [{ report: SAMPLE_REPORT }],
    firstMonth: SAMPLE_FIRST_MONTH,
    settings: [
      {
        from: toLocalDate(SAMPLE_FIRST_MONTH, 1),
        letterhead: {
          name: 'Sở Kế hoạch và Đầu tư',
          parentBody: 'UBND tỉnh Kon Tum',
          place: 'Kon Tum',
          documentCode: 'BC-SKHĐT',
          fileCode: 'SKHDT',
          addressees: ['Văn phòng UBND tỉnh Kon Tum'],
          recipients: [
            'B/c số liệu trên HTTT báo cáo của tỉnh',
            'Lãnh đạo Sở',
            'Các phòng, đơn vị: ĐKKD; HTĐT',
          ],
          archive: ['TH'],
          authority: 'KT. GIÁM ĐỐC',
          signerTitle: 'PHÓ GIÁM ĐỐC',
          signerName: 'Y Hương Niê',
          appendices: [],
        },
      },
    ],
  },
  {
    id: 'vpubnd',
    sample: true,
    office: true,
    approval: 'off',
    reports: [],
    firstMonth: SAMPLE_FIRST_MONTH,
    settings: [
      {
        from: toLocalDate(SAMPLE_FIRST_MONTH, 1),
        letterhead: {
          name: 'Văn phòng Ủy ban nhân dân tỉnh',
          parentBody: 'UBND tỉnh Kon Tum',
          place: 'Kon Tum',
          documentCode: 'BC-VP',
          fileCode: 'VPUBND',
          addressees: ['UBND tỉnh Kon Tum'],
          recipients: ['Lãnh đạo Văn phòng'],
          archive: ['KSTT'],
          signerTitle: 'CHÁNH VĂN PHÒNG',
          signerName: 'Nguyễn Văn A',
          appendices: [],
        },
      },
    ],
  },
];

/** A sample person, linked to an Entra identity from the start. */
export type SamplePerson = Person & { readonly entraObjectId: string };

/** A sample person with a generated Entra object id. */
export const samplePerson = (
  at: number,
  id: string,
  name: string,
  agencyId: string,
  ...roles: readonly Role[]
): SamplePerson => ({
  id,
  name,
  tenantId: SAMPLE_TENANT,
  entraObjectId: `00000000-0000-4000-8000-000000000${100 + at}`,
  principal: `${id}@example.vn`,
  active: true,
  memberships: [{ agencyId, roles, office: agencyId === 'vpubnd' }],
});

export const SAMPLE_OFFICER = samplePerson(0, 'can-bo', 'Nguyễn Thị Lan (cán bộ)', 'skhdt', 'officer');
export const SAMPLE_LEADER = samplePerson(1, 'lanh-dao', 'Y Hương Niê (lãnh đạo)', 'skhdt', 'approver');
export const SAMPLE_OFFICE = samplePerson(
  2,
  'van-phong',
  'Trần Văn Minh (Văn phòng)',
  'vpubnd',
  'coordinator',
  'administrator',
);
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [SAMPLE_OFFICER, SAMPLE_LEADER, SAMPLE_OFFICE];
