// The context in which a message is understood: the open report, its question, and what was given last.

import type { ReportView } from '../../src/actions/report-view.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import { valuesOf } from '../../src/entry/draft.ts';
import { boundOf, upcomingEverywhere, upcomingQuestions, usualSize } from '../../src/entry/entry.ts';
import type { LastGiven, MatchContext } from '../../src/intents/values/match-context.ts';
import type { Figure } from '../../src/report/definition.ts';
import { countIn, type Figures } from '../../src/report/figures.ts';

/** A report that is entered, as far as understanding needs it. */
export interface ReportAsked extends Pick<ReportView, 'definition' | 'status' | 'background'> {
  readonly month: ReportPeriod;
  /** What has been given so far, without what is computed. */
  readonly given: Figures;
}

/** @param asking the figure that is being asked; undefined where none is */
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
 * @param asking the figure that is being asked; undefined where none is
 * @param by whose last answers a correction means
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

/** What this person gave with the newest change of theirs; of several in one message, the last in the report. */
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
