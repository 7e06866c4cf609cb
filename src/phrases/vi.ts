// The bot in Vietnamese: polite, short, the words of the office.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { periodLabel, previousPeriod } from '../calendar/report-period.ts';
import type { EntryEvent } from '../entry/entry.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import { figureOf, type ReportDefinition } from '../report/definition.ts';
import { periodOf } from '../report/said-period.ts';
import { figureName, nameOf, partsText, quoted, valueText } from './figure-labels.ts';
import { examplePeriod, ViPeriod, viPeriod, viWords, viWordsOf } from './period-words.ts';
import type { OpenedFacts, Phrases, StandingFacts } from './phrases.ts';
import { viAccount } from './vi-account.ts';
import { viAppendix } from './vi-appendix.ts';
import { viBases } from './vi-bases.ts';
import { UNCLEAR, viButtons, viCards } from './vi-cards.ts';
import { viConversation } from './vi-conversation.ts';
import { viAnnotated, viDiagnosis } from './vi-diagnosis.ts';
import { viDoctor } from './vi-doctor.ts';
import { viFile } from './vi-file.ts';
import { viFiles } from './vi-files.ts';
import { findingText } from './vi-findings.ts';
import { viForm } from './vi-form.ts';
import { viFromMonths } from './vi-from-months.ts';
import { viHanding } from './vi-handing.ts';
import { viHelp } from './vi-help.ts';
import { viHistory } from './vi-history.ts';
import { howMuch, left, leftPicture, MOST_NAMES } from './vi-missing.ts';
import { viOffice } from './vi-office.ts';
import { viOpening } from './vi-opening.ts';
import { viPaper } from './vi-paper.ts';
import { viPeople } from './vi-people.ts';
import { viPreview } from './vi-preview.ts';
import { viProvince } from './vi-province.ts';
import { viQuestion } from './vi-question.ts';
import { viRefusal } from './vi-refusal.ts';
import { viReminder } from './vi-reminder.ts';
import { viReview } from './vi-review.ts';
import { viSending } from './vi-sending.ts';
import { viSeveral } from './vi-several.ts';
import { viStanding } from './vi-standing.ts';
import { viTakeOver } from './vi-take-over.ts';
import { viValues } from './vi-values.ts';
import { viWelcome } from './vi-welcome.ts';
import { viWhich } from './vi-which.ts';
import { viWorkflow } from './vi-workflow.ts';

const bold = (text: string) => `**${text}**`;

export const vi: Phrases = {
  language: 'vi',

  welcome: 'Chào anh/chị, em là Trợ lý Báo cáo.',
  welcomeMore:
    'Em hỏi từng số, kiểm tra, tính tỷ lệ và trả báo cáo Word đúng thể thức. Dừng lúc nào cũng được, số đã ghi không mất.',
  notUnderstood: 'Em chưa hiểu ý anh/chị. Gõ “trợ giúp” để xem các câu em hiểu.',
  numberWithoutQuestion: (name) => `Anh/chị muốn ghi cho ${bold(name)}?`,
  wordsWithoutQuestion: (name) => `Anh/chị muốn ghi nội dung này vào ${bold(name)}?`,
  thanks: 'Dạ, không có gì ạ. Khi cần anh/chị cứ nhắn em.',
  unknownPerson:
    'Em chưa biết anh/chị. Anh/chị vui lòng liên hệ người quản trị Trợ lý Báo cáo của cơ quan để được thêm vào.',
  whichAgency: 'Anh/chị đang làm việc cho cơ quan nào ạ? Em hỏi một lần, đổi lại bằng “đổi cơ quan”.',
  agencyWord: 'Cơ quan',
  agencyChosen: (name) => `Vâng, em làm việc với anh/chị cho ${bold(quoted(name))}.`,
  personalChatOnly: 'Việc nhập số liệu chỉ làm trong trò chuyện riêng. Anh/chị nhắn trực tiếp cho em nhé.',
  tooLong: 'Tin nhắn dài quá, em chưa đọc được. Anh/chị gửi thành tệp hoặc gửi từng phần giúp em.',
  textTooLong: (length, longest) =>
    `Nội dung dài ${formatCount(length)} ký tự, quá ${formatCount(longest)} ký tự nên em chưa ghi. Anh/chị rút gọn giúp em.`,
  notText: 'Em mới đọc được chữ. Anh/chị gõ hoặc dán số liệu giúp em.',
  badPayload: 'Thẻ này không dùng được nữa. Anh/chị gõ “tiếp tục” để làm tiếp.',
  nothingArrived:
    'Em chưa nhận được ô nào của biểu mẫu nên chưa ghi gì (điện thoại đôi khi không gửi được). Anh/chị bấm “Lưu” lại giúp em, hoặc gõ số liệu ngay trong trò chuyện.',
  trouble: 'Hệ thống đang gặp trục trặc, nội dung vừa gửi chưa được ghi. Anh/chị thử lại sau ít phút.',
  busy: 'Hệ thống đang bận, số liệu của anh/chị chưa được ghi. Anh/chị thử lại sau ít phút.',
  perhapsRecorded:
    'Hệ thống vừa bị gián đoạn, chưa rõ nội dung anh/chị vừa gửi đã ghi hay chưa. Ít phút nữa anh/chị gõ “tình hình” để xem lại.',
  readOnly: 'Anh/chị được xem báo cáo này nhưng không nhập số liệu.',

  reportTitle: (month) => `Báo cáo ${viPeriod(month)}`,
  opened: (facts) => `${bold(`Báo cáo ${viPeriod(facts.month)}`)}\n\n${period(facts)}`,
  resumed: (facts) =>
    `Làm tiếp ${bold(`báo cáo ${viPeriod(facts.month)}`)}: ${left(facts.left)}, tiếp theo là ${bold(facts.name)}.`,
  allGiven: (month) => `Báo cáo ${viPeriod(month)} đã đủ số liệu.`,
  notOwed: 'Cơ quan của anh/chị không phải nộp báo cáo này.',
  noSuchMonth: (frequency) =>
    `Em không tìm thấy ${viWords(frequency).one} đó. Anh/chị ghi theo mẫu “báo cáo ${viPeriod(examplePeriod(frequency))}” giúp em.`,
  futureMonth: (month, latest) =>
    `Chưa đến kỳ báo cáo ${viPeriod(month)}. ${capitalised(viWordsOf(latest).one)} gần nhất nhập được là ${periodLabel(latest)}.`,
  beforeFirst: (month, first) =>
    `${ViPeriod(month)} trước ${viWordsOf(first).one} đầu tiên cơ quan báo cáo trên hệ thống (${periodLabel(first)}).`,
  definitionChanged: (changes) =>
    [
      'Mẫu báo cáo đã được cập nhật; số liệu đã nhập vẫn giữ nguyên:',
      ...changes.map((one) => `- ${one.vi}`),
    ].join('\n'),

  question: ({ month, name, hint, lines }) =>
    [`${month ? `${ViPeriod(month)} · ` : ''}${bold(name)}`, [...(hint ? [hint] : []), ...lines].join('\n\n')]
      .filter((part) => part !== '')
      .join('\n\n'),
  leftPicture,
  mayFollow: (names) => `Gõ tiếp được cả: ${names.join(', ')}`,
  previousValue: (month, value) => `${ViPeriod(month)}: ${value}`,
  currentValue: (value) => `Đang ghi: ${value}`,
  events: (definition, events) => events.map((event) => eventText(definition, event)),
  unchanged: (count) => `${count} số liệu không đổi`,
  derived: (values) => `Tự tính: ${values.map(({ name, value }) => `${name} ${bold(value)}`).join('; ')}.`,
  skipped: (name) => `Đã để lại ${bold(name)}, em sẽ hỏi lại ở cuối.`,
  cannotSkip: 'Hiện không có câu nào để bỏ qua.',
  nothingBefore: 'Đây là số liệu đầu tiên, không có câu trước.',
  unclear: (words, reason, name) =>
    `Em chưa ghi “${quoted(words)}” cho ${bold(name)}, vì ${UNCLEAR[reason]}. Anh/chị chọn hoặc gõ lại giúp em.`,
  leftOver: (words) => `Em chưa ghi: ${words.map((one) => `“${quoted(one)}”`).join('; ')}.`,
  which: (words) => (words ? `“${quoted(words)}” là của số liệu nào ạ?` : 'Anh/chị muốn nói số liệu nào ạ?'),
  tooMany: (count, room, section) =>
    `Anh/chị gửi ${count} số nhưng mục ${bold(section)} chỉ còn ${room} số liệu, em chưa ghi số nào. Anh/chị gửi lại, hoặc ghi kèm tên từng số liệu.`,
  otherMonth: (pasted, open) =>
    `Nội dung này nói ${viPeriod(pasted)}, còn đang nhập ${viPeriod(open)}. Em chưa ghi gì. Anh/chị chọn giúp em.`,
  repeated: 'Nội dung này đã được ghi trước đó.',
  noKeep: (frequency) => `Số liệu này không có giá trị ${viWords(frequency).before} để giữ.`,
  nothingOverridden: 'Không có số tự tính nào đang bị ghi đè.',
  whichOverridden: 'Anh/chị lấy lại số tự tính của số liệu nào ạ?',

  editedNothing: 'Tin nhắn vừa sửa không có số liệu nào đã ghi, nên số liệu giữ nguyên.',
  editedKeeps: (facts) => `Tin nhắn vừa sửa không còn số nào. Trước đó có ghi ${standing(facts)}`,
  deletedKeeps: (facts) => `Tin nhắn đã xóa có ghi ${standing(facts)}`,
  editedSuperseded: (name) =>
    `${bold(name)} đã được ghi lại sau tin nhắn đó, nên việc sửa tin nhắn không làm đổi số liệu. Gõ “sửa ${name} …” để đổi.`,

  left: (still) => capitalised(left(still)),
  missing: (lacking) => {
    const { names } = lacking;
    const more = names.length - MOST_NAMES;
    return [
      `Còn thiếu ${howMuch(lacking)}:`,
      ...names.slice(0, MOST_NAMES).map((name) => `- ${name}`),
      ...(more > 0 ? [`- … và ${more} mục khác`] : []),
    ].join('\n');
  },
  nothingMissing: 'Đã đủ số liệu.',
  later: (still) => `Đã lưu, ${left(still)}. Khi nào làm tiếp anh/chị gõ “tiếp tục”.`,
  cancelledQuestion: 'Đã hủy, số liệu giữ nguyên.',

  finding: findingText,
  findingNoticed: (severity, words) => `${bold(severity === 'error' ? 'Lỗi:' : 'Lưu ý:')} ${words}`,
  findingHeading: (severity, count) => (severity === 'error' ? `${count} lỗi phải sửa` : `${count} cảnh báo`),
  explanation: (definition, figure, rate) =>
    `${bold(`${nameOf(definition, figure, 'vi')}: ${rate.text}`)} = ${formatCount(rate.numerator)}/${formatCount(rate.denominator)}\n\n` +
    `- Tử số: ${figureOf(definition, figure).label} (${formatCount(rate.numerator)})\n` +
    `- Mẫu số: ${figureOf(definition, rate.over).label} (${formatCount(rate.denominator)})` +
    viBases.explained(definition, figure) +
    (rate.kind === 'none' ? '\n\nMẫu số bằng 0 nên không tính tỷ lệ.' : ''),
  noSuchRate:
    'Em không thấy tỷ lệ đó trong báo cáo đang mở. Anh/chị hỏi ví dụ “vì sao tiếp nhận trực tuyến 96,16%?”.',
  countWanted: (figure) =>
    `${bold(figure)} cần số đếm, còn tỷ lệ em tự tính. Anh/chị cho em con số giúp, em chưa ghi gì.`,
  meaning: (name, hint, { value, computed }) =>
    [
      `${bold(name)}${hint === undefined ? '' : `: ${hint}`}`,
      value === undefined ? 'Chưa có số.' : `Hiện là ${value}.`,
      ...(computed ? ['Số này em tự tính.'] : []),
    ].join(' '),
  moreRates: (count) =>
    `… và ${count} tỷ lệ khác như vậy. Anh/chị hỏi kèm tên, ví dụ “vì sao đúng hạn 100%?”.`,

  whichWarning: (warnings) =>
    ['Lý do này là của cảnh báo nào ạ?', ...warnings.map((one) => `- ${one}`)].join('\n'),
  noWarning: 'Hiện không có cảnh báo nào cần lý do.',
  reasonGiven: (warning, reason) => `Đã ghi lý do “${quoted(reason)}” cho cảnh báo: ${warning}`,
  noReasonGiven: 'Anh/chị chưa ghi lý do nào. Ghi vào ô dưới cảnh báo rồi bấm lại giúp em.',

  card: viCards,
  form: viForm,
  bases: viBases,
  handing: viHanding,
  fromMonths: viFromMonths,

  doctor: viDoctor,
  welcoming: viWelcome,
  helping: viHelp,
  conversation: viConversation,
  reports: viWhich,
  ask: viQuestion,
  preview: viPreview,
  province: viProvince,
  refused: viRefusal,
  opening: viOpening,
  office: viOffice,
  several: viSeveral,

  workflow: viWorkflow,
  sending: viSending,
  appendix: viAppendix,
  history: viHistory,
  sentFiles: viFile,
  takeOver: viTakeOver,
  diagnosis: viDiagnosis,
  annotated: viAnnotated,
  files: viFiles,

  people: viPeople,
  reminder: viReminder,
  review: viReview,
  account: viAccount,
  paper: viPaper,
  standing: viStanding,
  value: viValues,

  ready: 'Báo cáo đã đủ số liệu, sẵn sàng gửi.',
  documentReady: (fileName, draft) => `${draft ? 'Bản dự thảo' : 'Báo cáo'} Word: ${fileName}`,
  documentNotYet: 'Chưa xuất Word được: báo cáo còn thiếu số liệu hoặc còn lỗi.',
  documentOutdated: 'Báo cáo đã thay đổi sau khi em tạo tệp này. Gõ “tải báo cáo” để lấy bản mới.',
  consentDescription: (draft) => (draft ? 'Bản dự thảo báo cáo' : 'Báo cáo'),
  consentDeclined: 'Vâng, em không gửi tệp. Khi cần anh/chị gõ “tải báo cáo”.',
  uploadFailed: 'Chưa lưu được tệp vào OneDrive. Anh/chị tải bằng liên kết dưới đây.',
  linkExpires: (minutes) => `Liên kết có hiệu lực ${minutes} phút.`,

  button: viButtons,
};

/** "… tháng 02/2024: Trước hạn 12 hồ sơ. Số liệu vẫn giữ. Gõ …" */
function standing({ month, values, more, changeable }: StandingFacts): string {
  const named = values.map(({ name, value }) => `${name} ${bold(value)}`).join('; ');
  const others = more > 0 ? ` và ${more} số liệu khác` : '';
  const change = `“sửa ${values.length === 1 ? values[0]?.name : ''} …”`.replace('  ', ' ');
  const how = {
    here: ` Gõ ${change} để đổi.`,
    elsewhere: ` Anh/chị mở “báo cáo ${viPeriod(month)}” rồi gõ ${change} để đổi.`,
    no: '',
  };
  return `số liệu ${viPeriod(month)}: ${named}${others}. Số liệu vẫn giữ.${how[changeable]}`;
}

function period({ month, period: { from, to }, deadline, carried }: OpenedFacts): string {
  return [
    `Kỳ số liệu: ${formatDate(from)} – ${formatDate(to)}`,
    deadline,
    ...(carried.length > 0 ? [viWelcome.carried(carried, previousPeriod(periodOf(month)))] : []),
  ].join('\n\n');
}

function eventText(definition: ReportDefinition, event: EntryEvent): string {
  const figure = figureOf(definition, event.figure);
  const name = figureName(figure, 'vi');
  const value = (of: number | string) => valueText(figure, of, 'vi');
  switch (event.kind) {
    case 'recorded':
      return event.before === undefined
        ? `${name}: ${bold(value(event.value))}${partsText(event.addends, 'vi')}`
        : `${name}: ${bold(value(event.value))}${partsText(event.addends, 'vi')} (trước đó ${value(event.before)})`;
    case 'unchanged':
      return `${name}: ${bold(value(event.value))} ${event.derived ? '(đúng số tự tính)' : '(không đổi)'}`;
    case 'computed':
      return `${name}: lấy lại số tự tính (trước đó ${value(event.before)})`;
    case 'cleared':
      return `${name}: đã xóa (trước đó ${value(event.before)})`;
    case 'conflict':
      return `${name} vừa được ghi là ${bold(value(event.current.value))} lúc ${formatDateTime(event.current.at)}, em chưa thay bằng ${value(event.offered)}.`;
  }
}
