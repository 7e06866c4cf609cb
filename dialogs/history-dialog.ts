// Who changed what: of the whole report, or of one figure by its name; the latest as a card, all of it as a file.

import { historyCard } from '../cards/history.ts';
import { issueHistory } from '../src/actions/issue-history.ts';
import { readHistory } from '../src/actions/read-history.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { figuresNamed } from '../src/intents/values/figure-matcher.ts';
import { phrasesFor } from '../src/phrases/catalogue.ts';
import { figureName, nameOf } from '../src/phrases/naming.ts';
import { type Figure, figureOf } from '../src/report/definition.ts';
import { type Reply, say, type Turn } from './turn.ts';
import { TurnDialog } from './turn-dialog.ts';

export interface HistoryWish {
  readonly view: ReportView;
  /** As it was said; absent for the whole report. */
  readonly figure?: string;
}

export class HistoryDialog extends TurnDialog<HistoryWish> {
  static readonly ID = 'history';

  constructor() {
    super(HistoryDialog.ID);
  }

  protected override async answer(turn: Turn, { view, figure }: HistoryWish): Promise<readonly Reply[]> {
    if (figure === undefined) return await show(turn, view);
    const { phrases } = turn;
    const { definition } = view;
    const [id, ...others] = figuresNamed(definition, figure);
    if (id === undefined) return [say(phrases.history.noSuchFigure(figure))];
    if (others.length === 0) return await show(turn, view, figureOf(definition, id));
    return [
      say(
        phrases.history.whichFigure,
        [id, ...others].map((one) => {
          const title = nameOf(definition, one, phrases.language);
          return { title, says: `${phrases.history.word} ${title}` };
        }),
      ),
    ];
  }
}

async function show(
  { actions, phrases, nonce }: Turn,
  { report }: ReportView,
  figure?: Figure,
): Promise<readonly Reply[]> {
  const history = await readHistory(actions, report.id, figure ? { figure: figure.id } : {});
  if (history.kind === 'refused') return [say(phrases.path.refusal[history.code])];
  if (history.lines.length === 0) {
    const { none, noneOf } = phrases.history;
    return [say(figure ? noneOf(figureName(figure, phrases.language), report.month) : none(report.month))];
  }
  const facts = { history, nonce: nonce(), now: actions.now, ...(figure && { figure }) };
  return [{ kind: 'card', card: historyCard(phrases, facts) }];
}

/** The whole of it as a file, in the language of the report. */
export async function historyFile(
  { actions, phrases }: Turn,
  { report }: ReportView,
): Promise<readonly Reply[]> {
  const issued = await issueHistory(actions, phrasesFor('vi').history, report.id);
  if (issued.kind === 'refused') return [say(phrases.path.refusal[issued.code])];
  const { version, fileName, bytes } = issued;
  const size = bytes.byteLength;
  return [{ kind: 'document', file: 'history', reportId: report.id, version, fileName, size, draft: false }];
}
