// What is wrong with a file is said with line, column and field, all of it at once; what is right is taken as written.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/report/catalogue.ts';
import type { BaseChoice } from '../../src/report/definition.ts';
import { readSettings } from '../../src/settings/settings-parser.ts';
import { problemLines } from '../../src/yaml/problems.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

const RIGHT = `tenantId: 66666666-7777-8888-9999-000000000000
agencies:
  - id: sotc
    reports: [ct25-ct08]
    firstMonth: 2024-01
    settings:
      - from: 2024-07-01
        letterhead:
          name: Sở Tài chính
          parentBody: UBND tỉnh Kon Tum
          place: Kon Tum
          documentCode: BC-STC
          fileCode: STC
          addressees: [Văn phòng UBND tỉnh]
          recipients: []
          archive: []
          signerTitle: GIÁM ĐỐC
          signerName: Trần Thị Hoa
          appendices: []
      - from: 2024-01-01
        letterhead: &older { name: Sở KHĐT, parentBody: UBND tỉnh, place: Kontum, documentCode: BC-KH, fileCode: KH, addressees: [VP], recipients: [], archive: [], signerTitle: GĐ, signerName: Hoa, appendices: [] }
people:
  - principal: Lan.NT@Example.gov.vn
    name: Nguyễn Thị Lan
    memberships:
      - agency: sotc
        roles: [administrator, officer]
`;

function lines(text: string, reports = REPORT_CATALOGUE): readonly string[] {
  const read = readSettings(text, reports);
  return read.kind === 'problems' ? problemLines(read.problems) : [];
}

/** The right file with one line in another's place. */
function with_(line: string, instead: string): string {
  expect(RIGHT).toContain(line);
  return RIGHT.replace(line, instead);
}

test('a file that is right is read: settings in order, addresses in small letters, roles in order', () => {
  const read = readSettings(RIGHT, REPORT_CATALOGUE);
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  const { agencies, people, holidays } = read.settings;
  expect(agencies[0]?.settings.map(({ from }) => from)).toEqual(['2024-01-01', '2024-07-01']);
  expect(agencies[0]).toMatchObject({ office: false, approval: 'required', firstMonth: '2024-01' });
  expect(people).toEqual([
    {
      tenantId: '66666666-7777-8888-9999-000000000000',
      principal: 'lan.nt@example.gov.vn',
      name: 'Nguyễn Thị Lan',
      active: true,
      memberships: [{ agencyId: 'sotc', roles: ['officer', 'administrator'] }],
    },
  ]);
  expect(holidays).toEqual({});
});

describe('what is wrong is said where it stands', () => {
  test.each([
    [
      'a field that is missing',
      'signerName: Trần Thị Hoa',
      'signer: Trần Thị Hoa',
      [
        'line 8, column 9: agencies[0].settings[0].letterhead.signerName is missing',
        'line 18, column 11: agencies[0].settings[0].letterhead.signer is no field that I know here',
      ],
    ],
    [
      'a slip in a field’s name',
      'place: Kon Tum',
      'plce: Kon Tum',
      ['letterhead.place is missing', 'plce is no field that I know here; did you mean place?'],
    ],
    [
      'nothing behind a field',
      'documentCode: BC-STC',
      'documentCode:',
      ['line 12, column 11: agencies[0].settings[0].letterhead.documentCode is empty'],
    ],
    [
      'a number for a text',
      'name: Sở Tài chính',
      'name: 12',
      ['letterhead.name must be a text; put it in quotes'],
    ],
    [
      'a text for a list',
      'addressees: [Văn phòng UBND tỉnh]',
      'addressees: Văn phòng',
      ['addressees must be a list'],
    ],
    [
      'no such month',
      'firstMonth: 2024-01',
      'firstMonth: 2024-13',
      ['line 5, column 5: agencies[0].firstMonth is not a month YYYY-MM'],
    ],
    [
      'no such day',
      'from: 2024-07-01',
      'from: 2024-02-30',
      ['line 7, column 9: agencies[0].settings[0].from is not a date YYYY-MM-DD'],
    ],
    [
      'no such report',
      '[ct25-ct08]',
      '[ct25]',
      ['line 4, column 15: agencies[0].reports[0] is no report that I know. There are: ct25-ct08'],
    ],
    [
      'a mistyped report',
      '[ct25-ct08]',
      '[{ report: ct25-ct8, from: 2026-01 }]',
      ['line 4, column 15: agencies[0].reports[0] is no report that I know; did you mean ct25-ct08?'],
    ],
    ['an agency called as the province is', 'id: sotc', 'id: toan-tinh', ['stands for the whole province']],
    ['an agency’s id with capitals', 'id: sotc', 'id: SoTC', ['agencies[0].id must have only small letters']],
    [
      'no such role',
      'roles: [administrator, officer]',
      'roles: [officer, boss]',
      [
        'line 27, column 26: people[0].memberships[0].roles[1] must be one of: officer, approver, coordinator, administrator',
      ],
    ],
    ['no role', 'roles: [administrator, officer]', 'roles: []', ['roles needs at least one entry']],
    [
      'no address',
      'principal: Lan.NT@Example.gov.vn',
      'principal: lan',
      ['people[0].principal is not an address'],
    ],
    [
      'two settings of one date',
      'from: 2024-07-01',
      'from: 2024-01-01',
      ['line 20, column 9: agencies[0].settings[1].from is the date of other settings'],
    ],
    [
      'no tenant',
      'tenantId: 66666666-7777-8888-9999-000000000000\n',
      '',
      ['line 1, column 1: tenantId is missing'],
    ],
    [
      'no tenant’s id',
      'tenantId: 66666666-7777-8888-9999-000000000000',
      'tenantId: tinh',
      ['line 1, column 1: tenantId is not a tenant id'],
    ],
    [
      'a field twice',
      'fileCode: STC',
      'fileCode: STC\n          fileCode: STC',
      ['line 14, column 11: this field stands here twice'],
    ],
    [
      'a colon in a text',
      'place: Kon Tum',
      'place: Kon: Tum',
      ['line 11, column 18: a colon followed by a space stands in this text'],
    ],
    [
      'two people with one address',
      'people:\n',
      `people:
  - principal: lan.nt@EXAMPLE.gov.vn
    name: Lan
    memberships: [{ agency: sotc, roles: [officer] }]
`,
      ['line 26, column 5: people[1].principal is the address of another person above'],
    ],
    [
      'an agency twice in one person',
      'people:\n',
      `people:
  - principal: a@b.vn
    name: A
    memberships: [{ agency: sotc, roles: [officer] }, { agency: sotc, roles: [approver] }]
`,
      ['people[0].memberships[1].agency is named twice'],
    ],
    [
      'an agency without settings',
      'people:\n',
      '  - { id: soyt, reports: [], firstMonth: 2024-01, settings: [] }\npeople:\n',
      ['line 22, column 51: agencies[1].settings needs at least one entry'],
    ],
    [
      'an agency twice',
      'people:\n',
      '  - { id: sotc, reports: [], firstMonth: 2024-01, settings: [{ from: 2024-01-01, letterhead: *older }] }\npeople:\n',
      ['line 22, column 7: agencies[1].id is the id of another agency above'],
    ],
    [
      'a day off on a weekend',
      'people:\n',
      'holidays:\n  2027:\n    daysOff: [2027-01-01, 2027-01-02]\npeople:\n',
      ['line 24, column 27: holidays.2027.daysOff[1] 2027-01-02 is a weekend day'],
    ],
    [
      'an unknown kind of deadline',
      'people:\n',
      '        deadline: { kind: weekly }\npeople:\n',
      ['deadline.kind is none of the kinds that I know'],
    ],
  ] as const)('%s', (_, line, instead, expected) => {
    const found = lines(with_(line, instead));
    for (const part of expected) expect(found.join('\n')).toContain(part);
    expect(found).toHaveLength(expected.length);
  });

  test('several at once, in the order of the file', () => {
    const text = with_('id: sotc', 'id: So').replace('name: Nguyễn Thị Lan', 'nam: Lan');
    expect(lines(text).map((line) => line.split(':')[0])).toEqual([
      'line 3, column 5',
      'line 23, column 5',
      'line 24, column 5',
    ]);
  });

  test.each([
    ['nothing', '', 'says nothing'],
    ['a list', '- a', 'must be a group of fields'],
    ['a tab', 'agencies:\n\t- id: a', 'line 2, column 1: a tab stands'],
    ['two documents', 'agencies: []\n---\nagencies: []', 'a second document begins here'],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]`,
      'line 1, column 1',
    ],
  ])('a file that is %s', (_, text, expected) => {
    expect(lines(text).join('\n')).toContain(expected);
  });
});

test('the example file is right', () => {
  const read = readSettings(readFileSync('deployment/agencies.example.yaml', 'utf8'), REPORT_CATALOGUE);
  if (read.kind === 'problems') expect.fail(problemLines(read.problems).join('\n'));
  expect(read.settings.agencies.map(({ id }) => id)).toEqual(['vpubnd', 'sotc', 'xa-dak-ha']);
  expect(read.settings.people?.map(({ active }) => active)).toEqual([...Array(7).fill(true), false]);
  expect(Object.keys(read.settings.holidays)).toEqual(['2028']);
});

describe('what concerns reminders', () => {
  const person = '    name: Nguyễn Thị Lan\n';

  test.each([
    ["    hours: { from: '07:00', to: '06:00' }", 'people[0].hours end before they begin'],
    ["    hours: { from: '7:00', to: '16:00' }", 'people[0].hours.from is not a time of day HH:mm'],
    ["    hours: { form: '07:00', to: '16:00' }", 'did you mean from?'],
    ['    deputy: hoa@example.gov.vn', 'people[0].deputy is the address of nobody else in this file'],
    ['    deputy: lan.nt@example.gov.vn', 'people[0].deputy is the address of nobody else in this file'],
  ])('%s is told: %s', (line, words) => {
    expect(lines(with_(person, `${person}${line}\n`)).join('\n')).toContain(words);
  });

  test('is read', () => {
    const deputy =
      '  - { principal: Hoa@example.gov.vn, name: Hoa, memberships: [{ agency: sotc, roles: [officer] }] }\n';
    const read = readSettings(
      with_(person, `${person}    hours: { from: '07:00', to: '16:30' }\n    deputy: HOA@example.gov.vn\n`) +
        deputy,
      REPORT_CATALOGUE,
    );
    if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
    const [lan] = read.settings.people ?? [];
    expect(lan).toMatchObject({ hours: { from: '07:00', to: '16:30' }, deputy: 'hoa@example.gov.vn' });
  });
});

describe('reports that were imported', () => {
  const { bases } = CT25_CT08;
  const citizens = { ...CT25_CT08, id: 'citizens', bases: bases.map(rebased) };
  const reports = catalogueOf(CT25_CT08, citizens);

  /** The same choice, with one more option that this report alone has. */
  function rebased(choice: BaseChoice): BaseChoice {
    const [first] = choice.options;
    return { ...choice, options: [first, { ...first, id: 'visits' }] };
  }

  test('may be owed, and are among those that are named', () => {
    expect(lines(with_('[ct25-ct08]', '[ct25-ct08, citizens]'), reports)).toEqual([]);
    expect(lines(with_('[ct25-ct08]', '[citizen]'), reports).join()).toContain(
      'did you mean citizens? There are: ct25-ct08, citizens',
    );
  });

  test('add the options of their bases to those of others', () => {
    const [choice] = bases;
    const last = choice?.options.at(-1);
    if (!choice || !last) throw new Error('the report has bases to choose');
    const chosen = (option: string) => `${RIGHT}bases:\n  - { from: 2026-01, ${choice.id}: ${option} }\n`;
    for (const option of [last.id, 'visits']) expect(lines(chosen(option), reports)).toEqual([]);
    expect(lines(chosen('visits')).join()).toContain('must be one of');
  });
});
