// A report before it is sent on, in Vietnamese.

import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import type { Finding } from '../report/checks.ts';
import type { Cure } from '../report/cures.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { countIn, type Figures } from '../report/figures.ts';
import { nameOf, quoted } from './figure-labels.ts';
import { viWords } from './period-words.ts';
import type { ReviewPhrases, VerdictFacts } from './review-phrases.ts';
import { viShorter } from './vi-from-months.ts';
import { left } from './vi-missing.ts';

const FEW_NAMES = 3;

export const viReview: ReviewPhrases = {
  verdict,
  notReady: (facts) => `Chưa gửi được: ${lowered(verdict(facts))}.`,
  howToExplain: 'Nếu số đúng, anh/chị gõ “lý do: …”.',
  names: ({ names }) => {
    const first = names.slice(0, FEW_NAMES).join(', ');
    return `Còn thiếu: ${first}${names.length > FEW_NAMES ? ', …' : '.'}`;
  },
  seeFigures: (count) => `Xem ${count} số liệu`,
  seeMore: (severity, count) => `Xem ${count} ${severity === 'error' ? 'lỗi' : 'cảnh báo'} nữa`,
  rightWouldBe,
  cure: cureText,
  mendsMore: (count) => `Sửa luôn được ${count} mục khác.`,
  cureButton: ({ cause, values }) => {
    if (cause.kind === 'rule') return 'Lấy số tự tính';
    if (cause.kind === 'exchanged') return 'Đổi chỗ hai số';
    return values.length > 1 ? 'Sửa cả hai' : `Ghi ${formatCount(values[0]?.value ?? 0)}`;
  },
  cured: (values) =>
    `Đã ghi: ${values.map(({ name, value, before }) => `${name} ${value}${before === undefined ? '' : ` (trước đó ${before})`}`).join('; ')}.`,
  notCured: (names) => `${names.join(', ')} vừa có người ghi khác nên em chưa sửa. Anh/chị xem lại giúp em.`,
  openMonthBefore: (frequency) => `Mở ${viWords(frequency).before}`,
  goOn: 'Nhập tiếp',
  fill: 'Điền biểu mẫu',
  passHint:
    'Số liệu đúng mà vẫn báo lỗi? Bấm “Xin lãnh đạo cho qua”: lãnh đạo ghi lý do thì báo cáo gửi được, số liệu giữ nguyên.',
  reasonForAll: 'Lý do chung (cho các cảnh báo còn trống)',
  readyReason: (reason) => `“${reason}”`,
  allOfThem: 'chung',
  allWarnings: (count) => (count === 2 ? 'Cả hai cảnh báo' : `Cả ${count} cảnh báo`),
  reasonsGiven: (count, reason) => `Đã ghi lý do “${quoted(reason)}” cho ${count} cảnh báo.`,
  reasonsKept:
    'Số liệu đã thay đổi sau khi thẻ này được gửi nên em chưa ghi lý do. Lời anh/chị gõ còn trong ô, xem lại rồi bấm “Ghi lý do” giúp em.',
  warningKind: (kind) => KINDS[kind],
  moreInReview: (count) => `Còn ${count} mục nữa trong “Xem lại”.`,
};

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

const KINDS: Readonly<Record<Finding['check']['kind'], string>> = {
  sum: 'tổng chưa khớp',
  'at-most': 'lớn hơn mức',
  running: 'lũy kế',
  'from-months': 'khác báo cáo trong kỳ',
  needs: 'chưa có phát sinh',
  union: 'ngoài khoảng',
  'more-used': 'nhiều hơn hồ sơ',
  'stock-flow': 'tồn chưa khớp',
  moved: 'có thay đổi',
  every: 'chưa đủ',
  appendix: 'khác phụ lục',
  none: 'có phát sinh',
  history: 'khác thường lệ',
};

function verdict({ left: still, errors, warnings, approved }: VerdictFacts): string {
  const found = [
    ...(errors > 0 ? [`${errors} lỗi`] : []),
    ...(warnings > 0 ? [`${warnings} cảnh báo cần lý do`] : []),
  ];
  if (still.missing > 0) return capitalised([left(still), ...found].join(', '));
  if (found.length > 0) return `Còn ${found.join(', ')}`;
  return approved ? 'Sẵn sàng gửi duyệt' : 'Sẵn sàng hoàn tất';
}

function rightWouldBe(definition: ReportDefinition, finding: Finding): string {
  const { check, expected, upTo = expected } = finding;
  const name = (id: string) => nameOf(definition, id, 'vi');
  const n = (id: string) => formatCount(finding.values.get(id) ?? 0);
  const e = formatCount(Math.max(expected, 0));
  switch (check.kind) {
    case 'sum':
      return `Đúng ra: ${name(check.total)} = ${check.parts.map(name).join(' + ')}${finding.values.size > check.parts.length ? ` = ${e}` : ''}.`;
    case 'at-most':
      if (check.severity === 'warning')
        return `Thường là: ${name(check.lesser)} từ 0 đến ${n(check.greater)}. Nếu số đúng, anh/chị ghi lý do.`;
      return `Đúng ra: ${name(check.lesser)} từ 0 đến ${n(check.greater)} (${name(check.greater)}).`;
    case 'running':
      return `Đúng ra: ${name(check.total)} là ${e}.`;
    case 'needs':
      return `Đúng ra: ${name(check.used)} từ 1 trở lên, hoặc ${name(check.dossiers)} là 0.`;
    case 'union':
      return `Đúng ra: ${name(check.whole)} từ ${e} đến ${formatCount(upTo)}.`;
    case 'more-used':
      return `Thường là: ${name(check.used)} từ 0 đến ${e}. Nếu số đúng, anh/chị ghi lý do.`;
    case 'stock-flow':
      return expected < 0
        ? 'Tính ra số âm: có số tiếp nhận hoặc giải quyết chưa đúng. Nếu số đúng, anh/chị ghi lý do.'
        : `Tính ra: ${name(check.stock)} là ${e}. Nếu số đúng, anh/chị ghi lý do.`;
    case 'moved':
      return `${capitalised(viWords(definition.frequency).before)}: ${e}. Nếu đúng là có thay đổi, anh/chị ghi lý do.`;
    case 'every':
      return `Đủ là ${e}. Nếu số đúng, anh/chị ghi lý do.`;
    case 'appendix':
      return `Phụ lục ghi ${e}. Nếu số đúng, anh/chị ghi lý do.`;
    case 'from-months':
      return `Theo ${viShorter(finding.taken ?? [])}: ${e}. Nếu số của anh/chị đúng, anh/chị ghi lý do.`;
    case 'none':
      return 'Nếu số đúng, anh/chị giữ nguyên và ghi lý do.';
    case 'history':
      return `Thường khoảng ${e}. Nếu số đúng, anh/chị ghi lý do.`;
  }
}

function cureText(definition: ReportDefinition, { cause, values }: Cure, figures: Figures): string {
  const name = (id: string) => nameOf(definition, id, 'vi');
  const right = values.map(({ figure, value }) => `${name(figure)} ${formatCount(value)}`).join(', ');
  const last = values.at(-1);
  switch (cause.kind) {
    case 'rule':
      return `Theo số tự tính: ${right}.`;
    case 'parts':
      return `Cộng các phần: ${right}.`;
    case 'only':
      return `Chỉ có thể là: ${right}.`;
    case 'exchanged':
      return `Có thể hai số đổi chỗ nhau: ${right}.`;
    case 'belongs': {
      const there =
        values.find(({ figure }) => figure === cause.to)?.value ?? countIn(figures, cause.to) ?? 0;
      return `${formatCount(there)} là ${name(cause.to)}, ${formatCount(last?.value ?? 0)} mới là ${name(last?.figure ?? '')}.`;
    }
    case 'typo':
      return `${TYPOS[cause.typo]}: ${right}.`;
    case 'left-out':
      return `Nếu chênh do ${lowered(right)}, anh/chị bấm ghi.`;
    case 'rate':
      return `Có thể là tỷ lệ trên ${name(cause.over)}, số đếm tương ứng: ${right}.`;
  }
}

const TYPOS = {
  'digit-more': 'Có thể thừa một chữ số',
  'digit-lost': 'Có thể thiếu một chữ số',
  'digits-swapped': 'Có thể đảo hai chữ số',
} as const;
