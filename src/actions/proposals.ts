// What files say of a report's figures, beside what stands there: the rows of the card on which an officer takes them over.
// Nothing is decided here: where two values rival, both are shown.

import type { EnteredValue } from '../entry/draft.ts';
import type { DocumentReading, FigureReading } from '../import/figure-reading.ts';
import { withoutAppendices } from '../import/finished-report.ts';
import { type SourceDocument, wordsAt } from '../import/source.ts';
import { COUNT_MAX } from '../language/count.ts';
import { type CountFigure, hasRule } from '../report/definition.ts';
import { countIn } from '../report/figures.ts';
import type { Addend, Provenance } from '../report/provenance.ts';
import { derivedValue, resolveFigures } from '../report/report.ts';
import type { ReportView } from './report-view.ts';

/** A file that was opened and read. */
export interface FigureSource {
  readonly document: SourceDocument;
  readonly reading: DocumentReading;
}

/** A value that a file says, with every place that says it. */
export interface Candidate {
  readonly value: number;
  readonly from: Provenance;
  /** The other files that say the same. */
  readonly also?: readonly Provenance[];
}

/**
 * - `new`: nobody has given it
 * - `same`: it stands so already, or is what this very file has added to it
 * - `differs`: another value stands there
 * - `disagree`: the files say several values
 * - `off-rule`: its own rule gives another value
 */
export type Standing = 'new' | 'same' | 'differs' | 'disagree' | 'off-rule';

export interface Proposal {
  readonly figure: CountFigure;
  readonly standing: Standing;
  /** At least one, no value twice. */
  readonly candidates: readonly Candidate[];
  /** What stands, and how it came; of a figure with a rule what that gives. */
  readonly stored: number | undefined;
  readonly entered: EnteredValue | undefined;
  readonly before: number | undefined;
  /** What it comes to when each value is one system's; undefined where the values must not be added. */
  readonly sum: number | undefined;
}

/** In the order of the report. A computed figure is among them only where it is not what its rule gives. */
export function proposalsFor(view: ReportView, files: readonly FigureSource[]): readonly Proposal[] {
  const sources = files.map((file) => ({ ...file, reading: withoutAppendices(file.reading) }));
  const { definition, status, background } = view;
  const said = new Map(definition.figures.map(({ id }) => [id, candidatesOf(id, sources)]));
  const whole = new Set(
    sources.flatMap(({ document, reading }) => (reading.is === 'report' ? [document.sha256] : [])),
  );
  const once = [...said].flatMap(([id, [only, ...others]]) =>
    only && others.length === 0 ? ([[id, only.value]] as const) : [],
  );
  const given = definition.figures.flatMap((figure) =>
    figure.kind === 'count' && !hasRule(figure) ? once.filter(([of]) => of === figure.id) : [],
  );
  const entered = [...view.entered].map(([id, { value }]) => [id, value] as const);
  const figures = resolveFigures(definition, new Map([...entered, ...given]), background);
  return definition.figures.flatMap((figure): readonly Proposal[] => {
    const candidates = said.get(figure.id) ?? [];
    const [first] = candidates;
    if (figure.kind === 'text' || !first) return [];
    const facts = {
      figure,
      candidates,
      entered: view.entered.get(figure.id),
      before: background.previous && countIn(background.previous, figure.id),
    };
    const rule = facts.entered ? undefined : derivedValue(figure, figures, background);
    // Taking the others is enough: this one follows from them, or does not arise.
    if (rule !== undefined && candidates.every(({ value }) => value === rule)) return [];
    if (hasRule(figure) && !facts.entered) {
      // Without its parts nothing tells whether it is right, and nobody is asked for it.
      if (rule === undefined && !status.wanted.includes(figure)) return [];
      if (rule !== undefined) return [{ ...facts, standing: 'off-rule', stored: rule, sum: undefined }];
    }
    const stored = countIn(status.figures, figure.id);
    const standing = standingOf(candidates, stored, facts.entered);
    return [{ ...facts, standing, stored, sum: sumOf({ ...facts, standing, stored }, whole) }];
  });
}

/**
 * Dossiers of a month are counted system by system; procedures and services are the same ones everywhere, and what a
 * report says is of all systems together.
 *
 * @param whole the files that are reports, by their hash
 */
function sumOf(
  { figure, standing, candidates, stored, entered }: Omit<Proposal, 'sum' | 'before'>,
  whole: ReadonlySet<string>,
): number | undefined {
  if (figure.unit.counts !== 'events' || figure.obtained.how !== 'asked') return undefined;
  const parts = partsOf(candidates);
  const files = new Set(parts.map(({ from }) => from.sha256));
  if (files.size < parts.length || [...files].some((file) => whole.has(file))) return undefined;
  const differs = standing === 'differs';
  const ofReport = entered?.provenance?.foundIn.by === 'line' && !entered.addends;
  if (differs ? parts.length > 1 || ofReport : parts.length < 2) return undefined;
  const sum = [...(differs ? [stored ?? 0] : []), ...parts.map(({ value }) => value)].reduce(
    (a, b) => a + b,
    0,
  );
  return sum <= COUNT_MAX ? sum : undefined;
}

/** Every file that says a value, once. */
export const partsOf = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.flatMap(({ value, from, also = [] }) => [from, ...also].map((one) => ({ value, from: one })));

function standingOf(
  candidates: readonly Candidate[],
  stored: number | undefined,
  entered: EnteredValue | undefined,
): Standing {
  const [first, ...others] = candidates;
  const addends = entered?.addends ?? [];
  if (addends.length > 0 && candidates.every((one) => isAmong(one, addends))) return 'same';
  if (!first || others.length > 0) return 'disagree';
  if (stored === undefined) return 'new';
  return first.value === stored ? 'same' : 'differs';
}

const isAmong = ({ value, from }: Candidate, addends: readonly Addend[]) =>
  addends.some((addend) => addend.value === value && addend.from?.sha256 === from.sha256);

function candidatesOf(id: string, sources: readonly FigureSource[]): readonly Candidate[] {
  const all = sources.flatMap(({ document, reading }) =>
    readingsOf(reading, id).map((one) => ({
      value: one.value,
      from: provenanceOf(document, one),
    })),
  );
  return [...Map.groupBy(all, ({ value }) => value).values()].flatMap(([first, ...others]): Candidate[] => {
    if (!first) return [];
    const files = new Map(others.map(({ from }) => [from.sha256, from]));
    files.delete(first.from.sha256);
    return [{ ...first, ...(files.size > 0 && { also: [...files.values()] }) }];
  });
}

function readingsOf({ figures, disagreeing }: DocumentReading, id: string): readonly FigureReading[] {
  return disagreeing.get(id) ?? figures.filter(({ figure }) => figure === id);
}

function provenanceOf(document: SourceDocument, { at, foundIn }: FigureReading): Provenance {
  const { place } = wordsAt(document, at);
  return { file: document.name, sha256: document.sha256, foundIn, place };
}

/** The parts of a stored value and of one from a further system, each with where it came from. */
export function addendsWith(
  entered: EnteredValue | undefined,
  stored: number,
  { value, from }: Candidate,
): readonly Addend[] {
  const before: readonly Addend[] = entered?.addends ?? [
    {
      source: entered?.provenance?.file ?? '',
      value: stored,
      ...(entered?.provenance && { from: entered.provenance }),
    },
  ];
  return [...before, { source: from.file, value, from }];
}
