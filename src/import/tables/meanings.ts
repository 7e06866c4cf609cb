// Maps a heading's concepts to a column meaning. Mostly data.

import type { ColumnMeaning } from '../../report/export-columns.ts';
import type { Concept } from './concepts.ts';

interface Row {
  readonly meaning: ColumnMeaning;
  readonly needs: readonly Concept[];
  readonly may: ReadonlySet<Concept>;
}

const split = (words: string) => words.split(' ').filter(Boolean) as Concept[];
const row = (meaning: ColumnMeaning, needs: string, may = ''): Row => ({
  meaning,
  needs: split(needs),
  may: new Set(split(may)),
});

const OF_DOSSIERS = 'dossiers total period settling';

/** A heading has a meaning if it has all required concepts and otherwise only optional ones. */
const ROWS: readonly Row[] = [
  row('received.total', 'received', 'dossiers settling total'),
  row('received.new', 'received new', OF_DOSSIERS),
  row('received.new', 'received period', OF_DOSSIERS),
  row('received.new', 'dossiers used both', 'total period new online direct'),
  row('received.new', 'dossiers both', 'total period received new'),
  row('received.carried', 'carried', 'received dossiers settling total pending'),
  row('received.online', 'received online', `${OF_DOSSIERS} new services`),
  row('received.online', 'dossiers used online', 'total period new'),
  row('received.online', 'received online full partial', `${OF_DOSSIERS} new services`),
  row('received.direct', 'received direct', `${OF_DOSSIERS} new`),
  row('received.direct', 'received direct post', `${OF_DOSSIERS} new`),
  row('received.post', 'received post', `${OF_DOSSIERS} new`),
  row('received.online.full', 'dossiers online full', 'total period new received used services'),
  row('received.online.full', 'received online full', 'total period new dossiers used services'),
  row('received.online.partial', 'dossiers online partial', 'total period new received used services'),
  row('received.online.partial', 'received online partial', 'total period new dossiers used services'),
  row('received.full', 'dossiers both full', 'total period new received used services online direct'),
  row('received.partial', 'dossiers both partial', 'total period new received used services online direct'),
  row('received.ofOnline', 'dossiers both of-online', 'total period new received used'),
  row('received.ofOnline', 'dossiers of-online', 'total period new received used'),
  row('received.ofFee', 'dossiers of-fee', 'total period new received used'),
  row('settled.total', 'settled', OF_DOSSIERS),
  row('settled.early', 'settled early', `${OF_DOSSIERS} returned`),
  row('settled.onTime', 'settled on-time', `${OF_DOSSIERS} returned`),
  row('settled.inTime', 'settled early on-time', `${OF_DOSSIERS} returned`),
  row('settled.inTime', 'settled within', OF_DOSSIERS),
  row('settled.overdue', 'settled overdue', `${OF_DOSSIERS} returned`),
  row('settled.early', 'early', `${OF_DOSSIERS} returned`),
  row('settled.onTime', 'on-time', `${OF_DOSSIERS} returned`),
  row('settled.inTime', 'early on-time', `${OF_DOSSIERS} returned`),
  row('settled.overdue', 'returned overdue', OF_DOSSIERS),
  row('settled.overdue', 'settling overdue', 'dossiers total period'),
  row('settled.ytd', 'settled ytd', 'dossiers total settling'),
  row('settled.overdue.ytd', 'settled ytd overdue', 'dossiers total settling returned'),
  row('settled.ofPayment', 'settled of-payment', OF_DOSSIERS),
  row('pending.total', 'pending', OF_DOSSIERS),
  row('pending.within', 'pending within', OF_DOSSIERS),
  row('pending.overdue', 'pending overdue', OF_DOSSIERS),
  row('pending.overdue.apologised', 'pending overdue apologised', OF_DOSSIERS),
  row('pending.overdue.notApologised', 'pending overdue not-apologised', OF_DOSSIERS),
  row('supplement', 'supplement', 'dossiers total pending period settling'),
  row('stopped', 'stopped', 'dossiers total pending period settling'),
  row('withdrawn', 'withdrawn', 'dossiers total period settling'),
  row('settled.withdrawn', 'withdrawn', 'dossiers total settled period settling returned'),
  row('dues', 'dues', 'dossiers total pending period settling'),
  row('returned.online', 'returned online', OF_DOSSIERS),
  row('returned.post', 'returned post', OF_DOSSIERS),
  row('post.dossiers', 'received returned post', 'dossiers total period'),
  row('paid.online', 'paid', 'dossiers total period settled payments used'),
  row('paid.direct', 'paid-direct', 'dossiers total period settled payments used'),
  row('synced', 'synced', 'dossiers received total period'),
  row('results.digitised', 'results-digitised', 'digitised dossiers settled settling total period'),
  row('results.electronic', 'electronic-results', 'dossiers settled settling total period'),
  row('digitised', 'digitised components', 'dossiers received settling total period'),
  row('digitised', 'digitised received', 'dossiers total period'),
  row('reused', 'reused', 'components digitised dossiers received total period'),
  row('procedures.total', 'procedures', 'total authority'),
  row('procedures.used', 'procedures used', 'total period authority'),
  row('services.total', 'services', 'total'),
  row('services.total', 'services full partial', 'total'),
  row('services.full', 'services full', 'total offers'),
  row('services.partial', 'services partial', 'total offers'),
  row('services.used', 'services used', 'total period'),
  row('services.used', 'procedures online used', 'total period'),
  row('services.full.used', 'services full used', 'total period procedures'),
  row('services.partial.used', 'services partial used', 'total period procedures'),
  row('services.full.used', 'procedures full used', 'total period online'),
  row('services.partial.used', 'procedures partial used', 'total period online'),
  row('fee.procedures', 'procedures fee', 'total'),
  row('fee.procedures.used', 'procedures fee used', 'total period'),
  row('payment.procedures', 'procedures offers paid', 'total'),
  row('payment.procedures.used', 'procedures offers paid used', 'total period'),
  row('paid.procedures', 'procedures payments paid', 'fee total period'),
  row('post.procedures', 'procedures offers received returned post', 'total dossiers'),
  row('post.procedures.used', 'procedures offers received returned post used', 'total dossiers period'),
  row('postIn.procedures', 'procedures offers received post', 'total dossiers'),
  row('postIn.procedures.used', 'procedures offers received post used', 'total dossiers period'),
  row('postOut.procedures', 'procedures offers returned post', 'total dossiers settling'),
  row('postOut.procedures.used', 'procedures offers returned post used', 'total dossiers period settling'),
];

/** The meaning of these concepts; undefined when it is not certain. */
export function meaningOf(concepts: ReadonlySet<Concept>): ColumnMeaning | undefined {
  const row = ROWS.find(
    ({ needs, may }) =>
      needs.every((one) => concepts.has(one)) &&
      [...concepts].every((one) => needs.includes(one) || may.has(one)),
  );
  return row?.meaning;
}
