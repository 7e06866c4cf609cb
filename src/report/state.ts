// Workflow states: entering (đang nhập) → waiting (chờ duyệt) → approved (đã duyệt) → sent (đã gửi). A report
// that is returned or corrected goes back to entering.

export const REPORT_STATES = ['entering', 'waiting', 'approved', 'sent'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** The states plus "not begun", in the order of urgency for reminders. */
export const LISTED_STATES = ['not-begun', ...REPORT_STATES] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** A report without any entered figure counts as not begun, even if the program has created it. */
export function listedState(state: ReportState | undefined, worked: boolean): ListedState {
  return state === undefined || (state === 'entering' && !worked) ? 'not-begun' : state;
}

/** Approved or sent: its file is final. */
export function isFinal({ state }: { readonly state: ReportState }): boolean {
  return state === 'approved' || state === 'sent';
}
