// A definition as it will be met: an example of its Word file, the questions section by section, the deadlines to come.

import type { Letterhead } from '../agency/agency.ts';
import { formatDateTime } from '../calendar/clock.ts';
import { type Deadline, deadlineOf } from '../calendar/deadline.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import { daysOfPeriod, latestClosedPeriod } from '../calendar/period.ts';
import { nextPeriod, type ReportPeriod } from '../calendar/report-period.ts';
import { fileNameOf } from '../document/file-name.ts';
import { renderReport } from '../document/word-file.ts';
import { capitalised } from '../language/fold.ts';
import { fullName, nameOf, nameOfSection } from '../phrases/figure-labels.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { type Figure, figuresOf, hasRule, type ReportDefinition } from '../report/definition.ts';
import { exampleFigures } from '../report/example-figures.ts';
import { rateOf } from '../report/indicators.ts';
import { outlineReport } from '../report/outline.ts';

export interface PreviewContext {
  readonly phrases: Phrases;
  readonly holidays: HolidayTable;
  readonly now: Date;
}

export interface ReportPreview {
  /** What is shown, line by line. */
  readonly lines: readonly string[];
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A department that is none, so that nobody takes the example for a report. */
const EXAMPLE: Letterhead = {
  name: 'Sở Ví dụ',
  parentBody: 'UBND tỉnh',
  place: 'Tỉnh lỵ',
  documentCode: 'BC-SVD',
  fileCode: 'VI-DU',
  addressees: ['Văn phòng UBND tỉnh'],
  recipients: [],
  archive: [],
  signerTitle: 'GIÁM ĐỐC',
  signerName: 'Nguyễn Văn A',
  appendices: [],
};
const PERIODS_SHOWN = 3;

export async function previewReport(
  definition: ReportDefinition,
  context: PreviewContext,
): Promise<ReportPreview> {
  const { phrases, now } = context;
  const due = periodsDue(definition, context);
  const [{ month }] = due;
  const { figures, findings } = exampleFigures(definition, month);
  const changed = formatDateTime(now);
  const mark = { kind: 'draft', changed, period: daysOfPeriod(month, definition.period) } as const;
  const outlined = outlineReport(definition, figures, { month, agency: EXAMPLE.name, appendices: [] });
  const codes = findings.map(({ check }) => check.code);
  return {
    lines: [
      ...headLines(definition, phrases, due),
      ...questionLines(definition, phrases),
      ...checkLines(definition, phrases),
      ...(codes.length > 0 ? [phrases.preview.unfulfilled(codes)] : []),
    ],
    fileName: fileNameOf(definition.code, month, EXAMPLE.fileCode, mark),
    bytes: await renderReport({ outlined, letterhead: EXAMPLE, month, mark }),
  };
}

interface DuePeriod {
  readonly month: ReportPeriod;
  readonly deadline: Deadline;
}

/** The next ones whose deadline is ahead: the period that is over may still be due. */
function periodsDue(
  definition: ReportDefinition,
  { holidays, now }: PreviewContext,
): readonly [DuePeriod, ...(readonly DuePeriod[])] {
  const of = (month: ReportPeriod): DuePeriod => ({
    month,
    deadline: deadlineOf(month, definition.period, definition.deadline, holidays),
  });
  const closed = of(latestClosedPeriod(now, definition));
  const first = closed.deadline.at > now ? closed : of(nextPeriod(closed.month));
  const others = Array.from({ length: PERIODS_SHOWN - 1 }, (_, at) => of(nextPeriod(first.month, at + 1)));
  return [first, ...others];
}

function headLines(
  definition: ReportDefinition,
  { preview, language }: Phrases,
  due: readonly DuePeriod[],
): readonly string[] {
  const { id, version, name, sources, period } = definition;
  return [
    `${name[language]} (${preview.version(id, version)})`,
    ...(sources.length > 0 ? [`${preview.sources}:`, ...sources.map((source) => `  - ${source}`)] : []),
    `${preview.due}:`,
    ...due.map(
      ({ month, deadline }) => `  - ${preview.deadline(month, daysOfPeriod(month, period), deadline)}`,
    ),
  ];
}

/** What must be true of the figures, in the words of the form. */
function checkLines(definition: ReportDefinition, { preview, language }: Phrases): readonly string[] {
  const short = (id: string) => nameOf(definition, id, language);
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
    definition.checks
      .filter((check) => check.severity === severity)
      .map((check) => `  - ${preview.rule(check, short, definition.frequency)}`),
  ) as [string[], string[]];
  return [
    ...(errors.length > 0 ? [preview.mustHold(errors.length), ...errors] : []),
    ...(warnings.length > 0 ? [preview.wantReasons(warnings.length), ...warnings] : []),
    '',
  ];
}

function questionLines(definition: ReportDefinition, { preview, language }: Phrases): readonly string[] {
  const { figures, sections } = definition;
  const questions = figures.filter((one) => !hasRule(one)).length;
  return [
    capitalised(preview.asked(figures.length, questions)),
    ...sections.flatMap((section, at) => {
      const own = figuresOf(definition, section.id);
      return [
        '',
        preview.section(at + 1, nameOfSection(section, language), own.length),
        ...own.flatMap((figure) => [
          `   ${fullName(figure, language)}`,
          ...about(definition, figure, preview, language).map((line) => `      ${line}`),
        ]),
      ];
    }),
    '',
  ];
}

/** What stands below a question. */
function about(
  definition: ReportDefinition,
  figure: Figure,
  preview: Phrases['preview'],
  language: Phrases['language'],
): readonly string[] {
  const hint = figure.hint ? [figure.hint[language]] : [];
  if (figure.kind === 'text')
    return [...hint, preview.otherwise(language === 'vi' ? figure.otherwise : figure.otherwiseEnglish)];
  const short = (id: string) => nameOf(definition, id, language);
  const rate = rateOf(definition, figure.id);
  const told = [
    preview.unit(figure.unit.words[language]),
    preview.obtained(figure.obtained, short),
    rate && preview.rate(short(rate.over), rate.target),
  ];
  return [...hint, told.filter((one) => one !== undefined).join('; ')];
}
