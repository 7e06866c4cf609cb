// A definition file says what a report is; what is wrong with one is said where it stands, with what to write instead.

import { describe, expect, it } from 'vitest';
import { CITIZENS_FILE, definitionsIn } from '../../fixtures/citizens-report.ts';
import { said, with_ } from './changed-file.ts';

describe('a file', () => {
  const [monthly, quarterly] = definitionsIn(CITIZENS_FILE);

  it('gives a definition for each of its periods', () => {
    expect(monthly).toMatchObject({
      id: 'citizens',
      frequency: 'month',
      deadline: { kind: 'day-of-month', day: 20, time: '17:00' },
      period: { kind: 'from-day', day: 15 },
      changes: [],
    });
    expect(quarterly).toMatchObject({
      id: 'citizens-quarter',
      frequency: 'quarter',
      deadline: { kind: 'working-days-after-cut-off', days: 3, time: '11:30' },
      short: { vi: 'tiếp công dân', en: 'citizens received' },
    });
    expect(quarterly?.changes).toHaveLength(1);
  });

  it('says how each figure is known, and what a quarter takes of its months', () => {
    const how = (of = monthly) =>
      Object.fromEntries(
        (of?.figures ?? []).map((one) => [one.id, one.kind === 'count' ? one.obtained : one.kind]),
      );
    const taken = (take: string) => ({ how: 'from-months', of: 'citizens', take });
    const computed = { how: 'computed', plus: ['visits'], minus: ['leaderVisits'] };
    expect(how()).toEqual({
      visits: { how: 'asked' },
      regularVisits: computed,
      leaderVisits: { how: 'asked' },
      visitsYtd: { how: 'running', of: 'visits' },
      rooms: { how: 'carried' },
      roomsUsed: { how: 'asked' },
      openCases: { how: 'asked' },
      lateCases: { how: 'asked', onlyWhen: 'openCases' },
      remarks: 'text',
    });
    expect(how(quarterly)).toEqual({
      visits: taken('sum'),
      regularVisits: computed,
      leaderVisits: taken('sum'),
      visitsYtd: { how: 'running', of: 'visits' },
      rooms: taken('last'),
      // The same room may have visitors in each month.
      roomsUsed: { how: 'asked' },
      openCases: taken('last'),
      lateCases: taken('last'),
      remarks: 'text',
    });
  });

  it('makes each check under a name of its own', () => {
    const codes = (of = monthly) => (of?.checks ?? []).map(({ code, severity }) => `${severity[0]} ${code}`);
    expect(codes()).toEqual([
      'e sum.visits',
      'e at-most.leaderVisits.visits',
      'e at-most.visits.visitsYtd',
      'e at-most.lateCases.openCases',
      'w rooms.used',
      'e running.visitsYtd',
      'e needs.visits',
      'w more-used.roomsUsed',
      'w moved.rooms',
      'w history.visits',
      'w none.lateCases',
    ]);
    expect(codes(quarterly).filter((code) => /moved|from-months/u.test(code))).toEqual(
      ['visits', 'leaderVisits', 'rooms', 'openCases', 'lateCases'].map((id) => `w from-months.${id}`),
    );
  });

  it('has its form, line by line', () => {
    expect(monthly?.outline.title).toBe('BÁO CÁO');
    expect(monthly?.outline.body.map(({ kind }) => kind)).toEqual([
      'heading',
      'heading',
      'line',
      'line',
      'line',
      'line',
      'heading',
      'line',
      'appendix-pointer',
      'text',
    ]);
    expect(monthly?.outline.appendixPointer).toBe('(Chi tiết tại Phụ lục {@appendices}).');
  });
});

describe('a field that is wrong', () => {
  it.each([
    [
      'without its deadline',
      '    deadline: { day: 20, time: 17:00 }\n',
      '',
      'line 2, column 5: periods[0].deadline is missing',
    ],
    [
      'with a deadline of two kinds',
      '{ day: 20,',
      '{ day: 20, workingDays: 2,',
      'line 7, column 5: periods[0].deadline must have either day or workingDays',
    ],
    ['with an impossible deadline', '{ day: 20,', '{ day: 32,', 'periods[0].deadline.day must be at most 31'],
    [
      'with an impossible period',
      'from day 15',
      'from day 30',
      'period must be calendar, or from day N with N from 2 to 28',
    ],
    [
      'every fortnight',
      'every: quarter',
      'every: fortnight',
      'periods[1].every must be one of: month, quarter, half-year, nine-months, year',
    ],
    [
      'with a slip in a field',
      '        rate: visits\n',
      '        rat: visits\n',
      'sections[0].figures[1].rat is no field that I know here; did you mean rate?',
    ],
    [
      'with a figure that nothing gives',
      '= visits - leaderVisits',
      'visits minus leaderVisits',
      'obtained must be one of: asked; asked when FIGURE; optional; carried; = FIGURE + FIGURE - FIGURE; running total of FIGURE',
    ],
    [
      'with a column that cannot be',
      'received.direct + received.online',
      'received.direct + received.onlin',
      'names received.onlin, which no column can mean here',
    ],
    [
      'with an id that no file may have',
      'id: visits\n',
      'id: constructor\n',
      'figures[0].id is a name that the program needs',
    ],
    [
      'with an id in capitals',
      'id: visits\n',
      'id: Visits\n',
      'figures[0].id must begin with a small letter',
    ],
    [
      'with a character that nobody sees',
      'english: Open cases',
      'english: "Open\\u200b cases"',
      'english has a character that nobody can see',
    ],
    [
      'with a line break where one line is',
      'english: Open cases',
      'english: "Open\\ncases"',
      'english has a character that nobody can see',
    ],
    [
      'with a name that is too long',
      'english: Open cases',
      `english: ${'o'.repeat(301)}`,
      'english is longer than 300 characters',
    ],
    [
      'with a check of no kind',
      '- none: lateCases',
      '- severity: warning',
      'checks[9] must have exactly one of: sum, at-most',
    ],
    [
      'with a check of two kinds',
      '- none: lateCases',
      '- { none: lateCases, moved: rooms }',
      'checks[9] must have exactly one of',
    ],
    [
      'with a check of an unknown kind',
      '- none: lateCases',
      '- nothing: lateCases',
      'checks[9].nothing is no field that I know here',
    ],
    [
      'with a section of nothing',
      '    figures:\n      - id: openCases',
      '    figures: []\n    figure:\n      - id: openCases',
      'sections[1].figures needs at least one entry',
    ],
    ['without units', 'units:', 'units: []\nunit:', 'units needs at least one entry'],
  ])('is told: %s', (_, words, instead, problem) => {
    expect(said(with_(words, instead)).join('\n')).toContain(problem);
  });
});

describe('what is written as on paper', () => {
  it.each([
    [
      'a comma within braces',
      'name: { vi: Báo cáo công tác tiếp công dân hằng tháng,',
      'name: { vi: Báo cáo công tác tiếp công dân hằng tháng, và đơn,',
      'name.vi holds a comma; put the text in quotes: vi: "Báo cáo công tác tiếp công dân hằng tháng, và đơn"',
    ],
    [
      'a text for a group',
      'english: Open cases',
      'english: Open cases\n        hint: Mọi nơi',
      'hint must be a group of fields, as hint: { vi: "…", en: "…" }',
    ],
    [
      'a text cut off',
      'english: Open cases',
      'english: Open cases #1',
      'english ends before “#1”, which is a remark to yourself',
    ],
    [
      'quotes that are none',
      'english: Open cases',
      'english: “Open cases”',
      'english stands in “ ”, which would be printed with it',
    ],
    [
      'several names in one',
      'aliases: [tổng số lượt tiếp,',
      'aliases: [tổng số lượt tiếp; số lượt,',
      'aliases[0] has a “;”; between two names stands a comma',
    ],
    [
      'a sign of print in a check',
      'at-most: roomsUsed <= rooms',
      'at-most: roomsUsed ≤ rooms',
      'it has “≤”: write <=',
    ],
    ['a dash in a formula', '= visits - leaderVisits', '= visits – leaderVisits', 'it has “–”: write -'],
    [
      'no blanks in a formula',
      '= visits - leaderVisits',
      '= visits-leaderVisits',
      'there is a blank on both sides of + and -',
    ],
    [
      'a unit of nobody',
      '        unit: room\n        obtained',
      '        unit: hall\n        obtained',
      'which is no unit of this report; there are: ',
    ],
    [
      'a slot of a quarter',
      '# I. KẾT QUẢ',
      '# I. KẾT QUẢ {@quarter}',
      'has {@quarter}, which is no slot; a quarter, half-year or month is printed by {@period}',
    ],
    [
      'a heading without its blank',
      '# I. KẾT QUẢ',
      '#I. KẾT QUẢ',
      'begins with # and no blank behind it; write “# I. KẾT QUẢ”',
    ],
  ])('is told of %s', (_, words, instead, problem) => {
    const all = said(with_(words, instead));
    expect(all.join('\n')).toContain(problem);
    expect(all).toHaveLength(1);
  });

  it('leaves remarks, and quotes within a text, alone', () => {
    expect(said(with_('unit: room\n        obtained', 'unit: room # as on paper\n        obtained'))).toEqual(
      [],
    );
    expect(said(with_('english: Open cases', 'english: “Open” cases'))).toEqual([]);
  });
});

describe('a hostile file', () => {
  it('of any size is refused before it is parsed', () => {
    const huge = `${CITIZENS_FILE}# ${'['.repeat(400_000)}`;
    expect(said(huge)).toEqual(['line 1, column 1: the file has more than 400000 characters']);
  });

  it('of very many figures is refused', () => {
    const one = '      - { id: x, label: x, english: x }\n';
    const many = CITIZENS_FILE.replace('      - id: openCases', `${one.repeat(200)}      - id: openCases`);
    expect(said(many)).toEqual([expect.stringContaining('sections[1].figures has more than 150 entries')]);
  });

  it('of very many lines, or very long ones, is refused before they are read', () => {
    const more = (rows: string) => with_('    # I. KẾT QUẢ\n', `${rows}    # I. KẾT QUẢ\n`);
    expect(said(more('    - a\n'.repeat(20_000)))).toEqual([
      expect.stringContaining('outline.body has more than 400 lines'),
    ]);
    expect(said(more(`    ${'a'.repeat(2_000)}\n`))).toEqual([
      expect.stringContaining('outline.body has a line of more than 1500 characters'),
    ]);
    expect(said(more('    a\u200bb\n'))).toEqual([expect.stringContaining('outline.body has a character')]);
  });

  it('that is no mapping, or nothing, is told so', () => {
    expect(said('- a')).toEqual(['line 1, column 1: must be a group of fields']);
    expect(said('')).toEqual(['line 1, column 1: the file says nothing']);
  });
});
