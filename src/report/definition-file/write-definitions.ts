// Exports definitions as a file that can be edited and imported again. The definitions of one file share
// figures, sections and form; differences go into its list of periods.

import { Document, isPair, isScalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DeadlineRule } from '../../calendar/deadline.ts';
import type { PeriodRule } from '../../calendar/period.ts';
import type {
  BaseChoice,
  BaseOption,
  CountFigure,
  Figure,
  FigureColumns,
  ReportDefinition,
  Unit,
} from '../definition.ts';
import { writeColumns } from './column-lines.ts';
import { obtainedOf } from './compile.ts';
import { type ObtainedLine, writeMonthsLine, writeObtained } from './obtained-line.ts';
import { writeBody } from './outline-lines.ts';
import { checkEntries } from './write-checks.ts';

const HEAD = ` A report as data. docs/reports.md explains the fields; before importing:
   npm run reports -- check FILE`;

/** Writes definitions of one file as YAML text. */
export function writeDefinitions(definitions: readonly ReportDefinition[]): string {
  const [first] = definitions;
  if (!first) return '';
  const file = {
    ...(definitions.length === 1 ? headOf(first) : { periods: definitions.map(headOf) }),
    ...(first.sources.length > 0 && { sources: first.sources }),
    decimals: first.decimals,
    units: unitsOf(first).map(({ id, words: { vi, en }, one, aliases, counts }) => ({
      id,
      vi,
      en,
      one,
      ...(aliases.length > 0 && { aliases }),
      ...(counts !== 'events' && { counts }),
    })),
    sections: first.sections.map(({ id, title, english, aliases }) => ({
      id,
      title,
      english,
      ...(aliases.length > 0 && { aliases }),
      figures: first.figures
        .filter(({ section }) => section === id)
        .map((figure) => figureOf(definitions, figure)),
    })),
    ...(first.retired && { retired: first.retired }),
    ...(first.bases.length > 0 && { bases: first.bases.map((choice) => choiceOf(first, choice)) }),
    ...(first.checks.length > 0 && { checks: checkEntries(definitions) }),
    outline: outlineOf(first),
    ...(first.headline.length > 0 && { headline: first.headline }),
    ...(first.brief.length > 0 && {
      brief: first.brief.map(({ figure, shows, words, moves }) => ({
        figure,
        ...(shows !== 'count' && { shows }),
        ...words,
        ...(moves && { moves }),
      })),
    }),
  };
  const document = new Document(file, { aliasDuplicateObjects: false });
  document.commentBefore = HEAD;
  visit(document, { Map: (_, node) => inOneLine(node), Seq: (_, node) => inOneLine(node) });
  return document.toString({ lineWidth: 0 });
}

function headOf(definition: ReportDefinition) {
  const { id, version, code, name, short, aliases, since, frequency, period, deadline, changes } = definition;
  const filledFrom = sourceOf(definition);
  return {
    id,
    version,
    code,
    name,
    short,
    ...(aliases.length > 0 && { aliases }),
    since,
    every: frequency,
    period: writePeriod(period),
    deadline: deadlineOf(deadline),
    ...(filledFrom !== undefined && { filledFrom }),
    ...(changes.length > 0 && { changes }),
  };
}

/** Writes a period rule in the file's syntax. */
export const writePeriod = (rule: PeriodRule): string =>
  rule.kind === 'calendar' ? 'calendar' : `from day ${rule.day}`;

const deadlineOf = (rule: DeadlineRule) =>
  rule.kind === 'day-of-month'
    ? { day: rule.day, time: rule.time }
    : { workingDays: rule.days, time: rule.time };

/** Id of the definition whose months (or quarters) fill this report. */
export function sourceOf({ figures }: ReportDefinition): string | undefined {
  for (const one of figures)
    if (one.kind === 'count' && one.obtained.how === 'from-months') return one.obtained.of;
  return undefined;
}

/** Ordered by first use in the figures. */
function unitsOf({ figures, bases }: ReportDefinition): readonly Unit[] {
  const more = bases.flatMap(({ options }) => options.flatMap((option) => option.more?.figures ?? []));
  const units = [...figures, ...more].flatMap((one) => (one.kind === 'count' ? [one.unit] : []));
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}

function figureOf(definitions: readonly ReportDefinition[], figure: Figure) {
  if (figure.kind === 'text') {
    const { otherwise: vi, otherwiseEnglish: en } = figure;
    return { ...namesOf(figure), otherwise: { vi, en }, ...hintOf(figure) };
  }
  const [first] = definitions;
  const rate = first?.rates.find(({ of }) => of === figure.id);
  const columns = first?.columns?.find((one) => one.figure === figure.id);
  return countOf(definitions, figure, rate, columns);
}

function countOf(
  definitions: readonly ReportDefinition[],
  figure: CountFigure,
  rate: ReportDefinition['rates'][number] | undefined,
  columns: FigureColumns | undefined,
) {
  const [first] = definitions;
  const { unit, stock, overTime } = figure;
  const obtained = ownOf(definitions, figure);
  const months = monthsOf(definitions, figure, obtained);
  return {
    ...namesOf(figure),
    ...(first && unitsOf(first)[0]?.id !== unit.id && { unit: unit.id }),
    ...(obtained && { obtained: writeObtained(obtained) }),
    ...(months !== undefined && { months }),
    ...(stock && { stock }),
    ...(overTime && { overTime }),
    ...(rate && { rate: rate.name || rate.target !== undefined ? written(rate) : rate.over }),
    ...(columns && { columns: columns.ways.map(writeColumns) }),
    ...hintOf(figure),
  };
}

const namesOf = ({ id, label, short, english, aliases }: Figure) => ({
  id,
  label,
  ...(short !== label && { short }),
  english,
  ...(aliases.length > 0 && { aliases }),
});

const hintOf = ({ hint }: Figure) => (hint ? { hint } : {});

const written = ({ over, name, target }: ReportDefinition['rates'][number]) => ({
  over,
  ...(name && { name }),
  ...(target !== undefined && { target }),
});

const inDefinition = (definition: ReportDefinition, id: string): CountFigure | undefined => {
  const more = definition.bases.flatMap(({ options }) => options.flatMap((one) => one.more?.figures ?? []));
  return [...definition.figures, ...more].find(
    (one): one is CountFigure => one.kind === 'count' && one.id === id,
  );
};

/** The source of a figure outside of months; undefined for the default, `asked`. */
function ownOf(definitions: readonly ReportDefinition[], { id }: CountFigure): ObtainedLine | undefined {
  const own = [...definitions.filter((one) => sourceOf(one) === undefined), ...definitions].flatMap((one) => {
    const obtained = inDefinition(one, id)?.obtained;
    return obtained && obtained.how !== 'from-months' ? [obtained] : [];
  });
  const [obtained] = own;
  return obtained?.how === 'asked' && obtained.onlyWhen === undefined ? undefined : obtained;
}

/** What it takes from the months, where that differs from the default of its kind. */
function monthsOf(
  definitions: readonly ReportDefinition[],
  figure: CountFigure,
  own: ObtainedLine | undefined,
): string | undefined {
  const filled = definitions.find((one) => sourceOf(one) !== undefined);
  const filledFrom = filled && sourceOf(filled);
  const taken = filled && inDefinition(filled, figure.id)?.obtained;
  if (!taken) return undefined;
  const { stock, overTime, unit } = figure;
  const usual = obtainedOf({ obtained: own, stock, overTime }, unit, { filledFrom });
  if (JSON.stringify(usual) === JSON.stringify(taken)) return undefined;
  if (taken.how === 'asked') return writeMonthsLine({ take: 'asked' });
  return taken.how === 'from-months' ? writeMonthsLine(taken) : undefined;
}

function choiceOf(definition: ReportDefinition, { id, rates, options }: BaseChoice) {
  return { id, rates, options: options.map((option) => optionOf(definition, option)) };
}

function optionOf(
  definition: ReportDefinition,
  { id, over, words, more, without, checks, columns }: BaseOption,
) {
  return {
    id,
    over,
    words,
    ...(more && {
      after: more.after,
      figures: more.figures.map((figure) =>
        countOf(
          [definition],
          figure,
          undefined,
          columns?.find((one) => one.figure === figure.id),
        ),
      ),
    }),
    ...(without && { without }),
    ...(checks && { checks: checkEntries([{ ...definition, checks }]) }),
  };
}

function outlineOf({ outline }: ReportDefinition) {
  const { title, subject, introduction, closing, consolidatedClosing } = outline;
  return {
    title,
    subject,
    introduction,
    body: writeBody(outline),
    closing,
    ...(consolidatedClosing !== closing && { consolidatedClosing }),
  };
}

/** Groups written inline when they fit. */
const IN_ONE_LINE: readonly string[] = ['vi en', 'day time', 'workingDays time', 'over target'];
const WIDTH = 100;

function inOneLine(node: YAMLMap | YAMLSeq): void {
  const scalars = node.items.map((item) => (isPair(item) ? item.value : item));
  const keys = node.items.flatMap((item) =>
    isPair(item) && isScalar(item.key) ? [String(item.key.value)] : [],
  );
  const length = scalars.reduce<number>(
    (sum, one) => sum + (isScalar(one) ? String(one.value).length + 4 : WIDTH + 1),
    0,
  );
  if (length <= WIDTH && (keys.length === 0 || IN_ONE_LINE.includes(keys.join(' ')))) node.flow = true;
}
