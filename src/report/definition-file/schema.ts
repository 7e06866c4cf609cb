// The schema of a definition file. docs/reports.md explains the fields to authors.

import { z } from 'zod';
import { FREQUENCIES } from '../../calendar/report-period.ts';
import { monthSchema, timeOfDaySchema } from '../../calendar/schemas.ts';
import type { Severity } from '../definition.ts';
import { readColumns } from './column-lines.ts';
import { MONTHS_FORMS, OBTAINED_FORMS, readMonthsLine, readObtained } from './obtained-line.ts';
import { RULE_KINDS, type RuleKind } from './rule-lines.ts';
import { signWords } from './signs.ts';

/** Upper limits, per file or per containing list; larger reports cannot be filled in by a deadline. */
export const MOST = {
  characters: 400_000,
  definitions: 5,
  sections: 30,
  figures: 150,
  checks: 300,
  lines: 20,
  rows: 400,
  names: 40,
  choices: 10,
  changes: 50,
} as const;

/** Control and format characters: Word refuses them, or they hide what is printed. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
const UNSEEN_WORDS = 'has a character that nobody can see; write it anew';

/** A single line, printed or spoken. */
const line = (most: number) =>
  z
    .string()
    .max(most, { abort: true })
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .min(1)
        .refine((text) => !UNSEEN.test(text), UNSEEN_WORDS),
    );

const LABEL = 300;
const SHORT = 80;
const SENTENCE = 500;
const TEMPLATE = 1_500;

const words = (most: number) => z.strictObject({ vi: line(most), en: line(most) });
const names = z.array(line(SHORT)).max(MOST.names).default([]);

const idSchema = (pattern: RegExp, form: string) => z.string().max(40, { abort: true }).regex(pattern, form);
const definitionId = idSchema(
  /^[a-z0-9][a-z0-9-]*$/u,
  'must have only small letters without diacritics, digits and hyphens',
);
const sectionId = definitionId;
const FIGURE_FORM = 'must begin with a small letter and have only letters without diacritics and digits';
const figureId = idSchema(/^[a-z][A-Za-z0-9]*$/u, FIGURE_FORM)
  // Form answers are properties of an object that inherits these names.
  .refine((id) => !(id in {}), 'is a name that the program needs; choose another');

/** A text with its own grammar; `form` describes it in the error message. */
const grammar = <Read>(read: (text: string) => Read | undefined, form: string) =>
  z
    .string()
    .max(SENTENCE, { abort: true })
    .transform((text, context): Read => {
      const found = read(text);
      if (found !== undefined) return found;
      context.addIssue({ code: 'custom', message: `${form}${signWords(text)}` });
      return z.NEVER;
    });

const columnsLine = z
  .string()
  .max(SENTENCE, { abort: true })
  .transform((text, context) => {
    const read = readColumns(text);
    if (read.kind === 'source') return read.source;
    context.addIssue({ code: 'custom', message: read.words });
    return z.NEVER;
  });

const periodLine = grammar((text) => {
  if (text.trim() === 'calendar') return { kind: 'calendar' } as const;
  const day = Number(/^from day (\d{1,2})$/u.exec(text.trim())?.[1]);
  return day >= 2 && day <= 28 ? ({ kind: 'from-day', day } as const) : undefined;
}, 'must be calendar, or from day N with N from 2 to 28');

const DEADLINE_FORM = 'must have either day or workingDays';
const deadlineSchema = z
  .strictObject({
    /** Day of the month after the cut-off. */
    day: z.int().min(1).max(31).optional(),
    /** Working days after the cut-off. */
    workingDays: z.int().min(1).max(20).optional(),
    time: timeOfDaySchema,
  })
  .transform(({ day, workingDays, time }, context) => {
    if (day !== undefined && workingDays === undefined) return { kind: 'day-of-month', day, time } as const;
    if (workingDays !== undefined && day === undefined)
      return { kind: 'working-days-after-cut-off', days: workingDays, time } as const;
    context.addIssue({ code: 'custom', message: DEADLINE_FORM });
    return z.NEVER;
  });

const changeSchema = z.strictObject({
  version: z.int().min(2).max(9999),
  vi: line(SENTENCE),
  en: line(SENTENCE),
});

/** Fields each definition of a file may set; above the list of periods they apply to all. */
const headShape = {
  id: definitionId,
  version: z.int().min(1).max(9999),
  code: z
    .string()
    .max(40, { abort: true })
    .regex(/^[A-Za-z0-9-]+$/u, 'must have only letters without diacritics, digits and hyphens'),
  name: words(LABEL),
  short: words(SHORT),
  aliases: z.array(line(SHORT)).max(MOST.names),
  since: monthSchema,
  every: z.enum(FREQUENCIES),
  period: periodLine,
  deadline: deadlineSchema,
  /** The definition whose approved monthly reports fill this one. */
  filledFrom: definitionId,
  changes: z.array(changeSchema).max(MOST.changes),
};
const headSchema = z.strictObject(headShape).partial();

const unitSchema = z.strictObject({
  id: figureId,
  vi: line(SHORT),
  en: line(SHORT),
  one: line(SHORT),
  aliases: names,
  counts: z.enum(['events', 'things']).default('events'),
});

const rateSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { over: value } : value),
  z.strictObject({
    over: figureId,
    name: words(LABEL).optional(),
    target: z.int().min(0).max(100).optional(),
  }),
);

const figureSchema = z.strictObject({
  id: figureId,
  label: line(LABEL),
  /** Defaults to the label when that is short enough. */
  short: line(SHORT).optional(),
  english: line(LABEL),
  aliases: names,
  /** Defaults to the first unit of the file. */
  unit: figureId.optional(),
  obtained: grammar(readObtained, OBTAINED_FORMS).optional(),
  /** What a report of a longer period takes from its months. */
  months: grammar(readMonthsLine, MONTHS_FORMS).optional(),
  stock: z.literal(true).optional(),
  overTime: z.enum(['first', 'parts']).optional(),
  rate: rateSchema.optional(),
  columns: z.array(columnsLine).min(1).max(MOST.lines).optional(),
  /** A text figure; this text is printed when there is nothing to say. */
  otherwise: words(SENTENCE).optional(),
  hint: words(SENTENCE).optional(),
});

const sectionSchema = z.strictObject({
  id: sectionId,
  title: line(SHORT),
  english: line(SHORT),
  aliases: names,
  figures: z.array(figureSchema).min(1).max(MOST.figures),
});

const ruleLines = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string().max(SENTENCE)).min(1).max(MOST.figures),
);

export interface CheckEntry {
  readonly kind: RuleKind;
  readonly lines: readonly string[];
  readonly severity: Severity | undefined;
  readonly code: string | undefined;
  readonly standing: boolean | undefined;
  readonly months: number | undefined;
  readonly spreads: number | undefined;
}

const kindsShape = Object.fromEntries(RULE_KINDS.map((kind) => [kind, ruleLines.optional()])) as {
  readonly [Kind in RuleKind]: z.ZodOptional<typeof ruleLines>;
};

const checkSchema = z.strictObject({
  ...kindsShape,
  severity: z.enum(['error', 'warning']).optional(),
  /** Whether a reason may be kept for later periods; the default depends on the kind. */
  standing: z.boolean().optional(),
  code: z
    .string()
    .max(100, { abort: true })
    .regex(/^[a-z-]+(?:\.[A-Za-z0-9]+)+$/u, 'must look like sum.settled')
    .optional(),
  /** For `history`: how many earlier months, and how many spreads away. */
  months: z.int().min(3).max(24).optional(),
  spreads: z.int().min(2).max(20).optional(),
});

const entrySchema = checkSchema.transform((entry, context): CheckEntry => {
  const [kind, ...others] = RULE_KINDS.filter((one) => entry[one] !== undefined);
  const { severity, code, standing, months, spreads } = entry;
  if (kind !== undefined && others.length === 0)
    return { kind, lines: entry[kind] ?? [], severity, code, standing, months, spreads };
  context.addIssue({ code: 'custom', message: `must have exactly one of: ${RULE_KINDS.join(', ')}` });
  return z.NEVER;
});
const checksSchema = z.array(entrySchema).max(MOST.checks).default([]);

const optionSchema = z.strictObject({
  id: definitionId,
  over: figureId,
  words: words(LABEL),
  /** The figure after which its own figures are asked. */
  after: figureId.optional(),
  figures: z.array(figureSchema).max(MOST.choices).default([]),
  without: z.array(figureId).max(MOST.choices).default([]),
  checks: checksSchema,
});

const choiceSchema = z.strictObject({
  id: definitionId,
  rates: z.array(figureId).min(1).max(MOST.figures),
  options: z.array(optionSchema).min(1).max(MOST.choices),
});

const outlineSchema = z.strictObject({
  title: line(LABEL).default('BÁO CÁO'),
  subject: z.array(line(TEMPLATE)).min(1).max(MOST.lines),
  introduction: z.array(line(TEMPLATE)).max(MOST.lines),
  /** One node per line, see outline-lines.ts. */
  body: z
    .string()
    .max(MOST.rows * TEMPLATE, { abort: true })
    .refine((text) => text.split('\n').length <= MOST.rows, `has more than ${MOST.rows} lines`)
    .refine(
      (text) => text.split('\n').every((row) => row.length <= TEMPLATE),
      `has a line of more than ${TEMPLATE} characters`,
    )
    .refine((text) => !UNSEEN.test(text.replaceAll('\n', '')), UNSEEN_WORDS),
  closing: line(TEMPLATE),
  consolidatedClosing: line(TEMPLATE).optional(),
});

const briefSchema = z.strictObject({
  figure: figureId,
  shows: z.enum(['count', 'rate']).default('count'),
  vi: line(LABEL),
  en: line(LABEL),
  moves: z.literal(true).optional(),
});

export const fileSchema = z.strictObject({
  ...headSchema.shape,
  sources: z.array(line(SENTENCE)).max(MOST.lines).default([]),
  decimals: z.int().min(0).max(3).default(2),
  /** The definitions, when the file has several. */
  periods: z.array(headSchema).min(1).max(MOST.definitions).optional(),
  units: z.array(unitSchema).min(1).max(MOST.choices),
  sections: z.array(sectionSchema).min(1).max(MOST.sections),
  /** Ids of figures from earlier versions that are no longer asked. */
  retired: z.array(figureId).max(MOST.figures).default([]),
  bases: z.array(choiceSchema).max(MOST.choices).default([]),
  checks: checksSchema,
  outline: outlineSchema,
  headline: z.array(figureId).max(MOST.choices).default([]),
  brief: z.array(briefSchema).max(MOST.choices).default([]),
});

export type DefinitionFile = z.output<typeof fileSchema>;
export type FileHead = z.output<typeof headSchema>;
export type FileFigure = z.output<typeof figureSchema>;

/** Fields that only counts may have. */
export const FIELDS_OF_COUNTS = [
  'unit',
  'obtained',
  'months',
  'stock',
  'overTime',
  'rate',
  'columns',
] as const;

const WORDS = '{ vi: "…", en: "…" }';

/** Examples of groups and lists for error messages. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  name: WORDS,
  short: WORDS,
  hint: WORDS,
  words: WORDS,
  otherwise: '{ vi: Không, en: None }',
  aliases: '[lượt tiếp, số lượt tiếp]',
  sources: '["…", "…"]',
  deadline: '{ day: 18, time: 17:00 }',
  rate: '{ over: valid, target: 90 }, or the id of a figure alone',
  units: '[{ id: visit, vi: lượt, en: visits, one: visit }]',
  changes: '[{ version: 2, vi: "…", en: "…" }]',
  brief: '[{ figure: visits, vi: "tiếp {} lượt", en: "{} visits" }]',
  checks: '[{ at-most: settled <= valid }]',
  subject: '["…", "{@period}"]',
  introduction: '["…"]',
  headline: '[settled]',
  retired: '[people]',
  columns: '[received.total]',
};

/** Every field name, for suggestions on typos. */
export const FIELDS: readonly string[] = [
  ...[fileSchema, unitSchema, figureSchema, sectionSchema, checkSchema, optionSchema, choiceSchema].flatMap(
    ({ shape }) => Object.keys(shape),
  ),
  ...[outlineSchema, briefSchema, changeSchema].flatMap(({ shape }) => Object.keys(shape)),
  ...['day', 'workingDays', 'time', 'over', 'target', 'vi', 'en'],
];
