// Settings of any shape that a file may have, with texts that YAML would like to read as something else.

import fc from 'fast-check';
import { ROLES } from '../../src/agency/person.ts';
import { isWeekend, parseLocalDate } from '../../src/calendar/local-date.ts';
import { type Month, toMonth } from '../../src/calendar/month.ts';
import type { AgencyEntry, PersonEntry, Settings } from '../../src/settings/settings.ts';

const TENANT = '66666666-7777-8888-9999-000000000000';
const OTHER_TENANT = '66666666-7777-8888-9999-000000000001';

// biome-ignore format: a word list
const TRICKY = ['- a', 'key: value', '# x', 'yes', 'off', '12', '1e3', '0x1F', 'null', '~', ' a', 'a ', '2024-01-01', '"q"', "'",
  '%a', '@a', '!a', '&a', '*a', '[a', '{a}', 'a\nb', 'a\n', '\ta', '|', '>', '?', 'true', '17:00', 'Sở Y tế: đơn vị', '<<'];

const text = fc
  .oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
  .map((one) => one.normalize('NFC'));
const name = text.map((one) => one.trim()).filter((one) => one !== '');
const code = fc.stringMatching(/^[A-Za-z0-9-]{1,10}$/u);
const date = fc
  .tuple(
    fc.integer({ min: 2020, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => parseLocalDate(`${toMonth(year, month)}-${String(day).padStart(2, '0')}`))
  .filter((one) => one !== undefined);

const letterhead = fc.record(
  {
    name: text,
    parentBody: text,
    place: text,
    documentCode: text,
    fileCode: code,
    addressees: fc.array(text, { minLength: 1, maxLength: 3 }),
    recipients: fc.array(text, { maxLength: 3 }),
    archive: fc.array(text, { maxLength: 2 }),
    authority: text,
    signerTitle: text,
    signerName: text,
    appendices: fc.array(fc.constantFrom('1', '2a', '10'), { maxLength: 2 }),
  },
  // biome-ignore format: a word list
  { requiredKeys: ['name', 'parentBody', 'place', 'documentCode', 'fileCode', 'addressees', 'recipients', 'archive', 'signerTitle', 'signerName', 'appendices'] },
);

const deadline = fc.oneof(
  fc.record({
    kind: fc.constant('day-of-month' as const),
    day: fc.integer({ min: 1, max: 31 }),
    time: fc.constant('17:00' as const),
  }),
  fc.record({
    kind: fc.constant('working-days-after-cut-off' as const),
    days: fc.integer({ min: 1, max: 20 }),
    time: fc.constant('08:05' as const),
  }),
);

const reminders = fc.record({
  time: fc.constantFrom('08:00' as const, '07:45' as const),
  daysBefore: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }),
  overdueEvery: fc.integer({ min: 1, max: 10 }),
  overdueMost: fc.integer({ min: 0, max: 3 }),
});

const hours = fc.constantFrom(
  { from: '07:00', to: '16:30' } as const,
  { from: '13:00', to: '20:00' } as const,
);

const agency: fc.Arbitrary<AgencyEntry> = fc.record({
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,6}$/u),
  office: fc.boolean(),
  approval: fc.constantFrom('required' as const, 'own-allowed' as const, 'off' as const),
  reports: fc.subarray([
    { report: 'ct25-ct08' },
    { report: 'ct25-ct08', from: toMonth(2026, 1), until: toMonth(2026, 12) },
  ]),
  firstMonth: date.map((one) => toMonth(Number(one.slice(0, 4)), 1)),
  settings: fc
    .uniqueArray(
      fc.record({ from: date, letterhead, deadline, reminders }, { requiredKeys: ['from', 'letterhead'] }),
      {
        minLength: 1,
        maxLength: 3,
        selector: ({ from }) => from,
      },
    )
    .map((all) => all.toSorted((one, other) => (one.from < other.from ? -1 : 1))),
});

const person = (agencyIds: readonly string[]): fc.Arbitrary<PersonEntry> =>
  fc.record(
    {
      hours,
      tenantId: fc.constantFrom(TENANT, TENANT, OTHER_TENANT),
      principal: fc.stringMatching(/^[a-z0-9.#_-]{1,8}@[a-z]{1,6}\.vn$/u),
      name: name.filter((one) => one.length <= 100),
      active: fc.boolean(),
      memberships: fc
        .subarray([...agencyIds], { minLength: 1 })
        .chain((ids) =>
          fc.tuple(
            ...ids.map((agencyId) =>
              fc.subarray([...ROLES], { minLength: 1 }).map((roles) => ({ agencyId, roles })),
            ),
          ),
        )
        .map((all) => all.toSorted((one, other) => (one.agencyId < other.agencyId ? -1 : 1))),
    },
    { requiredKeys: ['tenantId', 'principal', 'name', 'active', 'memberships'] },
  );

/** Some have somebody else of their tenant as deputy. */
function withDeputies(people: readonly PersonEntry[], wish: number): readonly PersonEntry[] {
  return people.map((one, at) => {
    const deputy = people[(at + wish) % people.length];
    const able = deputy && deputy !== one && deputy.tenantId === one.tenantId;
    return able ? { ...one, deputy: deputy.principal } : one;
  });
}

const holidays = fc
  .uniqueArray(date, { maxLength: 12 })
  .map((days) =>
    Object.fromEntries(
      [...Map.groupBy(days.toSorted(), (day) => day.slice(0, 4))].map(([year, all]) => [
        year,
        { daysOff: all.filter((day) => !isWeekend(day)), daysWorked: all.filter(isWeekend) },
      ]),
    ),
  );

const bases = fc.option(
  fc
    .uniqueArray(
      fc.record({
        from: fc.constantFrom('2024-01', '2024-12', '2025-07', '2026-01').map((text) => text as Month),
        options: fc
          .record(
            {
              online: fc.constantFrom('received', 'received-with-carried', 'online-procedures', 'settled'),
              payment: fc.constantFrom('payment-procedures', 'fee-procedures'),
            },
            { requiredKeys: [] },
          )
          .map((options): Record<string, string> => ({ ...options })),
      }),
      { minLength: 1, selector: ({ from }) => from },
    )
    .map((all) => all.toSorted((one, other) => (one.from < other.from ? -1 : 1)))
    // What holds without any choice need not be chosen first: such a file says nothing, and nothing is kept of it.
    .filter(([first]) => Object.keys(first?.options ?? {}).length > 0),
  { nil: undefined },
);

/** In the order in which an export has them. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .uniqueArray(agency, { minLength: 1, maxLength: 4, selector: ({ id }) => id })
  .chain((agencies) =>
    fc.record({
      agencies: fc.constant(agencies.toSorted((one, other) => (one.id < other.id ? -1 : 1))),
      people: fc
        .tuple(
          fc.uniqueArray(person(agencies.map(({ id }) => id)), {
            maxLength: 6,
            selector: ({ tenantId, principal }) => `${tenantId}|${principal}`,
          }),
          fc.nat({ max: 3 }),
        )
        .map(([people, wish]) => withDeputies(people, wish)),
      holidays,
      bases,
    }),
  );
