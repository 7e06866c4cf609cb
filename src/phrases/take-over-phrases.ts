// What the bot says where figures are taken over from files: which report a file is of, what it says beside what stands,
// and where each figure is in it.

import type { Frequency, ReportPeriod } from '../calendar/report-period.ts';
import type { Addend, Provenance } from '../report/provenance.ts';
import type { SaidPeriod } from '../report/said-period.ts';

export interface OriginFacts {
  readonly provenance?: Provenance;
  readonly addends?: readonly Addend[];
}

export interface TakeOverPhrases {
  /** How it is done; no file was sent. */
  readonly howTo: string;

  // Which report a file is of
  readonly otherMonth: (facts: {
    readonly name: string;
    readonly month: ReportPeriod;
    readonly open: SaidPeriod;
  }) => string;
  /** The month is still entered. */
  readonly openThere: (month: ReportPeriod) => string;
  /** Takes the file's figures over into that month's report. */
  readonly sayInto: (month: SaidPeriod) => string;
  /** What a decided month is, instead of a way into it. */
  readonly decided: (month: SaidPeriod, state: 'waiting' | 'approved' | 'sent') => string;
  readonly severalMonths: (name: string, months: readonly ReportPeriod[], open: SaidPeriod) => string;
  readonly otherPeriod: (name: string, words: string, open: SaidPeriod) => string;
  readonly otherAgency: (name: string, agency: string, own: string) => string;
  /** Told to who may not enter. Nobody may be known. */
  readonly whoEnters: (names: readonly string[]) => string;
  readonly mayCheck: string;
  readonly noReport: string;

  /** Another report than the open one is what the file is of, it seems. */
  readonly ofOther: (names: readonly string[], there: SaidPeriod, open: SaidPeriod) => string;
  /** Of several reports. */
  readonly ofWhich: (names: readonly string[]) => string;

  // The card
  readonly title: (month: SaidPeriod) => string;
  /** A file's name, or what a pasted text is called. */
  readonly fileName: (name: string) => string;
  /** The files, by name. */
  readonly from: (names: readonly string[]) => string;
  /** Values of a pasted text that its preview does not show, each with its name. */
  readonly besides: (values: readonly string[]) => string;
  readonly noMonth: (month: SaidPeriod) => string;
  readonly found: (counts: Readonly<Record<'fresh' | 'same' | 'rival', number>>) => string;
  readonly fresh: string;
  /** Of values to choose between: how many the card has no room for. */
  readonly beyond: (count: number) => string;
  /** Label of a tick: name, value, last month's. */
  readonly tick: (frequency: Frequency, name: string, value: string, before: string | undefined) => string;
  readonly stored: (value: string, source: string) => string;
  readonly inFile: (value: string, names: readonly string[]) => string;
  readonly lastMonth: (frequency: Frequency, value: string) => string;
  readonly difference: (value: string) => string;
  readonly byRule: (value: string) => string;
  readonly choose: string;
  readonly keep: (value: string) => string;
  readonly replaceWith: (value: string) => string;
  readonly use: (value: string, name: string) => string;
  readonly add: (parts: readonly string[], sum: string) => string;
  readonly offRule: (name: string, value: string) => string;
  readonly button: Readonly<
    Record<'all' | 'ticked' | 'none' | 'replaceAll' | 'addAll' | 'places', string>
  > & {
    readonly into: (month: SaidPeriod) => string;
    readonly same: (count: number) => string;
    readonly unplaced: (count: number) => string;
  };
  readonly moreUnplaced: (count: number) => string;
  /** The files say nothing that does not stand already. */
  readonly nothingNew: (names: readonly string[], month: SaidPeriod) => string;
  /** They are parts of what stands; those figures follow, each with its parts. */
  readonly alreadyAdded: (names: readonly string[], month: SaidPeriod) => string;

  // After the press
  readonly taken: (count: number, names: readonly string[]) => string;
  readonly takenNone: (names: readonly string[]) => string;
  readonly undecided: (names: readonly string[]) => string;
  readonly nothingArrived: string;
  readonly conflict: (name: string, current: string, offered: string) => string;

  // Where a figure comes from
  /** "06a, dòng Tổng cộng, cột Trực tuyến" */
  readonly place: (from: Provenance) => string;
  /** "420 (iGate) + 153 (hệ thống quốc gia)" */
  readonly addends: (addends: readonly Addend[]) => string;
  /** "lấy từ 06a_thang02.xlsx, dòng Tổng cộng, cột Trực tuyến"; undefined where nothing is known of it. */
  readonly origin: (of?: OriginFacts) => string | undefined;
  /** A line of "vì sao". */
  readonly why: (name: string, value: string, from: string, at: Date) => string;
}
