// What is said of a report before it is sent on: how it stands, what would mend it, what a warning wants.

import type { Frequency } from '../calendar/report-period.ts';
import type { Finding } from '../report/checks.ts';
import type { Cure } from '../report/cures.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { Figures } from '../report/figures.ts';
import type { Left } from '../report/status.ts';

export interface ReviewPhrases {
  /** How it stands, in one line. */
  readonly verdict: (facts: VerdictFacts) => string;
  /** It was to be sent, and this keeps it. */
  readonly notReady: (facts: VerdictFacts) => string;
  /** How a single warning is settled. */
  readonly howToExplain: string;
  /** The first names of what is missing. */
  readonly names: (lacking: Lacking) => string;
  readonly seeFigures: (count: number) => string;
  readonly seeMore: (severity: Finding['check']['severity'], count: number) => string;
  /** What is right by the rule of a finding, with its bounds: above the fields of the form that mends it. */
  readonly rightWouldBe: (definition: ReportDefinition, finding: Finding) => string;
  /** What was probably done wrong and the values that would mend it. */
  readonly cure: (definition: ReportDefinition, cure: Cure, figures: Figures) => string;
  /** So many other findings go with it. */
  readonly mendsMore: (count: number) => string;
  readonly cureButton: (cure: Cure) => string;
  /** A cure was carried out: each value with the one before. */
  readonly cured: (values: readonly CuredFacts[]) => string;
  readonly notCured: (conflicts: readonly string[]) => string;
  readonly openMonthBefore: (frequency: Frequency) => string;
  /** Goes on with the questions. */
  readonly goOn: string;
  /** Opens the form of what is missing. */
  readonly fill: string;
  readonly passHint: string;
  /** The field of a reason for all warnings that are left without one. */
  readonly reasonForAll: string;
  /** A reason of an earlier month, as a button. */
  readonly readyReason: (reason: string) => string;
  /** The word that says it in chat: "Lý do chung: …". */
  readonly allOfThem: string;
  readonly allWarnings: (count: number) => string;
  readonly reasonsGiven: (count: number, reason: string) => string;
  /** Reasons written on a card of before: still in their fields. */
  readonly reasonsKept: string;
  /** What kind of warning it is, where a figure has several. */
  readonly warningKind: (kind: Finding['check']['kind']) => string;
  readonly moreInReview: (count: number) => string;
}

export interface VerdictFacts {
  readonly left: Left;
  /** Those not settled yet. */
  readonly errors: number;
  readonly warnings: number;
  /** Whether a leader decides on it. */
  readonly approved: boolean;
}

export interface CuredFacts {
  readonly name: string;
  readonly value: string;
  readonly before?: string;
}

/** What a report lacks, by the names of its figures in order. */
export interface Lacking {
  readonly names: readonly string[];
}
