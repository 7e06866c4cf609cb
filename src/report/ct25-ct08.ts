// THE definition: the monthly report on Chỉ thị 25/CT-UBND (27/12/2023, written apologies for overdue dossiers) and
// Chỉ thị 08/CT-UBND (29/4/2020, use of iGate, online services and the public postal service). Data only.
// Wording of labels and outline is the province's own form; see docs/decisions/0003-rates.md for the denominators.

import { toMonth } from '../calendar/month.ts';
import { BASES, DOSSIER } from './ct25-ct08-bases.ts';
import { CT25_CT08_COLUMNS } from './ct25-ct08-columns.ts';
import type {
  Check,
  CountFigure,
  Figure,
  FigureId,
  Obtained,
  OutlineNode,
  ReportDefinition,
  Rule,
  Unit,
} from './definition.ts';

type Row = Omit<CountFigure, 'kind' | 'unit' | 'obtained' | 'aliases'> & { aliases?: readonly string[] };

const figure = (unit: Unit, obtained: Obtained, { aliases = [], ...row }: Row): CountFigure => ({
  kind: 'count',
  unit,
  obtained,
  aliases,
  ...row,
});
const asked = (unit: Unit, row: Row) => figure(unit, { how: 'asked' }, row);
const carried = (unit: Unit, row: Row) => figure(unit, { how: 'carried' }, row);

const PROCEDURE: Unit = {
  id: 'procedure',
  words: { vi: 'TTHC', en: 'procedures' },
  one: 'procedure',
  aliases: ['thủ tục', 'thủ tục hành chính'],
  counts: 'things',
};
const SERVICE: Unit = {
  id: 'service',
  words: { vi: 'dịch vụ', en: 'services' },
  one: 'service',
  aliases: ['dvc', 'dvctt'],
  counts: 'things',
};

const NOT_PRINTED = {
  vi: 'Không in trong báo cáo, dùng làm mẫu số để tính tỷ lệ.',
  en: 'Not printed in the report; it is the denominator of rates.',
};

const FIGURES: readonly Figure[] = [
  // 1. Kết quả giải quyết TTHC
  asked(DOSSIER, {
    id: 'settled',
    section: 'settlement',
    label: 'Tổng số hồ sơ TTHC đã giải quyết trong tháng',
    short: 'Đã giải quyết trong tháng',
    english: 'Dossiers settled in the month',
    aliases: ['đã giải quyết', 'tổng số hồ sơ đã giải quyết', 'tổng đã giải quyết', 'giải quyết', 'settled'],
  }),
  figure(
    DOSSIER,
    { how: 'computed', plus: ['settled'], minus: ['settledEarly', 'settledOverdue'] },
    {
      id: 'settledOnTime',
      section: 'settlement',
      label: 'Đúng hạn',
      short: 'Đúng hạn',
      english: 'Settled on time',
      aliases: ['giải quyết đúng hạn', 'đã giải quyết đúng hạn', 'on time'],
    },
  ),
  asked(DOSSIER, {
    id: 'settledEarly',
    section: 'settlement',
    label: 'Trước hạn',
    short: 'Trước hạn',
    english: 'Settled early',
    aliases: ['giải quyết trước hạn', 'đã giải quyết trước hạn', 'sớm hạn', 'early'],
    hint: { vi: 'Hồ sơ giải quyết trước hạn trong tháng.', en: 'Dossiers settled before their deadline.' },
  }),
  asked(DOSSIER, {
    id: 'settledOverdue',
    section: 'settlement',
    label: 'Quá hạn',
    short: 'Quá hạn',
    english: 'Settled overdue',
    aliases: ['giải quyết quá hạn', 'đã giải quyết quá hạn', 'trễ hạn', 'overdue'],
    hint: { vi: 'Hồ sơ đã giải quyết nhưng quá hạn.', en: 'Dossiers settled after their deadline.' },
  }),
  asked(DOSSIER, {
    id: 'pending',
    stock: true,
    section: 'settlement',
    label: 'Tổng số hồ sơ TTHC còn tồn chưa giải quyết',
    short: 'Còn tồn chưa giải quyết',
    english: 'Dossiers pending',
    aliases: ['còn tồn', 'tồn', 'chưa giải quyết', 'đang giải quyết', 'hồ sơ tồn', 'pending'],
  }),
  figure(
    DOSSIER,
    { how: 'computed', plus: ['pending'], minus: ['pendingOverdue'] },
    {
      id: 'pendingWithinDeadline',
      stock: true,
      section: 'settlement',
      label: 'Trong thời hạn giải quyết',
      short: 'Tồn trong hạn',
      english: 'Pending within deadline',
      aliases: ['trong hạn', 'trong thời hạn', 'còn trong hạn', 'pending within deadline'],
    },
  ),
  asked(DOSSIER, {
    id: 'pendingOverdue',
    stock: true,
    section: 'settlement',
    label: 'Quá hạn giải quyết',
    short: 'Tồn quá hạn',
    english: 'Pending overdue',
    aliases: ['tồn đã quá hạn', 'còn tồn quá hạn', 'chưa giải quyết quá hạn', 'pending overdue'],
    hint: { vi: 'Hồ sơ còn tồn đã quá hạn giải quyết.', en: 'Pending dossiers past their deadline.' },
  }),
  figure(
    DOSSIER,
    { how: 'asked', onlyWhen: 'pendingOverdue' },
    {
      id: 'pendingOverdueApologised',
      stock: true,
      section: 'settlement',
      label: 'Đã có văn bản xin lỗi (trong số quá hạn)',
      short: 'Đã có văn bản xin lỗi',
      english: 'Pending overdue with written apology',
      aliases: ['xin lỗi', 'văn bản xin lỗi', 'đã xin lỗi', 'apologised'],
      hint: {
        vi: 'Chỉ thị 25: mỗi hồ sơ quá hạn phải có văn bản xin lỗi.',
        en: 'Directive 25: each overdue dossier wants a written apology.',
      },
    },
  ),
  figure(
    DOSSIER,
    { how: 'running', of: 'settled' },
    {
      id: 'settledYtd',
      section: 'settlement',
      label: 'Lũy kế đã giải quyết từ đầu năm',
      short: 'Lũy kế đã giải quyết',
      english: 'Settled since the start of the year',
      aliases: ['lũy kế', 'lũy kế từ đầu năm', 'luỹ kế', 'luỹ kế đã giải quyết', 'year to date'],
    },
  ),
  figure(
    DOSSIER,
    { how: 'running', of: 'settledOverdue' },
    {
      id: 'settledYtdOverdue',
      section: 'settlement',
      label: 'Lũy kế quá hạn',
      short: 'Lũy kế quá hạn',
      english: 'Settled overdue since the start of the year',
      aliases: ['luỹ kế quá hạn', 'quá hạn lũy kế', 'overdue year to date'],
    },
  ),
  // 2a. Dịch vụ công trực tuyến
  carried(PROCEDURE, {
    id: 'procedures',
    section: 'online',
    label: 'Tổng số TTHC thuộc thẩm quyền giải quyết',
    short: 'TTHC thuộc thẩm quyền',
    english: 'Procedures within authority',
    aliases: ['tổng số tthc', 'số tthc', 'thẩm quyền', 'procedures'],
    hint: NOT_PRINTED,
  }),
  asked(DOSSIER, {
    id: 'received',
    section: 'online',
    label: 'Tổng số hồ sơ TTHC tiếp nhận trong tháng',
    short: 'Tiếp nhận trong tháng',
    english: 'Dossiers received in the month',
    aliases: ['tiếp nhận', 'tổng tiếp nhận', 'tổng số hồ sơ tiếp nhận', 'received'],
    hint: {
      vi: 'Chỉ hồ sơ mới trong kỳ, không gồm kỳ trước chuyển sang. Không in trong báo cáo, dùng để tính tỷ lệ.',
      en: 'New dossiers of the period, without carry-over. Not printed; the denominator of rates.',
    },
  }),
  figure(
    SERVICE,
    { how: 'computed', plus: ['partialServices', 'fullServices'] },
    {
      id: 'onlineServices',
      section: 'online',
      label: 'Tổng số DVCTT (một phần + toàn trình)',
      short: 'Tổng số DVCTT',
      english: 'Online services in all',
      aliases: ['dịch vụ công trực tuyến', 'tổng số dịch vụ công trực tuyến', 'dvctt', 'online services'],
    },
  ),
  figure(
    DOSSIER,
    { how: 'computed', plus: ['partialReceived', 'fullReceived'] },
    {
      id: 'onlineReceived',
      section: 'online',
      label: 'Hồ sơ tiếp nhận trực tuyến',
      short: 'Tiếp nhận trực tuyến',
      english: 'Dossiers received online',
      aliases: ['trực tuyến', 'hồ sơ trực tuyến', 'nhận trực tuyến', 'online', 'received online'],
    },
  ),
  asked(DOSSIER, {
    id: 'onlineReturned',
    section: 'online',
    label: 'Hồ sơ trả kết quả trực tuyến',
    short: 'Trả kết quả trực tuyến',
    english: 'Results returned online',
    aliases: ['trả trực tuyến', 'kết quả trực tuyến', 'returned online'],
  }),
  // 2b, 2c. Một phần và toàn trình
  carried(SERVICE, {
    id: 'partialServices',
    section: 'levels',
    label: 'DVCTT một phần',
    short: 'DVCTT một phần',
    english: 'Partial online services',
    aliases: ['một phần', 'số dịch vụ một phần', 'dịch vụ công trực tuyến một phần', 'partial services'],
  }),
  asked(SERVICE, {
    id: 'partialServicesUsed',
    section: 'levels',
    label: 'DVCTT một phần phát sinh hồ sơ',
    short: 'Một phần có phát sinh',
    english: 'Partial services with dossiers',
    aliases: ['một phần phát sinh', 'một phần phát sinh hồ sơ', 'dvctt một phần phát sinh', 'partial used'],
  }),
  asked(DOSSIER, {
    id: 'partialReceived',
    section: 'levels',
    label: 'Hồ sơ tiếp nhận trực tuyến một phần',
    short: 'Hồ sơ một phần',
    english: 'Dossiers received, partial services',
    aliases: ['tiếp nhận một phần', 'tiếp nhận trực tuyến một phần', 'partial dossiers'],
  }),
  carried(SERVICE, {
    id: 'fullServices',
    section: 'levels',
    label: 'DVCTT toàn trình',
    short: 'DVCTT toàn trình',
    english: 'Full online services',
    aliases: ['toàn trình', 'số dịch vụ toàn trình', 'dịch vụ công trực tuyến toàn trình', 'full services'],
  }),
  asked(SERVICE, {
    id: 'fullServicesUsed',
    section: 'levels',
    label: 'DVCTT toàn trình phát sinh hồ sơ',
    short: 'Toàn trình có phát sinh',
    english: 'Full services with dossiers',
    aliases: [
      'toàn trình phát sinh',
      'toàn trình phát sinh hồ sơ',
      'dvctt toàn trình phát sinh',
      'full used',
    ],
  }),
  asked(DOSSIER, {
    id: 'fullReceived',
    section: 'levels',
    label: 'Hồ sơ tiếp nhận trực tuyến toàn trình',
    short: 'Hồ sơ toàn trình',
    english: 'Dossiers received, full services',
    aliases: ['tiếp nhận toàn trình', 'tiếp nhận trực tuyến toàn trình', 'full dossiers'],
  }),
  // 2d. Thanh toán trực tuyến
  carried(PROCEDURE, {
    id: 'feeProcedures',
    section: 'payment',
    label: 'Số TTHC có thu phí, lệ phí',
    short: 'TTHC có thu phí, lệ phí',
    english: 'Procedures with a fee',
    aliases: [
      'có thu phí',
      'thu phí',
      'có thu phí, lệ phí',
      'thu phí, lệ phí',
      'phí lệ phí',
      'fee procedures',
    ],
    hint: NOT_PRINTED,
  }),
  carried(PROCEDURE, {
    id: 'paymentProcedures',
    section: 'payment',
    label: 'Số TTHC cung cấp dịch vụ thanh toán trực tuyến',
    short: 'TTHC có thanh toán trực tuyến',
    english: 'Procedures with online payment',
    aliases: ['tthc thanh toán trực tuyến', 'cung cấp thanh toán trực tuyến', 'payment procedures'],
  }),
  asked(PROCEDURE, {
    id: 'paymentProceduresUsed',
    section: 'payment',
    label: 'Số TTHC cung cấp dịch vụ thanh toán trực tuyến có phát sinh hồ sơ',
    short: 'TTHC thanh toán có phát sinh',
    english: 'Procedures with online payment used',
    aliases: ['thanh toán phát sinh', 'thanh toán trực tuyến phát sinh', 'payment used'],
  }),
  asked(DOSSIER, {
    id: 'feeSettled',
    section: 'payment',
    label: 'Hồ sơ đã giải quyết của các TTHC có thanh toán trực tuyến',
    short: 'Hồ sơ thuộc diện thanh toán',
    english: 'Dossiers settled that could be paid online',
    aliases: ['hồ sơ có thu phí', 'diện thanh toán', 'fee dossiers'],
    hint: NOT_PRINTED,
  }),
  asked(DOSSIER, {
    id: 'paidOnline',
    section: 'payment',
    label: 'Hồ sơ đã giải quyết sử dụng thanh toán trực tuyến',
    short: 'Hồ sơ thanh toán trực tuyến',
    english: 'Dossiers paid online',
    aliases: ['thanh toán trực tuyến', 'đã thanh toán trực tuyến', 'paid online'],
  }),
  // 3. Bưu chính công ích
  carried(PROCEDURE, {
    id: 'postProcedures',
    section: 'post',
    label: 'Số TTHC cung cấp tiếp nhận hồ sơ và trả kết quả qua BCCI',
    short: 'TTHC có BCCI',
    english: 'Procedures with the postal service',
    aliases: ['tthc bcci', 'tthc bưu chính', 'postal procedures'],
  }),
  asked(PROCEDURE, {
    id: 'postProceduresUsed',
    section: 'post',
    label: 'Số TTHC cung cấp tiếp nhận hồ sơ và trả kết quả qua BCCI có phát sinh hồ sơ',
    short: 'TTHC BCCI có phát sinh',
    english: 'Postal procedures used',
    aliases: ['bcci phát sinh', 'bưu chính phát sinh', 'postal used'],
    hint: {
      vi: 'TTHC có tiếp nhận hoặc trả kết quả qua BCCI; TTHC có cả hai chỉ tính một lần.',
      en: 'Procedures with dossiers in or results out by post; one with both counts once.',
    },
  }),
  asked(DOSSIER, {
    id: 'postDossiers',
    section: 'post',
    label: 'Hồ sơ tiếp nhận hoặc trả kết quả qua BCCI',
    short: 'Hồ sơ qua BCCI',
    english: 'Dossiers by post, in or out',
    aliases: ['bcci', 'bưu chính', 'bưu chính công ích', 'hồ sơ bcci', 'hồ sơ bưu chính', 'by post'],
    hint: {
      vi: 'Hồ sơ có cả tiếp nhận và trả kết quả qua BCCI chỉ tính một lần.',
      en: 'A dossier that went both ways counts once.',
    },
  }),
  carried(PROCEDURE, {
    id: 'postInProcedures',
    section: 'post',
    label: 'Số TTHC cung cấp tiếp nhận hồ sơ qua BCCI',
    short: 'TTHC tiếp nhận qua BCCI',
    english: 'Procedures received by post',
    aliases: ['tthc tiếp nhận bưu chính', 'postal in procedures'],
  }),
  asked(PROCEDURE, {
    id: 'postInProceduresUsed',
    section: 'post',
    label: 'Số TTHC cung cấp tiếp nhận hồ sơ qua BCCI có phát sinh hồ sơ',
    short: 'TTHC tiếp nhận BCCI có phát sinh',
    english: 'Procedures received by post used',
    aliases: ['tiếp nhận bcci phát sinh', 'postal in used'],
  }),
  asked(DOSSIER, {
    id: 'postInDossiers',
    section: 'post',
    label: 'Hồ sơ tiếp nhận qua BCCI',
    short: 'Hồ sơ tiếp nhận qua BCCI',
    english: 'Dossiers received by post',
    aliases: [
      'tiếp nhận qua bcci',
      'tiếp nhận bcci',
      'tiếp nhận bưu chính',
      'tiếp nhận qua bưu chính',
      'post in',
    ],
  }),
  carried(PROCEDURE, {
    id: 'postOutProcedures',
    section: 'post',
    label: 'Số TTHC cung cấp trả kết quả qua BCCI',
    short: 'TTHC trả kết quả qua BCCI',
    english: 'Procedures returned by post',
    aliases: ['tthc trả kết quả bưu chính', 'postal out procedures'],
  }),
  asked(PROCEDURE, {
    id: 'postOutProceduresUsed',
    section: 'post',
    label: 'Số TTHC cung cấp trả kết quả qua BCCI có phát sinh hồ sơ',
    short: 'TTHC trả kết quả BCCI có phát sinh',
    english: 'Procedures returned by post used',
    aliases: ['trả kết quả bcci phát sinh', 'postal out used'],
  }),
  asked(DOSSIER, {
    id: 'postOutDossiers',
    section: 'post',
    label: 'Hồ sơ trả kết quả qua BCCI',
    short: 'Hồ sơ trả kết quả qua BCCI',
    english: 'Results returned by post',
    aliases: [
      'trả kết quả qua bcci',
      'trả kết quả bcci',
      'trả kết quả bưu chính',
      'trả qua bưu chính',
      'post out',
    ],
  }),
  {
    kind: 'text',
    id: 'recommendations',
    section: 'recommendations',
    label: 'Kiến nghị, đề xuất',
    short: 'Kiến nghị, đề xuất',
    english: 'Recommendations',
    aliases: ['kiến nghị', 'đề xuất', 'recommendations'],
    otherwise: 'Không',
    otherwiseEnglish: 'None',
    hint: {
      vi: 'Có thể viết nhiều dòng; không có thì trả lời "Không".',
      en: 'Several lines are fine; answer "Không" if there are none.',
    },
  },
];

const error = (rule: Rule, code: string): Check => ({ code, severity: 'error', ...rule });
const warning = (rule: Rule, code: string): Check => ({ code, severity: 'warning', ...rule });
const sum = (total: FigureId, ...parts: FigureId[]) => error({ kind: 'sum', total, parts }, `sum.${total}`);
const atMost = (...rising: FigureId[]) =>
  rising.slice(1).map((greater, i) => {
    const lesser = rising[i] as FigureId;
    return error({ kind: 'at-most', lesser, greater }, `at-most.${lesser}.${greater}`);
  });
const running = (total: FigureId, of: FigureId) => error({ kind: 'running', total, of }, `running.${total}`);
const union = (whole: FigureId, a: FigureId, b: FigureId) =>
  error({ kind: 'union', whole, parts: [a, b] }, `union.${whole}`);

/** Services with dossiers, and the dossiers that they had. */
const USED: readonly (readonly [used: FigureId, dossiers: FigureId])[] = [
  ['partialServicesUsed', 'partialReceived'],
  ['fullServicesUsed', 'fullReceived'],
  ['paymentProceduresUsed', 'paidOnline'],
  ['postProceduresUsed', 'postDossiers'],
  ['postInProceduresUsed', 'postInDossiers'],
  ['postOutProceduresUsed', 'postOutDossiers'],
];

/** Figures whose size has a history worth comparing with. */
const WATCHED: readonly FigureId[] = [
  'settled',
  'pending',
  'received',
  'onlineReceived',
  'paidOnline',
  'postDossiers',
];

/**
 * Counted by another day than the day of settlement: payment by the day of payment, postal returns among the dossiers
 * received that asked for it. True figures can exceed what was settled.
 */
const OTHER_CLOCKS: readonly FigureId[] = ['onlineReturned', 'feeSettled', 'postOutDossiers'];

/** What totals and rows of appendices say again. */
const IN_APPENDICES: readonly FigureId[] = [
  'settled',
  'settledOnTime',
  'settledEarly',
  'settledOverdue',
  'pending',
  'pendingWithinDeadline',
  'pendingOverdue',
  'pendingOverdueApologised',
  'received',
  'onlineReceived',
];

const CHECKS: readonly Check[] = [
  sum('settled', 'settledOnTime', 'settledEarly', 'settledOverdue'),
  sum('pending', 'pendingWithinDeadline', 'pendingOverdue'),
  sum('onlineServices', 'partialServices', 'fullServices'),
  sum('onlineReceived', 'partialReceived', 'fullReceived'),
  ...atMost('pendingOverdueApologised', 'pendingOverdue'),
  ...atMost('onlineServices', 'procedures'),
  ...atMost('onlineReceived', 'received'),
  ...atMost('partialServicesUsed', 'partialServices'),
  ...atMost('fullServicesUsed', 'fullServices'),
  ...atMost('paymentProceduresUsed', 'paymentProcedures', 'feeProcedures', 'procedures'),
  ...atMost('paidOnline', 'feeSettled'),
  ...atMost('postProceduresUsed', 'postProcedures', 'procedures'),
  ...atMost('postInProceduresUsed', 'postInProcedures', 'procedures'),
  ...atMost('postOutProceduresUsed', 'postOutProcedures', 'procedures'),
  ...atMost('postInDossiers', 'received'),
  ...atMost('settledOverdue', 'settledYtdOverdue', 'settledYtd'),
  running('settledYtd', 'settled'),
  running('settledYtdOverdue', 'settledOverdue'),
  ...USED.map(([used, dossiers]) => error({ kind: 'needs', dossiers, used }, `needs.${dossiers}`)),
  union('postProceduresUsed', 'postInProceduresUsed', 'postOutProceduresUsed'),
  union('postDossiers', 'postInDossiers', 'postOutDossiers'),
  ...OTHER_CLOCKS.map((lesser) =>
    warning({ kind: 'at-most', lesser, greater: 'settled' }, `at-most.${lesser}.settled`),
  ),
  ...USED.map(([used, dossiers]) => warning({ kind: 'more-used', used, dossiers }, `more-used.${used}`)),
  warning(
    { kind: 'stock-flow', stock: 'pending', inflow: 'received', outflow: 'settled' },
    'stock-flow.pending',
  ),
  ...FIGURES.filter((one) => one.kind === 'count' && one.obtained.how === 'carried').map(({ id }) =>
    warning({ kind: 'moved', figure: id }, `moved.${id}`),
  ),
  warning(
    { kind: 'every', some: 'pendingOverdueApologised', all: 'pendingOverdue' },
    'every.pendingOverdueApologised',
  ),
  ...WATCHED.map((id) => warning({ kind: 'history', figure: id, months: 6, spreads: 5 }, `history.${id}`)),
  warning({ kind: 'none', figure: 'settledOverdue' }, 'none.settledOverdue'),
  ...IN_APPENDICES.map((figure) => warning({ kind: 'appendix', figure }, `appendix.${figure}`)),
];

const DIRECTIVE_25 = 'Chỉ thị số 25/CT-UBND ngày 27/12/2023';
const DIRECTIVE_08 = 'Chỉ thị số 08/CT-UBND ngày 29/4/2020';
const BOTH = `${DIRECTIVE_25} và ${DIRECTIVE_08} của Chủ tịch UBND tỉnh`;

const heading = (level: 1 | 2 | 3, text: string): OutlineNode => ({ kind: 'heading', level, text });
const line = (text: string): OutlineNode => ({ kind: 'line', text, bullet: false });
const bullet = (text: string): OutlineNode => ({ kind: 'line', text, bullet: true });

const BODY: readonly OutlineNode[] = [
  heading(1, 'I. KẾT QUẢ THỰC HIỆN'),
  heading(2, '1. Kết quả giải quyết TTHC'),
  heading(3, 'a) Tổng số hồ sơ TTHC đã giải quyết tháng {@month}: {settled} hồ sơ.'),
  bullet('Đúng hạn: {settledOnTime} hồ sơ, {đạt tỷ lệ settledOnTime%};'),
  bullet('Trước hạn: {settledEarly} hồ sơ, {đạt tỷ lệ settledEarly%};'),
  bullet('Quá hạn: {settledOverdue} hồ sơ, {chiếm tỷ lệ settledOverdue%}.'),
  heading(3, 'b) Tổng số hồ sơ TTHC còn tồn chưa giải quyết tháng {@month}: {pending} hồ sơ.'),
  line('Trong đó:'),
  bullet('Trong thời hạn giải quyết: {pendingWithinDeadline} hồ sơ, {chiếm tỷ lệ pendingWithinDeadline%};'),
  bullet(
    'Quá hạn giải quyết: {pendingOverdue} hồ sơ, {chiếm tỷ lệ pendingOverdue%}; trong đó đã có văn bản xin lỗi: ' +
      '{pendingOverdueApologised}/{pendingOverdue} hồ sơ, {chiếm tỷ lệ pendingOverdueApologised%}.',
  ),
  heading(
    3,
    'c) Tổng số hồ sơ TTHC đã giải quyết lũy kế từ đầu năm {@year} đến nay là: {settledYtd} hồ sơ, ' +
      'trong đó có {settledYtdOverdue} hồ sơ quá hạn.',
  ),
  heading(2, '2. Về cung ứng, sử dụng dịch vụ công trực tuyến'),
  heading(3, 'a) Dịch vụ công trực tuyến'),
  bullet(
    'Tổng số dịch vụ công trực tuyến của cơ quan, đơn vị (bao gồm một phần, toàn trình): {onlineServices}, ' +
      '{đạt tỷ lệ onlineServices%} (= Tổng số dịch vụ công trực tuyến/tổng số TTHC thuộc thẩm quyền giải quyết);',
  ),
  bullet(
    'Số hồ sơ TTHC tiếp nhận trực tuyến (bao gồm một phần, toàn trình): {onlineReceived}, {đạt tỷ lệ onlineReceived%};',
  ),
  bullet('Số hồ sơ TTHC trả kết quả trực tuyến: {onlineReturned}, {đạt tỷ lệ onlineReturned%}.'),
  heading(3, 'b) Dịch vụ công trực tuyến một phần'),
  bullet(
    'Tổng số dịch vụ công trực tuyến một phần của cơ quan, đơn vị: {partialServices}, {đạt tỷ lệ partialServices%} ' +
      '(= Tổng số dịch vụ công trực tuyến một phần/tổng số TTHC thuộc thẩm quyền giải quyết);',
  ),
  bullet(
    'Số dịch vụ công trực tuyến một phần phát sinh hồ sơ: {partialServicesUsed}, {đạt tỷ lệ partialServicesUsed%};',
  ),
  bullet('Số hồ sơ TTHC tiếp nhận trực tuyến một phần: {partialReceived}, {đạt tỷ lệ partialReceived%}.'),
  heading(3, 'c) Dịch vụ công trực tuyến toàn trình'),
  bullet(
    'Tổng số dịch vụ công trực tuyến toàn trình của cơ quan, đơn vị: {fullServices}, {đạt tỷ lệ fullServices%} ' +
      '(= Tổng số dịch vụ công trực tuyến toàn trình/tổng số TTHC thuộc thẩm quyền giải quyết);',
  ),
  bullet(
    'Số dịch vụ công trực tuyến toàn trình phát sinh hồ sơ: {fullServicesUsed}, {đạt tỷ lệ fullServicesUsed%};',
  ),
  bullet('Số hồ sơ TTHC tiếp nhận trực tuyến toàn trình: {fullReceived}, {đạt tỷ lệ fullReceived%}.'),
  heading(3, 'd) Thanh toán trực tuyến'),
  bullet(
    'Số TTHC cung cấp dịch vụ thanh toán trực tuyến hồ sơ: {paymentProcedures}, {đạt tỷ lệ paymentProcedures%} ' +
      '(= Số TTHC cung cấp dịch vụ thanh toán trực tuyến/Số TTHC có thu phí, lệ phí);',
  ),
  bullet(
    'Số TTHC cung cấp dịch vụ thanh toán trực tuyến có phát sinh hồ sơ: {paymentProceduresUsed}, ' +
      '{đạt tỷ lệ paymentProceduresUsed%};',
  ),
  bullet(
    'Số hồ sơ TTHC đã giải quyết sử dụng dịch vụ thanh toán trực tuyến: {paidOnline} hồ sơ, {đạt tỷ lệ paidOnline%}.',
  ),
  heading(
    2,
    '3. Về cung cấp, sử dụng dịch vụ bưu chính công ích (BCCI) trong giải quyết TTHC (tiếp nhận hồ sơ và trả kết quả ' +
      'giải quyết TTHC qua dịch vụ BCCI)',
  ),
  heading(3, 'a) Dịch vụ bưu chính công ích'),
  bullet(
    'Tổng số TTHC cung cấp dịch vụ tiếp nhận hồ sơ và trả kết quả giải quyết TTHC qua dịch vụ BCCI: ' +
      '{postProcedures} TTHC, {đạt tỷ lệ postProcedures%};',
  ),
  bullet(
    'Số TTHC cung cấp dịch vụ tiếp nhận hồ sơ và trả kết quả giải quyết TTHC qua dịch vụ BCCI có phát sinh hồ sơ: ' +
      '{postProceduresUsed} TTHC, {đạt tỷ lệ postProceduresUsed%};',
  ),
  bullet(
    'Số hồ sơ TTHC tiếp nhận hoặc trả kết quả qua dịch vụ BCCI: {postDossiers} hồ sơ, {đạt tỷ lệ postDossiers%} ' +
      '(số hồ sơ TTHC tiếp nhận hoặc trả kết quả qua dịch vụ BCCI/tổng số hồ sơ TTHC tiếp nhận).',
  ),
  heading(3, 'b) Tiếp nhận hồ sơ TTHC qua dịch vụ bưu chính công ích'),
  bullet(
    'Số TTHC cung cấp dịch vụ tiếp nhận hồ sơ qua dịch vụ BCCI: {postInProcedures}, {đạt tỷ lệ postInProcedures%};',
  ),
  bullet(
    'Số TTHC cung cấp dịch vụ tiếp nhận hồ sơ qua dịch vụ BCCI có phát sinh hồ sơ: {postInProceduresUsed}, ' +
      '{đạt tỷ lệ postInProceduresUsed%};',
  ),
  bullet(
    'Số hồ sơ TTHC tiếp nhận qua dịch vụ BCCI: {postInDossiers} hồ sơ, {đạt tỷ lệ postInDossiers%} ' +
      '(số hồ sơ TTHC tiếp nhận qua dịch vụ BCCI/tổng số hồ sơ TTHC tiếp nhận).',
  ),
  heading(3, 'c) Trả kết quả giải quyết TTHC qua dịch vụ bưu chính công ích'),
  bullet(
    'Số TTHC cung cấp dịch vụ trả kết quả giải quyết qua dịch vụ BCCI: {postOutProcedures}, ' +
      '{đạt tỷ lệ postOutProcedures%};',
  ),
  bullet(
    'Số TTHC cung cấp dịch vụ trả kết quả giải quyết qua dịch vụ BCCI có phát sinh hồ sơ: {postOutProceduresUsed}, ' +
      '{đạt tỷ lệ postOutProceduresUsed%};',
  ),
  bullet(
    'Số hồ sơ TTHC trả kết quả giải quyết qua dịch vụ BCCI: {postOutDossiers} hồ sơ, {đạt tỷ lệ postOutDossiers%} ' +
      '(số hồ sơ TTHC trả kết quả giải quyết qua dịch vụ BCCI/tổng số hồ sơ TTHC tiếp nhận).',
  ),
  { kind: 'appendix-pointer' },
  { kind: 'text', heading: 'II. KIẾN NGHỊ, ĐỀ XUẤT (NẾU CÓ)', figure: 'recommendations' },
];

/** The report as it is filled in today. */
export const CT25_CT08: ReportDefinition = {
  id: 'ct25-ct08',
  version: 2,
  code: 'CT25-CT08',
  name: {
    vi: 'Báo cáo kết quả thực hiện Chỉ thị 25 và Chỉ thị 08',
    en: 'Report on Directives 25 and 08',
  },
  short: { vi: 'Chỉ thị 25 và 08', en: 'Directives 25 and 08' },
  aliases: [
    'Chỉ thị 25 và Chỉ thị 08',
    'Chỉ thị 25',
    'Chỉ thị 08',
    'Chỉ thị 25, 08',
    'CT25',
    'CT08',
    'CT25-CT08',
    'giải quyết hồ sơ',
    'xin lỗi',
  ],
  sources: [
    'Chỉ thị số 25/CT-UBND ngày 27/12/2023 của Chủ tịch UBND tỉnh về việc thực hiện nghiêm quy định xin lỗi bằng văn bản khi giải quyết quá hạn thủ tục hành chính',
    'Chỉ thị số 08/CT-UBND ngày 29/4/2020 của Chủ tịch UBND tỉnh về việc tăng cường sử dụng hiệu quả hệ thống iGate, dịch vụ công trực tuyến và dịch vụ bưu chính công ích',
  ],
  since: toMonth(2023, 1),
  frequency: 'month',
  period: { kind: 'from-day', day: 15 },
  deadline: { kind: 'day-of-month', day: 20, time: '17:00' },
  decimals: 2,
  sections: [
    { id: 'settlement', title: 'Giải quyết hồ sơ', english: 'Settlement', aliases: ['giải quyết', 'mục 1'] },
    {
      id: 'online',
      title: 'Dịch vụ công trực tuyến',
      english: 'Online services',
      aliases: ['trực tuyến', 'mục 2'],
    },
    {
      id: 'levels',
      title: 'Một phần và toàn trình',
      english: 'Partial and full',
      aliases: ['một phần', 'toàn trình'],
    },
    { id: 'payment', title: 'Thanh toán trực tuyến', english: 'Online payment', aliases: ['thanh toán'] },
    {
      id: 'post',
      title: 'Bưu chính công ích',
      english: 'Postal service',
      aliases: ['bưu chính', 'bcci', 'mục 3'],
    },
    {
      id: 'recommendations',
      title: 'Kiến nghị, đề xuất',
      english: 'Recommendations',
      aliases: ['kiến nghị'],
    },
  ],
  figures: FIGURES,
  rates: [
    {
      of: 'settledOnTime',
      over: 'settled',
      name: { vi: 'Hồ sơ giải quyết đúng hạn', en: 'Dossiers settled on time' },
    },
    { of: 'settledEarly', over: 'settled' },
    { of: 'settledOverdue', over: 'settled' },
    { of: 'pendingWithinDeadline', over: 'pending' },
    { of: 'pendingOverdue', over: 'pending' },
    { of: 'pendingOverdueApologised', over: 'pendingOverdue' },
    { of: 'onlineServices', over: 'procedures' },
    { of: 'onlineReceived', over: 'received' },
    { of: 'onlineReturned', over: 'settled' },
    { of: 'partialServices', over: 'procedures' },
    { of: 'partialServicesUsed', over: 'partialServices' },
    { of: 'partialReceived', over: 'received' },
    { of: 'fullServices', over: 'procedures' },
    { of: 'fullServicesUsed', over: 'fullServices' },
    { of: 'fullReceived', over: 'received' },
    { of: 'paymentProcedures', over: 'feeProcedures' },
    { of: 'paymentProceduresUsed', over: 'paymentProcedures' },
    { of: 'paidOnline', over: 'feeSettled' },
    { of: 'postProcedures', over: 'procedures' },
    { of: 'postProceduresUsed', over: 'postProcedures' },
    { of: 'postDossiers', over: 'received' },
    { of: 'postInProcedures', over: 'procedures' },
    { of: 'postInProceduresUsed', over: 'postInProcedures' },
    { of: 'postInDossiers', over: 'received' },
    { of: 'postOutProcedures', over: 'procedures' },
    { of: 'postOutProceduresUsed', over: 'postOutProcedures' },
    { of: 'postOutDossiers', over: 'received' },
  ],
  bases: BASES,
  checks: CHECKS,
  outline: {
    title: 'BÁO CÁO',
    subject: [
      `Kết quả thực hiện ${DIRECTIVE_25}`,
      `và ${DIRECTIVE_08}`,
      'của Chủ tịch UBND tỉnh tháng {@month}',
    ],
    introduction: [
      `Thực hiện ${DIRECTIVE_25} về việc thực hiện nghiêm quy định xin lỗi bằng văn bản khi giải quyết quá hạn thủ tục ` +
        `hành chính và ${DIRECTIVE_08} về việc tăng cường sử dụng hiệu quả hệ thống iGate, dịch vụ công trực tuyến ` +
        'Một phần, Toàn trình trên địa bàn tỉnh;',
      `{@agency} báo cáo kết quả thực hiện ${BOTH} tháng {@month}, cụ thể như sau:`,
    ],
    body: BODY,
    appendixPointer: '(Kết quả chi tiết tại Phụ lục {@appendices} kèm theo).',
    consolidatedClosing: `{@agency} báo cáo kết quả thực hiện ${BOTH} tháng {@month}, kính trình UBND tỉnh xem xét./.`,
    closing:
      `{@agency} báo cáo kết quả thực hiện ${BOTH} tháng {@month}, đề nghị Văn phòng UBND tỉnh tổng hợp, ` +
      'báo cáo UBND tỉnh./.',
  },
  headline: ['settledOnTime', 'onlineReceived', 'paidOnline', 'postDossiers'],
  brief: [
    {
      figure: 'settled',
      shows: 'count',
      words: { vi: 'giải quyết {} hồ sơ', en: '{} dossiers settled' },
      moves: true,
    },
    { figure: 'settledOverdue', shows: 'count', words: { vi: '{} quá hạn', en: '{} overdue' } },
    { figure: 'onlineReceived', shows: 'rate', words: { vi: 'trực tuyến {}', en: '{} online' } },
  ],
  changes: [
    {
      version: 2,
      vi: 'Hồ sơ trả trực tuyến, thuộc diện thanh toán hoặc trả qua BCCI nhiều hơn số đã giải quyết: chỉ cần ghi lý do, không còn là lỗi.',
      en: 'More dossiers returned online, payable online or returned by post than settled: a reason is enough, it is no longer an error.',
    },
  ],
  columns: CT25_CT08_COLUMNS,
};
