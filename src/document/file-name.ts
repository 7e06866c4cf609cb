// The name of the file, and how a download says it: plain ASCII, because names with diacritics still come out broken
// in mail gateways and in zip files that departments pass on.

import { type Month, monthNumberOf, yearOf } from '../calendar/month.ts';

/**
 * `Bao cao CT25-CT08 thang 02-2024 - SKHDT.docx`; a draft's version stands before the extension,
 * `… - SKHDT - du thao 12.docx`, so that versions lie side by side in a folder. Never holds anything that Windows,
 * OneDrive or a path could trip over.
 */
export function fileNameOf(
  reportCode: string,
  month: Month,
  fileCode: string,
  draft?: { readonly version: number },
): string {
  const version = draft ? ` - du thao ${draft.version}` : '';
  return `Bao cao ${aboutOf(reportCode, month, fileCode)}${version}.docx`;
}

/** `Lich su CT25-CT08 thang 02-2024 - SKHDT.xlsx`: who changed what in that report. */
export function historyNameOf(reportCode: string, month: Month, fileCode: string): string {
  return `Lich su ${aboutOf(reportCode, month, fileCode)}.xlsx`;
}

function aboutOf(reportCode: string, month: Month, fileCode: string): string {
  return `${plain(reportCode)} thang ${monthInName(month)} - ${plain(fileCode)}`;
}

function monthInName(month: Month): string {
  return `${String(monthNumberOf(month)).padStart(2, '0')}-${yearOf(month)}`;
}

/** `Theo thang CT25-CT08 onlineReceived - skhdt.xlsx`: a figure of an agency month by month. */
export function seriesFileName(reportCode: string, figure: string, agencyId: string): string {
  return `Theo thang ${plain(reportCode)} ${plain(figure)} - ${plain(agencyId)}.xlsx`;
}

/** `Tong hop CT25-CT08 thang 02-2024.docx`: the sums of the province. */
export function consolidatedFileName(reportCode: string, month: Month, extension: 'docx' | 'xlsx'): string {
  return `Tong hop ${plain(reportCode)} thang ${monthInName(month)}.${extension}`;
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

function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
