// Of figures that are taken over from files, in Vietnamese.

import { formatDateTime } from '../calendar/clock.ts';
import { formatCount } from '../language/format.ts';
import type { Addend, Place, Provenance } from '../report/provenance.ts';
import { fileLabel, quoted } from './figure-labels.ts';
import { viPeriod, viWords, viWordsOf } from './period-words.ts';
import { reportButton } from './report-button.ts';
import type { OriginFacts, TakeOverPhrases } from './take-over-phrases.ts';

const file = (name: string) => (name === '' ? 'đoạn anh/chị dán' : fileLabel(name));
const begins = (name: string) => (name === '' ? 'Đoạn anh/chị dán' : `Tệp “${fileLabel(name)}”`);
const allBegin = (names: readonly string[]) => names.map(begins).join(', ');
const files = (names: readonly string[]) => names.map(file).join(', ');
const STATES = { waiting: 'đang chờ duyệt', approved: 'đã duyệt', sent: 'đã gửi' } as const;

export const viTakeOver: TakeOverPhrases = {
  howTo:
    'Anh/chị kéo thả hoặc đính kèm tệp vào khung trò chuyện này giúp em, nhiều tệp một lần cũng được. Em đọc bảng xuất từ hệ thống một cửa (06a, tổng hợp, theo thủ tục, danh mục TTHC, 766), dự thảo và báo cáo hoàn chỉnh: Excel (.xlsx, .xls, .csv), Word (.docx), PDF có chữ, hoặc dán bảng vào tin nhắn. Em cho xem từng số trước, anh/chị đồng ý thì em mới ghi.',

  otherMonth: ({ name, month, open }) =>
    `${begins(name)} là số liệu **${viPeriod(month)}**, còn báo cáo đang nhập là ${viPeriod(open)}, nên em chưa lấy số nào.`,
  openThere: (month) => `Em còn giữ tệp; anh/chị có thể lấy số vào báo cáo ${viPeriod(month)}.`,
  sayInto: (month) => `lấy số từ tệp ${viPeriod(month)}`,
  decided: (month, state) => `Báo cáo ${viPeriod(month)} ${STATES[state]} nên không nhận thêm số liệu.`,
  severalMonths: (name, months, open) =>
    `${begins(name)} có số liệu của nhiều kỳ (${months.map(viPeriod).join(', ')}), em không biết số nào là của ${viPeriod(open)} nên chưa lấy. Anh/chị xuất riêng ${viPeriod(open)} rồi gửi lại giúp em.`,
  otherPeriod: (name, words, open) =>
    `${begins(name)} là số liệu “${quoted(words)}”, không phải của ${viPeriod(open)}, nên em chưa lấy số nào. Anh/chị xuất riêng ${viPeriod(open)} rồi gửi lại giúp em.`,
  otherAgency: (name, agency, own) =>
    `${begins(name)} là của **${quoted(agency)}**, không phải của ${quoted(own)}, nên em không lấy số nào.`,
  ofOther: (names, there, open) =>
    `${allBegin(names)} là số liệu của báo cáo **${viPeriod(there)}**, còn đang mở báo cáo ${viPeriod(open)}. Em chưa lấy số nào.`,
  ofWhich: (names) =>
    `${allBegin(names)} có số liệu mà nhiều báo cáo cùng cần. Anh/chị lấy vào báo cáo nào ạ? Em chưa lấy số nào.`,
  whoEnters: (names) =>
    names.length === 0
      ? 'Số liệu do cán bộ được phân công của cơ quan nhập.'
      : `Số liệu do ${names.map(quoted).join(', ')} nhập, anh/chị chuyển tệp cho cán bộ giúp em.`,
  mayCheck: 'Em kiểm tra được giúp anh/chị xem tệp có chỗ nào mâu thuẫn.',
  noReport: 'Anh/chị không có báo cáo nào đang nhập nên em không lấy số được.',

  title: (month) => `Lấy số từ tệp: báo cáo ${viPeriod(month)}`,
  fileName: file,
  from: (names) => `Từ ${files(names)}`,
  besides: (values) =>
    `Trong đoạn còn có ${values.map(quoted).join('; ')}. Em chưa ghi, anh/chị gõ riêng giúp em.`,
  noMonth: (month) =>
    `Trong tệp không ghi ${viWordsOf(month).one}. Anh/chị xem giúp em có đúng là số liệu ${viPeriod(month)} không.`,
  found: ({ fresh, same, rival }) => {
    const parts = [
      ...(fresh > 0 ? [`${fresh} số chưa ghi`] : []),
      ...(rival > 0 ? [`${rival} số cần anh/chị chọn`] : []),
      ...(same > 0 ? [`${same} số đã có trong báo cáo`] : []),
    ];
    return `Em tìm thấy ${parts.join(', ')}. Em chưa ghi gì cả.`;
  },
  fresh: 'Chưa ghi, lấy từ tệp',
  beyond: (count) =>
    `Còn ${count} số liệu khác nhau nữa chưa hiện ở đây. Anh/chị chọn xong thì gửi lại tệp, em hỏi tiếp.`,
  tick: (frequency, name, value, before) =>
    `${name}: ${value}${before === undefined ? '' : ` (${viWords(frequency).before} ${before})`}`,
  stored: (value, source) => `đang ghi ${value}${source === '' ? '' : ` (${source})`}`,
  inFile: (value, names) => `${files(names)}: ${value}`,
  lastMonth: (frequency, value) => `${viWords(frequency).before} ${value}`,
  difference: (value) => `chênh ${value}`,
  byRule: (value) => `tự tính ${value}`,
  choose: 'Anh/chị chọn số nào?',
  keep: (value) => `Giữ ${value}`,
  replaceWith: (value) => `Thay bằng ${value}`,
  use: (value, name) => `${value} (${file(name)})`,
  add: (parts, sum) => `Cộng thêm: ${parts.join(' + ')} = ${sum}`,
  offRule: (name, value) => `Vẫn ghi ${name}: ${value}`,
  button: {
    all: 'Lấy tất cả',
    ticked: 'Lấy mục đã chọn',
    none: 'Không lấy',
    replaceAll: 'Thay tất cả',
    addAll: 'Cộng tất cả',
    places: 'Xem vị trí trong tệp',
    into: (month) => reportButton('vi', month, [`Lấy vào ${viPeriod(month)}`]),
    same: (count) => `Đã có trong báo cáo (${count})`,
    unplaced: (count) => `Chưa dùng đến (${count})`,
  },
  moreUnplaced: (count) => `… và ${count} chỗ khác.`,
  nothingNew: (names, month) =>
    `Các số trong ${files(names)} đều trùng với báo cáo ${viPeriod(month)}, em không phải ghi gì thêm.`,

  alreadyAdded: (names, month) =>
    `Số trong ${files(names)} đã nằm trong báo cáo ${viPeriod(month)}, em không cộng thêm lần nữa:`,

  taken: (count, names) => `Đã lấy ${count} số từ ${files(names)}`,
  takenNone: (names) => `Em không lấy số nào từ ${files(names)}`,
  undecided: (names) => `Chưa lấy vì anh/chị chưa chọn số nào: ${names.join(', ')}.`,
  nothingArrived:
    'Điện thoại của anh/chị chưa gửi các mục đã chọn nên em chưa ghi gì. Anh/chị bấm “Lấy tất cả”, hoặc chọn lại trên máy tính giúp em.',
  conflict: (name, current, offered) =>
    `**${name}** vừa được ghi là ${current} sau khi em đưa bảng này, nên em không ghi đè ${offered}.`,

  place,
  addends,
  origin,
  why: (name, value, from, at) => `**${name}** ${value}: ${from} (ghi lúc ${formatDateTime(at)}).`,
};

function origin({ provenance, addends: parts }: OriginFacts = {}): string | undefined {
  if (parts) return addends(parts);
  return provenance && `lấy từ ${file(provenance.file)}, ${place(provenance)}`;
}

function addends(parts: readonly Addend[]): string {
  // Typed, and nothing was said of systems.
  if (parts.every(({ source, from }) => source === '' && !from))
    return parts.map(({ value }) => formatCount(value, 'vi')).join(' + ');
  return parts
    .map(({ source, value, from }) => {
      const name = source === '' ? (from ? file(from.file) : 'số đã ghi') : fileLabel(source);
      return `${formatCount(value, 'vi')} (${name})`;
    })
    .join(' + ');
}

function place({ foundIn, place: at }: Provenance): string {
  switch (foundIn.by) {
    case 'cell':
      return [tableName(foundIn.table), `dòng ${quoted(foundIn.row)}`, `cột ${quoted(foundIn.column)}`]
        .filter((part) => part !== '')
        .join(', ');
    case 'sum':
      return [tableName(foundIn.table), `cộng ${foundIn.rows} dòng của cột ${quoted(foundIn.column)}`]
        .filter((part) => part !== '')
        .join(', ');
    case 'count':
      return [tableName(foundIn.table), `đếm ${foundIn.rows} dòng theo cột ${quoted(foundIn.column)}`]
        .filter((part) => part !== '')
        .join(', ');
    case 'addends':
      return addends(foundIn.addends);
    case 'line': {
      const label = quoted(foundIn.label).replace(/[\s:=]+$/u, '');
      return [...(label === '' ? [] : [`dòng “${label}”`]), ...spot(at)].join(', ');
    }
  }
}

/** What is called a table by its own name is not called one twice. */
const tableName = (table: string) => {
  const name = quoted(table);
  return name === '' || /^(?:bảng|biểu|phụ lục|danh mục|danh sách|table)/iu.test(name)
    ? name
    : `bảng ${name}`;
};

function spot({ page, line, sheet, cell, paragraph }: Place): readonly string[] {
  return [
    ...(page === undefined ? [] : [`trang ${page}`]),
    ...(line === undefined || page !== undefined ? [] : [`dòng ${line}`]),
    ...(sheet === undefined ? [] : [`trang tính ${quoted(sheet)}`]),
    ...(cell === undefined ? [] : [`ô ${cell}`]),
    ...(paragraph === undefined ? [] : [`đoạn ${paragraph}`]),
  ];
}
