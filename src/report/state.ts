// Where a report is on its way: entering (đang nhập) → waiting (chờ duyệt) → approved (đã duyệt) → sent (đã gửi). Sent
// back or corrected, it is entered again.

export const REPORT_STATES = ['entering', 'waiting', 'approved', 'sent'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** The same with what comes before, in the order in which somebody is to be chased. */
export const LISTED_STATES = ['not-begun', ...REPORT_STATES] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** A report into which nobody has put a figure is one that nobody has begun, though the program may have opened it. */
export function listedState(state: ReportState | undefined, worked: boolean): ListedState {
  return state === undefined || (state === 'entering' && !worked) ? 'not-begun' : state;
}

/** Approved or sent: its file is final. */
export function isFinal({ state }: { readonly state: ReportState }): boolean {
  return state === 'approved' || state === 'sent';
}
