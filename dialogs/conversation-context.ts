// Builds the context in which a message of this conversation is understood.

import { definitionMeant } from '../src/actions/definition-meant.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { withChange } from '../src/actions/view-report.ts';
import { hasRole, mayEverywhere, type Person } from '../src/agency/person.ts';
import type { ConversationContext } from '../src/intents/context.ts';
import type { Audience } from '../src/intents/intent.ts';
import { type Figure, findFigure } from '../src/report/definition.ts';
import { isSettled } from '../src/report/status.ts';
import { matchContext } from './entry/match-context.ts';
import { nextFigure } from './entry/question-prompt.ts';
import type { Turn } from './turn.ts';

/** @param view the report the message may be about; undefined when there is none */
export function conversationContext(turn: Turn, view: ReportView | undefined): ConversationContext {
  const { actions, talk, askedBack } = turn;
  const audiences = audiencesOf(actions.actor, actions.agencyId);
  const common = { audiences, ...(askedBack && { askedBack }) };
  if (!view) {
    const nothing = {
      definition: turn.vocabulary ?? definitionMeant(actions),
      upcoming: [],
      usual: () => undefined,
    };
    return { ...nothing, ...common, complete: false, warned: false };
  }
  const { status, report, definition } = view;
  const entering = report.state === 'entering';
  // A bare number answers the question asked in this conversation, even if a colleague has answered it since.
  const asked = talk.asked === undefined ? undefined : findFigure(definition, talk.asked);
  const asking =
    entering && !hasNoQuestion(turn, view, asked) ? (asked ?? nextFigure(turn, view)) : undefined;
  const { lastGiven } = matchContext(view, asking, actions.actor.id);
  return {
    ...matchContext(asked ? asSeen(turn, view) : view, asking),
    ...(lastGiven && { lastGiven }),
    ...common,
    state: report.state,
    complete: status.missing.length === 0,
    warned: status.findings.some((one) => one.check.severity === 'warning' && !isSettled(one)),
  };
}

/**
 * Whether a bare number has no question to answer: nothing is missing, and the last clarification is outdated.
 * Recording it would overwrite a value, so the user is asked which figure it is for.
 */
function hasNoQuestion({ talk, askedBack }: Turn, { status, entered }: ReportView, asked?: Figure): boolean {
  if (!asked || askedBack || status.missing.length > 0 || talk.focus === asked.id) return false;
  const given = entered.get(asked.id);
  return given !== undefined && given.version <= talk.seenVersion;
}

/**
 * The report as of the question, so that a list of values refers to the figures shown then, whatever has
 * changed since.
 */
function asSeen({ talk }: Turn, view: ReportView): ReportView {
  const { seenVersion, reportId } = talk;
  if (reportId !== view.report.id || seenVersion >= view.report.version) return view;
  const entered = new Map([...view.entered].filter(([, { version }]) => version <= seenVersion));
  return withChange(view, { entered });
}

/** The user's audiences, for suggestions only; they grant no permission. */
export function audiencesOf(actor: Person, agencyId: string): ReadonlySet<Audience> {
  return new Set<Audience>([
    'everyone',
    ...(hasRole(actor, 'officer', agencyId) ? (['officer'] as const) : []),
    ...(hasRole(actor, 'approver', agencyId) ? (['approver'] as const) : []),
    ...(mayEverywhere(actor, 'read-report') ? (['office'] as const) : []),
    ...(actor.memberships.some(({ roles }) => roles.includes('administrator'))
      ? (['administrator'] as const)
      : []),
  ]);
}
