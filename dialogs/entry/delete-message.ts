// A user deleted a message of theirs, or edited it so that it has no numbers. Its values stay in the report,
// which users do not expect, so they are told which figures remain and how to change them. Nothing is undone
// automatically.

import { readReport } from '../../src/actions/read-report.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { figureName, valueText } from '../../src/phrases/figure-labels.ts';
import type { StandingFacts } from '../../src/phrases/phrases.ts';
import { figureOf } from '../../src/report/definition.ts';
import { reportName } from '../../src/report/said-period.ts';
import { figuresGivenBy } from '../../src/store/audit.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { mayEnter } from './question-prompt.ts';

/** Further figures are only counted. */
const MOST_NAMED = 6;

/**
 * Empty when the message recorded nothing, its values were replaced since, or the user may no longer read the
 * report.
 */
export async function replyToDeletion(turn: Turn, original: string): Promise<readonly Reply[]> {
  const gave = await figuresGivenBy(turn.actions.db, original);
  const read = gave && (await readReport(turn.actions, gave.reportId));
  if (!gave || read?.kind !== 'read') return [];
  const standing = standingOf(turn, read.view, gave.versions);
  return standing.values.length > 0 ? [say(turn.phrases.deletedKeeps(standing))] : [];
}

/** The figures that still have the value from a message; `versions` are the report versions the message created. */
export function standingOf(
  turn: Turn,
  view: ReportView,
  versions: ReadonlyMap<string, number>,
): StandingFacts {
  const { language } = turn.phrases;
  const values = [...versions].flatMap(([id, version]) => {
    const entered = view.entered.get(id);
    if (entered?.version !== version) return [];
    const figure = figureOf(view.definition, id);
    return [{ name: figureName(figure, language), value: valueText(figure, entered.value, language) }];
  });
  const changeable = view.report.state === 'entering' && mayEnter(turn, view);
  return {
    month: reportName(view),
    values: values.slice(0, MOST_NAMED),
    more: Math.max(0, values.length - MOST_NAMED),
    changeable: changeable ? (turn.talk.reportId === view.report.id ? 'here' : 'elsewhere') : 'no',
  };
}
