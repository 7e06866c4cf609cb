// By which columns of exports the figures of the report on Chỉ thị 25 and Chỉ thị 08 are known. Data only.
//
// Not here, because no table says them: settledOnTime and the like where a table has no column of early ones; the union of
// postal dossiers; dossiers settled of the procedures with payment, where a table counts those of all procedures with a fee.

import type {
  ColumnMeaning,
  ColumnSource,
  FigureColumns,
  ListColumn,
  ProcedureFilter,
} from './export-columns.ts';

const column = (...plus: readonly ColumnMeaning[]): ColumnSource => ({ by: 'columns', plus });
const less = (whole: ColumnMeaning, ...parts: readonly ColumnMeaning[]): ColumnSource => ({
  by: 'columns',
  plus: [whole],
  less: parts,
});
const count = (filter: ProcedureFilter): ColumnSource => ({ by: 'procedures', count: filter });
const sum = (of: ListColumn, filter: ProcedureFilter = {}): ColumnSource => ({
  by: 'procedures',
  sum: of,
  of: filter,
});

const FULL = { level: 'full' } as const;
const PARTIAL = { level: 'partial' } as const;
const USED = ['received.total'] as const;

const figure = (id: string, ...ways: readonly ColumnSource[]): FigureColumns => ({ figure: id, ways });

export const CT25_CT08_COLUMNS: readonly FigureColumns[] = [
  figure(
    'settled',
    column('settled.total'),
    column('settled.early', 'settled.onTime', 'settled.overdue'),
    column('settled.inTime', 'settled.overdue'),
  ),
  figure('settledOnTime', column('settled.onTime')),
  figure('settledEarly', column('settled.early')),
  figure('settledOverdue', column('settled.overdue')),
  figure('pending', column('pending.total'), column('pending.within', 'pending.overdue')),
  figure('pendingWithinDeadline', column('pending.within')),
  figure('pendingOverdue', column('pending.overdue')),
  figure('pendingOverdueApologised', column('pending.overdue.apologised')),
  figure('settledYtd', column('settled.ytd')),
  figure('settledYtdOverdue', column('settled.overdue.ytd')),
  figure('procedures', column('procedures.total'), count({})),
  // Base (a) of the online rate: without those carried over.
  figure(
    'received',
    column('received.new'),
    column('received.online', 'received.direct'),
    less('received.total', 'received.carried'),
    sum('received.total'),
  ),
  figure('onlineServices', column('services.total'), count({ level: 'online' })),
  figure('onlineReceived', column('received.online'), sum('received.online')),
  figure('onlineReturned', column('returned.online')),
  figure('partialServices', column('services.partial'), count(PARTIAL)),
  figure('partialServicesUsed', column('services.partial.used'), count({ ...PARTIAL, with: USED })),
  figure('partialReceived', column('received.online.partial'), sum('received.online', PARTIAL)),
  figure('fullServices', column('services.full'), count(FULL)),
  figure('fullServicesUsed', column('services.full.used'), count({ ...FULL, with: USED })),
  figure('fullReceived', column('received.online.full'), sum('received.online', FULL)),
  figure('feeProcedures', column('fee.procedures'), count({ with: ['fee'] })),
  figure('paymentProcedures', column('payment.procedures'), count({ with: ['payment'] })),
  figure('paymentProceduresUsed', column('payment.procedures.used')),
  figure('feeSettled', column('settled.ofPayment')),
  figure('paidOnline', column('paid.online')),
  figure('postProcedures', column('post.procedures'), count({ with: ['post'] })),
  figure(
    'postProceduresUsed',
    column('post.procedures.used'),
    count({ with: ['received.post', 'returned.post'] }),
  ),
  figure('postDossiers', column('post.dossiers')),
  figure('postInProcedures', column('postIn.procedures'), count({ with: ['post.in'] })),
  figure('postInProceduresUsed', column('postIn.procedures.used'), count({ with: ['received.post'] })),
  figure('postInDossiers', column('received.post'), sum('received.post')),
  figure('postOutProcedures', column('postOut.procedures'), count({ with: ['post.out'] })),
  figure('postOutProceduresUsed', column('postOut.procedures.used'), count({ with: ['returned.post'] })),
  figure('postOutDossiers', column('returned.post'), sum('returned.post')),
];
