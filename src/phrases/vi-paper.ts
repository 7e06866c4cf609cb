// Names on a paper, in Vietnamese.

import { formatDate } from '../calendar/clock.ts';
import { quoted } from './figure-labels.ts';
import type { NamesOnPaper, PaperPhrases } from './paper-phrases.ts';

const bearing = ({ name, signerTitle, signerName }: NamesOnPaper) =>
  `${name}; người ký: ${signerTitle} ${signerName}`;

export const viPaper: PaperPhrases = {
  namesOfDay: 'Văn bản in tên cơ quan, người ký của ngày này.',
  namesChange: 'Tên in trên văn bản theo ngày này:',
  namesBefore: (day, names) => `• Trước ngày ${formatDate(day)}: ${bearing(names)}`,
  namesFrom: (day, names) => `• Từ ngày ${formatDate(day)}: ${bearing(names)}`,
  namesPrinted: (issuedOn, names) =>
    `Văn bản in tên theo ngày ban hành ${formatDate(issuedOn)}: ${quoted(bearing(names))}.`,
};
