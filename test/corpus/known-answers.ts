// The reports and tables of the corpus with their known answers, written by hand from the texts before any program read
// them. `later/` is held back: looked at when the doctor is measured, not when it is made.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Words of the text in square brackets, with as many around them as make them the only ones: `đúng hạn [1.390]`. */
const marked = z.string().regex(/\[[^\]]+\]/u);
const values = z.record(z.string(), z.int().min(0)).default({});

const slip = z.strictObject({
  /** What kind of mistake it is; for the reader. */
  kind: z.enum([
    'rate',
    'rate-of-nothing',
    'sum',
    'shares',
    'part-exceeds',
    'two-values',
    'malformed',
    'check',
    'style',
  ]),
  weight: z.enum(['style']).optional(),
  /** A finding at any of these is the right one. */
  at: z.array(marked).min(1),
  /** What it would be: any of these is right. Left out where the text alone does not tell. */
  shouldBe: z.array(z.string()).optional(),
  cause: z.enum(['whole-for-part', 'other-share', 'slip', 'no-whole', 'copied']).optional(),
});

/** `test/corpus/build-files.ts` makes a file of each format from it. */
const source = z.strictObject({
  formats: z.array(
    z.enum([
      'xlsx',
      'xls',
      'html.xls',
      'semicolon.csv',
      'utf16.csv',
      '1258.csv',
      'docx',
      'pdf',
      'tabs.pasted',
      'markdown.pasted',
      'cells.pasted',
      'teams.pasted',
    ]),
  ),
  /** How whole numbers are written where they are text. */
  numbers: z.enum(['plain', 'dots', 'commas', 'spaces']).default('dots'),
  /** Spreadsheets hold them as text, too. */
  textNumbers: z.boolean().default(false),
  above: z.array(z.string()).default([]),
  below: z.array(z.string()).default([]),
  /** Cells between `|`; `<` is one with the cell before it, `^` with the cell above it. */
  grid: z.string(),
});

export type TableSource = z.infer<typeof source>;

const answers = z
  .strictObject({
    about: z.string(),
    sound: z.literal(true).optional(),
    slips: z.array(slip).default([]),
    /** Follows from a slip: a finding there is no false alarm. */
    tolerated: z.array(marked).default([]),
    /** True, but a question about it is in place. */
    mayAsk: z.array(marked).default([]),
    /** The month as `2024-02`, or `other` for another stretch. */
    period: z.string().optional(),
    /** What the text says of the figures of the definition, as it says it, wrong or not. */
    figures: values,
    /** May be taken with this value, or left. */
    optional: values,
    /** Told with several values. */
    disagreeing: z.array(z.string()).default([]),
    /** Whose row is taken from a table of many. */
    agency: z.array(z.string()).default([]),
    /** What its files are made of, where they are not written by hand. */
    source: source.optional(),
  })
  .refine(({ sound, slips }) => (sound === true) === (slips.length === 0), 'either sound or with slips');

export type KnownAnswers = z.infer<typeof answers>;
export type KnownSlip = KnownAnswers['slips'][number];

export interface KnownCase {
  readonly name: string;
  /** Of the file that is read. */
  readonly path: string;
  readonly of: 'reports' | 'tables';
  readonly later: boolean;
  readonly answers: KnownAnswers;
}

/** Every file of a folder that has answers: those of `name.yaml` hold for each `name.*` beside it. */
export function knownCases(of: KnownCase['of']): readonly KnownCase[] {
  return [false, true].flatMap((later) => {
    const folder = join(HERE, of, ...(later ? ['later'] : []));
    const names = readdirSync(folder).toSorted();
    return names
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((known) => {
        const name = basename(known, '.yaml');
        const read = readAnswers(join(folder, known));
        return names
          .filter((file) => file.startsWith(`${name}.`) && file !== known)
          .map((file) => ({ name: file, path: join(folder, file), of, later, answers: read }));
      });
  });
}

export function readAnswers(path: string): KnownAnswers {
  const read = answers.safeParse(parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** `[1.390]` of `đúng hạn [1.390]`, and everything without its brackets. */
export function markedWords(marked: string): {
  readonly before: string;
  readonly words: string;
  readonly after: string;
} {
  const [, before = '', words = '', after = ''] = /^(.*?)\[([^\]]+)\](.*)$/su.exec(marked) ?? [];
  return { before, words, after };
}
