// What the columns of exported tables can mean, and how a figure follows from them. A definition says by which columns its
// figures are known (`columns`); the reading of tables (src/import/tables) says which meaning a column has.

/** What a column counts. Everything is of the period, but for what is pending. */
export const COLUMN_MEANINGS = [
  /** With those carried over from the period before. */
  'received.total',
  'received.new',
  'received.carried',
  'received.online',
  /** Over the counter, and by post where that is no column of its own. */
  'received.direct',
  /** Over the counter alone, where what came by post is another column. */
  'received.counter',
  'received.post',
  'received.online.full',
  'received.online.partial',
  'received.full',
  'received.partial',
  /** Of the procedures that are online services, in both channels. */
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
  /** Returned or withdrawn, beside what was settled. */
  'withdrawn',
  /** Returned or withdrawn, counted among what was settled. */
  'settled.withdrawn',
  'dues',
  'returned.online',
  'returned.post',
  'post.dossiers',
  'paid.online',
  'paid.direct',
  'synced',
  /** Received with components that were digitised. */
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
  /** Procedures of which something was paid online, whoever offers it. */
  'paid.procedures',
  'post.procedures',
  'post.procedures.used',
  'postIn.procedures',
  'postIn.procedures.used',
  'postOut.procedures',
  'postOut.procedures.used',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** Which procedures of a list count. */
export interface ProcedureFilter {
  /** `online` is either. */
  readonly level?: 'full' | 'partial' | 'online';
  /** With a number above nought in one of these columns, or a mark. */
  readonly with?: readonly ListColumn[];
}

/** What a list of procedures has columns of. */
export const LIST_COLUMNS = [
  'received.total',
  'received.online',
  'received.post',
  'returned.post',
  /** A mark, or an amount: the procedure has a fee. */
  'fee',
  'payment',
  'post',
  'post.in',
  'post.out',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export type ColumnSource =
  /** The sum of these columns, less those of `less`. */
  | {
      readonly by: 'columns';
      readonly plus: readonly ColumnMeaning[];
      readonly less?: readonly ColumnMeaning[];
    }
  /** So many procedures of a list. */
  | { readonly by: 'procedures'; readonly count: ProcedureFilter }
  /** The sum of a column over those procedures of a list. */
  | { readonly by: 'procedures'; readonly sum: ListColumn; readonly of: ProcedureFilter };
