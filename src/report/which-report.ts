// Decides which report a message is about when there are several: the named one, the one of the quoted message,
// the open one, or the only one that is owed, has the requested figures or has something to do. Otherwise the
// user is asked. This is the only place that decides it.

export interface ReportClues {
  /** Candidates: ids of the reports owed at this time, in catalogue order. */
  readonly owed: readonly string[];
  /** Those named in the message; several when they share the name. */
  readonly named?: readonly string[];
  /** The report of the quoted message. */
  readonly quoted?: string;
  /** The report open in the conversation. */
  readonly open?: string;
  /** Those with the figures and sections the message mentions; undefined when it mentions none. */
  readonly having?: readonly string[];
  /** Those whose period length the message mentions; undefined when it mentions none. */
  readonly lasting?: readonly string[];
  /** Those with a period due now; consulted last. */
  readonly due: readonly string[];
}

export type ReportChosen =
  | { readonly kind: 'one'; readonly id: string }
  /** Ambiguous: the caller asks, or answers for all. */
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' };

/** Decides by the clues in their order of precedence; `none` when no report is owed. */
export function whichReport({ owed, named, quoted, open, having, lasting, due }: ReportClues): ReportChosen {
  if (named && named.length > 0)
    return applyClues(named, [lasting, open === undefined ? undefined : [open], having, owed, due]);
  if (quoted !== undefined) return { kind: 'one', id: quoted };
  if (open !== undefined && (!having || having.length === 0 || having.includes(open)))
    return { kind: 'one', id: open };
  return applyClues(owed, [having, lasting, due]);
}

/** Applies each clue to narrow the candidates, ignoring clues that match none. */
function applyClues(ids: readonly string[], clues: readonly (readonly string[] | undefined)[]): ReportChosen {
  let left = ids;
  for (const clue of clues) {
    if (left.length === 1 || !clue) continue;
    const fit = left.filter((id) => clue.includes(id));
    if (fit.length > 0) left = fit;
  }
  const [id] = left;
  if (id === undefined) return { kind: 'none' };
  return left.length === 1 ? { kind: 'one', id } : { kind: 'several', ids: left };
}
