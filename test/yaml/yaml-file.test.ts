// A file is read whole or not at all; what is wrong stands where a person looks for it, and no file can hold the program up.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemLines } from '../../src/yaml/problems.ts';
import { openYaml } from '../../src/yaml/yaml-file.ts';

const FIELDS = ['text', 'form', 'list'];
const schema = z.strictObject({
  text: z.string().optional(),
  form: z.string().optional(),
  list: z.unknown().optional(),
});

function said(text: string): readonly string[] {
  const opened = openYaml(text);
  const read = opened.kind === 'yaml' ? opened.file.as(schema, FIELDS) : opened;
  return read.kind === 'problems' ? problemLines(read.problems) : [];
}

describe('what is wrong', () => {
  it.each([
    [
      'a field nobody knows',
      'text: a\ntxt: b',
      'line 2, column 1: txt is no field that I know here; did you mean text?',
    ],
    ['a number for a text', 'text: 12', 'line 1, column 1: text must be a text; put it in quotes'],
    ['nothing', '# only a remark', 'line 1, column 1: the file says nothing'],
    [
      'a text that begins with @',
      'text: @agency',
      'line 1, column 7: a text begins with @, which means something else in such a file; put the whole text in quotes',
    ],
    [
      'a text that begins with %',
      'text: %',
      'line 1, column 7: a text begins with %, which means something else in such a file; put the whole text in quotes',
    ],
    ['a field that stands twice', 'text: a\ntext: b', 'line 2, column 1: this field stands here twice'],
    ['a tab', 'list:\n\t- a', 'line 2, column 1: a tab stands before the text; use spaces'],
  ])('is said of %s', (_, text, line) => {
    expect(said(text)).toEqual([line]);
  });

  it('is said at the line of a text with several lines', () => {
    const opened = openYaml('text: a\nform: |\n  one\n\n  three {here}\n');
    if (opened.kind === 'problems') throw new Error('it is right');
    const { line, field } = opened.file.problem({ path: ['form'], row: 2, words: 'has a slot that is none' });
    expect([line, field]).toEqual([5, 'form']);
    expect(opened.file.problem({ path: ['text'], row: 2, words: '' }).line).toBe(1);
  });
});

it.each([
  'text: {@agency} báo cáo\nform: {@agency}',
  'text: {a} b\nform: c',
  'text: [a] b',
  'list: [a, b\ntext: c\nform: d',
  'text: "a" b',
  'text: *a',
  'list:\n  - a\n b: c\n - d',
  'text: a: b',
  'text a\nform: b',
  'text: "a\nform: b',
])('a slip of form is said once, in words that know no YAML: %j', (text) => {
  const lines = said(text);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(
    /plain|scalar|block|flow|collection|mapping|sequence|indicator|alias|node|implicit/iu,
  );
});

describe('a hostile file', () => {
  it('that says one thing a billion times is refused', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : Array(10).fill(`*a${i - 1}`)}]`,
    );
    expect(said(levels.join('\n'))).toEqual([
      'line 1, column 1: the file says the same thing over and over; write it out',
    ]);
  });

  it('of groups in groups without end is refused', () => {
    expect(said(`list: ${'['.repeat(100_000)}`)).toEqual([
      'line 1, column 1: groups stand in one another too deeply',
    ]);
  });

  it('cannot reach what every object has', () => {
    expect(said('__proto__: { text: a }')).toEqual([
      'line 1, column 1: __proto__ is no field that I know here',
    ]);
  });
});
