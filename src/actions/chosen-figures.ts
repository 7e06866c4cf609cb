// What an officer takes of the values that files propose: all, some, none; and of rival values the one that was chosen, or
// their sum.

import type { FigureInput } from '../entry/entry.ts';
import { addendsWith, type Candidate, type Proposal, partsOf } from './proposals.ts';

/**
 * - `all`: whatever nothing speaks against
 * - `ticked`: what is ticked
 * - `replace`, `add`: all, and what differs from a single stored value takes its place, or is added to it; `add` also adds
 *   what several files say of a figure that nobody has given
 */
export type Take = 'all' | 'ticked' | 'replace' | 'add' | 'none';

/** Of rival values: what stands, the candidate at that place, or the sum. */
export type Choice = 'keep' | 'add' | number;

export interface Wish {
  readonly take: Take;
  /** By figure; of figures that had a tick. */
  readonly ticks: ReadonlyMap<string, boolean>;
  readonly choices: ReadonlyMap<string, Choice>;
  /** The report's version that the card showed. */
  readonly seenVersion: number;
}

export interface Chosen {
  readonly given: readonly FigureInput[];
  /** Rival values of which none was chosen. */
  readonly undecided: readonly Proposal[];
}

export function chosenFigures(proposals: readonly Proposal[], wish: Wish): Chosen {
  const given: FigureInput[] = [];
  const undecided: Proposal[] = [];
  if (wish.take === 'none') return { given, undecided };
  for (const proposal of proposals) {
    const chosen = chosenOf(proposal, wish);
    if (chosen === 'undecided') undecided.push(proposal);
    else if (chosen) given.push({ figure: proposal.figure.id, ...chosen });
  }
  return { given, undecided };
}

type Taken = Omit<FigureInput, 'figure'>;

function chosenOf(proposal: Proposal, wish: Wish): Taken | 'undecided' | undefined {
  const { figure, standing, candidates, entered } = proposal;
  const [first] = candidates;
  if (!first) return undefined;
  const { take, ticks, choices } = wish;
  const ticked = ticks.get(figure.id);
  switch (standing) {
    case 'same':
      return undefined;
    case 'new':
      if (take === 'ticked' && !ticked) return undefined;
      return (take === 'add' ? summed(proposal) : undefined) ?? takenOf(first);
    case 'off-rule':
      return ticked ? takenOf(first) : undefined;
    case 'differs':
    case 'disagree': {
      // It was new on the card: a value given since is reported as a conflict and not overwritten.
      const since = entered !== undefined && entered.version > wish.seenVersion;
      if (since && ticked !== undefined) return take === 'ticked' && !ticked ? undefined : takenOf(first);
      const choice = choices.get(figure.id);
      if (choice !== undefined) return rivalOf(proposal, choice);
      if (standing === 'differs' && take === 'replace') return takenOf(first);
      // Files that disagree about what somebody has given are no further systems of it.
      if (take === 'add' && (standing === 'differs' || entered === undefined))
        return summed(proposal) ?? 'undecided';
      return 'undecided';
    }
  }
}

function rivalOf(proposal: Proposal, choice: Choice): Taken | 'undecided' | undefined {
  if (choice === 'keep') return undefined;
  if (choice === 'add') return summed(proposal) ?? 'undecided';
  const candidate = proposal.candidates[choice];
  return candidate ? takenOf(candidate) : 'undecided';
}

/** The value, with its parts where the file itself adds several systems. */
function takenOf({ value, from }: Candidate): Taken {
  const addends = from.foundIn.by === 'addends' ? from.foundIn.addends : undefined;
  return { value, provenance: from, ...(addends && { addends }) };
}

/** Every part that is not nothing with where it came from; the place of the sum is that of its last part. */
function summed({ standing, sum, stored, entered, candidates }: Proposal): Taken | undefined {
  const last = candidates.at(-1);
  if (sum === undefined || !last) return undefined;
  const all =
    standing === 'differs' && stored !== undefined
      ? addendsWith(entered, stored, last)
      : partsOf(candidates).map(({ value, from }) => ({ source: from.file, value, from }));
  const addends = all.filter(({ value }) => value > 0);
  const from = addends.at(-1)?.from ?? last.from;
  return { value: sum, provenance: from, ...(addends.length > 1 && { addends }) };
}
