// What the rates of online dossiers and of online payment may divide by, as provinces do it; see docs/decisions/0020-bases.md.
// Data only.

import type { BaseChoice, CountFigure, Unit } from './definition.ts';
import type { ColumnMeaning, FigureColumns } from './export-columns.ts';

export const DOSSIER: Unit = {
  id: 'dossier',
  words: { vi: 'hồ sơ', en: 'dossiers' },
  one: 'dossier',
  aliases: ['hs'],
  counts: 'events',
};

const DENOMINATOR = {
  vi: 'Không in trong báo cáo, dùng làm mẫu số để tính tỷ lệ.',
  en: 'Not printed in the report; it is the denominator of rates.',
};

const CARRIED_OVER: CountFigure = {
  kind: 'count',
  unit: DOSSIER,
  obtained: { how: 'asked' },
  // What one month carries over holds much of what the month before it did.
  overTime: 'first',
  id: 'carriedOver',
  section: 'online',
  label: 'Hồ sơ TTHC kỳ trước chuyển sang',
  short: 'Kỳ trước chuyển sang',
  english: 'Dossiers carried over',
  aliases: ['chuyển kỳ trước', 'từ kỳ trước', 'kỳ trước', 'carried over'],
  hint: {
    vi: 'Hồ sơ nhận từ kỳ trước, đến đầu kỳ này chưa giải quyết xong. Không in trong báo cáo, dùng để tính tỷ lệ.',
    en: 'Received earlier and not settled when this period began. Not printed; part of a denominator.',
  },
};

const RECEIVED_WITH_CARRIED: CountFigure = {
  kind: 'count',
  unit: DOSSIER,
  obtained: { how: 'computed', plus: ['received', 'carriedOver'] },
  overTime: 'parts',
  id: 'receivedWithCarried',
  section: 'online',
  label: 'Tổng số hồ sơ TTHC tiếp nhận, gồm cả kỳ trước chuyển sang',
  short: 'Tiếp nhận gồm kỳ trước',
  english: 'Dossiers received with carry-over',
  aliases: ['tiếp nhận gồm cả kỳ trước', 'tiếp nhận gồm kỳ trước chuyển sang', 'received with carry-over'],
  hint: DENOMINATOR,
};

const ONLINE_PROCEDURES_RECEIVED: CountFigure = {
  kind: 'count',
  unit: DOSSIER,
  obtained: { how: 'asked' },
  id: 'onlineProceduresReceived',
  section: 'online',
  label: 'Hồ sơ tiếp nhận của các TTHC có DVCTT, cả trực tuyến và trực tiếp',
  short: 'Hồ sơ của TTHC có DVCTT',
  english: 'Dossiers of procedures with an online service',
  aliases: ['hồ sơ cả trực tuyến và trực tiếp', 'cả trực tuyến và trực tiếp', 'dossiers in both channels'],
  hint: DENOMINATOR,
};

const FEE_DOSSIERS: CountFigure = {
  kind: 'count',
  unit: DOSSIER,
  obtained: { how: 'asked' },
  id: 'feeDossiers',
  section: 'payment',
  label: 'Hồ sơ của các TTHC có thu phí, lệ phí',
  short: 'Hồ sơ có thu phí, lệ phí',
  english: 'Dossiers that carry a fee',
  aliases: ['hồ sơ có thu phí', 'hồ sơ thu phí', 'hồ sơ có phí', 'fee dossiers'],
  hint: DENOMINATOR,
};

const column = (figure: string, meaning: ColumnMeaning): FigureColumns => ({
  figure,
  ways: [{ by: 'columns', plus: [meaning] }],
});

export const BASES: readonly BaseChoice[] = [
  {
    id: 'online',
    rates: ['onlineReceived', 'partialReceived', 'fullReceived'],
    options: [
      {
        id: 'received',
        over: 'received',
        words: {
          vi: 'số hồ sơ tiếp nhận trong kỳ, không gồm kỳ trước chuyển sang',
          en: 'dossiers received in the period, without carry-over',
        },
      },
      {
        id: 'received-with-carried',
        over: 'receivedWithCarried',
        words: {
          vi: 'số hồ sơ tiếp nhận, gồm cả kỳ trước chuyển sang',
          en: 'dossiers received, with those carried over',
        },
        more: { after: 'received', figures: [CARRIED_OVER, RECEIVED_WITH_CARRIED] },
        columns: [column('carriedOver', 'received.carried')],
      },
      {
        id: 'online-procedures',
        over: 'onlineProceduresReceived',
        words: {
          vi: 'số hồ sơ của các TTHC có dịch vụ công trực tuyến, cả trực tuyến và trực tiếp',
          en: 'dossiers of the procedures with an online service, online and on paper',
        },
        more: { after: 'received', figures: [ONLINE_PROCEDURES_RECEIVED] },
        columns: [column('onlineProceduresReceived', 'received.ofOnline')],
        checks: [
          {
            kind: 'at-most',
            lesser: 'onlineReceived',
            greater: 'onlineProceduresReceived',
            code: 'at-most.onlineReceived.onlineProceduresReceived',
            severity: 'error',
          },
          {
            kind: 'at-most',
            lesser: 'onlineProceduresReceived',
            greater: 'received',
            code: 'at-most.onlineProceduresReceived.received',
            severity: 'error',
          },
        ],
      },
      {
        id: 'settled',
        over: 'settled',
        words: { vi: 'số hồ sơ đã giải quyết trong kỳ', en: 'dossiers settled in the period' },
        // What is received and what is settled in a month are not the same dossiers.
        checks: [
          {
            kind: 'at-most',
            lesser: 'onlineReceived',
            greater: 'settled',
            code: 'at-most.onlineReceived.settled',
            severity: 'warning',
          },
        ],
      },
    ],
  },
  {
    id: 'payment',
    rates: ['paidOnline'],
    options: [
      {
        id: 'payment-procedures',
        over: 'feeSettled',
        words: {
          vi: 'số hồ sơ đã giải quyết của các TTHC có thanh toán trực tuyến',
          en: 'dossiers settled of the procedures with online payment',
        },
      },
      {
        id: 'fee-procedures',
        over: 'feeDossiers',
        words: {
          vi: 'số hồ sơ của các TTHC có thu phí, lệ phí',
          en: 'dossiers of all procedures with a fee',
        },
        more: { after: 'feeSettled', figures: [FEE_DOSSIERS] },
        columns: [column('feeDossiers', 'received.ofFee')],
        without: ['feeSettled'],
        checks: [
          {
            kind: 'at-most',
            lesser: 'paidOnline',
            greater: 'feeDossiers',
            code: 'at-most.paidOnline.feeDossiers',
            severity: 'error',
          },
        ],
      },
    ],
  },
];
