// The libraries that read files are loaded by the thread that reads one, never by the program itself; and a usual file takes it
// less than two seconds.

import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/document/render.ts';
import { openFile } from '../../src/formats/open-file.ts';
import { importsOf } from '../architecture/borders.ts';
import { inputFor } from '../document/parts.ts';

const HEAVY = /^(?:@e965\/xlsx|unpdf|papaparse|fflate)$/u;

/** What a file loads at once, by itself or by others, with the way there. */
function loads(path: string, seen = new Map<string, readonly string[]>(), trail: readonly string[] = []) {
  if (seen.has(path)) return seen;
  seen.set(path, [...trail, path]);
  for (const { from, typeOnly, later } of importsOf(readFileSync(path, 'utf8'))) {
    if (typeOnly || later) continue;
    if (from.startsWith('.')) loads(normalize(join(dirname(path), from)), seen, [...trail, path]);
    else if (!seen.has(from)) seen.set(from, [...trail, path, from]);
  }
  return seen;
}

describe('what is loaded', () => {
  it('by the files that others call is none of the heavy libraries', () => {
    for (const path of ['src/formats/open-file.ts', 'src/formats/pasted.ts'])
      expect([...loads(path).keys()].filter((name) => HEAVY.test(name))).toEqual([]);
  });

  it('by the program at its start is no reader of files', () => {
    const reached = loads('src/start.ts');
    expect(reached.size).toBeGreaterThan(300);
    const readers = [...reached].filter(
      ([name]) => /^(?:@e965\/xlsx|unpdf|papaparse)$/u.test(name) || name === 'src/formats/read-bytes.ts',
    );
    expect(readers.map(([, way]) => way)).toEqual([]);
  });
});

it.each([
  ['a Word file', 'a.docx', await renderReport(inputFor())],
  ['a PDF of three pages', 'a.pdf', readFileSync('test/formats/files/report.pdf')],
  ['a PDF of a table', 'a.pdf', readFileSync('test/formats/files/table.pdf')],
])('%s is read within two seconds', async (_kind, name, bytes) => {
  const start = performance.now();
  expect((await openFile({ name, bytes })).kind).toBe('opened');
  expect(performance.now() - start).toBeLessThan(2000);
});
