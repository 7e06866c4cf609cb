// The other departments of the sample province, for the Office's view: each with its own size and habits and in
// a different state with the month that is due. Two of them owe a second report. Data only.

import type { Agency } from '../agency/agency.ts';
import { toLocalDate } from '../calendar/local-date.ts';
import type { Month } from '../calendar/month.ts';
import { SAMPLE_INDEX_SET, SAMPLE_PEOPLE, SAMPLE_REPORT, type SamplePerson, samplePerson } from './people.ts';
import { type Profile, SAMPLE_PROFILE } from './sample-figures.ts';

/** Progress with the month that is due. */
export type Standing = 'registered' | 'approved' | 'waiting' | 'returned' | 'half-entered' | 'not-begun';

export interface SampleDepartment {
  readonly id: string;
  readonly name: string;
  /** Abbreviation used after `BC-` in document numbers, and in file names. */
  readonly code: string;
  readonly fileCode: string;
  readonly officer: SamplePerson;
  readonly leader: SamplePerson;
  readonly profile: Profile;
  /** It was late every so many months in the past year; 0 for never. */
  readonly lateEvery: number;
  readonly standing: Standing;
  /** Only for departments that owe the index set. */
  readonly indexSet?: IndexSetStanding;
}

/** Progress with the index set reports. */
export interface IndexSetStanding {
  /** Number of quarters with monthly reports, including the last complete one. */
  readonly quarters: number;
  /** The month that is due; if it ends a quarter it is approved, so that the quarter can be filled. */
  readonly month: Standing;
  /** The quarter that ends with the month that is due; earlier quarters are approved if this one was begun. */
  readonly quarter: Standing;
}

/** Person ids are derived from the agency's: `can-bo-sxd`. */
const department = (
  at: number,
  id: string,
  [name, code, fileCode]: readonly [name: string, code: string, fileCode: string],
  [officer, leader]: readonly [officer: string, leader: string],
  rest: Pick<SampleDepartment, 'profile' | 'lateEvery' | 'standing' | 'indexSet'>,
): SampleDepartment => ({
  id,
  name,
  code,
  fileCode,
  officer: samplePerson(10 + 2 * at, `can-bo-${id}`, `${officer} (cán bộ)`, id, 'officer'),
  leader: samplePerson(11 + 2 * at, `lanh-dao-${id}`, `${leader} (lãnh đạo)`, id, 'approver'),
  ...rest,
});

/** All procedures are available by post; partially online services are a fifth of the fully online ones. */
const profile = (
  procedures: number,
  fullServices: number,
  rest: Omit<Profile, 'carried'> & { readonly paying: number },
): Profile => {
  const { paying, ...others } = rest;
  return {
    ...others,
    carried: {
      ...SAMPLE_PROFILE.carried,
      procedures,
      partialServices: Math.floor(fullServices / 5),
      fullServices,
      feeProcedures: paying + 4,
      paymentProcedures: paying,
      postProcedures: procedures,
      postInProcedures: procedures,
      postOutProcedures: procedures,
    },
  };
};

export const SAMPLE_DEPARTMENTS: readonly SampleDepartment[] = [
  department(
    0,
    'sldtbxh',
    ['Sở Lao động - Thương binh và Xã hội', 'SLĐTBXH', 'SLDTBXH'],
    ['Y Nhung', 'Trần Thị Thu Hà'],
    {
      profile: profile(126, 60, {
        size: 45,
        ahead: 3,
        full: 860,
        partial: 60,
        returned: 42,
        paying: 18,
        paid: 92,
        post: 60,
        overdue: 0,
      }),
      lateEvery: 0,
      standing: 'registered',
    },
  ),
  department(
    1,
    'snnptnt',
    ['Sở Nông nghiệp và Phát triển nông thôn', 'SNNPTNT', 'SNNPTNT'],
    ['A Brôl Vẽ', 'Lê Đình Thắng'],
    {
      profile: profile(118, 48, {
        size: 30,
        ahead: 5,
        full: 610,
        partial: 130,
        returned: 18,
        paying: 22,
        paid: 61,
        post: 70,
        overdue: 14,
      }),
      lateEvery: 4,
      standing: 'half-entered',
    },
  ),
  department(
    2,
    'stnmt',
    ['Sở Tài nguyên và Môi trường', 'STNMT', 'STNMT'],
    ['Phạm Thị Mai', 'Rơ Châm Hlơi'],
    {
      profile: profile(97, 41, {
        size: 180,
        ahead: 8,
        full: 480,
        partial: 210,
        returned: 12,
        paying: 26,
        paid: 74,
        post: 85,
        overdue: 21,
      }),
      lateEvery: 3,
      standing: 'waiting',
      indexSet: { quarters: 1, month: 'waiting', quarter: 'waiting' },
    },
  ),
  department(3, 'stp', ['Sở Tư pháp', 'STP', 'STP'], ['Đinh Thị Hoa', 'Bùi Quang Vinh'], {
    profile: profile(134, 72, {
      size: 120,
      ahead: 1,
      full: 905,
      partial: 50,
      returned: 55,
      paying: 40,
      paid: 97,
      post: 130,
      overdue: 2,
    }),
    lateEvery: 0,
    standing: 'approved',
  }),
  department(4, 'sxd', ['Sở Xây dựng', 'SXD', 'SXD'], ['Võ Thanh Tùng', 'A Thút'], {
    profile: profile(68, 33, {
      size: 40,
      ahead: 6,
      full: 720,
      partial: 90,
      returned: 25,
      paying: 20,
      paid: 83,
      post: 55,
      overdue: 6,
    }),
    lateEvery: 6,
    standing: 'returned',
  }),
  department(5, 'syt', ['Sở Y tế', 'SYT', 'SYT'], ['Y Blin Kbuôr', 'Hoàng Minh Đức'], {
    profile: profile(142, 55, {
      size: 55,
      ahead: 10,
      full: 790,
      partial: 70,
      returned: 30,
      paying: 35,
      paid: 88,
      post: 70,
      overdue: 9,
    }),
    lateEvery: 5,
    standing: 'not-begun',
    indexSet: { quarters: 2, month: 'half-entered', quarter: 'not-begun' },
  }),
];

/** Everybody whose chat can be opened in the window. */
export const PROVINCE_PEOPLE: readonly SamplePerson[] = [
  ...SAMPLE_PEOPLE,
  ...SAMPLE_DEPARTMENTS.flatMap(({ officer, leader }) => [officer, leader]),
];

/** The agency as stored; it reports from `firstMonth`, and on the index set from `indexSetFrom` if that is given. */
export function agencyOf(
  { id, name, code, fileCode, leader }: SampleDepartment,
  firstMonth: Month,
  indexSetFrom: Month | undefined,
): Agency {
  const beside = indexSetFrom === undefined ? [] : Object.values(SAMPLE_INDEX_SET);
  return {
    id,
    sample: true,
    office: false,
    approval: 'required',
    reports: [
      { report: SAMPLE_REPORT },
      ...beside.map((report) => ({ report, ...(indexSetFrom && { from: indexSetFrom }) })),
    ],
    firstMonth,
    settings: [
      {
        from: toLocalDate(firstMonth, 1),
        letterhead: {
          name,
          parentBody: 'UBND tỉnh Kon Tum',
          place: 'Kon Tum',
          documentCode: `BC-${code}`,
          fileCode,
          addressees: ['Văn phòng UBND tỉnh Kon Tum'],
          recipients: ['B/c số liệu trên HTTT báo cáo của tỉnh', 'Lãnh đạo Sở'],
          archive: ['VP'],
          signerTitle: 'GIÁM ĐỐC',
          signerName: leader.name.replace(/ \(.*$/u, ''),
          appendices: [],
        },
      },
    ],
  };
}
