// What is written across a page that is not the report itself.

import type { PeriodDays } from '../calendar/period.ts';

/** What tells this file from others of the same month. */
export type Mark =
  /** Every page says DỰ THẢO and when the report was changed last, the first one also the period of the figures. */
  | { readonly kind: 'draft'; readonly changed: string; readonly period: PeriodDays }
  /** Every page has the edition, as people count them, and a code in its footer. */
  | { readonly kind: 'final'; readonly edition: number; readonly code: string }
  /** Sums as they stood at that time, in the footer of every page. */
  | { readonly kind: 'as-of'; readonly at: string };
