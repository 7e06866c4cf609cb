// "Lý do này áp dụng cho các kỳ sau" keeps a reason for later months; "bỏ lý do giữ" ends that. With several,
// the user is asked which and answers with a figure's name or "tất cả".

import { endKeptReasons, keepable, keepReasons } from '../../src/actions/keep-reasons.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { fold } from '../../src/language/fold.ts';
import { nameOf } from '../../src/phrases/figure-labels.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { figuresOfCheck } from '../../src/report/checks.ts';
import type { FigureId } from '../../src/report/definition.ts';
import { type QuickButton, type Reply, say, type Turn } from '../turn.ts';
import { closed, refusedAt } from '../workflow/closed.ts';
import { mayEnter, replyAfterChange } from './question-prompt.ts';

/** Together with "all" this fills a message's buttons. */
const MOST_BUTTONS = 5;

export interface Named {
  readonly figures?: readonly FigureId[] | undefined;
  /** The message; "tất cả" in it means all. */
  readonly text: string;
}

/** Keeps a reason for later months. */
export async function keepReason(turn: Turn, view: ReportView, named: Named): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const { standing } = phrases;
  if (!mayEnter(turn, view)) return [say(phrases.readOnly)];
  if (view.report.state !== 'entering') return [closed(turn, view)];
  const codes = keepable(view).map(({ check }) => check.code);
  if (codes.length === 0) {
    const reasoned = view.status.findings.some(({ reason, keptFrom }) => reason !== undefined && !keptFrom);
    return [say(reasoned && view.standing.size === 0 ? standing.mayNotStand : standing.nothingToKeep)];
  }
  const meant = meantAmong(phrases, view, codes, named);
  if (meant.length === 0) return [which(phrases, view, codes, standing.whichToKeep, standing.sayKeep)];
  const kept = await keepReasons(turn.actions, view.report.id, meant, view.report.version);
  if (kept.kind === 'refused') return [refusedAt(turn, view, kept.code)];
  const byWords = Map.groupBy(meant, (code) => kept.view.standing.get(code)?.words ?? '');
  const told = [...byWords].map(([words, those]) =>
    standing.kept(
      those.map((code) => labelOf(phrases, view, code)),
      words,
    ),
  );
  return replyAfterChange(turn, view, kept.view, told);
}

/** Ends keeping a reason. */
export async function endKeptReason(turn: Turn, view: ReportView, named: Named): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const { standing } = phrases;
  if (!mayEnter(turn, view)) return [say(phrases.readOnly)];
  if (view.report.state !== 'entering') return [closed(turn, view)];
  const codes = [...view.standing.keys()];
  if (codes.length === 0) return [say(standing.nothingKept)];
  const meant = meantAmong(phrases, view, codes, named);
  if (meant.length === 0) return [which(phrases, view, codes, standing.whichToEnd, standing.sayEnd)];
  const ended = await endKeptReasons(turn.actions, view.report.id, meant, view.report.version);
  if (ended.kind === 'refused') return [refusedAt(turn, view, ended.code)];
  const names = meant.map((code) => labelOf(phrases, view, code));
  return replyAfterChange(turn, view, ended.view, [standing.ended(names)]);
}

/** The only one, those of a named figure, or all when the message says so. */
function meantAmong(
  phrases: Phrases,
  view: ReportView,
  codes: readonly string[],
  { figures = [], text }: Named,
): readonly string[] {
  const of = codes.filter((code) => figures.some((id) => id === firstOf(view, code)));
  const byLabel = codes.filter((code) => fold(text).includes(fold(labelOf(phrases, view, code))));
  if (byLabel.length === 1) return byLabel;
  if (of.length > 0) return of;
  if (` ${fold(text)} `.includes(` ${fold(phrases.standing.allOfThem)} `)) return codes;
  return figures.length === 0 && codes.length === 1 ? codes : [];
}

function which(
  phrases: Phrases,
  view: ReportView,
  codes: readonly string[],
  question: string,
  says: (name: string | undefined) => string,
): Reply {
  const buttons = codes.slice(0, MOST_BUTTONS).map((code): QuickButton => {
    const title = labelOf(phrases, view, code);
    return { title, says: says(title) };
  });
  return say(question, [...buttons, { title: phrases.standing.all(codes.length), says: says(undefined) }]);
}

const firstOf = ({ definition }: ReportView, code: string): FigureId | undefined => {
  const check = definition.checks.find((one) => one.code === code);
  return check && figuresOfCheck(check)[0];
};

function labelOf({ language }: Phrases, view: ReportView, code: string): string {
  const figure = firstOf(view, code);
  return figure === undefined ? code : nameOf(view.definition, figure, language);
}
