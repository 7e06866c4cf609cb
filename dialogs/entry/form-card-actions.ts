// Presses on forms: figures saved, forms opened.

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
/** The texts of a card's fields, by the ids of the fields. */
export type Fields = ReadonlyMap<string, string>;

/** The review takes the place of the card that was pressed. */
export const replaced = (turn: Turn, view: ReportView, notice?: string, typed?: Fields): Reply => {
  markSeenBeside(turn, view);
  return { kind: 'replace', card: reviewOf(turn, view, notice, typed) };
};

/** A refused press: the present review with the reason on top. */
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

/** Nothing was recorded; the card stays as it is, with the words in their field. */
export function reasonTooLong(
  { phrases }: Turn,
  reasons: Iterable<string>,
): Extract<Reply, { kind: 'text' }> {
  const longest = Math.max(...[...reasons].map((words) => words.trim().length));
  return say(phrases.workflow.reasonTooLong(longest, LONGEST_REASON));
}

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

/** The figures of a section are opened as its form, wherever that is pressed; what mends a finding is a form of its own. */
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

/** What a form is to mend, while it stands. */
export function findingOf({ status }: ReportView, code: string | undefined): Pick<FormFacts, 'finding'> {
  const finding = status.findings.find(({ check }) => check.code === code);
  return finding ? { finding } : {};
}
