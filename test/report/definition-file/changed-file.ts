// The citizens' report with one place changed, and what is said of it.

import { readDefinitions } from '../../../src/report/definition-file/read-definitions.ts';
import { problemLines } from '../../../src/yaml/problems.ts';
import { CITIZENS_FILE } from '../../fixtures/citizens-report.ts';

export function said(text: string): readonly string[] {
  const read = readDefinitions(text);
  return read.kind === 'problems' ? problemLines(read.problems) : [];
}

/** The right file with other words at one place. */
export function with_(words: string, instead: string): string {
  if (CITIZENS_FILE.split(words).length !== 2) throw new Error(`not once in the file: ${words}`);
  return CITIZENS_FILE.replace(words, instead);
}
