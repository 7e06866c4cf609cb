// The context of one turn, passed to every dialog, and the replies a dialog may return.

import type { Card } from '../cards/elements.ts';
import type { ActionContext } from '../src/actions/context.ts';
import type { FileKind } from '../src/actions/issue-file.ts';
import type { ReportEvent } from '../src/actions/report-events.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { AskedBack } from '../src/intents/context.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import type { AskedQuestion } from '../src/store/asked-questions.ts';
import type { ConversationState } from '../src/store/conversation-state.ts';
import type { ReportNow } from '../src/store/report-now.ts';

/** An event from the channel, with sender and conversation resolved. */
export type Incoming =
  /** The bot was added to the conversation. */
  | { readonly kind: 'joined' }
  /** The text is empty when a file was sent without words. */
  | {
      readonly kind: 'said';
      readonly text: string;
      readonly files?: readonly SentFile[];
      /** The bot's question that the message quotes. */
      readonly quoted?: AskedQuestion;
    }
  /** A card action with its inputs. */
  | { readonly kind: 'pressed'; readonly value: unknown }
  /** The user edited a message; `original` is the key of the delivery that carried it. */
  | { readonly kind: 'edited'; readonly text: string; readonly original: string }
  /** The user deleted a message; `original` as above. */
  | { readonly kind: 'deleted'; readonly original: string }
  /** Redelivered after its changes were committed: the reply may have been lost. */
  | { readonly kind: 'repeated' };

/** A file attached to a message; downloaded on demand. */
export interface SentFile {
  /** The sender's file name: `06a_thang02.xlsx`. */
  readonly name: string;
  /** File type as Teams gives it: `docx`. */
  readonly type: string;
  readonly fetch: (maxBytes: number) => Promise<FetchedFile>;
}

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: string };

/** A button below a message; pressing it sends `says`. */
export interface QuickButton {
  readonly title: string;
  readonly says: string;
}

export type Reply =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Additional small print below the text. */
      readonly notes?: readonly string[];
      readonly buttons?: readonly QuickButton[];
      /** The question it asks; a reply that quotes this message answers it. */
      readonly question?: AskedQuestion;
    }
  | { readonly kind: 'card'; readonly card: Card; readonly question?: AskedQuestion }
  /** Replaces the card whose button was pressed. */
  | { readonly kind: 'replace'; readonly card: Card }
  /** Sends the file of this report version. */
  | {
      readonly kind: 'document';
      readonly file: FileKind;
      readonly reportId: string;
      readonly version: number;
      readonly fileName: string;
      readonly size: number;
      readonly draft: boolean;
    };

export interface Turn {
  /** Actor and time; with the report's definition once it is resolved. */
  actions: ActionContext;
  /** The open report as of the beginning of the turn; loaded on first use. */
  stored?: ReportNow | undefined;
  /** The reports named in the message. */
  named?: readonly ReportDefinition[];
  /**
   * Definition whose figure names are used for parsing when no report is open; defaults to the report the
   * message is about.
   */
  vocabulary?: ReportDefinition;
  /** In the user's language. */
  phrases: Phrases;
  /** Conversation state; dialogs update it. */
  talk: ConversationState;
  /** The clarification asked in the previous turn, if this one may answer it. */
  askedBack: AskedBack | undefined;
  /** The bot has just asked for a text to check. */
  readonly awaitsText: boolean;
  /** Ids of the recognised intents. */
  readonly trace: string[];
  /** Shown before the replies of this turn, for example that the form has changed. */
  readonly prelude: string[];
  /** Notifications for other people, sent after the replies. */
  readonly notifications: Notification[];
  /** Reports whose state changed this turn; cards about them elsewhere are updated. */
  readonly changedReports: Set<string>;
  /** In a group chat: no data entry, and each member has their own view of a card. */
  readonly group?: { readonly viewers: readonly string[] };
  /** About another report than the one being entered: no question is asked about it and entry is not moved. */
  readonly aside?: true;
  /** Returns a new nonce for a card about to be sent. */
  readonly nonce: () => string;
}

/** In characters; longer messages are treated as texts to check, not as answers or questions. */
export const LONGEST_WORDS_TYPED = 8000;

/** Number of buttons clients show in a row. */
const MOST_BUTTONS = 6;

/** A text reply, with buttons. */
export const say = (
  text: string,
  buttons?: readonly QuickButton[],
  question?: AskedQuestion,
): Extract<Reply, { kind: 'text' }> => ({
  kind: 'text',
  text,
  ...(buttons && buttons.length > 0 && { buttons: buttons.slice(0, MOST_BUTTONS) }),
  ...(question && { question }),
});

/** The message with additional notes and buttons, as far as there is room. */
export const withMore = (
  reply: Extract<Reply, { kind: 'text' }>,
  notes: readonly string[],
  buttons: readonly QuickButton[],
): Extract<Reply, { kind: 'text' }> => ({
  ...reply,
  notes: [...(reply.notes ?? []), ...notes],
  buttons: [...(reply.buttons ?? []).slice(0, MOST_BUTTONS - buttons.length), ...buttons],
});

/** A button whose title is the text it sends. */
export const quick = (title: string): QuickButton => ({ title, says: title });

/** Records that the user has seen the report's version in `view`; closes the open question unless `more` sets one. */
export function markSeen(turn: Turn, { report }: ReportView, more: Partial<ConversationState> = {}): void {
  turn.talk = {
    ...turn.talk,
    reportId: report.id,
    seenVersion: report.version,
    asked: undefined,
    paused: false,
    unconfirmed: undefined,
    spokenReportId: undefined,
    ...more,
  };
}

/** The same, keeping the open question and its delivery state. */
export function markSeenBeside(turn: Turn, view: ReportView): void {
  const { asked, paused, unconfirmed, spokenReportId } = turn.talk;
  markSeen(turn, view, { asked, paused, unconfirmed, spokenReportId });
}

export interface Notification {
  /** Recipient's person id. */
  readonly to: string;
  readonly reportId: string;
  /** Name of the person who acted. */
  readonly by: string;
  readonly news: ReportEvent;
}
