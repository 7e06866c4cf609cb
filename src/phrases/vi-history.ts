// Who changed what, and compared files, in Vietnamese.

import type { HistoryParts } from '../actions/file-words.ts';
import type { HistoryEvent, Move, Registered } from '../actions/read-history.ts';
import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { formatCount } from '../language/format.ts';
import { findFigure, type ReportDefinition } from '../report/definition.ts';
import { figureName, monthsText, quoted } from './figure-labels.ts';
import type { HistoryPhrases } from './history-phrases.ts';
import { viPeriod, viWords } from './period-words.ts';
import { viAppendix } from './vi-appendix.ts';
import { viShorter } from './vi-from-months.ts';
import { viTakeOver } from './vi-take-over.ts';
import { viWorkflow } from './vi-workflow.ts';

const WAYS: Readonly<Record<string, string>> = {
  typed: 'gõ trong trò chuyện',
  form: 'điền biểu mẫu',
  paste: 'dán đoạn báo cáo',
  edit: 'sửa tin nhắn',
  carried: 'giữ như kỳ trước',
  undo: 'hoàn tác',
  file: 'lấy từ tệp',
  cleared: 'xóa',
  computed: 'lấy số tự tính',
};

const MOVES: Readonly<Record<Move, string>> = {
  submitted: 'gửi duyệt',
  withdrawn: 'rút lại',
  approved: 'duyệt',
  returned: 'trả lại',
  registered: 'gửi văn bản',
  corrected: 'mở lại để đính chính',
};

export const viHistory: HistoryPhrases = {
  fileName: 'Lich su',
  sheet: 'Lịch sử',
  columns: {
    at: 'Thời gian',
    by: 'Người thực hiện',
    what: 'Nội dung',
    before: 'Trước',
    after: 'Sau',
    how: 'Cách thực hiện',
    reason: 'Lý do',
    version: 'Phiên bản',
  },
  parts,

  title: (month) => `Lịch sử báo cáo ${viPeriod(month)}`,
  titleOf: (name, month) => `Lịch sử: ${name}, ${viPeriod(month)}`,
  change: (at, by) => `${formatDateTime(at)} · ${by}`,
  line: ({ what, before, after, how }) =>
    `${what}${after === undefined ? '' : `: ${before === undefined ? '' : `${before} → `}${after}`} (${how})`,
  more: (count) => `… và ${formatCount(count)} thay đổi trước đó, có trong tệp Excel.`,
  none: (month) => `Báo cáo ${viPeriod(month)} chưa có thay đổi nào.`,
  noneOf: (name, month) => `Số liệu **${name}** của ${viPeriod(month)} chưa được ghi lần nào.`,
  whichFigure: 'Anh/chị muốn xem lịch sử của số liệu nào ạ?',
  noSuchFigure: (name) =>
    `Em không tìm thấy số liệu “${quoted(name)}” trong báo cáo. Anh/chị gõ ví dụ “lịch sử đúng hạn”, hoặc “lịch sử” để xem cả báo cáo.`,
  wholeButton: 'Tải toàn bộ lịch sử (Excel)',
  word: 'Lịch sử',
  fileReady: (fileName) => `Lịch sử thay đổi: ${fileName}`,
  fileDescription: 'Lịch sử thay đổi của báo cáo',
  fileDeclined: 'Vâng, em không gửi tệp. Khi cần anh/chị gõ “lịch sử”.',
  fileButton: 'Tải tệp Excel',

  why: {
    ask: (name, value) => `vì sao ${name}${value === undefined ? '' : ` là ${value}`}`,
    which: 'Anh/chị hỏi số nào ạ?',
    noNumber: (numbers) =>
      `Trong báo cáo không có số nào là ${counts(numbers)}. Anh/chị hỏi kèm tên số liệu, ví dụ “vì sao quá hạn là 2”.`,
    notSo: (numbers) => `Số này trong báo cáo không phải là ${counts(numbers)}.`,
    notGiven: (name) => `**${name}** chưa có số trong báo cáo.`,
    given: ({ name, value, by, at, way, from }) =>
      `**${name}** ${value}: ${from ?? WAYS[way]}, ${by === undefined ? '' : `${quoted(by)} `}ghi lúc ${formatDateTime(at)}.`,
    computed: (name, value, of, how, frequency) => {
      if (how === 'computed') return `**${name}** ${value}: em tự tính, ${of}.`;
      if (how === 'running')
        return `**${name}** ${value}: cộng dồn từ đầu năm, gồm ${of} của ${viWords(frequency).present}.`;
      return `**${name}** ${value}: không phải hỏi, vì ${of}.`;
    },
    taken: (name, value, months) =>
      months.length === 1
        ? `**${name}** ${value}: lấy từ ${viShorter(months)} đã duyệt, ${monthsText(months, 'vi')}.`
        : `**${name}** ${value}: cộng ${months.length} ${viShorter(months)} đã duyệt, ${monthsText(months, 'vi')}.`,
  },

  verify: {
    askFile:
      'Anh/chị đính kèm tệp Word (.docx) cần đối chiếu giúp em. Em sẽ cho biết tệp có đúng là bản đã duyệt, chưa bị sửa hay không.',
    oneAtATime: 'Anh/chị gửi từng tệp một giúp em.',
    wordOnly: 'Em chỉ đối chiếu được tệp Word (.docx).',
    tooLarge: (megabytes) => `Tệp lớn hơn ${megabytes} MB nên em không đối chiếu được.`,
    unreachable: 'Em chưa tải được tệp này để đối chiếu. Anh/chị gửi lại tệp sau ít phút giúp em.',
    unknown:
      '**Không trùng** với bản đã duyệt nào mà anh/chị được xem: tệp đã bị sửa, là bản dự thảo, hoặc không do em lập.',
    kept: ({ agency, month, edition, state, at, registered }) =>
      `**Đúng nguyên bản**: báo cáo ${viPeriod(month)} của ${quoted(agency)}, lần ${edition}, ${viWorkflow.stateName[state]} lúc ${formatDateTime(at)}${registered ? `, ${registration(registered)}` : ', chưa có số văn bản'}.`,
    newest: 'Đây là bản mới nhất.',
    overtaken: (edition, state, at) =>
      `**Lưu ý**: bản này đã được thay bằng bản lần ${edition}, ${viWorkflow.stateName[state]} lúc ${formatDateTime(at)}. Gõ “tải báo cáo” để lấy bản mới.`,
    corrected: '**Lưu ý**: báo cáo đang được mở lại để đính chính.',
  },
};

const counts = (numbers: readonly number[]) => numbers.map((one) => formatCount(one, 'vi')).join(', ');

function parts(definition: ReportDefinition, event: HistoryEvent): HistoryParts {
  const name = (id: string) => {
    const figure = findFigure(definition, id);
    return figure ? figureName(figure, 'vi') : id;
  };
  switch (event.kind) {
    case 'figure':
      return {
        what: name(event.figure),
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? (event.derived ? 'tự tính' : 'để trống'),
        how: viTakeOver.origin(event.origin) ?? WAYS[event.way] ?? event.way,
      };
    case 'put-off':
      return { what: name(event.figure), how: 'bỏ qua, để trả lời sau' };
    case 'reason':
      return {
        what: `Lý do về ${event.figures.map(name).join(', ')}`,
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? 'không còn',
        how:
          event.after === undefined ? 'không còn dùng' : event.kept ? 'lý do giữ từ kỳ trước' : 'ghi lý do',
      };
    case 'standing':
      return {
        what: `Lý do giữ cho các kỳ sau về ${event.figures.map(name).join(', ')}`,
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? 'không giữ nữa',
        how: event.after === undefined ? 'bỏ lý do giữ' : 'giữ lý do',
      };
    case 'state':
      return {
        what: 'Báo cáo',
        before: viWorkflow.stateName[event.before],
        after: viWorkflow.stateName[event.after],
        how: `${MOVES[event.move]}${event.edition === undefined ? '' : ` lần ${event.edition}`}`,
        ...(event.reason !== undefined && { reason: event.reason }),
      };
    case 'registration':
      return {
        what: 'Số văn bản',
        ...(event.before && { before: registration(event.before) }),
        after: registration(event.after),
        how: 'ghi số văn bản',
      };
    case 'holder':
      return {
        what: 'Người nhập số liệu',
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? 'bất kỳ ai của cơ quan',
        how: 'giao báo cáo',
      };
    case 'appendix':
      return {
        what: `Phụ lục ${viAppendix.name[event.appendix]}`,
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? 'không có',
        how: event.after === undefined ? 'bỏ phụ lục' : 'kèm phụ lục',
      };
    case 'definition':
      return {
        what: 'Mẫu báo cáo',
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? '',
        how: 'cập nhật mẫu',
      };
  }
}

function registration({ number, issuedOn }: Registered): string {
  return `số ${String(number).padStart(2, '0')} ngày ${formatDate(issuedOn)}`;
}
