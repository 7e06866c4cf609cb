// The audit trail of a report or of one figure: the latest entries on a card, all of them as a file.

import { historyCard } from '../../cards/history.ts';
import { issueHistory } from '../../src/actions/issue-history.ts';
import { readHistory } from '../../src/actions/read-history.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { figureName, nameOf } from '../../src/phrases/figure-labels.ts';
import { type Figure, type FigureId, figureOf } from '../../src/report/definition.ts';
import { reportName } from '../../src/report/said-period.ts';
import { type Reply, say, type Turn } from '../turn.ts';

/** For the whole report or one figure; asks which when the name fits several. */
export async function showHistory(
  turn: Turn,
  view: ReportView,
  figures: readonly FigureId[] | undefined,
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const { definition } = view;
  const [only, ...others] = figures ?? [];
  if (only === undefined) return await show(turn, view);
  if (others.length === 0) return await show(turn, view, figureOf(definition, only));
  return [
    say(
      phrases.history.whichFigure,
      [only, ...others].map((one) => {
        const title = nameOf(definition, one, phrases.language);
        return { title, says: `${phrases.history.word} ${title}` };
      }),
    ),
  ];
}

async function show(
  { actions, phrases, nonce }: Turn,
  view: ReportView,
  figure?: Figure,
): Promise<readonly Reply[]> {
  const history = await readHistory(actions, view.report.id, figure ? { figure: figure.id } : {});
  if (history.kind === 'refused') return [say(phrases.workflow.refusal[history.code])];
  if (history.lines.length === 0) {
    const { none, noneOf } = phrases.history;
    return [
      say(figure ? noneOf(figureName(figure, phrases.language), reportName(view)) : none(reportName(view))),
    ];
  }
  const facts = { history, nonce: nonce(), now: actions.now, ...(figure && { figure }) };
  return [{ kind: 'card', card: historyCard(phrases, facts) }];
}

/** The complete history as a file. */
export async function historyFile(
  { actions, phrases }: Turn,
  { report }: ReportView,
): Promise<readonly Reply[]> {
  const issued = await issueHistory(actions, phrases, report.id);
  if (issued.kind === 'refused') return [say(phrases.workflow.refusal[issued.code])];
  const { version, fileName, bytes } = issued;
  const size = bytes.byteLength;
  return [{ kind: 'document', file: 'history', reportId: report.id, version, fileName, size, draft: false }];
}
