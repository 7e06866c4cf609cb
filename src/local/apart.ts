// Keeps sample data and a tenant's data apart: each kind of start refuses a database that holds the other's and
// tells the operator what to do instead (docs/decisions/0013).

import { addressLabel, type DatabaseAddress } from '../store/address.ts';
import type { Holdings } from '../store/holdings.ts';

/** The database holds data of the other kind. Nothing was written to it. */
export class WrongDatabase extends Error {}

/** Check for local mode, so that invented departments never mix with real ones. */
export function refuseOthers({ others }: Holdings, database: DatabaseAddress): void {
  if (!others) return;
  throw new WrongDatabase(
    `${addressLabel(database)} holds data that is not local mode's sample, so local mode leaves it alone; nothing was ` +
      'changed. Without DATA_DIR and --database it keeps data of its own in ./data-local.',
  );
}

/** Check for a tenant's bot, so that it never presents invented reports and people as real. */
export function refuseSamples({ samples }: Holdings, database: DatabaseAddress): void {
  if (!samples) return;
  throw new WrongDatabase(
    `${addressLabel(database)} holds the sample departments of local mode (npm start); nothing was changed. Set DATA_DIR or ` +
      'DATABASE_URL to a database of the bot’s own (docs/install.md, "When it does not work").',
  );
}
