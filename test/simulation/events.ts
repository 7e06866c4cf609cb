// What happened, in its order: the only thing that the program under trial and its judge have in common. Deeds stand here
// when they took effect, never when they were refused.

import type { AgencySettings } from '../../src/agency/agency.ts';
import type { Person } from '../../src/agency/person.ts';
import type { ReminderKind, Without } from '../../src/agency/reminder-rules.ts';
import type { HolidayTable } from '../../src/calendar/holidays.ts';
import type { ReportState } from '../../src/report/state.ts';

/** One reminder as it reached somebody. */
export interface Sent {
  /** A report's id, or that of a month of the province. */
  readonly about: string;
  readonly personId: string;
  readonly kind: ReminderKind;
}

export type SimulationEvent = { readonly at: Date } & (
  | Tick
  | { readonly kind: 'state'; readonly reportId: string; readonly state: ReportState }
  /** The giver of that half of the figures, and nobody else's. */
  | { readonly kind: 'entered'; readonly reportId: string; readonly half: 0 | 1; readonly personId: string }
  | { readonly kind: 'handed-over'; readonly reportId: string; readonly personId: string }
  /** Up to and with that day, "2024-02-20". */
  | { readonly kind: 'away'; readonly personId: string; readonly until: string; readonly deputyId?: string }
  | { readonly kind: 'back'; readonly personId: string }
  | { readonly kind: 'does-without'; readonly personId: string; readonly kinds: readonly Without[] }
  | {
      readonly kind: 'left-charge' | 'took-charge';
      readonly personId: string;
      readonly agencyId: string;
    }
  | {
      readonly kind: 'snoozed';
      readonly reportId: string;
      readonly personId: string;
      readonly wish: 'two-hours' | 'morning';
    }
  /** Added, retired, brought back, moved: as they are from now on. */
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'settings'; readonly agencyId: string; readonly settings: readonly AgencySettings[] }
  | { readonly kind: 'holidays'; readonly table: HolidayTable }
);

/** The program has looked at what is due; `at` is what its clock said. */
export interface Tick {
  readonly kind: 'tick';
  readonly sent: readonly Sent[];
}
