// Buttons for the other reports, below a card about one report of all agencies.

import type { ReportPeriod } from '../src/calendar/report-period.ts';
import { capitalised } from '../src/language/fold.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { provinceButton } from './agency-row.ts';
import { actions, type Card, say, small } from './elements.ts';

export interface OtherReport {
  readonly definition: string;
  /** Unambiguous name. */
  readonly called: string;
  /** Its latest closed period. */
  readonly month: ReportPeriod;
}

/** With more, a single button shows all. */
const MOST_OTHERS = 3;

/** @param look the view to open, the same as this card's */
export function withOtherReports(
  phrases: Phrases,
  shown: Card,
  {
    others,
    look,
    nonce,
  }: { readonly others: readonly OtherReport[]; readonly look: string; readonly nonce: string },
): Card {
  if (others.length === 0) return shown;
  const { button, others: lead } = phrases.several;
  const buttons = others
    .slice(0, MOST_OTHERS)
    .map(({ definition, called, month }) =>
      provinceButton(capitalised(called), { definition, month, nonce }, look, { page: 0 }),
    );
  const all = others.length > MOST_OTHERS ? [say(button.all, button.all, nonce)] : [];
  return {
    ...shown,
    body: [...shown.body, { ...small(lead), spacing: 'medium' }, actions([...buttons, ...all])],
  };
}
