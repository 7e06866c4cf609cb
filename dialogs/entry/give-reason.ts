// The reason for a warning, given in chat: "lý do: năm hồ sơ đã rút". With several open warnings the user names
// one, or all: "lý do chung: nghỉ Tết".

import { openFindings } from '../../cards/verdict.ts';
import { giveReasons, isTooLong } from '../../src/actions/give-reasons.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { splitKeepForLater } from '../../src/intents/families/entry/give-reason.ts';
import { fold } from '../../src/language/fold.ts';
import { nameOf } from '../../src/phrases/figure-labels.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { mayStand } from '../../src/report/standing.ts';
import type { ReasonedFinding } from '../../src/report/status.ts';
import { type QuickButton, quick, type Reply, say, type Turn } from '../turn.ts';
import { closed, refusedAt } from '../workflow/closed.ts';
import { reasonTooLong } from './form-card-actions.ts';
import { askNext, replyAfterChange, review } from './question-prompt.ts';

/** Together with "all" and the review this fills a message's buttons. */
const MOST_BUTTONS = 4;

/** Records the reason for the open warning; asks which when there are several. */
export async function giveReason(turn: Turn, view: ReportView, words: string): Promise<readonly Reply[]> {
  const { phrases } = turn;
  if (view.report.state !== 'entering') return [closed(turn, view)];
  const open = openFindings(view, 'warning');
  if (open.length === 0) return askNext(turn, view, [phrases.noWarning]);
  const { meant, reason: written } = meantBy(phrases, view, open, words);
  const { reason, keeps } = splitKeepForLater(written);
  // Without text, show the review, which has input fields for reasons.
  if (reason === '') return [review(turn, view)];
  if (isTooLong(reason)) return [reasonTooLong(turn, [reason])];
  if (meant.length === 0) return [which(phrases, view, open, written)];
  const reasons = new Map(meant.map(({ check }) => [check.code, reason]));
  const kept = keeps ? meant.filter(({ check }) => mayStand(check)).map(({ check }) => check.code) : [];
  const given = await giveReasons(turn.actions, view.report.id, reasons, view.report.version, kept);
  if (given.kind === 'refused') return [refusedAt(turn, view, given.code)];
  const [only, ...others] = meant;
  const told =
    only && others.length === 0
      ? phrases.reasonGiven(phrases.finding(view.definition, only), reason)
      : phrases.review.reasonsGiven(meant.length, reason);
  const keptNames = kept.map((code) => labelOfKept(phrases, view, code));
  const later =
    keptNames.length > 0
      ? phrases.standing.kept(keptNames, reason)
      : keeps
        ? phrases.standing.mayNotStand
        : undefined;
  const offers = keptNames.length === 0 && meant.some(({ check }) => mayStand(check));
  const says = phrases.standing.sayKeep(
    offers && only && others.length === 0 ? figureOf(phrases, view, only) : undefined,
  );
  return replyAfterChange(turn, view, given.view, [told, ...(later === undefined ? [] : [later])], {
    first: offers ? [{ title: phrases.standing.keep, says }] : [],
  });
}

/** "lý do Còn tồn: …" names a warning, "lý do chung: …" means all; without either there must be only one. */
function meantBy(
  phrases: Phrases,
  view: ReportView,
  open: readonly ReasonedFinding[],
  words: string,
): { readonly meant: readonly ReasonedFinding[]; readonly reason: string } {
  const [name = '', ...rest] = words.split(':');
  const reason = rest.join(':').trim();
  if (rest.length > 0 && fold(name.trim()) === fold(phrases.review.allOfThem)) return { meant: open, reason };
  const named = open.filter((finding) => fold(labelOf(phrases, view, open, finding)) === fold(name));
  const ofFigure = open.filter((finding) => fold(figureOf(phrases, view, finding)) === fold(name));
  const [only] = [named, ofFigure].filter(({ length }) => length === 1);
  if (rest.length > 0 && only) return { meant: only, reason };
  if (rest.length > 0 && ofFigure.length > 0) return { meant: [], reason };
  return { meant: open.length === 1 ? open : [], reason: words.trim() };
}

const figureOf = ({ language }: Phrases, { definition }: ReportView, { figures }: ReasonedFinding) =>
  nameOf(definition, figures[0] ?? '', language);

const labelOfKept = (phrases: Phrases, view: ReportView, code: string): string => {
  const finding = view.status.findings.find(({ check }) => check.code === code);
  return finding ? figureOf(phrases, view, finding) : code;
};

/** The warning's figure; with several warnings on it, also the kind. */
function labelOf(
  phrases: Phrases,
  view: ReportView,
  open: readonly ReasonedFinding[],
  finding: ReasonedFinding,
): string {
  const name = figureOf(phrases, view, finding);
  const alone = open.filter((one) => figureOf(phrases, view, one) === name).length === 1;
  return alone ? name : `${name} (${phrases.review.warningKind(finding.check.kind)})`;
}

/** Asks whether a sentence is meant as a reason, and for which warning. Nothing is recorded. */
export function offerReason(turn: Turn, view: ReportView, words: string): Extract<Reply, { kind: 'text' }> {
  const { phrases } = turn;
  const { conversation } = phrases;
  const open = openFindings(view, 'warning');
  if (isTooLong(words)) return reasonTooLong(turn, [words]);
  if (open.length > 1) return which(phrases, view, open, words);
  const says = `${phrases.card.reasonAsked}: ${words}`;
  turn.talk = { ...turn.talk, offered: { offered: [{ says }] } };
  return say(conversation.useAsReason(words), [{ title: conversation.reasonButton, says }]);
}

/** Lists the open warnings, with a button for each and one for all. */
function which(
  phrases: Phrases,
  view: ReportView,
  open: readonly ReasonedFinding[],
  reason: string,
): Extract<Reply, { kind: 'text' }> {
  const head = phrases.card.reasonAsked;
  const buttons = open.slice(0, MOST_BUTTONS).map((finding): QuickButton => {
    const title = labelOf(phrases, view, open, finding);
    return { title, says: `${head} ${title}: ${reason}` };
  });
  const all = {
    title: phrases.review.allWarnings(open.length),
    says: `${head} ${phrases.review.allOfThem}: ${reason}`,
  };
  const words = phrases.whichWarning(open.map((finding) => phrases.finding(view.definition, finding)));
  return { kind: 'text', text: words, buttons: [...buttons, all, quick(phrases.button.review)] };
}
