// Compiles the parsed content of a definition file into its definitions.

import type {
  BaseChoice,
  BaseOption,
  Check,
  CountFigure,
  Figure,
  FigureColumns,
  ReportDefinition,
  Rule,
  Unit,
  ValueSource,
} from '../definition.ts';
import { readBody } from './outline-lines.ts';
import { codeOf, HISTORY, RULE_FORMS } from './rule-lines.ts';
import type { CheckEntry, DefinitionFile, FileFigure, FileHead } from './schema.ts';

/** Name and schedule of one definition in the file. */
export type Head = Pick<FileHead, 'filledFrom'> & {
  readonly [Field in keyof Omit<FileHead, 'filledFrom'>]-?: Exclude<FileHead[Field], undefined>;
};

/** Builds one definition of a file whose content has been checked against the schema. */
export function definitionOf(file: DefinitionFile, head: Head): ReportDefinition {
  const { id, version, code, name, short, aliases, since, every, period, deadline, changes } = head;
  const written = file.sections.flatMap((section) =>
    section.figures.map((figure) => ({ figure, section: section.id })),
  );
  const figures = written.map(({ figure, section }) => figureOf(file, head, figure, section));
  const columns = written.flatMap(({ figure }) => columnsOf(figure));
  const { body, appendixPointer } = readBody(file.outline.body, figures);
  const { title, subject, introduction, closing, consolidatedClosing = closing } = file.outline;
  return {
    id,
    version,
    code,
    name,
    short,
    aliases,
    sources: file.sources,
    since,
    frequency: every,
    period,
    deadline,
    decimals: file.decimals,
    sections: file.sections.map(({ id, title, english, aliases }) => ({ id, title, english, aliases })),
    figures,
    ...(file.retired.length > 0 && { retired: file.retired }),
    rates: written.flatMap(({ figure: { id: of, rate } }) =>
      rate
        ? [
            {
              of,
              over: rate.over,
              ...(rate.name && { name: rate.name }),
              ...(rate.target !== undefined && { target: rate.target }),
            },
          ]
        : [],
    ),
    bases: file.bases.map((choice) => choiceOf(file, head, choice, written)),
    checks: file.checks.flatMap((entry) => checksOf(entry, figures).checks),
    outline: { title, subject, introduction, body, closing, consolidatedClosing, appendixPointer },
    headline: file.headline,
    brief: file.brief.map(({ figure, shows, vi, en, moves }) => ({
      figure,
      shows,
      words: { vi, en },
      ...(moves && { moves }),
    })),
    changes,
    ...(columns.length > 0 && { columns }),
  };
}

function figureOf(file: DefinitionFile, head: Head, figure: FileFigure, section: string): Figure {
  const { id, label, short = label, english, aliases, hint, otherwise } = figure;
  const base = { id, section, label, short, english, aliases, ...(hint && { hint }) };
  if (otherwise) return { kind: 'text', ...base, otherwise: otherwise.vi, otherwiseEnglish: otherwise.en };
  return countOf(file, head, figure, base);
}

function countOf(
  { units }: DefinitionFile,
  head: Pick<Head, 'filledFrom'>,
  figure: FileFigure,
  base: Omit<CountFigure, 'kind' | 'unit' | 'obtained'>,
): CountFigure {
  const { stock, overTime } = figure;
  const written = units.find(({ id }) => id === figure.unit) ?? units[0];
  // Guaranteed by the schema.
  if (!written) throw new Error('a file without units');
  const { id, vi, en, one, aliases, counts } = written;
  const unit: Unit = { id, words: { vi, en }, one, aliases, counts };
  return {
    kind: 'count',
    unit,
    ...base,
    obtained: obtainedOf(figure, unit, head),
    ...(stock && { stock }),
    ...(overTime && { overTime }),
  };
}

/** The source of a figure's value; in a report filled from its months, derived from how they count it. */
export function obtainedOf(
  {
    obtained = { how: 'asked' },
    months,
    stock,
    overTime,
  }: Pick<FileFigure, 'obtained' | 'months' | 'stock' | 'overTime'>,
  { counts }: Unit,
  { filledFrom }: Pick<Head, 'filledFrom'>,
): ValueSource {
  if (filledFrom === undefined) return obtained;
  const taken = (take: 'sum' | 'first' | 'last', figure?: string): ValueSource => ({
    how: 'from-months',
    of: filledFrom,
    take,
    ...(figure !== undefined && { figure }),
  });
  if (months) return months.take === 'asked' ? { how: 'asked' } : taken(months.take, months.figure);
  if (obtained.how === 'computed' || obtained.how === 'running') return obtained;
  if (overTime === 'first') return taken('first');
  if (stock || obtained.how === 'carried') return taken('last');
  // Things may be counted in several months and must be counted once over all of them, so they cannot be
  // summed.
  return counts === 'events' ? taken('sum') : obtained;
}

const columnsOf = ({ id, columns }: FileFigure): readonly FigureColumns[] =>
  columns ? [{ figure: id, ways: columns }] : [];

function choiceOf(
  file: DefinitionFile,
  head: Head,
  { id, rates, options }: DefinitionFile['bases'][number],
  written: readonly { readonly figure: FileFigure; readonly section: string }[],
): BaseChoice {
  const made = options.map(({ id, over, words, after, figures, without, checks }): BaseOption => {
    const section = written.find(({ figure }) => figure.id === after)?.section ?? '';
    const more = figures.map((one) => countOf(file, head, one, baseOf(one, section)));
    const columns = figures.flatMap(columnsOf);
    const all = checks.flatMap((entry) => checksOf(entry, more).checks);
    return {
      id,
      over,
      words,
      ...(after !== undefined && { more: { after, figures: more } }),
      ...(without.length > 0 && { without }),
      ...(all.length > 0 && { checks: all }),
      ...(columns.length > 0 && { columns }),
    };
  });
  return { id, rates, options: made as unknown as BaseChoice['options'] };
}

const baseOf = ({ id, label, short = label, english, aliases, hint }: FileFigure, section: string) => ({
  id,
  section,
  label,
  short,
  english,
  aliases,
  ...(hint && { hint }),
});

/** The checks of an entry, and those of its lines that do not match the grammar of their kind. */
export function checksOf(
  { kind, lines, severity, code, standing, months, spreads }: CheckEntry,
  figures: readonly Figure[],
): { readonly checks: readonly Check[]; readonly unread: readonly number[] } {
  const form = RULE_FORMS[kind];
  const read = lines.map((line) => form.read(line, figures));
  const rules = read
    .flatMap((made) => made ?? [])
    .map(
      (rule): Rule =>
        rule.kind === 'history'
          ? { ...rule, months: months ?? HISTORY.months, spreads: spreads ?? HISTORY.spreads }
          : rule,
    );
  return {
    checks: rules.map((rule) => ({
      code: code ?? codeOf(rule),
      severity: severity ?? form.severity,
      ...(standing !== undefined && { standing }),
      ...rule,
    })),
    unread: read.flatMap((made, at) => (made ? [] : [at])),
  };
}
