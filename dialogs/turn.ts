// One turn of a conversation, as every dialog is given it, and what a dialog may answer.

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

/** What reached the bot, with who and where already settled. */
export type Incoming =
  /** First contact: the bot was added. */
  | { readonly kind: 'joined' }
  /** The text is empty where a file was sent without words. */
  | {
      readonly kind: 'said';
      readonly text: string;
      readonly files?: readonly SentFile[];
      /** The question of ours that it replies to. */
      readonly quoted?: AskedQuestion;
    }
  /** A button of a card, with its fields. */
  | { readonly kind: 'pressed'; readonly value: unknown }
  /** One's own message changed; `original` is the key of the delivery that brought it. */
  | { readonly kind: 'edited'; readonly text: string; readonly original: string }
  /** One's own message is gone; `original` as above. */
  | { readonly kind: 'deleted'; readonly original: string }
  /** Delivered again although its changes are in: the answer may have been lost. */
  | { readonly kind: 'repeated' };

/** A file that came with a message. It is fetched only when somebody asks what is in it. */
export interface SentFile {
  /** As the sender calls it: `06a_thang02.xlsx`. */
  readonly name: string;
  /** As Teams names it: `docx`. */
  readonly type: string;
  readonly fetch: (maxBytes: number) => Promise<FetchedFile>;
}

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: string };

/** A button under a message: pressing it says `says`. */
export interface QuickButton {
  readonly title: string;
  readonly says: string;
}

export type Reply =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Said besides, in small print below the words. */
      readonly notes?: readonly string[];
      readonly buttons?: readonly QuickButton[];
      /** What it asks: whoever replies to this message answers that. */
      readonly question?: AskedQuestion;
    }
  | { readonly kind: 'card'; readonly card: Card; readonly question?: AskedQuestion }
  /** Takes the place of the card whose button was pressed. */
  | { readonly kind: 'replace'; readonly card: Card }
  /** Hands over a file of this report in this version. */
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
  /** Whose turn it is and when; with the report that is spoken of, once that is settled. */
  actions: ActionContext;
  /** The report that the conversation is on, as it stood when the turn began; whoever looks at it first takes it from here. */
  stored?: ReportNow | undefined;
  /** The reports that the message calls by name. */
  named?: readonly ReportDefinition[];
  /** By whose names of figures the words are read, where no report is open; without it those of the report that is meant. */
  vocabulary?: ReportDefinition;
  /** In the language that is spoken. */
  phrases: Phrases;
  /** Where the conversation is; dialogs move it on. */
  talk: ConversationState;
  /** What the bot asked back in the turn before, if this one may answer it. */
  askedBack: AskedBack | undefined;
  /** A text that comes now is one to check: that was asked just before. */
  readonly awaitsText: boolean;
  /** What was understood, by the ids of intents. */
  readonly trace: string[];
  /** Said before anything else this turn, such as that the form has changed. */
  readonly prelude: string[];
  /** What others are told once the turn is answered. */
  readonly notifications: Notification[];
  /** Reports that went on their way this turn: cards about them that others hold are brought up to date. */
  readonly changedReports: Set<string>;
  /** Said among others, who see it: no way to enter anything, and each their own view of a card. */
  readonly group?: { readonly viewers: readonly string[] };
  /** About another report than the one that is being entered: nothing is asked of it, and entry stays where it is. */
  readonly aside?: true;
  /** A fresh mark for a card that is about to be sent. */
  readonly nonce: () => string;
}

/** In characters. Longer words are no answer and no question: they are a text to look at. */
export const LONGEST_WORDS_TYPED = 8000;

/** A client shows so many in a row. */
const MOST_BUTTONS = 6;

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

/** The message with more below it: what is told besides, and buttons for which there is room. */
export const withMore = (
  reply: Extract<Reply, { kind: 'text' }>,
  notes: readonly string[],
  buttons: readonly QuickButton[],
): Extract<Reply, { kind: 'text' }> => ({
  ...reply,
  notes: [...(reply.notes ?? []), ...notes],
  buttons: [...(reply.buttons ?? []).slice(0, MOST_BUTTONS - buttons.length), ...buttons],
});

/** A button that says what stands on it. */
export const quick = (title: string): QuickButton => ({ title, says: title });

/** Remembers that this conversation has been shown the report as it is in `view`, with no question open unless said. */
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

/** The same, while the question that was open stays as it was, and as unsure. */
export function markSeenBeside(turn: Turn, view: ReportView): void {
  const { asked, paused, unconfirmed, spokenReportId } = turn.talk;
  markSeen(turn, view, { asked, paused, unconfirmed, spokenReportId });
}

export interface Notification {
  /** The receiver's id. */
  readonly to: string;
  readonly reportId: string;
  /** The name of who did it. */
  readonly by: string;
  readonly news: ReportEvent;
}
