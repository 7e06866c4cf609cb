// Generates the sample's reports while the bot already answers messages. Each part is committed atomically;
// requests for a part that is missing wait for it (docs/decisions/0038-first-start.md).

import type { Person } from '../agency/person.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { DatabaseAddress } from '../store/address.ts';
import type { Db } from '../store/schema.ts';
import { SAMPLE_OFFICER } from './people.ts';
import { beginSample } from './sample.ts';
import { SampleMaker } from './sample-maker.ts';
import type { SampleSize } from './sample-parts.ts';

export interface SampleMaking {
  /**
   * Resolves when everything this person may see is stored; an unknown person waits for all. Rejects like
   * `whole`.
   */
  readonly seenBy: (person: Person | undefined) => Promise<void>;
  /**
   * Resolves when all parts are stored; rejects when one cannot be generated or stored, with SampleStopped when
   * the program stops first.
   */
  readonly whole: Promise<void>;
  readonly done: () => boolean;
  /** Missing parts are generated at the next start. */
  readonly stop: () => Promise<void>;
}

export const ALL_THERE: SampleMaking = {
  seenBy: async () => undefined,
  whole: Promise.resolve(),
  done: () => true,
  stop: async () => undefined,
};

export interface SampleWanted {
  readonly size: SampleSize;
  readonly now: Date;
  readonly holidays: HolidayTable;
  /** A maker started in advance, used if it covers the parts needed. */
  readonly ahead?: SampleMaker | undefined;
}

/**
 * Stores the sample's agencies and people in a database without agencies and starts generating their reports,
 * including those an earlier start did not finish.
 */
export async function makeSample(
  db: Db,
  address: DatabaseAddress,
  { size, now, holidays, ahead }: SampleWanted,
): Promise<SampleMaking> {
  const parts = await beginSample(db, now, size);
  const fits = parts.length > 0 && ahead?.makes(parts);
  if (!fits) await ahead?.stop();
  if (parts.length === 0) return ALL_THERE;
  const maker = (fits && ahead) || new SampleMaker(parts, now, holidays);
  maker.putInto(address);
  let done = false;
  const whole = Promise.all(parts.map((part) => maker.there(part))).then(() => {
    done = true;
  });
  // Callers that await it handle the rejection; this avoids an unhandled one.
  whole.catch(() => undefined);
  return {
    whole,
    done: () => done,
    seenBy: async (person) => await (isOfDepartment(person) ? maker.there('department') : whole),
    stop: () => maker.stop(),
  };
}

/** Members of a sample department cannot see other departments. */
function isOfDepartment(person: Person | undefined): boolean {
  const own = SAMPLE_OFFICER.memberships.map(({ agencyId }) => agencyId);
  return person?.memberships.every(({ agencyId, office }) => !office && own.includes(agencyId)) ?? false;
}
