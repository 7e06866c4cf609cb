// Card actions of forms: saving figures, opening forms.

import { type FormFacts, type FormScope, formCard } from '../../cards/form.ts';
import type { Payload, ReportPayload } from '../../cards/payload.ts';
import type { Refusal } from '../../src/actions/context.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { type Figure, figuresOf, findFigure, LONGEST_REASON } from '../../src/report/definition.ts';
import { markSeenBeside, type Reply, say, type Turn } from '../turn.ts';
import { closedWords } from '../workflow/closed.ts';
import { formName } from './open-form.ts';
import { mayEnter, reviewOf } from './question-prompt.ts';

export type Of<Act extends Payload['act']> = Extract<Payload, { act: Act }>;
/** Input values of a card, by input id. */
export type Fields = ReadonlyMap<string, string>;

/** Replaces the pressed card with the review. */
export const replaced = (turn: Turn, view: ReportView, notice?: string, typed?: Fields): Reply => {
  markSeenBeside(turn, view);
  return { kind: 'replace', card: reviewOf(turn, view, notice, typed) };
};

/** Replies to a refused action with the current review and the reason. */
export function refusal(
  turn: Turn,
  view: ReportView,
  payload: ReportPayload,
  code: Refusal['code'],
): readonly Reply[] {
  const { phrases } = turn;
  if (code === 'not-allowed') return [say(phrases.workflow.refusal[code])];
  const words =
    code === 'closed' || code === 'wrong-state' ? closedWords(turn, view) : phrases.workflow.refusal[code];
  const notice = code === 'outdated' ? phrases.card.outdated(payload.version) : words;
  return [replaced(turn, view, notice)];
}

/** Nothing is recorded; the card stays, with the text in its input. */
export function reasonTooLong(
  { phrases }: Turn,
  reasons: Iterable<string>,
): Extract<Reply, { kind: 'text' }> {
  const longest = Math.max(...[...reasons].map((words) => words.trim().length));
  return say(phrases.workflow.reasonTooLong(longest, LONGEST_REASON));
}

/** Replaces the pressed card with a form. */
export function openForm(
  turn: Turn,
  view: ReportView,
  payload: Of<'open-form' | 'save-form'>,
): readonly Reply[] {
  if (!mayEnter(turn, view)) return [say(turn.phrases.readOnly)];
  if (view.report.state !== 'entering') return refusal(turn, view, payload, 'closed');
  const figures = payload.figures.flatMap((id) => findFigure(view.definition, id) ?? []);
  if (figures.length === 0) return [say(turn.phrases.badPayload)];
  const scope = scopeOf(view, payload, figures);
  const facts = { view, scope, name: formName(turn, view, scope, figures), figures };
  const finding = findingOf(view, payload.code);
  const card = formCard(turn.phrases, { ...facts, ...finding, nonce: turn.nonce(), now: turn.actions.now });
  if (payload.act === 'open-form' && payload.onReview) return [replaced(turn, view), { kind: 'card', card }];
  markSeenBeside(turn, view);
  return [{ kind: 'card', card }];
}

/** A section's figures open as that section's form, from any card; correcting a finding has its own form. */
function scopeOf(
  { definition }: ReportView,
  payload: Of<'open-form' | 'save-form'>,
  figures: readonly Figure[],
): FormScope {
  if (payload.act === 'save-form') return payload.scope ?? 'some';
  if (payload.code !== undefined) return 'some';
  const section = figuresOf(definition, figures[0]?.section ?? '');
  const whole = section.length === figures.length && section.every((one) => figures.includes(one));
  return whole ? 'section' : 'some';
}

/** The finding a form corrects, while it still exists. */
export function findingOf({ status }: ReportView, code: string | undefined): Pick<FormFacts, 'finding'> {
  const finding = status.findings.find(({ check }) => check.code === code);
  return finding ? { finding } : {};
}
