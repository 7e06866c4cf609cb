// What the bot says when it is asked for help: a few buttons, each with a line of what it does.

/** What help points to, by the ids of intents. */
export const HELP_TOPICS = [
  'open-report',
  'open-form',
  'ask-missing',
  'pause-entry',
  'review-report',
  'download-document',
  'ask-status',
  'register-document',
  'reopen-report',
  'show-approvals',
  'show-indicator',
  'compare-last-month',
  'list-missing-agencies',
  'show-province',
  'rank-agencies',
  'consolidate-report',
  'manage-people',
  'choose-agency',
  'show-schedule',
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

export interface HelpPhrases {
  readonly title: string;
  /** In the middle of the questions. */
  readonly enteringTitle: string;
  /** How values are typed, a line each. */
  readonly typing: readonly string[];
  /** What a press on that button does. */
  readonly line: Readonly<Record<HelpTopic, string>>;
  /** Shows everything that can be said. */
  readonly all: string;
}
