// Someone corrected their own message: the figures it gave follow, unless something newer has touched them.

import { readReport } from '../src/actions/read-report.ts';
import { understand } from '../src/entry/understand.ts';
import { figureName } from '../src/phrases/naming.ts';
import { figureOf, findFigure } from '../src/report/definition.ts';
import { figuresGivenBy } from '../src/store/audit.ts';
import { takeAnswers } from './answer-dialog.ts';
import { listening } from './listening.ts';
import { type Reply, say, type Turn } from './turn.ts';
import { TurnDialog } from './turn-dialog.ts';

export interface Edited {
  readonly text: string;
  /** The key of the delivery that brought the message. */
  readonly original: string;
}

export class EditDialog extends TurnDialog<Edited> {
  static readonly ID = 'edit';

  constructor() {
    super(EditDialog.ID);
  }

  protected override async answer(turn: Turn, { text, original }: Edited): Promise<readonly Reply[]> {
    const { phrases, actions } = turn;
    const gave = await figuresGivenBy(actions.db, original);
    if (!gave) return [say(phrases.editedNothing)];
    const read = await readReport(actions, gave.reportId);
    if (read.kind === 'refused') return [say(phrases.path.refusal['not-allowed'])];
    const { view } = read;
    const superseded = [...gave.versions].find(([id, version]) => view.entered.get(id)?.version !== version);
    if (superseded) {
      const name = figureName(figureOf(view.definition, superseded[0]), phrases.language);
      return [say(phrases.editedSuperseded(name))];
    }
    const figures = [...gave.versions.keys()].flatMap((id) => findFigure(view.definition, id) ?? []);
    const [first] = figures;
    if (!first) return [say(phrases.editedNothing)];
    const meaning = understand(text, {
      ...listening(view, first),
      upcoming: figures,
      upcomingEverywhere: figures,
    });
    if (meaning.kind !== 'answers') return [say(phrases.notUnderstood)];
    const { answers, left = [], reading } = meaning;
    return await takeAnswers(turn, { view, answers, left, how: 'edit', ...(reading && { reading }) });
  }
}
