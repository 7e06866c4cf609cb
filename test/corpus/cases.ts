// The corpus as cases: one line is one message, said by somebody in a state, with every outcome that would be right.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const STATES = [
  'fresh',
  'early',
  'second',
  'pending',
  'carried',
  'approx',
  'words',
  'full',
  'warned',
  'waiting',
  'returned',
  'approved',
  // Last: the clock goes on for it.
  'two-months',
] as const;
export type State = (typeof STATES)[number];

export const SPEAKERS = ['officer', 'leader', 'office'] as const;
export type Speaker = (typeof SPEAKERS)[number];

const STYLES = ['F', 'N', 'S', 'D', 'T', 'E', 'V', 'C'] as const;
/** What was imagined, and what users reported. */
export const FILES = ['sentences', 'numbers', 'reported-sentences', 'reported-numbers'] as const;
export type FileName = (typeof FILES)[number];

/** One outcome that would be right. */
export type Alternative =
  | { readonly kind: 'intent'; readonly id: string }
  | { readonly kind: 'offer'; readonly id: string }
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, number>> }
  | { readonly kind: 'ask'; readonly value?: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'skip' | 'nothing' };

export interface Case {
  readonly file: FileName;
  readonly line: number;
  /** The comment above it: the intent, or the kind of number. */
  readonly topic: string;
  readonly state: State;
  readonly who: Speaker;
  readonly style: string;
  readonly said: string;
  readonly expected: readonly Alternative[];
  /** The expectation as it is written. */
  readonly written: string;
}

export function readCorpus(file: FileName): readonly Case[] {
  const path = join(import.meta.dirname, `${file}.tsv`);
  return parseCorpus(file, readFileSync(path, 'utf8'));
}

/** Throws at the first line that is none, naming it. */
export function parseCorpus(file: FileName, text: string): readonly Case[] {
  let topic = '';
  const cases: Case[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const where = `${file}.tsv:${i + 1}`;
    if (line.startsWith('#')) topic = line.slice(1).trim();
    if (line === '' || line.startsWith('#')) continue;
    const columns = line.split('\t');
    const [state = '', who = '', style = '', said = '', written = ''] = columns;
    if (columns.length !== 5 || said.trim() === '') throw new Error(`${where}: five columns are wanted`);
    cases.push({
      file,
      line: i + 1,
      topic,
      state: oneOf(STATES, state, where),
      who: oneOf(SPEAKERS, who, where),
      style: oneOf(STYLES, style, where),
      said: unfolded(said),
      expected: parseExpected(written, where),
      written,
    });
  }
  return cases;
}

/** A message as it is sent: line breaks and tabs have signs of their own in the file. */
const unfolded = (text: string) => text.replaceAll('⏎', '\n').replaceAll('⇥', '\t');

function oneOf<One extends string>(all: readonly One[], text: string, where: string): One {
  const found = all.find((one) => one === text);
  if (found === undefined) throw new Error(`${where}: “${text}” is none of ${all.join(', ')}`);
  return found;
}

const ALTERNATIVE = /(?:text:"(?<text>.*?)"|(?<values>\{[^}]*\})|(?<word>[^\s]+))(?: or |$)/uy;

export function parseExpected(written: string, where = written): readonly Alternative[] {
  const found: Alternative[] = [];
  ALTERNATIVE.lastIndex = 0;
  while (ALTERNATIVE.lastIndex < written.length) {
    const groups = ALTERNATIVE.exec(written)?.groups;
    if (!groups) throw new Error(`${where}: “${written}” is no expectation`);
    if (groups.text !== undefined) found.push({ kind: 'text', text: unfolded(groups.text) });
    else if (groups.values !== undefined)
      found.push({ kind: 'values', values: JSON.parse(groups.values) as Record<string, number> });
    else found.push(word(groups.word ?? ''));
  }
  if (found.length === 0) throw new Error(`${where}: nothing is expected`);
  return found;
}

function word(text: string): Alternative {
  if (text === 'ask' || text === 'skip' || text === 'nothing') return { kind: text };
  if (text.startsWith('ask:')) return { kind: 'ask', value: text.slice(4) };
  if (text.startsWith('offer:')) return { kind: 'offer', id: text.slice(6) };
  return { kind: 'intent', id: text };
}
