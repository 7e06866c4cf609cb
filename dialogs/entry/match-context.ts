// Builds the matching context of a message: the open report, its question and the values given last.

import type { ReportView } from '../../src/actions/report-view.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import { valuesOf } from '../../src/entry/draft.ts';
import { boundOf, upcomingEverywhere, upcomingQuestions, usualSize } from '../../src/entry/entry.ts';
import type { LastGiven, MatchContext } from '../../src/intents/values/match-context.ts';
import type { Figure } from '../../src/report/definition.ts';
import { countIn, type Figures } from '../../src/report/figures.ts';

/** The parts of a report being entered that matching needs. */
export interface ReportAsked extends Pick<ReportView, 'definition' | 'status' | 'background'> {
  readonly month: ReportPeriod;
  /** Entered values, without computed ones. */
  readonly given: Figures;
}

/** @param asking the figure being asked; undefined when there is none */
export function contextAt(
  { definition, month, status, background, given }: ReportAsked,
  asking: Figure | undefined,
): Omit<MatchContext, 'askedBack' | 'lastGiven'> {
  return {
    definition,
    month,
    ...(asking && { asking }),
    upcoming: upcomingQuestions(definition, status, asking),
    upcomingEverywhere: upcomingEverywhere(definition, status, asking),
    numbered: status.wanted,
    usual: (id) => usualSize(background, id),
    bound: (id) => boundOf(definition, status.figures, id),
    previous: (id) => background.previous && countIn(background.previous, id),
    known: status.figures,
    given,
  };
}

/**
 * @param asking the figure being asked; undefined when there is none
 * @param by the user whose latest values a correction refers to
 */
export function matchContext(
  view: ReportView,
  asking: Figure | undefined,
  by?: string,
): Omit<MatchContext, 'askedBack'> {
  const lastGiven = by === undefined ? undefined : givenLast(view, by);
  const asked = { ...view, month: view.report.month, given: valuesOf(view.entered) };
  return { ...contextAt(asked, asking), ...(lastGiven && { lastGiven }) };
}

/** The figure in this user's latest change; with several in one message, the last one in report order. */
function givenLast({ definition, entered }: ReportView, by: string): LastGiven | undefined {
  const own = definition.figures.flatMap(({ id }) => {
    const one = entered.get(id);
    return one?.by === by && typeof one.value === 'number'
      ? [{ id, version: one.version, value: one.value }]
      : [];
  });
  const newest = Math.max(...own.map(({ version }) => version));
  const together = own.filter(({ version }) => version === newest);
  const last = together.at(-1);
  return last && { figure: last.id, value: last.value, beside: together.slice(0, -1).map(({ id }) => id) };
}
