// Whether what happened is one of the outcomes that would have been right. Knows nothing of how sentences are understood.

import { FEBRUARY } from '../support/test-bot.ts';
import type { Alternative, Case } from './cases.ts';
import { mayChange } from './effects.ts';
import type { Button, Change, Observation } from './observe.ts';
import { ASKED, TALKERS } from './states.ts';

export const VERDICTS = [
  'understood',
  'asked',
  'offered',
  'not-understood',
  'misunderstood',
  'SILENTLY-WRONG',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judgement {
  readonly verdict: Verdict;
  /** What the bot did, in a few words. */
  readonly done: string;
}

/** What stands in the answer anyhow: the question that is open, repeated. */
export type Standing = Pick<Observation, 'lines' | 'buttons'>;

export function judge(from: Case, seen: Observation, standing: Standing): Judgement {
  const changes = seen.changes.filter((change) => !isNeutral(change, from));
  const facts: Judged = { from, seen, standing, changes, asks: asksBack(seen, standing) };
  const outcomes = from.expected.map((one) => outcome(one, facts));
  const best = VERDICTS.find((verdict) => outcomes.includes(verdict));
  return { verdict: best ?? wrong(facts), done: doneIn(facts) };
}

interface Judged {
  readonly from: Case;
  readonly seen: Observation;
  readonly standing: Standing;
  readonly changes: readonly Change[];
  readonly asks: boolean;
}

/** Opening a month and taking up a report that nobody has is no change that anybody must have asked for. */
function isNeutral({ kind, of, before, after }: Change, { who }: Case): boolean {
  if (kind === 'opened') return true;
  if (kind === 'state') return before === undefined;
  if (kind === 'holder') return before === undefined && after === TALKERS[who].id;
  // A figure that was put off and is given now.
  return kind === 'skip' && after === undefined && of !== '';
}

/** The verdict if this alternative is what happened. */
function outcome(wanted: Alternative, { from, seen, standing, changes, asks }: Judged): Verdict | undefined {
  const still = changes.length === 0;
  switch (wanted.kind) {
    case 'intent': {
      const { id } = wanted;
      const done = seen.logged ? seen.handled.includes(id) : !still;
      if (done && mayChange(id, changes, from)) return 'understood';
      return still && seen.offered.includes(id) ? 'offered' : undefined;
    }
    case 'offer': {
      const { id } = wanted;
      return still && (seen.offered.includes(id) || seen.handled.includes(id)) ? 'offered' : undefined;
    }
    case 'values':
      return recorded(wanted.values, seen, changes) ? 'understood' : undefined;
    case 'text': {
      const [only, ...others] = changes;
      return only?.kind === 'text' && only.after === wanted.text && others.length === 0
        ? 'understood'
        : undefined;
    }
    case 'skip':
      if (still) return seen.offered.includes('skip-figure') ? 'offered' : undefined;
      return mayChange('skip-figure', changes, from) ? 'understood' : undefined;
    case 'nothing':
      return still ? 'understood' : undefined;
    case 'ask': {
      if (!still || !onlyExpected(seen.handled, from)) return undefined;
      if (wanted.value === undefined) return asks ? 'asked' : undefined;
      const value = digitsJoined(wanted.value);
      const buttons = [...seen.buttons, ...(asks ? [] : standing.buttons)];
      return buttons.some((button) => carries(button, value)) ? 'asked' : undefined;
    }
  }
}

const onlyExpected = (handled: readonly string[], { expected }: Case) =>
  handled.every((id) => expected.some((one) => one.kind === 'intent' && one.id === id));

/** These figures and no others, each given or following from those that were. */
function recorded(
  values: Readonly<Record<string, number>>,
  { figures }: Observation,
  changes: readonly Change[],
): boolean {
  return (
    Object.entries(values).every(([id, value]) => figures[id] === value) &&
    changes.every(({ kind, month, of, after }) => isFigure(kind, month) && values[of] === after)
  );
}

const isFigure = (kind: string, month: string | undefined) => kind === 'figure' && month === FEBRUARY;

/** None of the outcomes is what happened. */
function wrong({ from, seen, changes }: Judged): Verdict {
  if (changes.length > 0) {
    const within = from.expected.some((one) => isWithin(one, changes, from));
    if (!within) return 'SILENTLY-WRONG';
  }
  return seen.handled.length > 0 ? 'misunderstood' : 'not-understood';
}

/** What changed is part of what was wanted, or what another name for the same would have changed. */
function isWithin(wanted: Alternative, changes: readonly Change[], from: Case): boolean {
  switch (wanted.kind) {
    case 'intent':
      return mayChange(wanted.id, changes, from);
    case 'values':
      return changes.every(
        ({ kind, month, of, after }) => isFigure(kind, month) && wanted.values[of] === after,
      );
    default:
      return false;
  }
}

const NOT_UNDERSTOOD = /^Em chưa hiểu|^I (?:did not|didn’t|do not|don’t) understand/u;
const ASKING = /[?？]|\bnào\b|chưa ghi|gõ lại|chọn giúp|bấm nút|which|not recorded|have not|choose/iu;
const HELP = /^(?:Trợ giúp|Help)$/u;

/** Something is asked beside the question that is open anyhow. A plain “I did not understand” asks nothing. */
function asksBack({ lines, buttons }: Observation, standing: Standing): boolean {
  const own = buttons.filter(
    ({ title }) => !HELP.test(title) && !standing.buttons.some((other) => other.title === title),
  );
  if (lines.some((line) => NOT_UNDERSTOOD.test(line)))
    return own.some(({ title, says }) => /\d|: /u.test(`${title} ${says}`));
  const words = lines.filter((line) => !standing.lines.includes(line) && !/^\[.*\]$/u.test(line));
  return own.length > 0 || words.some((line) => ASKING.test(line));
}

function carries({ title, says }: Button, value: string): boolean {
  const words = digitsJoined(`${title} ${says}`).toLowerCase();
  if (!/^\d+$/u.test(value)) return words.includes(value.toLowerCase());
  return new RegExp(`(?<!\\d)${value}(?!\\d)`, 'u').test(words);
}

/** Thousands without what stands between them. */
const digitsJoined = (text: string) => text.replace(/(?<=\d)[.,\s](?=\d{3}(?!\d))/gu, '');

function doneIn({ from, seen, changes, asks }: Judged): string {
  const { handled, offered } = seen;
  const figures = changes.filter(({ kind }) => kind === 'figure');
  const others = [...new Set(changes.map(({ kind }) => kind))].filter((kind) => kind !== 'figure');
  const parts = [
    ...handled,
    ...(figures.length > 0 ? [figureWords(figures, from)] : []),
    ...others.map((kind) => `changed ${kind}`),
  ];
  if (parts.length > 0) return parts.join(' + ');
  if (asks && carriesWanted(from, seen)) return 'asked back the value';
  if (offered.length > 0) return `offered ${offered.join(', ')}`;
  return asks ? 'asked back' : 'nothing';
}

/** A value that should have been recorded stands on a button. */
function carriesWanted({ expected }: Case, { buttons }: Observation): boolean {
  const values = expected.flatMap((one) => (one.kind === 'values' ? Object.values(one.values) : []));
  return values.some((value) => buttons.some((button) => carries(button, String(value))));
}

function figureWords(figures: readonly Change[], from: Case): string {
  const [only, ...others] = figures;
  const several = from.expected.some((one) => one.kind === 'values' && Object.keys(one.values).length > 1);
  if (several && from.expected.some((one) => isWithin(one, figures, from))) return 'recorded a part';
  if (others.length > 0) return 'recorded several';
  return only?.of === ASKED[from.state] ? 'recorded what was asked' : `recorded ${only?.of}`;
}

/** The changes, for whoever looks into a case. */
export const changeWords = ({ kind, agency, month, of, before, after }: Change): string =>
  `${[kind, agency === 'skhdt' ? undefined : agency, month === FEBRUARY ? undefined : month, of]
    .filter((part) => part)
    .join(' ')}: ${before ?? '–'} → ${after ?? '–'}`;
