// A definition file says what a report is; what is wrong with one is said where it stands, with what to write instead.

import { describe, expect, it } from 'vitest';
import { readDefinitions, readTakenIn } from '../../../src/report/definition-file/read-definitions.ts';
import { problemLines } from '../../../src/yaml/problems.ts';
import { CITIZENS_FILE, definitionsIn } from '../../fixtures/citizens-report.ts';

function said(text: string): readonly string[] {
  const read = readDefinitions(text);
  return read.kind === 'problems' ? problemLines(read.problems) : [];
}

/** The right file with other words at one place. */
function with_(words: string, instead: string): string {
  expect(CITIZENS_FILE.split(words)).toHaveLength(2);
  return CITIZENS_FILE.replace(words, instead);
}

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

describe('a file that contradicts itself', () => {
  it.each([
    // Names that stand for nothing.
    [
      'a rate over nobody',
      'rate: openCases',
      'rate: openCase',
      ['names openCase, which is no figure of this report; did you mean openCases?'],
    ],
    [
      'a sum of nobody',
      '- sum: visits = regularVisits',
      '- sum: visits = regular',
      ['checks[0].sum names regular, which is no figure of this report'],
    ],
    [
      'a slot for nobody',
      '{leaderVisits} lượt',
      '{leaderVisit} lượt',
      ['outline.body names leaderVisit, which is no figure of this report; did you mean leaderVisits?'],
    ],
    [
      'a unit of nobody',
      '        unit: room\n        obtained',
      '        unit: rooms\n        obtained',
      ['unit names rooms, which is no unit of this report; did you mean room?'],
    ],
    [
      'a check of words',
      'none: lateCases',
      'none: remarks',
      ['checks[9].none names remarks, which is words and no count'],
    ],
    [
      'a chart of nobody',
      'headline: [leaderVisits]',
      'headline: [leaders]',
      ['headline[0] names leaders, which is no figure'],
    ],
    [
      'a figure that is retired and asked',
      'headline: [leaderVisits]',
      'headline: [leaderVisits]\nretired: [oldVisits, visits]',
      ['retired[1] names visits, which the form still asks'],
    ],
    ['a base of nobody', 'over: allCases', 'over: everyCase', ['bases[0].options[1].over names everyCase']],
    // Names that stand for two things.
    [
      'two figures of one id',
      '      - id: leaderVisits\n',
      '      - { id: visits, label: Lượt, english: All }\n      - id: leaderVisits\n',
      ['sections[0].figures[2].id is an id that stands above already'],
    ],
    [
      'two sections of one id',
      '- id: cases',
      '- id: received',
      ['sections[1].id is an id that stands above already'],
    ],
    [
      'two reports of one id',
      'id: citizens-quarter',
      'id: citizens',
      ['periods[1].id is an id that stands above already'],
    ],
    [
      'one check twice',
      '- none: lateCases',
      '- sum: visits = leaderVisits + regularVisits',
      ['makes the check sum.visits a second time'],
    ],
    [
      'two short names alike',
      'label: Lượt tiếp của lãnh đạo',
      'label: lượt tiếp',
      ['is what visits is called in this section too'],
    ],
    [
      'an alias of two figures',
      'aliases: [tổng số lượt tiếp, lượt công dân]',
      'aliases: [tong so luot tiep, lượt tiếp của lãnh đạo]',
      ['aliases[1] is a name of leaderVisits in this section too; people could mean either'],
    ],
    [
      'a name without a word',
      'aliases: [tổng số lượt tiếp, lượt công dân]',
      'aliases: [tổng số lượt tiếp, "2024"]',
      ['aliases[1] is no word; a number that people write would be taken for it'],
    ],
    // What cannot be reckoned.
    [
      'a circle',
      '        rate: { over: visits, target: 10 }',
      '        obtained: = visits - regularVisits\n        rate: { over: visits, target: 10 }',
      ['figures[1].obtained leads back to regularVisits', 'figures[2].obtained leads back to leaderVisits'],
    ],
    [
      'a rate of itself',
      'rate: openCases',
      'rate: lateCases',
      ['rate divides the figure by itself', 'whose rate divides by lateCases, and not by openCases'],
    ],
    [
      'a chart of no rate',
      'headline: [leaderVisits]',
      'headline: [visits]',
      ['headline[0] names visits, which has no rate; give it one, or leave it out'],
    ],
    [
      'a sentence without its number',
      '"tiếp {} lượt"',
      '"tiếp lượt"',
      ['brief[0].vi lacks {}, where the number stands'],
    ],
    [
      'a base that is not what stands',
      'over: openCases\n        words',
      'over: visits\n        words',
      ['bases[0].rates[0] names lateCases, whose rate divides by openCases, and not by visits'],
    ],
    [
      'words that are counted',
      'otherwise: { vi: Không',
      'unit: case\n        otherwise: { vi: Không',
      ['unit is of counts; this figure is words'],
    ],
    // What nobody sees.
    ['nothing where a figure is only checked', ', trong đó có công dân đến: {roomsUsed}.', '.', []],
    [
      'a figure that is nowhere',
      '      - id: leaderVisits\n',
      '      - { id: idle, label: Lượt nghỉ, english: Idle }\n      - id: leaderVisits\n',
      [
        'figures[2].id is nowhere printed and used by nothing; put {idle} into a line of outline.body, or leave it out',
      ],
    ],
    [
      'a rate that is nowhere',
      'lượt, {chiếm tỷ lệ regularVisits%};',
      'lượt;',
      [
        'rate is printed nowhere; write {đạt tỷ lệ regularVisits%} into the line of outline.body that has {regularVisits}',
      ],
    ],
    [
      'a rate that is none',
      '{visits} lượt, lũy kế',
      '{visits} lượt, {đạt tỷ lệ visits%}, lũy kế',
      ['outline.body prints the rate of visits, which has none'],
    ],
    // The form.
    [
      'a brace that is no slot',
      '{leaderVisits} lượt',
      '{leader visits} lượt {',
      ['line 126, column 1: outline.body has a brace that is no slot'],
    ],
    [
      'words within a line',
      '# II. KIẾN NGHỊ: {remarks}',
      'Kiến nghị: {remarks}',
      ['has {remarks}, which is words: they stand at the end of a heading of the first level'],
    ],
    [
      'a figure outside the body',
      'closing: "{@agency} báo cáo./."',
      'closing: "{@agency} báo cáo {visits}./."',
      ['outline.closing has a figure; figures stand in outline.body'],
    ],
    [
      'two pointers',
      '# II. KIẾN NGHỊ',
      '(Phụ lục {@appendices})\n    # II. KIẾN NGHỊ',
      ['points to the appendices a second time'],
    ],
    [
      'two lines of the same words',
      'Tiếp thường xuyên: {regularVisits}',
      'Lãnh đạo tiếp: {regularVisits}',
      [
        'outline.body would be read back as {regularVisits}, which stands behind the same words elsewhere',
        'prints {leaderVisits} so that it cannot be read back; put words before it that stand nowhere else',
      ],
    ],
    [
      'a figure without words before it',
      '- Số nơi tiếp công dân: {rooms}, trong',
      '- {rooms} nơi tiếp công dân, trong',
      ['prints {rooms} so that it cannot be read back'],
    ],
    // Lines of checks.
    [
      'a sum that is none',
      'visits = regularVisits + leaderVisits',
      'visits = regularVisits',
      ['checks[0].sum must be written TOTAL = PART + PART, and not “visits = regularVisits”'],
    ],
    [
      'one code for several checks',
      '  - at-most: roomsUsed <= rooms',
      '  - at-most: roomsUsed <= rooms <= visits',
      ['checks[2].code names several checks; write one an entry'],
    ],
    // Versions and periods.
    [
      'a version that is not told',
      '    version: 1',
      '    version: 2',
      [
        'periods[0].changes is missing, as this is version 2; write a line for each from 2 on, - { version: 2, vi: …, en: … }',
      ],
    ],
    [
      'a month of months',
      'every: quarter',
      'every: month',
      ['periods[1].filledFrom is of reports on several months; this one is on one'],
    ],
  ])('is told of %s', (_, words, instead, problems) => {
    const all = said(with_(words, instead));
    for (const problem of problems) expect(all.join('\n')).toContain(problem);
    expect(all.length).toBe(problems.length);
  });
});

it('what was taken in before is read, whatever else would be said of it today', () => {
  const text = with_('headline: [leaderVisits]', 'headline: [visits]');
  expect(said(text)).toHaveLength(1);
  expect(readTakenIn(text)).toMatchObject({
    kind: 'definitions',
    definitions: [{ headline: ['visits'] }, {}],
  });
  expect(readTakenIn(with_('every: quarter', 'every: fortnight'))).toMatchObject({ kind: 'problems' });
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

describe('what may be right', () => {
  const doubts = (text: string) => {
    const read = readDefinitions(text);
    return read.kind === 'definitions' ? problemLines(read.doubts) : said(text);
  };

  it('is not doubted in a file that is', () => {
    expect(doubts(CITIZENS_FILE)).toEqual([]);
  });

  it('is doubted where a remark may be part of the text', () => {
    expect(doubts(with_('english: Open cases', 'english: Open cases # 5'))).toEqual([
      expect.stringContaining(
        'english ends before “# 5”, which is a remark to yourself; if it belongs to the text',
      ),
    ]);
  });

  it('is doubted where one figure is printed twice, and another never', () => {
    const twice = with_(', trong đó có công dân đến: {roomsUsed}.', ', có {visits} lượt.');
    expect(doubts(twice)).toEqual([
      expect.stringContaining('outline.body prints {roomsUsed} nowhere, and more than once {visits}'),
    ]);
  });

  it('is doubted where a name goes on with a number as another one', () => {
    const numbered = with_('[tổng số lượt tiếp, lượt công dân]', '[đợt]').replace(
      '        label: Lượt tiếp của lãnh đạo\n',
      '        label: Lượt tiếp của lãnh đạo\n        aliases: [đợt 2]\n',
    );
    expect(doubts(numbered)).toEqual([
      expect.stringContaining(
        'figures[0].aliases[0] begins “đợt 2” of leaderVisits, which goes on with a number',
      ),
    ]);
    // A word that is a number elsewhere is part of a name here.
    expect(doubts(numbered.replace('đợt 2', 'đợt một phần'))).toEqual([]);
  });

  it('is doubted where a rate is a share of one thing in another', () => {
    expect(
      doubts(with_('rate: { over: visits, target: 10 }', 'rate: { over: openCases, target: 10 }')),
    ).toEqual([
      expect.stringContaining('figures[2].rate divides leaderVisits, in lượt, by openCases, in vụ việc'),
    ]);
    const base = with_(
      'english: All cases\n            unit: case',
      'english: All cases\n            unit: visit',
    );
    expect(doubts(base)).toEqual([
      expect.stringContaining('bases[0].options[1].over divides lateCases, in vụ việc, by allCases, in lượt'),
    ]);
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
