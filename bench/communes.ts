// A province of communes for measuring: a settings file in which each commune has three people. Names repeat as they do in
// the country: the same village name in several old districts, and sometimes twice in one.

import { toLocalDate } from '../src/calendar/local-date.ts';
import { toMonth } from '../src/calendar/month.ts';
import type { AgencyEntry, PersonEntry, Settings } from '../src/settings/settings.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const FIRSTS = ['Đăk', 'Ia', 'Tân', 'An', 'Bình', 'Vĩnh', 'Hòa', 'Phú', 'Mỹ', 'Long', 'Thạnh', 'Đông'];
const SECONDS = ['Hà', 'Kôi', 'Lập', 'Phước', 'Thuận', 'Sơn', 'Hải', 'Trung', 'Quang', 'Mai', 'Xuân', 'Yên'];
const THIRDS = ['', ' Thượng', ' Hạ', ' Đông', ' Tây', ' Nam', ' Bắc', ' Trung'];
const FIRST_MONTH = toMonth(2025, 7);

/** The name of the commune at that place of the list; every so many it comes again. */
function communeName(at: number): string {
  const first = FIRSTS[at % FIRSTS.length];
  const second = SECONDS[Math.floor(at / FIRSTS.length) % SECONDS.length];
  const third = THIRDS[Math.floor(at / FIRSTS.length / SECONDS.length) % THIRDS.length];
  return `UBND ${at % 5 === 0 ? 'phường' : 'xã'} ${first} ${second}${third}`;
}

export function communes(count: number, report: string): Settings {
  const ids = Array.from({ length: count }, (_, at) => `xa-${at + 1}`);
  return {
    agencies: [office(report), ...ids.map((id, at) => communeOf(id, at, report))],
    people: [
      {
        tenantId: TENANT,
        principal: 'vpub@tinh.gov.vn',
        name: 'Trần Văn Phòng',
        active: true,
        memberships: [{ agencyId: 'vpub', roles: ['coordinator', 'administrator'] }],
      },
      ...ids.flatMap((id, at) => peopleOf(id, at)),
    ],
    holidays: {},
    bases: undefined,
  };
}

function communeOf(id: string, at: number, report: string): AgencyEntry {
  const name = communeName(at);
  return {
    id,
    office: false,
    approval: 'own-allowed',
    reports: [{ report }],
    firstMonth: FIRST_MONTH,
    settings: [
      {
        from: toLocalDate(FIRST_MONTH, 1),
        letterhead: {
          name,
          parentBody: 'UBND tỉnh Quảng Ngãi',
          place: name.replace(/^UBND (?:xã|phường) /u, ''),
          documentCode: 'BC-UBND',
          fileCode: `XA${at + 1}`,
          addressees: ['UBND tỉnh Quảng Ngãi', 'Văn phòng UBND tỉnh Quảng Ngãi'],
          recipients: ['Thường trực Đảng ủy', 'Thường trực HĐND xã', 'Chủ tịch, các PCT UBND xã'],
          archive: ['VP'],
          signerTitle: 'CHỦ TỊCH',
          signerName: `Nguyễn Văn ${SECONDS[at % SECONDS.length]}`,
          appendices: [],
        },
      },
    ],
  };
}

function office(report: string): AgencyEntry {
  const like = communeOf('vpub', 0, report);
  return {
    ...like,
    office: true,
    reports: [],
    settings: like.settings.map((one) => ({
      ...one,
      letterhead: { ...one.letterhead, name: 'Văn phòng UBND tỉnh', fileCode: 'VPUB' },
    })),
  };
}

function peopleOf(id: string, at: number): readonly PersonEntry[] {
  const person = (mark: string, name: string, roles: PersonEntry['memberships'][number]['roles']) => ({
    tenantId: TENANT,
    principal: `${mark}.${id}@tinh.gov.vn`,
    name: `${name} ${SECONDS[at % SECONDS.length]} ${at + 1}`,
    active: true,
    memberships: [{ agencyId: id, roles }],
  });
  return [
    person('chutich', 'Nguyễn Văn', ['approver']),
    person('vanphong', 'Lê Thị', ['officer', 'administrator']),
    person('phochutich', 'Phạm Thị', ['officer', 'approver']),
  ];
}
