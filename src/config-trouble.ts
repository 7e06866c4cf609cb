// What is wrong with the settings, in a sentence each: which one, what stands there, what may. The value of a secret is never
// shown, nor one that a secret may have been put into by mistake.

import { z } from 'zod';
import { withinOneEdit } from './language/edit-distance.ts';

/** Settings that were read as they are written, without those that are empty. */
export type Given = Readonly<Record<string, string | undefined>>;

type Shape = Readonly<Record<string, z.ZodType>>;

const MOST_SHOWN = 60;
/** As keys and passwords that were made at random look: long, in one piece, with letters of both sizes and digits. */
const RANDOM = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[^\s,:]{24,}$/u;
const USER_IN_ADDRESS = /:\/\/[^/\s]*@/u;
const QUOTED = /^(?<mark>["'`]).*\k<mark>$/su;
const COMMENT = /\s#/u;

/** Of every setting of the shape that is not as it must be, in the order of the shape; no line where all are. */
export function troublesIn(shape: Shape, given: Given): readonly string[] {
  const issues = z.object(shape).safeParse(given).error?.issues ?? [];
  return Object.entries(shape).flatMap(([key, schema]) => {
    const slip = slipIn(key, given[key]);
    if (slip !== undefined) return [slip];
    const issue = issues.find(({ path }) => path[0] === key);
    return issue ? [inWords(key, schema, given, issue)] : [];
  });
}

/** What files of other kinds allow, and what here would become a part of the value. */
function slipIn(key: string, value = ''): string | undefined {
  if (QUOTED.test(value))
    return `${key} stands in quotation marks, which count as part of it; leave them out.`;
  if (COMMENT.test(value))
    return `${key} has a comment behind it, which counts as part of it; put the comment on a line of its own.`;
  return undefined;
}

function inWords(key: string, schema: z.ZodType, given: Given, issue: z.core.$ZodIssue): string {
  const { allowed, secret = false } = (schema.meta() ?? {}) as { allowed?: string; secret?: boolean };
  const must = `it must be ${allowed}`;
  const value = given[key];
  if (value === undefined) {
    const [slip] = misspelt([key], given);
    return `${key} is not set${slip ? `, but ${nameShown(slip.key)} is` : ''}; ${must}.`;
  }
  if (secret) return `${key} is wrong (${value.length} characters, not shown); ${must}.`;
  const wrong = partOf(value, issue);
  if (hides(wrong)) return `${key} is wrong (not shown, as it looks like a secret); ${must}.`;
  return `${key}${wrong === value ? '' : ' has a part that'} is ${shown(wrong)}; ${must}.`;
}

/** Of a list the part that is wrong. */
function partOf(value: string, { path: [, index] }: z.core.$ZodIssue): string {
  if (typeof index !== 'number') return value;
  const parts = value.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '')[index] ?? value;
}

const hides = (value: string) =>
  (RANDOM.test(value) && !z.guid().safeParse(value).success) || USER_IN_ADDRESS.test(value);

/** In one line, whatever is in it. */
function shown(value: string): string {
  const line = value.replace(/\p{C}/gu, '�');
  return line.length > MOST_SHOWN
    ? `“${line.slice(0, MOST_SHOWN)}…” (${value.length} characters)`
    : `“${line}”`;
}

/** A name that nobody reads, and the setting that it was probably meant for. */
export interface Misspelt {
  readonly key: string;
  readonly meant: string;
}

/** Shorter names are like those of other programs by chance. In letters. */
const LONG_ENOUGH = 8;
const LONGEST_NAME = 60;

/**
 * Names in the environment that are one of these but for a letter, for what stands between words, or for a mark before it that no
 * editor shows.
 */
export function misspelt(keys: readonly string[], given: Given): readonly Misspelt[] {
  const known = keys
    .map((key) => ({ key, letters: lettersOf(key) }))
    .filter(({ letters }) => letters.length >= LONG_ENOUGH);
  return Object.keys(given).flatMap((name) => {
    if (keys.includes(name) || name.length > LONGEST_NAME) return [];
    const letters = lettersOf(name);
    const meant = known.find((one) => one.letters === letters || withinOneEdit(one.letters, letters));
    return meant ? [{ key: name, meant: meant.key }] : [];
  });
}

const lettersOf = (name: string) => name.toUpperCase().replace(/[^A-Z]/gu, '');

/** In ASCII, so that a mark that no editor shows is seen. */
export const nameShown = (name: string) => name.replace(/[^ -~]/gu, '�');
