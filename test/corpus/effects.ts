// What each intent may change. Whatever else a message changes was not asked for: that is the error that counts most.

import { FEBRUARY } from '../support/test-bot.ts';
import type { Case } from './cases.ts';
import { agenciesIn, colleaguesIn } from './cast.ts';
import type { Change } from './observe.ts';
import { ASKED } from './states.ts';

type Allowed = (change: Change, from: Case) => boolean;

const of =
  (...kinds: readonly Change['kind'][]): Allowed =>
  ({ kind }) =>
    kinds.includes(kind);

/** The figure that is asked gets a value. */
const asked: Allowed = ({ kind, month, of: figure, after }, { state }) =>
  kind === 'figure' && month === FEBRUARY && figure === ASKED[state] && after !== undefined;

const removed: Allowed = ({ kind, after }) => (kind === 'figure' || kind === 'text') && after === undefined;

const any =
  (...ones: readonly Allowed[]): Allowed =>
  (change, from) =>
    ones.some((one) => one(change, from));

const goes =
  (to: string): Allowed =>
  ({ kind, after }) =>
    kind === 'state' && after === to;

/** The one who is named, if one is. */
const toNamed: Allowed = ({ kind, after }, { said }) => {
  if (kind !== 'holder') return false;
  const named = colleaguesIn(said);
  return named.length === 0 || named.includes(String(after));
};

/** Those who are named, if any are. */
const chased: Allowed = ({ kind, agency }, { said }) => {
  if (kind !== 'chase' && kind !== 'reminder') return false;
  const named = agenciesIn(said);
  return named.length === 0 || agency === undefined || named.includes(agency);
};

const EFFECTS: Readonly<Record<string, Allowed>> = {
  'keep-value': asked,
  'use-last-month': asked,
  'use-last-month-all': ({ kind, month, after }) =>
    kind === 'figure' && month === FEBRUARY && after !== undefined,
  'use-computed': removed,
  'skip-figure': ({ kind, of: figure }, { state }) =>
    kind === 'skip' && (ASKED[state] === undefined || figure === ASKED[state]),
  'clear-figure': any(removed, of('reason')),
  'undo-change': any(removed, of('reason', 'skip')),
  'give-reason': of('reason'),
  'keep-reason': of('reason'),
  'end-kept-reason': of('reason'),
  confirm: asked,
  'submit-report': any(goes('waiting'), of('holder', 'reminder', 'note')),
  'withdraw-report': any(goes('entering'), of('holder', 'reminder', 'note')),
  'register-document': any(goes('sent'), of('number', 'reminder')),
  'hand-over-report': any(toNamed, of('reminder')),
  'request-reports': chased,
  'cancel-request': chased,
  'snooze-reminder': of('reminder'),
  'turn-off-reminders': of('off', 'reminder'),
  'turn-on-reminders': of('off', 'reminder'),
  'opt-out-responsibility': of('charge', 'reminder', 'holder'),
  'opt-in-responsibility': of('charge', 'reminder'),
  'take-leave': of('absence', 'reminder'),
  'end-leave': of('absence', 'reminder'),
};

/** Whether carrying out that intent may bring all these changes. */
export function mayChange(id: string, changes: readonly Change[], from: Case): boolean {
  const allowed = EFFECTS[id];
  return changes.every((change) => allowed?.(change, from) === true);
}
