// What files say of a report's figures, beside what stands there: the rows of the card on which an officer takes them over.
// Nothing is decided here: where two values rival, both are shown.

import type { EnteredValue } from '../entry/draft.ts';
import type { DocumentReading, FigureReading } from '../import/figure-reading.ts';
import { type SourceDocument, wordsAt } from '../import/source.ts';
import { COUNT_MAX } from '../language/count.ts';
import type { CountFigure } from '../report/definition.ts';
import type { Addend, Provenance } from '../report/provenance.ts';
import { countIn, derivedValue, resolveFigures } from '../report/report.ts';
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
}

/**
 * - `new`: nobody has given it
 * - `same`: it stands so already, or was added before from this very file
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
  /** What it comes to when the file's value is a further system's; undefined where adding makes no sense. */
  readonly sum: number | undefined;
}

/** In the order of the report. A computed figure is among them only where it is not what its rule gives. */
export function proposalsFor(view: ReportView, sources: readonly FigureSource[]): readonly Proposal[] {
  const { definition, status, background } = view;
  const said = new Map(definition.figures.map(({ id }) => [id, candidatesOf(id, sources)]));
  const once = [...said].flatMap(([id, [only, ...others]]) =>
    only && others.length === 0 ? ([[id, only.value]] as const) : [],
  );
  const given = definition.figures.flatMap(({ id, ...figure }) =>
    figure.kind === 'count' && !hasRule(figure) ? once.filter(([of]) => of === id) : [],
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
    if (hasRule(figure) && !facts.entered) {
      const rule = derivedValue(figure, figures, background);
      if (rule !== undefined && candidates.every(({ value }) => value === rule)) return [];
      // Without its parts nothing tells whether it is right, and nobody is asked for it.
      if (rule === undefined && !status.wanted.includes(figure)) return [];
      if (rule !== undefined) return [{ ...facts, standing: 'off-rule', stored: rule, sum: undefined }];
    }
    const stored = countIn(status.figures, figure.id);
    const standing = standingOf(candidates, stored, facts.entered);
    return [{ ...facts, standing, stored, sum: sumOf(figure, standing, candidates, stored) }];
  });
}

/** What is asked each month is counted system by system; the procedures of an agency are the same ones everywhere. */
function sumOf(
  { obtained }: CountFigure,
  standing: Standing,
  candidates: readonly Candidate[],
  stored: number | undefined,
): number | undefined {
  if (obtained.how !== 'asked') return undefined;
  const files = new Set(candidates.map(({ from }) => from.sha256));
  const parts = candidates.map(({ value }) => value);
  const adds = standing === 'differs' || (standing === 'disagree' && files.size === candidates.length);
  // Nothing is no part.
  if (!adds || parts.includes(0)) return undefined;
  const sum = [...(standing === 'differs' ? [stored ?? 0] : []), ...parts].reduce((a, b) => a + b, 0);
  return sum <= COUNT_MAX ? sum : undefined;
}

const hasRule = ({ obtained: { how } }: Pick<CountFigure, 'obtained'>) =>
  how === 'computed' || how === 'running';

function standingOf(
  candidates: readonly Candidate[],
  stored: number | undefined,
  entered: EnteredValue | undefined,
): Standing {
  const [first, ...others] = candidates;
  if (!first || others.length > 0) return 'disagree';
  if (stored === undefined) return 'new';
  return first.value === stored || isAmong(first, entered?.addends ?? []) ? 'same' : 'differs';
}

const isAmong = ({ value, from }: Candidate, addends: readonly Addend[]) =>
  addends.some((addend) => addend.value === value && addend.from?.sha256 === from.sha256);

function candidatesOf(id: string, sources: readonly FigureSource[]): readonly Candidate[] {
  const all = sources.flatMap(({ document, reading }) =>
    readingsOf(reading, id).map((one) => ({ value: one.value, from: provenanceOf(document, one) })),
  );
  return [...Map.groupBy(all, ({ value }) => value).values()].flatMap(([first]) => (first ? [first] : []));
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
