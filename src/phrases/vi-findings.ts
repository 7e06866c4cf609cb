// What is wrong with a month's figures, in Vietnamese.

import { formatCount, formatDecimal, formatSigned } from '../language/format.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { ReasonedFinding } from '../report/status.ts';
import { monthsText, nameOf, stockBefore } from './figure-labels.ts';
import { viWords } from './period-words.ts';
import { viAppendix } from './vi-appendix.ts';
import { viShorter } from './vi-from-months.ts';

export function findingText(definition: ReportDefinition, finding: ReasonedFinding): string {
  const { check, expected, upTo = 0, months = 0 } = finding;
  const { ones, present, before } = viWords(definition.frequency);
  const name = (id: string) => nameOf(definition, id, 'vi');
  const n = (id: string) => formatCount(finding.values.get(id) ?? 0);
  const besides = (id = '') => (finding.values.has(id) ? ` − ${name(id)} (${n(id)})` : '');
  const e = formatCount(expected);
  switch (check.kind) {
    case 'sum':
      if (finding.values.size <= check.parts.length) {
        const known = check.parts.filter((id) => finding.values.has(id));
        const parts = known.map((id) => `${name(id)} ${n(id)}`).join(' + ');
        return `${parts}${known.length > 1 ? ` = ${e},` : ''} lớn hơn ${name(check.total)} ${n(check.total)}.`;
      }
      return `${name(check.total)} là ${n(check.total)}, nhưng ${check.parts.map((id) => `${name(id)} ${n(id)}`).join(' + ')} = ${e}.`;
    case 'at-most':
      return `${name(check.lesser)} (${n(check.lesser)}) lớn hơn ${name(check.greater)} (${n(check.greater)}).${check.severity === 'error' ? '' : ' Chỉ đúng khi hai số tính theo thời điểm khác nhau.'}`;
    case 'running':
      if (finding.before !== undefined)
        return `${name(check.total)} của báo cáo ${before} là ${formatCount(finding.before)}, nhưng cộng lại các ${ones} là ${e}. Anh/chị mở lại báo cáo ${before} để sửa.`;
      return `${name(check.total)} là ${n(check.total)}, nhưng lũy kế ${before} cộng ${name(check.of)} ${present} là ${e}.`;
    case 'needs':
      return `${name(check.dossiers)} là ${n(check.dossiers)}, nhưng ${name(check.used)} là 0.`;
    case 'union':
      return `${name(check.whole)} là ${n(check.whole)}, phải từ ${e} đến ${formatCount(upTo)} (${check.parts.map((id) => `${name(id)} ${n(id)}`).join(', ')}).`;
    case 'more-used':
      return `${name(check.used)} (${n(check.used)}) nhiều hơn ${name(check.dossiers)} (${n(check.dossiers)}). Chỉ đúng khi tính cả hồ sơ giấy.`;
    case 'stock-flow':
      return `Tồn ${before} (${formatCount(stockBefore(finding, check))}) + ${name(check.inflow)} (${n(check.inflow)}) − ${name(check.outflow)} (${n(check.outflow)})${besides(check.besides)} = ${formatSignedPlain(expected)}, nhưng ${name(check.stock)} là ${n(check.stock)}.`;
    case 'moved':
      return `${name(check.figure)} ${before} là ${e}, ${present} là ${n(check.figure)} (${formatSigned((finding.values.get(check.figure) ?? 0) - expected)}).`;
    case 'every':
      return `${name(check.all)} là ${n(check.all)}, nhưng ${name(check.some)} là ${n(check.some)}.`;
    case 'appendix':
      return `${name(check.figure)} là ${n(check.figure)}, nhưng theo ${saidOf(finding)} là ${e}.`;
    case 'from-months':
      return `${name(check.figure)} là ${n(check.figure)}, nhưng theo ${viShorter(finding.taken ?? [])} đã duyệt là ${monthsSum(finding)}.`;
    case 'none':
      return `${name(check.figure)}: ${n(check.figure)}.${finding.reason === undefined ? ' Xin cho biết nguyên nhân.' : ''}`;
    case 'history':
      return `${name(check.figure)} là ${n(check.figure)}, ${howFar(finding.values.get(check.figure) ?? 0, expected)} mức thường gặp ${e} (${months} ${before}).`;
  }
}

const monthsSum = ({ taken = [], expected }: ReasonedFinding) =>
  `${monthsText(taken, 'vi')}${taken.length > 1 ? ` = ${formatCount(expected)}` : ''}`;

const saidOf = ({ appendix }: ReasonedFinding) =>
  appendix ? viAppendix.saidBy(appendix.kind, appendix.appendices) : 'phụ lục';

/** "gấp 3,2 lần" or "chỉ bằng 0,3 lần" the usual value. */
function howFar(value: number, usual: number): string {
  if (usual === 0) return 'khác hẳn';
  const tenths = Math.round((value * 10) / usual);
  if (tenths === 0) return 'thấp hẳn so với';
  return `${value > usual ? 'gấp' : 'chỉ bằng'} ${formatDecimal(tenths, 1)} lần`;
}

function formatSignedPlain(n: number): string {
  return n < 0 ? `−${formatCount(-n)}` : formatCount(n);
}
