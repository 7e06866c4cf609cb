// Local mode's sample and a tenant's own data are kept apart: each start refuses a database that holds the other's, and
// tells the operator what to do instead (docs/decisions/0013).

import { addressLabel, type DatabaseAddress } from '../store/address.ts';
import type { Holdings } from '../store/holdings.ts';

/** The database is not for this kind of start. Nothing was written there. */
export class WrongDatabase extends Error {}

/** For local mode, whose invented departments and reports nobody may meet among real ones. */
export function refuseOthers({ others }: Holdings, database: DatabaseAddress): void {
  if (!others) return;
  throw new WrongDatabase(
    `${addressLabel(database)} holds data that is not local mode's sample, so local mode leaves it alone; nothing was ` +
      'changed. Without DATA_DIR and --database it keeps data of its own in ./data-local.',
  );
}

/** For the bot of a tenant, which would answer strangers to it and show invented reports as approved. */
export function refuseSamples({ samples }: Holdings, database: DatabaseAddress): void {
  if (!samples) return;
  throw new WrongDatabase(
    `${addressLabel(database)} holds the sample departments of local mode (npm start); nothing was changed. Set DATA_DIR or ` +
      'DATABASE_URL to a database of the bot’s own (docs/install.md, "When it does not work").',
  );
}
