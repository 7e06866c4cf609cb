// Meanings of columns in exported tables and how figures are computed from them. A definition lists the sources
// of its figures (`columns`); the table reader (src/import/tables) assigns a meaning to each column.

/** What a column counts. All are flows of the period, except pending. */
export const COLUMN_MEANINGS = [
  /** Including those carried over from the previous period. */
  'received.total',
  'received.new',
  'received.carried',
  'received.online',
  /** Over the counter; includes post when post has no column of its own. */
  'received.direct',
  /** Over the counter only, post being a separate column. */
  'received.counter',
  'received.post',
  'received.online.full',
  'received.online.partial',
  'received.full',
  'received.partial',
  /** Dossiers of procedures that are online services, through either channel. */
  'received.ofOnline',
  'received.ofFee',
  'settled.total',
  'settled.early',
  'settled.onTime',
  /** Early or on time. */
  'settled.inTime',
  'settled.overdue',
  'settled.ytd',
  'settled.overdue.ytd',
  'settled.ofPayment',
  'pending.total',
  'pending.within',
  'pending.overdue',
  'pending.overdue.apologised',
  'pending.overdue.notApologised',
  'supplement',
  'stopped',
  /** Returned or withdrawn, not included in settled. */
  'withdrawn',
  /** Returned or withdrawn, included in settled. */
  'settled.withdrawn',
  'dues',
  'returned.online',
  'returned.post',
  'post.dossiers',
  'paid.online',
  'paid.direct',
  'synced',
  /** Received with digitised components. */
  'digitised',
  'reused',
  'results.digitised',
  'results.electronic',
  'procedures.total',
  'procedures.used',
  'services.total',
  'services.full',
  'services.partial',
  'services.used',
  'services.full.used',
  'services.partial.used',
  'fee.procedures',
  'fee.procedures.used',
  'payment.procedures',
  'payment.procedures.used',
  /** Procedures with any online payment, whoever provides it. */
  'paid.procedures',
  'post.procedures',
  'post.procedures.used',
  'postIn.procedures',
  'postIn.procedures.used',
  'postOut.procedures',
  'postOut.procedures.used',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** Selects procedures from a list. */
export interface ProcedureFilter {
  /** `online` matches both levels. */
  readonly level?: 'full' | 'partial' | 'online';
  /** A number above 0, or a mark, in one of these columns. */
  readonly with?: readonly ListColumn[];
}

/** Columns a list of procedures can have. */
export const LIST_COLUMNS = [
  'received.total',
  'received.online',
  'received.post',
  'returned.post',
  /** A mark or an amount: the procedure is subject to a fee. */
  'fee',
  'payment',
  'post',
  'post.in',
  'post.out',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export type ColumnSource =
  /** The sum of these columns minus those of `less`. */
  | {
      readonly by: 'columns';
      readonly plus: readonly ColumnMeaning[];
      readonly less?: readonly ColumnMeaning[];
    }
  /** The number of matching procedures. */
  | { readonly by: 'procedures'; readonly count: ProcedureFilter }
  /** The sum of a column over the matching procedures. */
  | { readonly by: 'procedures'; readonly sum: ListColumn; readonly of: ProcedureFilter };
