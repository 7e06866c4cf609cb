// A generated province for measuring: agencies with months of approved reports, written straight into the database.

import type { CompiledQuery } from 'kysely';
import { type Month, nextMonth } from '../src/calendar/month.ts';
import { REPORT_CATALOGUE } from '../src/definitions/shipped.ts';
import {
  SAMPLE_AGENCIES,
  SAMPLE_OFFICE,
  SAMPLE_OFFICER,
  SAMPLE_PEOPLE,
  SAMPLE_REPORT,
} from '../src/local/people.ts';
import { sampleMonths } from '../src/local/sample-figures.ts';
import { resolveFigures } from '../src/report/report.ts';
import { formatReportRef } from '../src/report/report-ref.ts';
import { saveAgency } from '../src/store/agencies.ts';
import { savePerson } from '../src/store/people.ts';
import type { Db, DocumentRow, FigureRow, ReportRow } from '../src/store/schema.ts';
import { inTransaction } from '../src/store/transaction.ts';

/** SQLite takes some thirty thousand parameters in a statement. */
const ROWS_AT_ONCE = 1000;
const DEFINITION = REPORT_CATALOGUE.get(SAMPLE_REPORT);
/**
 * The values as they were typed are written for so many agencies only: no answer about the province reads them, and ten
 * million rows would be most of the time.
 */
const TYPED = 200;

export interface ProvinceSize {
  readonly agencies: number;
  readonly months: number;
  /** The last of the months. */
  readonly last: Month;
}

/** `so-0` is an agency like any other; the Office and the sample's people are there too. */
export async function generateProvince(db: Db, { agencies, months, last }: ProvinceSize): Promise<void> {
  const [department, office] = SAMPLE_AGENCIES;
  if (!department || !office) throw new Error('no sample agencies');
  await inTransaction(db, async (trx) => {
    await saveAgency(trx, office);
    for (let at = 0; at < agencies; at += 1) {
      const settings = department.settings.map((one) => ({
        ...one,
        letterhead: { ...one.letterhead, name: `Sở số ${at + 1}` },
      }));
      await saveAgency(trx, {
        ...department,
        id: `so-${at}`,
        settings,
        firstMonth: nextMonth(last, -months),
      });
    }
    for (const person of SAMPLE_PEOPLE) {
      const memberships = person.id === SAMPLE_OFFICE.id ? person.memberships : memberOf('so-0', person);
      await savePerson(trx, { ...person, memberships });
    }
    const table = monthsOf(months, last);
    for (let at = 0; at < agencies; at += 1) await addReports(trx, `so-${at}`, table, at < TYPED);
  });
}

const memberOf = (agencyId: string, { memberships }: (typeof SAMPLE_PEOPLE)[number]) =>
  memberships.map((one) => ({ ...one, agencyId }));

interface GeneratedMonth {
  readonly month: Month;
  readonly entered: readonly (readonly [figure: string, value: number | string])[];
  readonly figures: string;
}

/** The sample's twelve months, over and over. */
function monthsOf(count: number, last: Month): readonly GeneratedMonth[] {
  const year = sampleMonths(last);
  return Array.from({ length: count }, (_, at) => {
    const month = nextMonth(last, at + 1 - count);
    const given = year[at % year.length]?.given ?? [];
    const entered = new Map<string, number | string>(given.map(({ figure, value }) => [figure, value]));
    entered.set('settledYtd', 6000).set('settledYtdOverdue', 0);
    const figures = resolveFigures(DEFINITION, entered, { month, previous: undefined, history: [] });
    return { month, entered: [...entered], figures: JSON.stringify(Object.fromEntries(figures)) };
  });
}

async function addReports(
  db: Db,
  agencyId: string,
  months: readonly GeneratedMonth[],
  typed: boolean,
): Promise<void> {
  const at = '2024-01-01T00:00:00.000Z';
  const reports: ReportRow[] = [];
  const documents: DocumentRow[] = [];
  const figures: FigureRow[] = [];
  for (const { month, entered, figures: resolved } of months) {
    const id = formatReportRef({ agencyId, definitionId: DEFINITION.id, month });
    reports.push({
      id,
      agency_id: agencyId,
      definition_id: DEFINITION.id,
      definition_version: DEFINITION.version,
      month,
      state: 'approved',
      version: 3,
      skipped: '[]',
      holder_id: null,
      submitted_by: SAMPLE_OFFICER.id,
      number: null,
      issued_on: null,
      note: null,
      returned_sections: null,
      created_at: at,
      updated_at: at,
    });
    documents.push({
      report_id: id,
      version: 3,
      sha256: '',
      bytes: new Uint8Array(),
      file_name: '',
      figures: resolved,
      state: 'approved',
      at,
    });
    for (const [figure, value] of typed ? entered : []) {
      figures.push({
        report_id: id,
        figure_id: figure,
        count: typeof value === 'number' ? value : null,
        words: typeof value === 'string' ? value : null,
        how: 'typed',
        person_id: SAMPLE_OFFICER.id,
        at,
        version: 1,
        provenance: null,
        addends: null,
      });
    }
  }
  await insert(db, 'reports', reports);
  await insert(db, 'documents', documents);
  for (let from = 0; from < figures.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('figures')
      .values(figures.slice(from, from + ROWS_AT_ONCE))
      .execute();
  }
}

/** Most agencies have as many months: the statement is the same again and again. */
const texts = new Map<string, CompiledQuery>();

async function insert(
  db: Db,
  table: 'reports' | 'documents',
  rows: readonly (ReportRow | DocumentRow)[],
): Promise<void> {
  const key = `${table} ${rows.length}`;
  const text =
    texts.get(key) ??
    db
      .insertInto(table)
      .values(rows as never)
      .compile();
  texts.set(key, text);
  await db.executeQuery({ ...text, parameters: rows.flatMap((row) => Object.values(row)) });
}
