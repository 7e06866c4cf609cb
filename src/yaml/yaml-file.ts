// A file that a person wrote in YAML, as a value whose every field knows where it stands in the text.

import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
} from 'yaml';
import type { z } from 'zod';
import { fieldOf, type Path, type Present, type Problem, wordsOf } from './problems.ts';
import { cutByComma, type Slip, slipsOf } from './slips.ts';

/** What a field says and should not; with the row of its text where it has several lines. */
export interface Fault {
  readonly path: Path;
  readonly words: string;
  readonly row?: number;
}

export type OpenedYaml = { readonly kind: 'yaml'; readonly file: YamlFile } | Problems;

export interface Problems {
  readonly kind: 'problems';
  readonly problems: readonly Problem[];
}

export interface YamlFile {
  /**
   * The value as the schema makes it, or everything that it complains of; `fields` are all that a file may have, `examples` how
   * some are written that are groups or lists.
   */
  readonly as: <Schema extends z.ZodType>(
    schema: Schema,
    fields: readonly string[],
    examples?: Readonly<Record<string, string>>,
  ) => { readonly kind: 'value'; readonly value: z.output<Schema> } | Problems;
  readonly problem: (fault: Fault) => Problem;
  /** What is read otherwise than it was meant. */
  readonly slips: () => readonly Slip[];
}

/** What the parser of YAML says that nobody would understand who does not know YAML. */
const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this field stands here twice',
  TAB_AS_INDENT: 'a tab stands before the text; use spaces',
  ALIAS_PROPS: '* at the beginning of a text means something else in such a file; put the text in quotes',
  BAD_ALIAS: '* or & at the beginning of a text means something else in such a file; put the text in quotes',
  BAD_COLLECTION_TYPE:
    'a text begins with !, which means something else in such a file; put the text in quotes',
  BAD_DIRECTIVE: 'a line begins with %, which means something else in such a file; put the text in quotes',
  BAD_DQ_ESCAPE: 'a \\ stands in this text; put the text in single quotes, or write \\\\',
  BAD_PROP_ORDER:
    'a text begins with & or !, which mean something else in such a file; put the text in quotes',
  BLOCK_IN_FLOW: 'a bracket or brace above is not closed, or a list with dashes stands within brackets',
  IMPOSSIBLE: 'this is written in a way that cannot be read; compare it with the line above',
  KEY_OVER_1024_CHARS: 'a colon is missing behind the name of a field, or a text wants quotes',
  MULTIPLE_ANCHORS: 'a text begins with &, which means something else in such a file; put the text in quotes',
  MULTIPLE_TAGS: 'a text begins with !, which means something else in such a file; put the text in quotes',
  NON_STRING_KEY: 'the name of a field is missing before the colon',
  RESOURCE_EXHAUSTION: 'groups stand in one another too deeply',
  TAG_RESOLVE_FAILED:
    'a text begins with !, which means something else in such a file; put the text in quotes',
  UNEXPECTED_TOKEN:
    'more stands here than can be read: a text that begins with {, [ or " wants quotes around all of it; a dash, colon, comma or bracket may be missing or too many',
  BAD_INDENT: 'the text does not begin under the line above; check the spaces before it',
  MULTIPLE_DOCS: 'a second document begins here; keep everything in one',
  MISSING_CHAR: 'a quotation mark, bracket or colon is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a colon followed by a space stands in this text; put the text in quotes',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing behind the name of a field',
};

/** `&name` and `*name` may say the same thing in several places, and not more: a few lines could become gigabytes. */
const MOST_ALIASES = 100;

/** Fields that stand twice: each is a slip of its own. */
const MOST_SLIPS = 20;

export function openYaml(text: string): OpenedYaml {
  const lines = new LineCounter();
  const written = text.normalize('NFC');
  const parsed = parse(written, lines);
  if (parsed === undefined) return problems(whole('groups stand in one another too deeply'));
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (parsed.errors.length > 0) {
    return problems(
      ...telling(parsed.errors)
        .slice(0, MOST_SLIPS)
        .map(({ code, pos }) => ({
          ...at(pos[0]),
          field: '',
          words: slipWords(code, written.slice(pos[0])),
        })),
    );
  }
  const problem = ({ path, words, row }: Fault): Problem => {
    const { key, value } = placeOf(parsed.contents, path);
    // The lines of a text that is written below its field.
    const below = row !== undefined && isScalar(value) && value.type === Scalar.BLOCK_LITERAL;
    const place = below ? { line: at(startOf(value)).line + 1 + row, column: 1 } : at(key);
    return { ...place, field: fieldOf(path), words };
  };
  const value = jsonOf(parsed);
  if (value === undefined) return problems(whole('the file says the same thing over and over; write it out'));
  if (value === null) return problems(problem({ path: [], words: 'the file says nothing' }));
  return {
    kind: 'yaml',
    file: {
      as: (schema, fields, examples = {}) => {
        const read = schema.safeParse(value);
        if (read.success) return { kind: 'value', value: read.data };
        return problems(
          ...unique(
            read.error.issues.flatMap((issue) =>
              wordsOf(issue, presentAt(value, issue.path), { fields, examples }).map((fault) =>
                problem(
                  (issue.code === 'unrecognized_keys' && commaFault(parsed.contents, fault, written)) ||
                    fault,
                ),
              ),
            ),
          ),
        );
      },
      problem,
      slips: () => slipsOf(parsed.contents, written),
    },
  };
}

/** One slip of form makes many a line behind it wrong: the first one tells. */
function telling<One extends { readonly code: string; readonly pos: readonly [number, number] }>(
  errors: readonly One[],
): readonly One[] {
  const ordered = errors.toSorted((one, other) => one.pos[0] - other.pos[0]);
  const first = ordered.find(({ code }) => code !== 'DUPLICATE_KEY');
  return first ? [first] : ordered;
}

/** `behind` is the text from where it went wrong. */
function slipWords(code: string, behind: string): string {
  if (code === 'BAD_SCALAR_START') {
    return `a text begins with ${behind.charAt(0)}, which means something else in such a file; put the whole text in quotes`;
  }
  return SYNTAX[code] ?? 'this cannot be read; a text with signs of its own wants quotes around it';
}

/** A field that nobody knows, where it is the rest of a text with a comma. */
function commaFault(root: unknown, { path }: Fault, text: string): Fault | undefined {
  const above = path.slice(0, -1);
  const cut = cutByComma(placeOf(root, above).value, String(path.at(-1)), text);
  return (
    cut && {
      path: [...above, cut.field],
      words: `holds a comma; put the text in quotes: ${cut.field}: "${cut.whole}"`,
    }
  );
}

/** Two commas of one text are one slip; the last line has all of it. */
const unique = (all: readonly Problem[]): readonly Problem[] => [
  ...new Map(
    all.map((one) => [`${one.line} ${one.column} ${one.field} ${one.words.split(':', 1)[0]}`, one]),
  ).values(),
];

export const problems = (...all: readonly Problem[]): Problems => ({ kind: 'problems', problems: all });

/** A problem of the file as a whole. */
export const whole = (words: string): Problem => ({ line: 1, column: 1, field: '', words });

/**
 * Undefined where the parser, which calls itself for each group within a group, comes to its end: it throws that, or tells
 * it among the errors of the text.
 */
function parse(text: string, lines: LineCounter): ReturnType<typeof parseDocument> | undefined {
  try {
    const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    return parsed.errors.some(({ message }) => /call stack/u.test(message)) ? undefined : parsed;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Undefined where it would be far larger than what is written. */
function jsonOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) ?? null;
  } catch {
    return undefined;
  }
}

function presentAt(value: unknown, path: Path): Present {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return 'missing';
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here === null ? 'empty' : 'value';
}

/** Where that field begins in the text, and its node; of a field that is missing, the group that lacks it. */
function placeOf(root: unknown, path: Path): { readonly key: number; readonly value: unknown } {
  let value = root;
  let key = startOf(root);
  for (const step of path) {
    const next = isMap(value)
      ? value.items.find((pair) => isPair(pair) && nameOf(pair) === String(step))
      : isSeq(value)
        ? value.items[Number(step)]
        : undefined;
    if (next === undefined) break;
    key = startOf(isPair(next) ? next.key : next);
    value = isPair(next) ? next.value : next;
  }
  return { key, value };
}

const nameOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : undefined);
const startOf = (node: unknown) => (node as Node | null | undefined)?.range?.[0] ?? 0;
