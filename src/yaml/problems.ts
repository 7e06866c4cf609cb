// What is wrong with a file that a person wrote, in words for that person, with the place where to look.

import type { z } from 'zod';
import { withinOneEdit } from '../language/edit-distance.ts';

export interface Problem {
  readonly line: number;
  readonly column: number;
  /** `agencies[0].settings[0].letterhead.signerName`; empty where the whole file is meant. */
  readonly field: string;
  readonly words: string;
}

export type Path = readonly PropertyKey[];

/** What stands at a field: nothing, nothing but its name, or a value. */
export type Present = 'missing' | 'empty' | 'value';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text; put it in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each line with a dash before it',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** What the kind of file has: all its fields, and how some are written that are groups or lists. */
export interface Known {
  readonly fields: readonly string[];
  readonly examples: Readonly<Record<string, string>>;
}

/** One complaint of the schema, as one or more fields with words. */
export function wordsOf(
  issue: z.core.$ZodIssue,
  present: Present,
  { fields, examples }: Known,
): readonly { readonly path: Path; readonly words: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const like = fields.find((one) => one !== key && withinOneEdit(one.toLowerCase(), key.toLowerCase()));
      const words = `is no field that I know here${like === undefined ? '' : `; did you mean ${like}?`}`;
      return { path: [...issue.path, key], words };
    });
  }
  if (present === 'missing') return [{ path: issue.path, words: 'is missing' }];
  if (present === 'empty') return [{ path: issue.path, words: 'is empty' }];
  return [{ path: issue.path, words: `${complaint(issue)}${exampleOf(issue, examples)}` }];
}

/** Of a group or list that something else stands for. */
function exampleOf(issue: z.core.$ZodIssue, examples: Known['examples']): string {
  if (issue.code !== 'invalid_type' || !['object', 'array'].includes(issue.expected)) return '';
  const name = String(issue.path.findLast((key) => typeof key === 'string'));
  return Object.hasOwn(examples, name) ? `, as ${name}: ${examples[name]}` : '';
}

function complaint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'is empty';
      return issue.origin === 'array' ? 'needs at least one entry' : `must be at least ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `is longer than ${issue.maximum} characters`;
      return issue.origin === 'array'
        ? `has more than ${issue.maximum} entries`
        : `must be at most ${issue.maximum}`;
    case 'invalid_union':
      return sentence(issue.message);
    case 'invalid_key':
      return 'is no year';
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? 'has a form that is not allowed' : sentence(issue.message);
    default:
      return sentence(issue.message);
  }
}

const sentence = (message: string) => (message.startsWith('not ') ? `is ${message}` : message);

/** `agencies[0].id` */
export function fieldOf(path: Path): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** One line for each, in the order of the file. */
export function problemLines(problems: readonly Problem[]): readonly string[] {
  return problems
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
    .map(
      ({ line, column, field, words }) =>
        `line ${line}, column ${column}: ${field === '' ? '' : `${field} `}${words}`,
    );
}
