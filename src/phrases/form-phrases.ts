// What a form says: its place among the others, how its fields are called, and why one of them was not taken.

import type { Frequency } from '../calendar/report-period.ts';
import type { UnclearReason } from '../language/count.ts';

export interface FormPhrases {
  /** Of its section, among all. */
  readonly place: (at: number, of: number) => string;
  readonly wholeMonth: (frequency: Frequency) => string;
  readonly boxes: (count: number) => string;
  readonly leaveEmpty: string;
  /** In an empty field. */
  readonly lastMonth: (frequency: Frequency, value: string) => string;
  /** Over the values that follow from others. */
  readonly computed: string;
  /** They follow once others are given. */
  readonly computedLater: (names: readonly string[]) => string;
  readonly changeComputed: string;
  /** Over the values that saving takes over. */
  readonly asLastMonth: (frequency: Frequency) => string;
  readonly changeCarried: (frequency: Frequency) => string;
  readonly keepSection: (frequency: Frequency) => string;
  readonly openWhole: (frequency: Frequency) => string;

  // A field that was not taken
  readonly problems: (saved: number, refused: number) => string;
  readonly refused: (reason: UnclearReason) => string;
  /** The same text again records this. */
  readonly saveAgain: (value: string) => string;
  readonly whichOf: (values: readonly string[]) => string;
  readonly conflict: (current: string) => string;
  readonly range: (from: string, to: string | undefined) => string;

  // Saved
  readonly saved: (count: number, name: string) => string;
  readonly nothingSaved: (name: string) => string;
  readonly showSaved: string;
  /** Fields of the form that are empty still. */
  readonly leftEmpty: (names: readonly string[], more: number) => string;
  /** A value that stands though its field was emptied, or said to be not known; `entered` by somebody, or computed. */
  readonly kept: (name: string, value: string, entered: boolean) => string;
}
