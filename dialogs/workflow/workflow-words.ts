// Words that move a report on its way: what waits for a decision, number and date, opening it again, its kept files,
// handing it over.

import { documentsCard } from '../../cards/documents.ts';
import { colleagues } from '../../src/actions/hand-over.ts';
import { keptDocuments } from '../../src/actions/issue-document.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { waitingFor } from '../../src/actions/waiting-reports.ts';
import { may } from '../../src/agency/person.ts';
import { isFinal } from '../../src/report/state.ts';
import { isCalled } from '../people/matches-person-name.ts';
import { listing } from '../status/list-reports.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { TurnDialog } from '../turn-dialog.ts';
import { decisionCard } from './notification.ts';
import { correction, handOn, openRegistration } from './workflow-card-actions.ts';

export type PathWish =
  | { readonly kind: 'decide' }
  /** Every agency's report for the month that is due. */
  | { readonly kind: 'list' }
  | { readonly kind: 'register' | 'correct' | 'documents'; readonly view: ReportView }
  /** Without a name the colleagues are offered. */
  | { readonly kind: 'hand-over'; readonly view: ReportView; readonly name?: string };

export class PathDialog extends TurnDialog<PathWish> {
  static readonly ID = 'path';

  constructor() {
    super(PathDialog.ID);
  }

  protected override async answer(turn: Turn, wish: PathWish): Promise<readonly Reply[]> {
    switch (wish.kind) {
      case 'decide':
        return await decide(turn);
      case 'list':
        return await listing(turn, undefined);
      case 'register':
        return [openRegistration(turn, wish.view)];
      case 'correct':
        return correct(turn, wish.view);
      case 'documents':
        return await documents(turn, wish.view);
      case 'hand-over':
        return await handOverTo(turn, wish.view, wish.name);
    }
  }
}

/** A card for each report that waits for this person, the oldest month first. */
async function decide(turn: Turn): Promise<readonly Reply[]> {
  const cards = await Promise.all((await waitingFor(turn.actions)).map((id) => decisionCard(turn, id)));
  const replies = cards.flatMap((card): readonly Reply[] => (card ? [{ kind: 'card', card }] : []));
  return replies.length > 0 ? replies : [say(turn.phrases.path.nothingToDecide)];
}

/** Before approval nothing needs opening: that is said. After it, the reason is asked for. */
function correct(turn: Turn, view: ReportView): readonly Reply[] {
  const { phrases, actions } = turn;
  const { path } = phrases;
  if (!may(actions.actor, 'correct-report', view.report.agencyId)) return [say(path.refusal['not-allowed'])];
  if (!isFinal(view.report)) {
    const { month, state } = view.report;
    return [say(state === 'waiting' ? path.notOpen(month, state) : path.refusal['wrong-state'])];
  }
  return [correction(turn, view)];
}

async function documents(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { phrases, actions, nonce } = turn;
  const kept = await keptDocuments(actions, view.report.id);
  if ('kind' in kept) return [say(phrases.path.refusal[kept.code])];
  if (kept.length === 0) return [say(phrases.path.noDocuments)];
  const card = documentsCard(phrases, { view, documents: kept, nonce: nonce(), now: actions.now });
  return [{ kind: 'card', card }];
}

async function handOverTo(turn: Turn, view: ReportView, name: string | undefined): Promise<readonly Reply[]> {
  const { path } = turn.phrases;
  if (view.report.state !== 'entering') return [say(path.refusal.closed)];
  const people = await colleagues(turn.actions, view.report.id);
  if ('kind' in people) return [say(path.refusal[people.code])];
  if (people.length === 0) return [say(path.noColleague)];
  const found = name === undefined ? people : people.filter((person) => isCalled(person, name));
  const [only] = found;
  if (!only) return [say(path.noSuchColleague(name ?? ''))];
  if (name !== undefined && found.length === 1) return await handOn(turn, view, only.id);
  return [
    say(
      path.handOverWhom,
      found.map((person) => ({ title: person.name, says: `giao cho ${person.name}` })),
    ),
  ];
}
