// The sample's reports are made while the program takes messages already, part by part, and each part is there whole or not at
// all. Whoever asks for what is not there yet has their answer when it is (docs/decisions/0038-first-start.md).

import type { Person } from '../agency/person.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { DatabaseAddress } from '../store/address.ts';
import type { Db } from '../store/schema.ts';
import { SAMPLE_OFFICER } from './people.ts';
import { beginSample } from './sample.ts';
import { SampleMaker } from './sample-maker.ts';
import type { SampleSize } from './sample-parts.ts';

export interface SampleMaking {
  /** Resolves when everything that this person may see is there; somebody unknown may see all. Rejects as `whole` does. */
  readonly seenBy: (person: Person | undefined) => Promise<void>;
  /** Resolves when all is there; rejects when it cannot be made or stored, with SampleStopped when the program ends before. */
  readonly whole: Promise<void>;
  readonly done: () => boolean;
  /** What is not there yet is made at the next start. */
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
  /** Makes it already, if it turns out that it is wanted. */
  readonly ahead?: SampleMaker | undefined;
}

/**
 * Puts the sample's agencies and people into a database that holds no agency yet, and has their reports made; also those that
 * an earlier start did not come to the end of.
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
  // Whoever waits for it hears of it.
  whole.catch(() => undefined);
  return {
    whole,
    done: () => done,
    seenBy: async (person) => await (isOfDepartment(person) ? maker.there('department') : whole),
    stop: () => maker.stop(),
  };
}

/** They see nothing of other departments. */
function isOfDepartment(person: Person | undefined): boolean {
  const own = SAMPLE_OFFICER.memberships.map(({ agencyId }) => agencyId);
  return person?.memberships.every(({ agencyId, office }) => !office && own.includes(agencyId)) ?? false;
}
