// What taking a definition in would change, and what is refused with its reason.

import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { faultsOf, stepsOf, strandedBy, strandedWords } from '../../src/definitions/plan.ts';
import { alikeLines, definitionLines } from '../../src/definitions/plan-lines.ts';
import { catalogueOf } from '../../src/report/catalogue.ts';
import type { Figure, ReportDefinition } from '../../src/report/definition.ts';
import { CHANGE, GONE, NEXT } from '../support/next-version.ts';
import { CT25_CT08 } from '../support/reports.ts';

const KNOWN = catalogueOf(CT25_CT08);
const OTHER = { ...CT25_CT08, id: 'other', version: 1 };
const step = (definition: ReportDefinition) => {
  const [one] = stepsOf(KNOWN, [definition]);
  if (!one) throw new Error('one definition is one step');
  return one;
};
const faults = (definition: ReportDefinition, chosen: Parameters<typeof faultsOf>[1] = []) =>
  faultsOf(stepsOf(KNOWN, [definition]), chosen).map(({ words }) => words);
const lines = (...definitions: readonly ReportDefinition[]) =>
  definitionLines(stepsOf(KNOWN, definitions), new Map([[CT25_CT08.id, { reports: 12, agencies: 10 }]]));

describe('versions', () => {
  it('takes a newer one, a new report, and the same again', () => {
    for (const one of [NEXT, OTHER, structuredClone(CT25_CT08)]) expect(faults(one)).toEqual([]);
    expect(step(structuredClone(CT25_CT08)).same).toBe(true);
  });

  it('refuses an older one, and other words under the same version', () => {
    expect(faults({ ...NEXT, version: 1 })).toEqual([
      expect.stringMatching(/^is version 1, and version 3 is known/u),
    ]);
    expect(faults({ ...CT25_CT08, decimals: 1 })).toEqual([
      expect.stringMatching(/says something else than the version 3 that is known: give it version 4/u),
    ]);
  });

  it('refuses a newer one that does not say what is new', () => {
    expect(faults({ ...NEXT, changes: CT25_CT08.changes })).toEqual([
      expect.stringContaining('does not say what is new in version 4'),
    ]);
  });

  it('refuses another frequency: its periods would be other periods', () => {
    expect(faults({ ...NEXT, frequency: 'quarter' })).toEqual([
      expect.stringContaining('was due every month and would be due every quarter'),
    ]);
  });
});

describe('bases', () => {
  const [choice] = CT25_CT08.bases;
  const option = choice?.options.at(-1);
  if (!choice || !option) throw new Error('the report has bases to choose');
  const chosen = [{ from: toMonth(2024, 1), options: { [choice.id]: option.id } }];

  it('keeps those that the province has chosen', () => {
    expect(faults(NEXT, chosen)).toEqual([]);
    expect(faults({ ...NEXT, bases: [] }, chosen)).toEqual([
      expect.stringContaining(`no longer has the base “${choice.id}: ${option.id}”`),
    ]);
    expect(faults({ ...NEXT, bases: [] })).toEqual([]);
  });
});

describe('figures that hold values', () => {
  const unit = (definition: ReportDefinition): ReportDefinition => ({
    ...definition,
    figures: definition.figures.map(
      (one): Figure =>
        one.id === 'settled' && one.kind === 'count' ? { ...one, unit: { ...one.unit, id: 'service' } } : one,
    ),
  });
  const stranded = (definition: ReportDefinition) =>
    strandedBy(step(definition), KNOWN.versionsOf(definition.id)).map(({ figure }) => figure.id);

  it('are stranded where they are gone without a word', () => {
    expect(stranded(NEXT)).toEqual([GONE]);
    expect(stranded({ ...NEXT, retired: [GONE] })).toEqual([]);
    expect(stranded(OTHER)).toEqual([]);
  });

  it('are stranded where they count something else, retired or not', () => {
    expect(stranded(unit(CT25_CT08))).toEqual(['settled']);
    expect(stranded({ ...unit(CT25_CT08), retired: ['settled'] })).toEqual(['settled']);
  });

  it('are stranded where an id that was retired comes back for something else', () => {
    const retired = { ...NEXT, retired: [GONE] };
    const versions = [CT25_CT08, retired];
    const back = CT25_CT08.figures.find(({ id }) => id === GONE);
    if (back?.kind !== 'count') throw new Error('it is a count');
    const again = (figure: Figure) => ({ ...NEXT, version: 4, figures: [...NEXT.figures, figure] });
    const of = (definition: ReportDefinition) =>
      strandedBy({ definition, before: retired, same: false }, versions).map(({ figure }) => figure.id);
    expect(of(again(back))).toEqual([]);
    expect(of(again({ ...back, unit: { ...back.unit, id: 'person' } }))).toEqual([GONE]);
  });

  it('keep their values under another name, or when they are calculated otherwise', () => {
    const reworded = CT25_CT08.figures.map((one): Figure => ({ ...one, label: `${one.label} (mới)` }));
    expect(stranded({ ...CT25_CT08, figures: reworded })).toEqual([]);
  });

  it('are named with how many reports hold them, and what to do', () => {
    const [one] = strandedBy(step(NEXT), [CT25_CT08]);
    if (!one) throw new Error('a figure is gone');
    const words = strandedWords(one, { reports: 7, open: 5, agencies: ['a', 'b', 'c', 'd', 'e'] });
    expect(words).toBe(
      'lacks the figure onlineReturned (“Trả kết quả trực tuyến”), though 7 report(s) hold a value of it, 5 of them not ' +
        'finished (a, b, c and 2 more): keep it – it may have another label – or name it in retired, and those values ' +
        'are kept but not shown any more',
    );
    const [changed] = strandedBy(step(unit(CT25_CT08)), [CT25_CT08]);
    if (!changed) throw new Error('a figure counts something else');
    expect(strandedWords(changed, { reports: 1, open: 0, agencies: ['a'] })).toContain(
      'count something else',
    );
  });
});

describe('names', () => {
  const warned = (definition: ReportDefinition) => alikeLines([definition], KNOWN.all);

  it('warns of a report that is called as another of the same frequency', () => {
    expect(warned(OTHER).join()).toContain('who owes both at once cannot tell them');
    expect(warned({ ...OTHER, code: 'BC-2' })).toHaveLength(1);
    expect(
      warned({ ...OTHER, code: OTHER.code.toLowerCase(), short: { vi: 'khác', en: 'other' } }),
    ).toHaveLength(1);
  });

  it('warns once of two reports of one file', () => {
    const more = { ...OTHER, id: 'more', short: { vi: 'tiếp dân', en: 'visits' }, code: 'BC-2' };
    expect(alikeLines([more, { ...more, id: 'again' }], KNOWN.all)).toEqual([
      expect.stringContaining('! again has the short name “tiếp dân”'),
    ]);
  });

  it('lets the quarter be called as the month, and a newer version as the older', () => {
    expect(warned({ ...OTHER, frequency: 'quarter' })).toEqual([]);
    expect(warned({ ...OTHER, code: 'BC-2', short: { vi: 'tiếp dân', en: 'visits' } })).toEqual([]);
    expect(warned(NEXT)).toEqual([]);
  });
});

describe('what is shown', () => {
  it('names the report whose months fill it, where that is another', () => {
    const from = (of: string): ReportDefinition => ({
      ...OTHER,
      frequency: 'quarter',
      figures: CT25_CT08.figures
        .slice(0, 1)
        .map((one) => ({ ...one, obtained: { how: 'from-months', of, take: 'sum' } }) as typeof one),
    });
    const step = { definition: from('new'), before: from('old'), same: false };
    expect(definitionLines([step], new Map())).toContain('    ~ filledFrom: “old” → “new”');
  });

  it('is every difference that somebody decides on', () => {
    expect(lines(NEXT)).toEqual([
      expect.stringMatching(/^~ report ct25-ct08 “.+”: version 3 → 4$/u),
      '    + figure appeals “Số hồ sơ khiếu nại”',
      expect.stringMatching(/^ {4}- figure onlineReturned “/u),
      expect.stringMatching(/^ {4}- checks: at-most\.onlineReturned/u),
      '    - rates: onlineReturned over settled',
      '    ~ printed form: 1 new line(s), 1 gone',
      `    told to whoever has it open: ${CHANGE.vi}`,
      '    12 open report(s) of 10 agencies come under it; what is finished keeps the version that it has',
    ]);
  });

  it('says other deadlines, names and fields of figures', () => {
    const shown = lines({
      ...NEXT,
      name: { vi: 'Báo cáo khác', en: 'Another' },
      deadline: { kind: 'day-of-month', day: 25, time: '11:00' },
      figures: CT25_CT08.figures.map((one) => (one.id === 'settled' ? { ...one, aliases: ['xong'] } : one)),
    }).join('\n');
    expect(shown).toContain('→ “Báo cáo khác”');
    expect(shown).toMatch(/deadline: day-of-month 20 17:00 → day-of-month 25 11:00/u);
    expect(shown).toContain('~ figure settled: aliases');
  });

  it('is short of what is new or the same', () => {
    expect(lines(OTHER, CT25_CT08).map((line) => line.slice(0, 18))).toEqual([
      '+ report other “Bá',
      '    nobody owes it',
      '= report ct25-ct08',
    ]);
  });
});
