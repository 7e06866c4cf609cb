// Activities as Teams sends them to a bot: who speaks and where, with ids and times under the sender's control, so
// that the same activity can be delivered twice.

export interface Talker {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly entraObjectId: string;
}

export interface Place {
  readonly conversationId: string;
  readonly conversationType: 'personal' | 'groupChat' | 'channel';
  /** Where the bot sends its replies. */
  readonly serviceUrl: string;
  /** What the client says of its language. */
  readonly locale: string;
}

export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content?: unknown }[];
  readonly [key: string]: unknown;
}

const BOT = { id: '28:tro-ly-bao-cao', name: 'Trợ lý Báo cáo' };

interface Sending {
  readonly from: Talker;
  readonly place: Place;
  readonly id: string;
  readonly at: Date;
}

export function message(sending: Sending, text: string): Activity {
  return { ...envelope(sending), type: 'message', text, textFormat: 'plain' };
}

/** A file as Teams hands it on: where it lies, for a short while. */
export interface AttachedFile {
  readonly name: string;
  readonly downloadUrl: string;
}

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

/** Files with the words beside them, which come a second time as HTML. */
export function fileMessage(sending: Sending, text: string, files: readonly AttachedFile[]): Activity {
  const attachments = files.map(({ name, downloadUrl }, place) => ({
    contentType: DOWNLOAD,
    name,
    content: { downloadUrl, uniqueId: String(place), fileType: /[^.]*$/u.exec(name)?.[0] ?? '' },
  }));
  return {
    ...message(sending, text),
    attachments: [...attachments, { contentType: 'text/html', content: `<p>${text}</p>` }],
  };
}

/** The person has edited the message of that id. */
export function messageEdit(sending: Sending, text: string): Activity {
  const { from, ...base } = envelope(sending);
  const channelData = { ...base.channelData, eventType: 'editMessage' };
  return { ...base, from, channelData, type: 'messageUpdate', text, textFormat: 'plain' };
}

/** The person has deleted the message of that id, or brought it back. */
export function messageDeletion(sending: Sending, undone = false): Activity {
  const { from, ...base } = envelope(sending);
  const channelData = { ...base.channelData, eventType: undone ? 'undeleteMessage' : 'softDeleteMessage' };
  return { ...base, from, channelData, type: undone ? 'messageUpdate' : 'messageDelete' };
}

/** A button of an Adaptive Card: its data and the card's fields arrive as one object. */
export function press(sending: Sending, data: Readonly<Record<string, unknown>>): Activity {
  const action = { type: 'Action.Execute', verb: 'act', data };
  return {
    ...envelope(sending),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger: 'manual' },
  };
}

/** The bot was added to the conversation. */
export function joining(sending: Sending): Activity {
  return { ...envelope(sending), type: 'conversationUpdate', membersAdded: [BOT] };
}

/** The bot was removed from the conversation. */
export function leaving(sending: Sending): Activity {
  return { ...envelope(sending), type: 'conversationUpdate', membersRemoved: [BOT] };
}

/** The app was installed for the person or the group, updated, or taken away. */
export function installing(
  sending: Sending,
  action: 'add' | 'add-upgrade' | 'remove' | 'remove-upgrade',
): Activity {
  return { ...envelope(sending), type: 'installationUpdate', action };
}

function envelope({ from: { id, name, tenantId, entraObjectId }, place, id: activityId, at }: Sending) {
  const { conversationId, conversationType, serviceUrl, locale } = place;
  return {
    id: activityId,
    channelId: 'msteams',
    serviceUrl,
    timestamp: at.toISOString(),
    locale,
    from: { id: `29:${id}`, name, aadObjectId: entraObjectId },
    recipient: BOT,
    conversation: {
      id: conversationId,
      conversationType,
      tenantId,
      ...(conversationType !== 'personal' && { isGroup: true }),
    },
    channelData: { tenant: { id: tenantId } },
  };
}
