// The people of local mode: the sample department as its report of 02/2024 prints it, and the provincial Office. The
// same list names them in the database and in the chat window.

import type { Agency } from '../agency/agency.ts';
import type { Person } from '../agency/person.ts';
import { toLocalDate } from '../calendar/local-date.ts';
import { toMonth } from '../calendar/month.ts';

export const SAMPLE_TENANT = '00000000-0000-4000-8000-000000000001';

export const SAMPLE_FIRST_MONTH = toMonth(2023, 2);

export const SAMPLE_AGENCIES: readonly Agency[] = [
  {
    id: 'skhdt',
    sample: true,
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

export const SAMPLE_PEOPLE: readonly Person[] = [
  { id: 'can-bo', agencyId: 'skhdt', name: 'Nguyễn Thị Lan (cán bộ)', roles: ['officer'] },
  { id: 'lanh-dao', agencyId: 'skhdt', name: 'Y Hương Niê (lãnh đạo)', roles: ['approver'] },
  { id: 'van-phong', agencyId: 'vpubnd', name: 'Trần Văn Minh (Văn phòng)', roles: ['coordinator'] },
].map((person, i) => ({
  ...person,
  roles: person.roles as Person['roles'],
  tenantId: SAMPLE_TENANT,
  entraObjectId: `00000000-0000-4000-8000-00000000010${i}`,
  active: true,
}));
