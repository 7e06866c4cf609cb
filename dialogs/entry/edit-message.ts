// A user edited a message of theirs: its figures are updated, except those changed again since.

import { readReport } from '../../src/actions/read-report.ts';
import { readValues } from '../../src/intents/values/read-values.ts';
import { figureName } from '../../src/phrases/figure-labels.ts';
import { figureOf, findFigure } from '../../src/report/definition.ts';
import { figuresGivenBy } from '../../src/store/audit.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { standingOf } from './delete-message.ts';
import { matchContext } from './match-context.ts';
import { takeAnswersInMonth } from './other-month.ts';

export interface Edited {
  readonly text: string;
  /** Key of the delivery that carried the original message. */
  readonly original: string;
}

/** Records the values of the edited message, except for figures changed again since. */
export async function answerEdit(turn: Turn, { text, original }: Edited): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const gave = await figuresGivenBy(actions.db, original);
  if (!gave) return [say(phrases.editedNothing)];
  const read = await readReport(actions, gave.reportId);
  if (read.kind === 'refused') return [say(phrases.workflow.refusal['not-allowed'])];
  const { view } = read;
  const superseded = [...gave.versions].find(
    ([id, version]) => findFigure(view.definition, id) && view.entered.get(id)?.version !== version,
  );
  if (superseded) {
    const name = figureName(figureOf(view.definition, superseded[0]), phrases.language);
    return [say(phrases.editedSuperseded(name))];
  }
  const figures = [...gave.versions.keys()].flatMap((id) => findFigure(view.definition, id) ?? []);
  const [first] = figures;
  if (!first) return [say(phrases.editedNothing)];
  const context = { ...matchContext(view, first), upcoming: figures, upcomingEverywhere: figures };
  const reading = readValues(text, context);
  if (reading?.kind !== 'answers') return [say(phrases.editedKeeps(standingOf(turn, view, gave.versions)))];
  const { answers, unmatched: left = [] } = reading;
  return await takeAnswersInMonth(turn, { view, answers, left, how: 'edit', reading });
}
