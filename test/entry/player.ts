// Plays a talk on the pure core: every message meets a draft that was stored as JSON since the one before it.

import type { EnteredFigures, EnteredValue } from '../../src/entry/draft.ts';
import { valuesOf } from '../../src/entry/draft.ts';
import {
  boundOf,
  type EntryEvent,
  enterFigures,
  type FigureInput,
  nextQuestion,
  questionBefore,
  upcomingQuestions,
  usualSize,
} from '../../src/entry/entry.ts';
import { type Understanding, understand } from '../../src/intents/understand.ts';
import type { Figure } from '../../src/report/definition.ts';
import type { Background } from '../../src/report/figures.ts';
import { type Status, statusOf } from '../../src/report/status.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { AT, OFFICER } from './support.ts';

/** What is remembered of a month between two turns. */
export interface Draft {
  readonly entered: EnteredFigures;
  readonly skipped: readonly string[];
  readonly focus: string | undefined;
  readonly version: number;
}

export interface Played {
  readonly draft: Draft;
  readonly meaning: Understanding;
  readonly events: readonly EntryEvent[];
  readonly status: Status;
  /** The question that follows. */
  readonly asked: Figure | undefined;
}

export const EMPTY: Draft = { entered: new Map(), skipped: [], focus: undefined, version: 0 };

/** The entered figures as a database gives them back. */
export function throughJson(entered: EnteredFigures): EnteredFigures {
  const rows = JSON.parse(JSON.stringify([...entered])) as [string, EnteredValue & { at: string }][];
  return new Map(rows.map(([id, row]): [string, EnteredValue] => [id, { ...row, at: new Date(row.at) }]));
}

/** One turn: (definition, background, draft, message) → draft and events. */
export function play(background: Background, stored: Draft, said: string): Played {
  const draft = { ...stored, entered: throughJson(stored.entered) };
  const before = statusIn(background, draft);
  const asking = nextQuestion(CT25_CT08, before, draft.focus);
  const meaning = understand(said, {
    definition: CT25_CT08,
    month: background.month,
    ...(asking && { asking }),
    upcoming: upcomingQuestions(CT25_CT08, before, asking),
    usual: (id) => usualSize(background, id),
    bound: (id) => boundOf(CT25_CT08, before.figures, id),
    known: before.figures,
    given: valuesOf(draft.entered),
    ...OFFICER,
    complete: before.missing.length === 0,
  });
  const { draft: after, events } = answered(background, draft, meaning, asking);
  const status = statusIn(background, after);
  return { draft: after, meaning, events, status, asked: nextQuestion(CT25_CT08, status, after.focus) };
}

export function statusIn(background: Background, { entered, skipped }: Draft): Status {
  return statusOf(CT25_CT08, valuesOf(entered), background, {
    reasons: new Map(),
    skipped: new Set(skipped),
  });
}

function answered(
  background: Background,
  draft: Draft,
  meaning: Understanding,
  asking: Figure | undefined,
): { readonly draft: Draft; readonly events: readonly EntryEvent[] } {
  const still = (changes: Partial<Draft>) => ({ draft: { ...draft, ...changes }, events: [] });
  const reading = meaning.kind === 'values' ? meaning.reading : undefined;
  if (reading?.kind === 'ask') return still({ focus: reading.figure });
  if (meaning.kind === 'intent' && meaning.id === 'correct-figure')
    return still({ focus: meaning.slots.figures?.[0] });
  if (meaning.kind === 'intent' && meaning.id === 'go-back')
    return still({ focus: questionBefore(CT25_CT08, draft.entered, asking)?.id });
  const skips = (meaning.kind === 'intent' && meaning.id === 'skip-figure') || reading?.kind === 'not-known';
  if (skips && asking) return still({ focus: undefined, skipped: [...draft.skipped, asking.id] });
  const answers =
    meaning.kind === 'text' ? [meaning.answer] : reading?.kind === 'answers' ? reading.answers : [];
  if (answers.length === 0) return still({});
  const given = answers.flatMap(({ figure, reading: one }): readonly FigureInput[] =>
    one.kind === 'unclear' ? [] : [{ figure, value: one.kind === 'text' ? one.text : one.value }],
  );
  const how = reading?.kind === 'answers' ? reading.how : 'typed';
  const version = draft.version + 1;
  const giving = { how, by: 'an', at: AT, version, seenVersion: draft.version };
  const { entered, events } = enterFigures(CT25_CT08, background, draft.entered, given, giving);
  const done = given.some(({ figure }) => figure === draft.focus);
  return { draft: { ...draft, entered, version, focus: done ? undefined : draft.focus }, events };
}
