// Below a card about all agencies that is of one report: the way to the others, by their names.

import type { ReportPeriod } from '../src/calendar/report-period.ts';
import { capitalised } from '../src/language/fold.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { provinceButton } from './agency-row.ts';
import { actions, type Card, say, small } from './elements.ts';

export interface OtherReport {
  readonly definition: string;
  /** What no other of them is called. */
  readonly called: string;
  /** The period of it that closed last. */
  readonly month: ReportPeriod;
}

/** Of more, all are shown at one press. */
const MOST_OTHERS = 3;

/** @param look what is shown of the other: the same as of this one */
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
