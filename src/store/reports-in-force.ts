// The reports that there are at this moment, under the bases that the province has chosen. What somebody imports meanwhile is
// taken over by each copy of the program before its next turn.

import { sql } from 'kysely';
import { type ReportCatalogue, withBases } from '../report/catalogue.ts';
import { storedBases } from './bases.ts';
import { storedCatalogue, UnreadableDefinition } from './catalogue.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

export class ReportsInForce {
  readonly #db: Db;
  readonly #shipped: ReportCatalogue;
  readonly #onUnreadable: (error: UnreadableDefinition) => void;
  #mark: string | undefined;
  #read = '';
  #stored: ReportCatalogue | undefined;
  #catalogue: ReportCatalogue;

  constructor(db: Db, shipped: ReportCatalogue, onUnreadable: (error: UnreadableDefinition) => void) {
    this.#db = db;
    this.#shipped = shipped;
    this.#onUnreadable = onUnreadable;
    this.#catalogue = shipped;
  }

  /** The same object as before, until something else has been read. */
  get catalogue(): ReportCatalogue {
    return this.#catalogue;
  }

  /** Takes over what is stored now; whether it is anything else than before. Throws UnreadableDefinition. */
  async read(): Promise<boolean> {
    const stored = await storedCatalogue(this.#db, this.#shipped);
    const bases = await storedBases(this.#db);
    const read = JSON.stringify(bases);
    if (stored === this.#stored && read === this.#read) return false;
    this.#stored = stored;
    this.#read = read;
    this.#catalogue = withBases(stored, bases);
    return true;
  }

  /**
   * The same, where the mark (`reportsMark`) is another one than before: it is asked for unless it has been read. Where a newer copy of the program has put something in that this one
   * cannot read, it keeps what it has.
   */
  async refresh(read?: string): Promise<boolean> {
    const mark = read ?? (await markOf(this.#db));
    if (mark === this.#mark) return false;
    try {
      const changed = await this.read();
      this.#mark = mark;
      return changed;
    } catch (error) {
      if (!(error instanceof UnreadableDefinition)) throw error;
      this.#onUnreadable(error);
      return false;
    }
  }
}

const SOURCES = sql`
  select id || ' ' || version || ' ' || place || ' ' || file as line from definitions
  union all select from_month || ' ' || options as line from bases`;

/** Everything that the reports in force follow from, in one value. A file is named by what is in it. */
export const reportsMark = sql<
  string | null
>`(select string_agg(line, ${sql.lit('|')} order by line) from (${SOURCES}) as sources)`;

const storedMark = prepared((db) => db.selectNoFrom(reportsMark.as('mark')));

async function markOf(db: Db): Promise<string> {
  const [row] = (await storedMark(db, {})).rows;
  return row?.mark ?? '';
}
