// The reason for a warning, typed in chat: "lý do: năm hồ sơ đã rút". With several warnings open it says which one.

import { giveReasons } from '../../src/actions/give-reasons.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { fold } from '../../src/language/fold.ts';
import { nameOf } from '../../src/phrases/naming.ts';
import { isSettled, type ReasonedFinding } from '../../src/report/status.ts';
import { type QuickButton, quick, type Reply, say, type Turn } from '../turn.ts';
import { askNext, replyAfterChange } from './question-prompt.ts';

/** Gives the reason to the warning that waits for one; where several do, it is asked which. */
export async function giveReason(turn: Turn, view: ReportView, words: string): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const { month, state } = view.report;
  if (state !== 'entering') return [say(phrases.path.notOpen(month, state))];
  const open = view.status.findings.filter(
    (finding) => finding.check.severity === 'warning' && !isSettled(finding),
  );
  if (open.length === 0) return askNext(turn, view, [phrases.noWarning]);
  const { meant, reason } = meantBy(turn, view, open, words);
  const [only, ...others] = meant;
  if (!only || others.length > 0 || reason === '') return [which(turn, view, open, reason)];
  const reasons = new Map([[only.check.code, reason]]);
  const given = await giveReasons(turn.actions, view.report.id, reasons, view.report.version);
  if (given.kind === 'refused') return [say(phrases.path.refusal[given.code])];
  return replyAfterChange(turn, view, given.view, [
    phrases.reasonGiven(phrases.finding(view.definition, only), reason),
  ]);
}

/** "lý do Còn tồn: …" is for the warnings on that figure; without a name all that are open may be meant. */
function meantBy(
  { phrases }: Turn,
  { definition }: ReportView,
  open: readonly ReasonedFinding[],
  words: string,
): { readonly meant: readonly ReasonedFinding[]; readonly reason: string } {
  const [name = '', ...rest] = words.split(':');
  const named = open.filter(({ figures }) => {
    const first = figures[0] ?? '';
    return fold(nameOf(definition, first, phrases.language)) === fold(name);
  });
  return named.length > 0 ? { meant: named, reason: rest.join(':').trim() } : { meant: open, reason: words };
}

/** The open warnings; where a figure has one alone, a button gives the reason to it. */
function which(
  { phrases }: Turn,
  { definition }: ReportView,
  open: readonly ReasonedFinding[],
  reason: string,
): Reply {
  const names = open.map(({ figures }) => nameOf(definition, figures[0] ?? '', phrases.language));
  const single =
    reason === '' ? [] : names.filter((name) => names.filter((one) => one === name).length === 1);
  const buttons = single.map(
    (name): QuickButton => ({ title: name, says: `${phrases.card.reasonAsked} ${name}: ${reason}` }),
  );
  return say(phrases.whichWarning(open.map((finding) => phrases.finding(definition, finding))), [
    ...buttons.slice(0, 2),
    quick(phrases.button.review),
  ]);
}
