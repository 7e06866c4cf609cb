// The name of the file, and how a download says it: plain ASCII, because names with diacritics still come out broken
// in mail gateways and in zip files that departments pass on.

import { periodName, type ReportPeriod } from '../calendar/report-period.ts';
import type { Language } from '../language/language.ts';

/**
 * `Bao cao CT25-CT08 thang 02-2024 - SKHDT.docx`; when a draft's report was changed last stands before the extension,
 * `… - SKHDT - du thao 09h15 19-02-2024.docx`, and a later edition, `… - SKHDT - lan 2.docx`, so that they lie side by side in a
 * folder. Never holds anything that Windows, OneDrive or a path could trip over.
 */
export function fileNameOf(
  reportCode: string,
  month: ReportPeriod,
  fileCode: string,
  mark:
    | { readonly kind: 'draft' /** `09:15 19/02/2024` */; readonly changed: string }
    | { readonly kind: 'final'; readonly edition: number },
): string {
  return `Bao cao ${aboutOf(reportCode, month, fileCode)}${whichOf(mark)}.docx`;
}

function whichOf(mark: Parameters<typeof fileNameOf>[3]): string {
  if (mark.kind === 'draft') return ` - du thao ${mark.changed.replace(':', 'h').replaceAll('/', '-')}`;
  return mark.edition > 1 ? ` - lan ${mark.edition}` : '';
}

/** What the name of a file that is no official document says, in the language of whoever asks for it. */
interface NameWords {
  readonly language: Language;
}

/** `Lich su CT25-CT08 thang 02-2024 - SKHDT.xlsx`: who changed what in that report. */
export function historyNameOf(
  { language, history }: NameWords & { readonly history: { readonly fileName: string } },
  reportCode: string,
  month: ReportPeriod,
  fileCode: string,
): string {
  return `${history.fileName} ${aboutOf(reportCode, month, fileCode, language)}.xlsx`;
}

function aboutOf(
  reportCode: string,
  month: ReportPeriod,
  fileCode: string,
  language: Language = 'vi',
): string {
  return `${plain(reportCode)} ${monthInName(month, language)} - ${plain(fileCode)}`;
}

function monthInName(month: ReportPeriod, language: Language = 'vi'): string {
  return withoutDiacritics(periodName(month, language)).replaceAll('/', '-');
}

/** `Theo thang - Tiep nhan truc tuyen - SKHDT.xlsx`: a figure of an agency month by month, by the name it goes by. */
export function seriesFileName(words: string, figure: string, fileCode: string): string {
  return `${words} - ${spaced(figure)} - ${plain(fileCode)}.xlsx`;
}

/** `HTTT 202402 CT25-CT08 - SKHDT - du thao`, of all agencies `HTTT 202402 CT25-CT08`; without its extension. */
export function indicatorsFileName(
  reportCode: string,
  period: string,
  { fileCode, draft }: { readonly fileCode?: string; readonly draft: boolean },
): string {
  const whose = fileCode === undefined ? '' : ` - ${plain(fileCode)}`;
  return `HTTT ${period} ${plain(reportCode)}${whose}${draft ? ' - du thao' : ''}`;
}

/** `Tong hop CT25-CT08 thang 02-2024.docx`: the sums of the province. */
export function consolidatedFileName(reportCode: string, month: ReportPeriod): string {
  return `Tong hop ${plain(reportCode)} ${monthInName(month)}.docx`;
}

/** `Tong hop CT25-CT08 thang 02-2024.xlsx`: the table of its agencies. */
export function tableFileName(
  { language, files }: NameWords & { readonly files: { readonly table: { readonly fileName: string } } },
  reportCode: string,
  month: ReportPeriod,
): string {
  return `${files.table.fileName} ${plain(reportCode)} ${monthInName(month, language)}.xlsx`;
}

/**
 * `attachment; filename="…"; filename*=UTF-8''…` (RFC 6266, RFC 5987). Whatever the name holds, the header stays one
 * line, one value, and names a file and no folder.
 */
export function contentDisposition(fileName: string): string {
  const name = fileName
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .replace(/[/\\]/gu, '_');
  const ascii = withoutDiacritics(name).replace(/[^ -~]|["%]/gu, '_');
  const extended = encodeURIComponent(name).replace(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extended}`;
}

function plain(text: string): string {
  return withoutDiacritics(text).replace(/[^A-Za-z0-9-]+/gu, '-');
}

/** The same of a name of several words. */
function spaced(text: string): string {
  return withoutDiacritics(text)
    .replace(/[^A-Za-z0-9-]+/gu, ' ')
    .trim();
}

function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
