// Which report is meant where several could be: the one named; the one that a quoted message is about; the one that is open
// here; the only one that is owed, or that has what is asked about, or that has something to do. Else it is asked. This is the
// one place that decides it.

export interface ReportClues {
  /** What may be meant here: the ids of the reports owed at this time, in the order of the catalogue. */
  readonly owed: readonly string[];
  /** Those that the message calls by their name; several where they share it. */
  readonly named?: readonly string[];
  /** The report of the message that it replies to. */
  readonly quoted?: string;
  /** The report that the conversation is on. */
  readonly open?: string;
  /** Those that have the figures and sections which the message names; undefined where it names none. */
  readonly having?: readonly string[];
  /** Those that are due as often as the period lasts which the message names; undefined where it names none. */
  readonly lasting?: readonly string[];
  /** Those with a period to be reported now; asked for only where nothing else tells. */
  readonly due: readonly string[];
}

export type ReportChosen =
  | { readonly kind: 'one'; readonly id: string }
  /** Any of these: it is asked, or all are answered for. */
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' };

export function whichReport({ owed, named, quoted, open, having, lasting, due }: ReportClues): ReportChosen {
  if (named && named.length > 0)
    return among(named, [lasting, open === undefined ? undefined : [open], having, owed, due]);
  if (quoted !== undefined) return { kind: 'one', id: quoted };
  if (open !== undefined && (!having || having.length === 0 || having.includes(open)))
    return { kind: 'one', id: open };
  return among(owed, [having, lasting, due]);
}

/** Each clue narrows what is left, unless it fits none of it. */
function among(ids: readonly string[], clues: readonly (readonly string[] | undefined)[]): ReportChosen {
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
