// Card actions of the review: suggested corrections and reasons.

import { cureFor } from '../../cards/cures.ts';
import { KEEP_INPUT, REASON_FOR_ALL_INPUT, REASON_INPUT } from '../../cards/payload.ts';
import { openFindings } from '../../cards/verdict.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { endKeptReasons, keepReasons } from '../../src/actions/keep-reasons.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { normalise } from '../../src/language/fold.ts';
import { figureName, nameOf, valueText } from '../../src/phrases/figure-labels.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { figuresOfCheck } from '../../src/report/checks.ts';
import type { Cure } from '../../src/report/cures.ts';
import { type FigureId, figureOf } from '../../src/report/definition.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { type Fields, type Of, reasonTooLong, refusal, replaced } from './form-card-actions.ts';
import { mayEnter } from './question-prompt.ts';

/** Records a correction, but only one that is suggested now, whatever the payload says. */
export async function cure(turn: Turn, view: ReportView, payload: Of<'cure'>): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  if (!mayEnter(turn, view)) return [say(phrases.readOnly)];
  if (view.report.state !== 'entering') return refusal(turn, view, payload, 'closed');
  const finding = view.status.findings.find(({ check }) => check.code === payload.code);
  const offered = finding && cureFor(view, finding);
  if (!offered || !isSame(offered, payload.values)) return refusal(turn, view, payload, 'outdated');
  const recorded = await recordFigures(actions, {
    reportId: view.report.id,
    given: offered.values,
    how: 'form',
    seenVersion: payload.version,
  });
  if (recorded.kind === 'refused') return refusal(turn, view, payload, recorded.code);
  if (recorded.kind === 'repeated') return [replaced(turn, recorded.view)];
  const conflicts = recorded.result.filter(({ kind }) => kind === 'conflict').map(({ figure }) => figure);
  const done = offered.values.map(({ figure }) => figure).filter((id) => !conflicts.includes(id));
  const notice = [
    ...(done.length > 0
      ? [phrases.review.cured(done.map((id) => valueBefore(turn, view, recorded.view, id)))]
      : []),
    ...(conflicts.length > 0
      ? [phrases.review.notCured(conflicts.map((id) => nameOf(view.definition, id, phrases.language)))]
      : []),
  ];
  return [replaced(turn, recorded.view, notice.join(' '))];
}

function isSame({ values }: Cure, asked: Readonly<Record<FigureId, number>>): boolean {
  return (
    values.length === Object.keys(asked).length &&
    values.every(({ figure, value }) => Object.hasOwn(asked, figure) && asked[figure] === value)
  );
}

function valueBefore({ phrases: { language } }: Turn, before: ReportView, after: ReportView, id: FigureId) {
  const figure = figureOf(after.definition, id);
  const [old, value] = [before.status.figures.get(id), after.status.figures.get(id) ?? ''];
  return {
    name: figureName(figure, language),
    value: valueText(figure, value, language),
    ...(old !== undefined && { before: valueText(figure, old, language) }),
  };
}

/** Reasons in a card's inputs, by check code. */
export function reasonsIn(fields: Fields): ReadonlyMap<string, string> {
  return new Map(
    [...fields]
      .filter(([id]) => id.startsWith(REASON_INPUT))
      .map(([id, words]) => [id.slice(REASON_INPUT.length), normalise(words)]),
  );
}

/** Records each warning's own reason; the common reason, if given, for those without one. */
export async function reasons(
  turn: Turn,
  view: ReportView,
  payload: Of<'give-reasons'>,
  fields: Fields,
): Promise<readonly Reply[]> {
  const forAll = normalise(fields.get(REASON_FOR_ALL_INPUT) ?? '');
  const given = new Map([
    ...(payload.codes ?? []).map((code) => [code, forAll] as const),
    ...[...reasonsIn(fields)].filter(([, words]) => words !== ''),
  ]);
  const keeps = [...fields]
    .filter(([id, ticked]) => id.startsWith(KEEP_INPUT) && ticked === 'true')
    .map(([id]) => id.slice(KEEP_INPUT.length));
  return await give(turn, view, payload, given, keeps);
}

/** Keeps a warning's reason for later months, or stops keeping it. */
export async function keepOrEnd(
  turn: Turn,
  view: ReportView,
  payload: Of<'keep-reason' | 'end-kept-reason'>,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const change = payload.act === 'keep-reason' ? keepReasons : endKeptReasons;
  const done = await change(actions, view.report.id, [payload.code], payload.version);
  if (done.kind === 'refused') return refusal(turn, view, payload, done.code);
  const kept = done.kind === 'done' && done.result > 0 ? keptWords(phrases, done.view, payload) : undefined;
  return [replaced(turn, done.view, kept)];
}

function keptWords(phrases: Phrases, view: ReportView, { act, code }: Of<'keep-reason' | 'end-kept-reason'>) {
  const check = view.definition.checks.find((one) => one.code === code);
  const names = check ? [nameOf(view.definition, figuresOfCheck(check)[0] ?? '', phrases.language)] : [];
  if (act === 'end-kept-reason') return phrases.standing.ended(names);
  return phrases.standing.kept(names, view.standing.get(code)?.words ?? '');
}

/** Records a suggested reason. */
export async function useReason(
  turn: Turn,
  view: ReportView,
  payload: Of<'use-reason'>,
): Promise<readonly Reply[]> {
  return await give(turn, view, payload, new Map([[payload.code, normalise(payload.words)]]));
}

/** Reasons written for outdated figures are not recorded but kept in the inputs of the updated card. */
async function give(
  turn: Turn,
  view: ReportView,
  payload: Of<'give-reasons' | 'use-reason'>,
  given: ReadonlyMap<string, string>,
  keeps: readonly string[] = [],
): Promise<readonly Reply[]> {
  const recorded = await giveReasons(turn.actions, view.report.id, given, payload.version, keeps);
  if (recorded.kind === 'refused') {
    if (recorded.code === 'too-long') return [reasonTooLong(turn, given.values())];
    const wanted = openFindings(view, 'warning').map(({ check }) => check.code);
    const kept = new Map([...given].filter(([code, words]) => wanted.includes(code) && words !== ''));
    return recorded.code === 'outdated' && kept.size > 0
      ? [replaced(turn, view, turn.phrases.review.reasonsKept, kept)]
      : refusal(turn, view, payload, recorded.code);
  }
  const none = recorded.kind === 'repeated' || recorded.result > 0 ? undefined : turn.phrases.noReasonGiven;
  return [replaced(turn, recorded.view, none)];
}
