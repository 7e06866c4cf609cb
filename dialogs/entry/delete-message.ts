// Someone deleted their own message, or edited it into words without a number. What it gave is in the report, which
// people do not expect: they are told which figures stand, and how to change them. Nothing is taken back by itself.

import { readReport } from '../../src/actions/read-report.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { figureName, valueText } from '../../src/phrases/figure-labels.ts';
import type { StandingFacts } from '../../src/phrases/phrases.ts';
import { figureOf } from '../../src/report/definition.ts';
import { reportName } from '../../src/report/said-period.ts';
import { figuresGivenBy } from '../../src/store/audit.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { mayEnter } from './question-prompt.ts';

/** More are only counted. */
const MOST_NAMED = 6;

/** Silence where the message gave nothing, where others have given it anew since, or where it may not be read any more. */
export async function replyToDeletion(turn: Turn, original: string): Promise<readonly Reply[]> {
  const gave = await figuresGivenBy(turn.actions.db, original);
  const read = gave && (await readReport(turn.actions, gave.reportId));
  if (!gave || read?.kind !== 'read') return [];
  const standing = standingOf(turn, read.view, gave.versions);
  return standing.values.length > 0 ? [say(turn.phrases.deletedKeeps(standing))] : [];
}

/** The figures that still are what a message made them; `versions` are the report's versions that it made. */
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
