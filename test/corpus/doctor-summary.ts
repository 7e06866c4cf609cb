// What the doctor got right and wrong over many files, as tables and as lines.

import type { DoctorFinding } from '../../src/doctor/finding.ts';
import { causeOf } from './doctor-judge.ts';
import type { DoctorResult } from './doctor-run.ts';
import type { KnownSlip } from './known-answers.ts';

export interface Totals {
  readonly files: number;
  readonly slips: number;
  readonly found: number;
  readonly misdiagnosed: number;
  readonly uncured: number;
  readonly unexplained: number;
  readonly falseAlarms: number;
  readonly figures: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly periodsWrong: number;
}

export function totalsOf(results: readonly DoctorResult[]): Totals {
  const sum = (of: (one: DoctorResult) => number) => results.reduce((all, one) => all + of(one), 0);
  return {
    files: results.length,
    slips: sum(({ known }) => known.answers.slips.length),
    found: sum(({ verdict }) => verdict.found.length),
    misdiagnosed: sum(({ verdict }) => verdict.misdiagnosed.length),
    uncured: sum(({ verdict }) => verdict.uncured.length),
    unexplained: sum(({ verdict }) => verdict.unexplained.length),
    falseAlarms: sum(({ verdict }) => verdict.falseAlarms.length),
    figures: sum(({ known }) => Object.keys(known.answers.figures).length),
    right: sum(({ verdict }) => verdict.figures.right.length),
    wrong: sum(({ verdict }) => verdict.figures.wrong.length),
    missed: sum(({ verdict }) => verdict.figures.missed.length),
    periodsWrong: sum(({ verdict }) => Number(verdict.period === 'wrong')),
  };
}

export function summaryOf(results: readonly DoctorResult[]): string {
  const sets: [string, (one: DoctorResult) => boolean][] = [
    ['reports', ({ known }) => known.of === 'reports' && !known.later],
    ['reports held back', ({ known }) => known.of === 'reports' && known.later],
    ['tables', ({ known }) => known.of === 'tables' && !known.later],
    ['tables held back', ({ known }) => known.of === 'tables' && known.later],
    ['all', () => true],
  ];
  const formats = [...new Set(results.map(({ known }) => formatOf(known.name)))].toSorted();
  return [
    table('set', sets, results),
    '',
    table(
      'format',
      formats.map((format) => [format, ({ known }) => formatOf(known.name) === format]),
      results,
    ),
    '',
    kindsTable(results),
  ].join('\n');
}

/** One line for each thing that is not right. */
export function failureLines({ known, verdict, refused, placeOf }: DoctorResult): readonly string[] {
  const { figures } = verdict;
  const line = (what: string, words: string) => `${known.name}: ${what}: ${words}`;
  return [
    ...(refused ? [line('REFUSED', refused)] : []),
    ...verdict.falseAlarms.map((one) =>
      line('FALSE ALARM', `${one.kind} (${one.weight}) “${one.quote}”, ${placeOf(one)}`),
    ),
    ...figures.wrong.map(({ figure, value, expected }) =>
      line(
        'WRONG FIGURE',
        `${figure} = ${value}, ${expected === undefined ? 'not in it' : `is ${expected}`}`,
      ),
    ),
    ...verdict.missed.map((slip) => line('missed', slipWords(slip))),
    ...verdict.misdiagnosed.map(({ slip, findings }) =>
      line('wrongly diagnosed', `${slipWords(slip)}; said ${findings.map(saidWords).join(' | ')}`),
    ),
    ...verdict.uncured.map((slip) => line('found without its cure', slipWords(slip))),
    ...verdict.unexplained.map((slip) => line('found without its cause', slipWords(slip))),
    ...(figures.missed.length > 0 ? [line('figures missed', figures.missed.join(', '))] : []),
    ...(verdict.period === 'wrong' || verdict.period === 'missed'
      ? [line('month', `${verdict.period}, is ${known.answers.period}`)]
      : []),
  ];
}

const slipWords = ({ kind, at: [first = ''], shouldBe = [], cause }: KnownSlip) =>
  `${kind} “${first}”${shouldBe.length > 0 ? `, should be ${shouldBe.join(' or ')}` : ''}${cause ? ` (${cause})` : ''}`;

const saidWords = (finding: DoctorFinding) =>
  [finding.kind, finding.shouldBe, causeOf(finding)].filter((one) => one !== undefined).join(', ');

const formatOf = (name: string) => name.slice(name.indexOf('.') + 1);

const HEAD =
  'files | slips | found | wrongly diagnosed | without cure | without cause | false alarms | figures | right | wrong | missed';

function table(
  name: string,
  rows: readonly (readonly [string, (one: DoctorResult) => boolean])[],
  results: readonly DoctorResult[],
): string {
  const lines = rows.map(([words, isOf]) => {
    const all = totalsOf(results.filter(isOf));
    const cells = [
      all.files,
      all.slips,
      share(all.found, all.slips),
      all.misdiagnosed,
      all.uncured,
      all.unexplained,
      all.falseAlarms,
      all.figures,
      share(all.right, all.figures),
      all.wrong,
      all.missed,
    ];
    return `| ${words} | ${cells.join(' | ')} |`;
  });
  return [`| ${name} | ${HEAD} |`, `|---|${HEAD.replaceAll(/[^|]+/gu, '--:')}|`, ...lines].join('\n');
}

function kindsTable(results: readonly DoctorResult[]): string {
  const kinds = [...new Set(results.flatMap(({ known }) => known.answers.slips.map(({ kind }) => kind)))];
  const count = (of: (one: DoctorResult) => readonly KnownSlip[], kind: string) =>
    results.flatMap(of).filter((slip) => slip.kind === kind).length;
  const lines = kinds.toSorted().map((kind) => {
    const [all, found] = [
      count(({ known }) => known.answers.slips, kind),
      count(({ verdict }) => verdict.found, kind),
    ];
    return `| ${kind} | ${all} | ${share(found, all)} |`;
  });
  return ['| kind of slip | slips | found |', '|---|--:|--:|', ...lines].join('\n');
}

const share = (part: number, whole: number) =>
  whole === 0 ? '–' : `${part} (${((100 * part) / whole).toFixed(1)}%)`;
