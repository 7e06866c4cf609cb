// Whether an activity tells that the bot has come into a conversation or is gone from it. Teams tells it twice: of the
// conversation, and of the installation.

import type { InboundActivity } from './activity-schema.ts';

export function installationEventOf({
  type,
  action,
  recipient,
  membersAdded,
  membersRemoved,
}: InboundActivity): 'come' | 'gone' | undefined {
  const bot = (members: InboundActivity['membersAdded']) =>
    recipient !== undefined && members?.some(({ id }) => id === recipient.id) === true;
  if (type === 'installationUpdate') {
    // An update of the app takes it away and puts it back: only what is put back counts.
    if (action === 'add' || action === 'add-upgrade') return 'come';
    return action === 'remove' ? 'gone' : undefined;
  }
  if (type !== 'conversationUpdate') return undefined;
  if (bot(membersAdded)) return 'come';
  return bot(membersRemoved) ? 'gone' : undefined;
}
