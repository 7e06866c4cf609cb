// A definition file that contradicts itself, or may do so, is told where and what to write instead.

import { describe, expect, it } from 'vitest';
import { readDefinitions, readTakenIn } from '../../../src/report/definition-file/read-definitions.ts';
import { problemLines } from '../../../src/yaml/problems.ts';
import { CITIZENS_FILE } from '../../fixtures/citizens-report.ts';
import { said, with_ } from './changed-file.ts';

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
    // What cannot be calculated.
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

  it('is doubted where the name is too long for a button', () => {
    const long = with_('short: { vi: tiếp công dân', 'short: { vi: tiếp công dân và đối thoại');
    expect(doubts(long)).toEqual([
      expect.stringContaining("short.vi has 26 characters; on a phone's buttons there is room for 20"),
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
