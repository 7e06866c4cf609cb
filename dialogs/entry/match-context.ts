// The context in which a message is understood: the open report, its question, and what was given last.

import type { ReportView } from '../../src/actions/report-view.ts';
import { valuesOf } from '../../src/entry/draft.ts';
import { boundOf, upcomingEverywhere, upcomingQuestions, usualSize } from '../../src/entry/entry.ts';
import type { LastGiven, MatchContext } from '../../src/intents/values/match-context.ts';
import type { Figure } from '../../src/report/definition.ts';
import { countIn } from '../../src/report/figures.ts';

/**
 * @param asking the figure that is being asked; undefined where none is
 * @param by whose last answers a correction means
 */
export function matchContext(
  view: ReportView,
  asking: Figure | undefined,
  by?: string,
): Omit<MatchContext, 'askedBack'> {
  const { definition, status, background, report } = view;
  const lastGiven = by === undefined ? undefined : givenLast(view, by);
  return {
    definition,
    month: report.month,
    ...(asking && { asking }),
    upcoming: upcomingQuestions(definition, status, asking),
    upcomingEverywhere: upcomingEverywhere(definition, status, asking),
    numbered: status.wanted,
    usual: (id) => usualSize(background, id),
    bound: (id) => boundOf(definition, status.figures, id),
    previous: (id) => background.previous && countIn(background.previous, id),
    known: status.figures,
    given: valuesOf(view.entered),
    ...(lastGiven && { lastGiven }),
  };
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
