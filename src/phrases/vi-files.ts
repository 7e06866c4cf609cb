// What the files that are no official documents say, in Vietnamese.

import type { FileWords } from '../actions/file-words.ts';
import { formatDateTime } from '../calendar/clock.ts';
import { periodLabel } from '../calendar/report-period.ts';
import { capitalised, fold } from '../language/fold.ts';
import { NOTHING_AROSE } from '../report/indicators.ts';
import { figureName, nameOfSection } from './figure-labels.ts';
import { viPeriod, viWords } from './period-words.ts';
import { viWorkflow } from './vi-workflow.ts';

export const viFiles: FileWords['files'] = {
  figure: (figure) => figureName(figure, 'vi'),
  section: (section) => nameOfSection(section, 'vi'),
  nothingArose: NOTHING_AROSE,
  table: {
    fileName: 'Tong hop',
    figuresSheet: (month) => `Số liệu ${periodLabel(month)}`,
    ratesSheet: (month) => `Tỷ lệ ${periodLabel(month)}`,
    figuresTitle: (month) => `TỔNG HỢP SỐ LIỆU TOÀN TỈNH ${viPeriod(month).toLocaleUpperCase('vi')}`,
    ratesTitle: (month) => `TỔNG HỢP TỶ LỆ TOÀN TỈNH ${viPeriod(month).toLocaleUpperCase('vi')}`,
    of: ({ parentBody, approved, lacking, at }) =>
      `${parentBody} · ${lacking === 0 ? `đủ ${approved} cơ quan đã duyệt` : `${approved} cơ quan đã duyệt, còn ${lacking} cơ quan`} · lúc ${formatDateTime(at)}`,
    agency: 'Cơ quan',
    state: 'Tình trạng',
    stateOf: (state) => capitalised(viWorkflow.stateName[state]),
    total: (approved) => `Tổng ${approved} cơ quan đã duyệt`,
    over: (figure) => `trên ${figure}`,
    givenBy: (given, approved) => `${given}/${approved} cơ quan ghi`,
  },
  series: {
    fileName: (frequency) => `Theo ${fold(viWords(frequency).one)}`,
    sheet: (frequency) => `Theo ${viWords(frequency).one}`,
    title: (figure, frequency) => `${figure} theo ${viWords(frequency).one}`.toLocaleUpperCase('vi'),
    of: (agency, from, to) =>
      from === to ? `${agency} · ${viPeriod(from)}` : `${agency} · từ ${viPeriod(from)} đến ${viPeriod(to)}`,
    month: (frequency) => capitalised(viWords(frequency).one),
    rate: 'Tỷ lệ',
    unasked: 'mẫu cũ chưa có',
  },
};
