// The bot in Vietnamese: polite, short, the words of the office.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { monthLabel } from '../calendar/month.ts';
import type { EntryEvent } from '../entry/entry.ts';
import type { UnclearReason } from '../language/count.ts';
import { formatCount, formatDecimal, formatSigned } from '../language/format.ts';
import type { Finding } from '../report/checks.ts';
import { figureOf, type ReportDefinition } from '../report/definition.ts';
import { figureName, nameOf, quoted, valueText } from './naming.ts';
import type { OpenedFacts, Phrases } from './phrases.ts';
import { viHistory } from './vi-history.ts';
import { viPath } from './vi-path.ts';
import { viPeople } from './vi-people.ts';

const UNCLEAR: Record<UnclearReason, string> = {
  empty: 'chưa có số',
  'not-a-number': 'đó không phải là số',
  'other-words': 'có chữ em chưa hiểu',
  several: 'có nhiều số',
  'in-date': 'có ngày tháng lẫn với số',
  'misplaced-separator': 'dấu chấm, dấu phẩy đặt chưa đúng chỗ',
  decimal: 'số liệu phải là số nguyên',
  'looks-like-rate': 'trông giống một tỷ lệ hơn là số đếm',
  percent: 'đó là tỷ lệ phần trăm, ở đây cần số đếm',
  fraction: 'đó là hai số',
  negative: 'số liệu không thể âm',
  rounded: 'đó là số làm tròn, báo cáo cần số chính xác',
  approximate: 'đó là số ước chừng, báo cáo cần số chính xác',
  'too-large': 'số lớn hơn mức cho phép (9.999.999)',
};

const bold = (text: string) => `**${text}**`;

export const vi: Phrases = {
  language: 'vi',

  welcome: 'Chào anh/chị, em là Trợ lý Báo cáo.',
  welcomeMore:
    'Em hỏi từng số liệu, kiểm tra, tính các tỷ lệ và trả lại báo cáo Word đúng thể thức. ' +
    'Anh/chị có thể dừng bất cứ lúc nào, số đã ghi không mất.',
  help: [
    `${bold('Bắt đầu')}: “báo cáo tháng 2”, “báo cáo tháng này”, “tiếp tục”.`,
    `${bold('Nhập')}: gõ số (688 hoặc 1.655), nhiều số (“688, 0, 0”), kèm tên (“đúng hạn 688; trước hạn 0”), hoặc dán một đoạn báo cáo. “biểu mẫu” để điền cả mục.`,
    `${bold('Sửa')}: “sửa trước hạn 12”, “quay lại”, hoặc sửa chính tin nhắn đã gửi.`,
    `${bold('Xem')}: “còn thiếu gì”, “xem lại”, “vì sao 96,16%?”, “tình hình tháng này”.`,
    `${bold('Khác')}: “bỏ qua”, “để sau”, “hoàn tất”, “tải báo cáo”.`,
  ],
  notUnderstood: 'Em chưa hiểu ý anh/chị. Gõ “trợ giúp” để xem các câu em hiểu.',
  numberWithoutQuestion: (name) => `Anh/chị muốn ghi số này cho ${bold(name)}?`,
  unknownPerson:
    'Em chưa biết anh/chị. Anh/chị vui lòng liên hệ người quản trị Trợ lý Báo cáo của cơ quan để được thêm vào.',
  whichAgency: 'Anh/chị đang làm việc cho cơ quan nào ạ? Em hỏi một lần, đổi lại bằng “đổi cơ quan”.',
  agencyWord: 'Cơ quan',
  agencyChosen: (name) => `Vâng, em làm việc với anh/chị cho ${bold(quoted(name))}.`,
  personalChatOnly: 'Việc nhập số liệu chỉ làm trong trò chuyện riêng. Anh/chị nhắn trực tiếp cho em nhé.',
  tooLong: 'Tin nhắn dài quá, em chưa đọc được. Anh/chị gửi từng phần giúp em.',
  textTooLong: (longest) =>
    `Nội dung dài quá ${formatCount(longest)} ký tự, em chưa ghi. Anh/chị rút gọn giúp em.`,
  notText: 'Em mới đọc được chữ. Anh/chị gõ hoặc dán số liệu giúp em.',
  badPayload: 'Thẻ này không dùng được nữa. Anh/chị gõ “tiếp tục” để làm tiếp.',
  trouble: 'Hệ thống đang gặp trục trặc, nội dung vừa gửi chưa được ghi. Anh/chị thử lại sau ít phút.',
  readOnly: 'Anh/chị được xem báo cáo này nhưng không nhập số liệu.',

  reportTitle: (month) => `Báo cáo tháng ${monthLabel(month)}`,
  opened: (facts) => `${bold(`Báo cáo tháng ${monthLabel(facts.month)}`)}\n\n${period(facts)}`,
  resumed: (facts) =>
    `Mình làm tiếp ${bold(`báo cáo tháng ${monthLabel(facts.month)}`)}: đã có ${facts.given}/${facts.needed} số liệu, tiếp theo là ${bold(facts.name)}.`,
  allGiven: (month) => `Báo cáo tháng ${monthLabel(month)} đã đủ số liệu.`,
  notOwed: 'Cơ quan của anh/chị không phải nộp báo cáo này.',
  noSuchMonth: 'Em không tìm thấy tháng đó. Anh/chị ghi theo mẫu “báo cáo tháng 02/2024” giúp em.',
  notBegun: (month) => `Chưa có số liệu báo cáo tháng ${monthLabel(month)}.`,
  futureMonth: (month, latest) =>
    `Chưa đến kỳ báo cáo tháng ${monthLabel(month)}. Tháng gần nhất nhập được là ${monthLabel(latest)}.`,
  beforeFirst: (month, first) =>
    `Tháng ${monthLabel(month)} trước tháng đầu tiên cơ quan báo cáo trên hệ thống (${monthLabel(first)}).`,
  definitionChanged: (changes) =>
    [
      'Mẫu báo cáo đã được cập nhật; số liệu đã nhập vẫn giữ nguyên:',
      ...changes.map((one) => `- ${one.vi}`),
    ].join('\n'),

  question: ({ place, name, hint, lines }) =>
    [
      `${place ? `${place.at}/${place.of} · ` : ''}${bold(name)}`,
      [...(hint ? [`_${hint}_`] : []), ...lines].join('\n\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  previousValue: (month, value) => `Tháng ${monthLabel(month)}: ${value}`,
  currentValue: (value) => `Đang ghi: ${value}`,
  events: (definition, events) => events.map((event) => eventText(definition, event)),
  unchanged: (count) => `${count} số liệu không đổi`,
  derived: (values) => `Tự tính: ${values.map(({ name, value }) => `${name} ${bold(value)}`).join('; ')}.`,
  skipped: (name) => `Đã để lại ${bold(name)}, em sẽ hỏi lại ở cuối.`,
  cannotSkip: 'Hiện không có câu nào để bỏ qua.',
  nothingBefore: 'Đây là số liệu đầu tiên, không có câu trước.',
  unclear: (words, reason, name) =>
    `Em chưa ghi “${quoted(words)}” cho ${bold(name)}, vì ${UNCLEAR[reason]}. Anh/chị chọn hoặc gõ lại giúp em.`,
  which: (words) => (words ? `“${quoted(words)}” là của số liệu nào ạ?` : 'Anh/chị muốn nói số liệu nào ạ?'),
  tooMany: (count, room, section) =>
    `Anh/chị gửi ${count} số nhưng mục ${bold(section)} chỉ còn ${room} số liệu, em chưa ghi số nào. Anh/chị gửi lại, hoặc ghi kèm tên từng số liệu.`,
  otherMonth: (pasted, open) =>
    `Đoạn vừa dán là của tháng ${monthLabel(pasted)}, còn đang nhập tháng ${monthLabel(open)}. Em chưa ghi gì. Anh/chị mở “báo cáo tháng ${monthLabel(pasted)}” rồi dán lại nếu đúng.`,
  repeated: 'Nội dung này đã được ghi trước đó.',
  noKeep: 'Số liệu này không có giá trị tháng trước để giữ.',

  editedNothing: 'Tin nhắn vừa sửa không có số liệu nào đã ghi, nên số liệu giữ nguyên.',
  editedSuperseded: (name) =>
    `${bold(name)} đã được ghi lại sau tin nhắn đó, nên việc sửa tin nhắn không làm đổi số liệu. Gõ “sửa ${name} …” để đổi.`,

  missing: (names, more) =>
    [
      `Còn thiếu ${names.length + more} mục:`,
      ...names.map((name) => `- ${name}`),
      ...(more > 0 ? [`- … và ${more} mục khác`] : []),
    ].join('\n'),
  nothingMissing: 'Đã đủ số liệu.',
  later: (given, needed) => `Đã lưu ${given}/${needed} số liệu. Khi nào làm tiếp anh/chị gõ “tiếp tục”.`,
  cancelledQuestion: 'Đã hủy, số liệu giữ nguyên.',
  status: (facts) =>
    [
      `${bold(`Báo cáo tháng ${monthLabel(facts.month)}`)}: ${facts.state === 'entering' ? `đang nhập, đã có ${facts.given}/${facts.needed} số liệu` : viPath.stateName[facts.state]}.`,
      facts.errors > 0 ? `${facts.errors} lỗi cần sửa.` : '',
      facts.warnings > 0 ? `${facts.warnings} cảnh báo cần lý do.` : '',
      facts.state === 'approved' || facts.state === 'sent'
        ? ''
        : `Hạn nộp: ${formatDateTime(facts.deadline)}${facts.now > facts.deadline ? ` (${bold('đã quá hạn')})` : ''}.`,
    ]
      .filter((line) => line !== '')
      .join(' '),

  finding: findingText,
  findingNoticed: (severity, words) => `${bold(severity === 'error' ? 'Lỗi:' : 'Lưu ý:')} ${words}`,
  findingHeading: (severity, count) => (severity === 'error' ? `${count} lỗi phải sửa` : `${count} cảnh báo`),
  explanation: (definition, figure, rate) =>
    `${bold(`${nameOf(definition, figure, 'vi')}: ${rate.text}`)} = ${formatCount(rate.numerator)}/${formatCount(rate.denominator)}\n\n` +
    `- Tử số: ${figureOf(definition, figure).label} (${formatCount(rate.numerator)})\n` +
    `- Mẫu số: ${figureOf(definition, rate.over).label} (${formatCount(rate.denominator)})` +
    (rate.kind === 'none' ? '\n\nMẫu số bằng 0 nên không tính tỷ lệ.' : ''),
  noSuchRate:
    'Em không thấy tỷ lệ đó trong báo cáo đang mở. Anh/chị hỏi ví dụ “vì sao tiếp nhận trực tuyến 96,16%?”.',

  card: {
    asOf: (now, version) => `Lúc ${formatDateTime(now)} · phiên bản ${version}`,
    outdated: (version) =>
      `Thẻ vừa bấm là của phiên bản ${version}, đã cũ nên em không áp dụng. Đây là số liệu hiện tại.`,
    formTitle: (section, month) => `${section} · ${monthLabel(month)}`,
    formHint: 'Để trống ô chưa có số. Có thể gõ 1.655 hoặc 1655.',
    lastMonth: (label, value) => `${label} (tháng trước: ${value})`,
    computedHere: (label) => `${label} (tự tính)`,
    fieldRefused: (reason) => `Chưa ghi, vì ${UNCLEAR[reason]}.`,
    fieldConflict: (current) => `Vừa có người ghi ${current}. Bấm lưu lần nữa để thay.`,
    formProblems: (saved, refused) =>
      saved > 0 ? `Đã lưu ${saved} số liệu, còn ${refused} ô cần xem lại.` : `Còn ${refused} ô cần xem lại.`,
    saved: (section) => `Đã lưu: ${section}`,
    savedCount: (count) => (count === 0 ? 'Không có thay đổi.' : `${count} số liệu được ghi.`),
    reviewTitle: (month) => `Rà soát báo cáo tháng ${monthLabel(month)}`,
    reviewReady: 'Báo cáo đã sẵn sàng để hoàn tất.',
    reviewMissing: (count) => `Còn thiếu ${count} mục.`,
    moreFindings: (count) => `… và ${count} mục khác, hiện ra khi các mục trên đã xử lý.`,
    reasonAsked: 'Lý do',
    reasonPlaceholder: 'Ghi lý do ngắn gọn',
    unknownValue: 'chưa có',
    summaryTitle: (month) => `Kết quả tháng ${monthLabel(month)}`,
    againstLastMonth: (change) =>
      change === '0' ? 'Không đổi so với tháng trước' : `${change} điểm % so với tháng trước`,
    noLastMonth: 'Chưa có tháng trước để so sánh',
    chartTitle: (name) => `${name}, 6 tháng gần nhất (%)`,
    sample: 'Dữ liệu mẫu, chỉ dùng thử',
  },

  path: viPath,
  history: viHistory,

  people: viPeople,

  notReady: 'Chưa hoàn tất được: còn số liệu thiếu, lỗi hoặc cảnh báo chưa có lý do.',
  documentReady: (fileName, draft) => `${draft ? 'Bản dự thảo' : 'Báo cáo'} Word: ${fileName}`,
  documentNotYet: 'Chưa xuất Word được: báo cáo còn thiếu số liệu hoặc còn lỗi.',
  documentOutdated: 'Số liệu đã thay đổi sau khi em tạo tệp này. Gõ “tải báo cáo” để lấy bản mới.',
  consentDescription: (draft) => (draft ? 'Bản dự thảo báo cáo tháng' : 'Báo cáo tháng'),
  consentDeclined: 'Vâng, em không gửi tệp. Khi cần anh/chị gõ “tải báo cáo”.',
  uploadFailed: 'Chưa lưu được tệp vào OneDrive. Anh/chị tải bằng liên kết dưới đây.',
  linkExpires: (minutes) => `Liên kết có hiệu lực ${minutes} phút.`,

  button: {
    enterMonth: (month) => `Nhập báo cáo tháng ${monthLabel(month)}`,
    start: 'Bắt đầu',
    status: 'Tình hình tháng này',
    help: 'Trợ giúp',
    keep: (value) => `Giữ ${value}`,
    keepAll: (count) => `Giữ cả ${count} số như tháng trước`,
    form: 'Biểu mẫu',
    skip: 'Bỏ qua',
    save: 'Lưu',
    review: 'Xem lại',
    fix: 'Sửa',
    recompute: 'Lấy số tự tính',
    giveReasons: 'Ghi lý do',
    finish: 'Hoàn tất',
    draft: 'Tải bản dự thảo',
    download: 'Tải báo cáo Word',
    resume: 'Tiếp tục',
    useReading: (name, value) => `${name}: ${value}`,
    replaceWith: (value) => `Thay bằng ${value}`,
  },
};

function period({ period: { from, to }, deadline, given, needed }: OpenedFacts): string {
  return [
    `Kỳ số liệu: ${formatDate(from)} – ${formatDate(to)}`,
    `Hạn nộp: ${formatDateTime(deadline)}`,
    `Đã có: ${given}/${needed} số liệu`,
  ].join('\n\n');
}

function eventText(definition: ReportDefinition, event: EntryEvent): string {
  const figure = figureOf(definition, event.figure);
  const name = figureName(figure, 'vi');
  const value = (of: number | string) => valueText(figure, of, 'vi');
  switch (event.kind) {
    case 'recorded':
      return event.before === undefined
        ? `${name}: ${bold(value(event.value))}`
        : `${name}: ${bold(value(event.value))} (trước đó ${value(event.before)})`;
    case 'unchanged':
      return `${name}: ${bold(value(event.value))} (không đổi)`;
    case 'computed':
      return `${name}: lấy lại số tự tính (trước đó ${value(event.before)})`;
    case 'conflict':
      return `${name} vừa được ghi là ${bold(value(event.current.value))} lúc ${formatDateTime(event.current.at)}, em chưa thay bằng ${value(event.offered)}.`;
  }
}

function findingText(definition: ReportDefinition, finding: Finding): string {
  const { check, expected, upTo = 0, months = 0 } = finding;
  const name = (id: string) => nameOf(definition, id, 'vi');
  const n = (id: string) => formatCount(finding.values.get(id) ?? 0);
  const e = formatCount(expected);
  switch (check.kind) {
    case 'sum':
      return `${name(check.total)} là ${n(check.total)}, nhưng ${check.parts.map((id) => `${name(id)} ${n(id)}`).join(' + ')} = ${e}.`;
    case 'at-most':
      return `${name(check.lesser)} (${n(check.lesser)}) lớn hơn ${name(check.greater)} (${n(check.greater)}).`;
    case 'running':
      return `${name(check.total)} là ${n(check.total)}, nhưng lũy kế tháng trước cộng ${name(check.of)} tháng này là ${e}.`;
    case 'needs':
      return `${name(check.dossiers)} là ${n(check.dossiers)}, nhưng ${name(check.used)} là 0.`;
    case 'union':
      return `${name(check.whole)} là ${n(check.whole)}, phải từ ${e} đến ${formatCount(upTo)} (${check.parts.map((id) => `${name(id)} ${n(id)}`).join(', ')}).`;
    case 'more-used':
      return `${name(check.used)} (${n(check.used)}) nhiều hơn ${name(check.dossiers)} (${n(check.dossiers)}). Chỉ đúng khi tính cả hồ sơ giấy.`;
    case 'stock-flow':
      return `Tồn tháng trước + ${name(check.inflow)} (${n(check.inflow)}) − ${name(check.outflow)} (${n(check.outflow)}) = ${formatSignedPlain(expected)}, nhưng ${name(check.stock)} là ${n(check.stock)}.`;
    case 'moved':
      return `${name(check.figure)} tháng trước là ${e}, tháng này là ${n(check.figure)} (${formatSigned((finding.values.get(check.figure) ?? 0) - expected)}).`;
    case 'every':
      return `${name(check.all)} là ${n(check.all)}, nhưng ${name(check.some)} là ${n(check.some)}.`;
    case 'none':
      return `${name(check.figure)}: ${n(check.figure)}. Xin cho biết nguyên nhân.`;
    case 'history':
      return `${name(check.figure)} là ${n(check.figure)}, ${howFar(finding.values.get(check.figure) ?? 0, expected)} mức thường gặp ${e} (${months} tháng trước).`;
  }
}

/** "gấp 3,2 lần" or "chỉ bằng 0,3 lần" the usual value. */
function howFar(value: number, usual: number): string {
  if (usual === 0) return 'khác hẳn';
  const tenths = Math.round((value * 10) / usual);
  return `${value > usual ? 'gấp' : 'chỉ bằng'} ${formatDecimal(tenths, 1)} lần`;
}

function formatSignedPlain(n: number): string {
  return n < 0 ? `−${formatCount(-n)}` : formatCount(n);
}
