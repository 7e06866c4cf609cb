// Splits a text into lines and tables. Tables are lines with tabs, between bars as in Markdown, or separated by
// semicolons with a constant number of cells.

import type { SourceCell, SourceLine, SourcePart } from '../import/source.ts';
import { tableOf } from './grid.ts';
import { tidyCell } from './tidy-text.ts';

interface Line {
  readonly text: string;
  /** Starts at 1. */
  readonly number: number;
}

/** The text must be normalised by `tidyText`. */
export function partsOfText(text: string): readonly SourcePart[] {
  const lines = linesOf(text);
  const parts: SourcePart[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = tabbed(lines, at) ?? barred(lines, at) ?? withSemicolons(lines, at);
    if (found) {
      parts.push(tableOf(found.rows));
      at += found.lines;
    } else {
      const line = lines[at];
      if (line) parts.push(lineOf(line));
      at += 1;
    }
  }
  return parts;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let number = 1;
  for (const logical of unquoted(text)) {
    lines.push({ text: logical.replace(/\s+$/u, ''), number });
    number += 1 + (logical.match(LINE_IN_CELL)?.length ?? 0);
  }
  while (lines.at(-1)?.text === '') lines.pop();
  return lines;
}

function lineOf({ text, number }: Line): SourceLine {
  return { kind: 'line', text, place: { line: number } };
}

/** Placeholder for a line break inside a cell; occurs in no text. */
const BREAK = '\ue000';
const LINE_IN_CELL = /\ue000/gu;
const LONGEST_CELL = 2000;

/** Splits into lines, keeping quoted multi-line cells of spreadsheets together. */
function unquoted(text: string): readonly string[] {
  if (!text.includes('\t') || !text.includes('"')) return text.split('\n');
  const cell = new RegExp(`(^|[\\t\\n])"((?:[^"]|""){0,${LONGEST_CELL}})"(?=[\\t\\n]|$)`, 'gu');
  return text
    .replace(cell, (all, before: string, words: string, at: number) => {
      const inTable = before === '\t' || text[at + all.length] === '\t';
      return inTable ? before + words.replaceAll('""', '"').replaceAll('\n', BREAK) : all;
    })
    .split('\n');
}

interface FoundRows {
  readonly rows: readonly (readonly SourceCell[])[];
  readonly lines: number;
}

/** The consecutive lines that satisfy the condition. */
function run(lines: readonly Line[], from: number, is: (line: string) => boolean): readonly Line[] {
  let to = from;
  while (to < lines.length && is(lines[to]?.text ?? '')) to += 1;
  return lines.slice(from, to);
}

function rowOf({ number }: Line, cells: readonly string[]): readonly SourceCell[] {
  return cells.map((text) => ({ text: tidyCell(text.replaceAll(BREAK, '\n')), place: { line: number } }));
}

function tabbed(lines: readonly Line[], at: number): FoundRows | undefined {
  const block = run(lines, at, (line) => line.includes('\t'));
  // A leading tab is an indent, not a separator.
  const bordered = block.filter(({ text }) => text.trim().includes('\t'));
  if (block.length < 2 || bordered.length < 2) return undefined;
  return { rows: block.map((line) => rowOf(line, line.text.split('\t'))), lines: block.length };
}

const RULE = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u;

function barred(lines: readonly Line[], at: number): FoundRows | undefined {
  const block = run(lines, at, (line) => line.includes('|'));
  const closed = block.every(({ text }) => /^\s*\|.*\|$/u.test(text));
  const ruled = block.some(({ text }) => RULE.test(text));
  if (block.length < 2 || !(closed || ruled)) return undefined;
  const rows = block.filter(({ text }) => !RULE.test(text));
  return { rows: rows.map((line) => rowOf(line, barredCells(line.text))), lines: block.length };
}

function barredCells(line: string): readonly string[] {
  const cells = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .split(/(?<!\\)\|/u);
  return cells.map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .trim()
      .replace(/^(\*\*|__)(.*)\1$/u, '$2'),
  );
}

const FEWEST_CELLS = 3;
const LONGEST_WORDS = 80;

function withSemicolons(lines: readonly Line[], at: number): FoundRows | undefined {
  const width = (line: string) => line.split(';').length;
  const cells = width(lines[at]?.text ?? '');
  if (cells < FEWEST_CELLS) return undefined;
  const block = run(lines, at, (line) => line !== '' && width(line) >= FEWEST_CELLS);
  const table = block.every(
    ({ text }) =>
      width(text) === cells &&
      // A sentence ends with punctuation and has long parts.
      !/[.:]$/u.test(text) &&
      text.split(';').every((cell) => cell.length <= LONGEST_WORDS),
  );
  if (block.length < 2 || !table) return undefined;
  return { rows: block.map((line) => rowOf(line, line.text.split(';'))), lines: block.length };
}
