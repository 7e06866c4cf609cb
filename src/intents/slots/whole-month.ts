// "Biểu mẫu tất cả": the form should have everything the month lacks, not one section.

import { fold } from '../../language/fold.ts';

const ALL =
  /(?<![\p{L}\d])(?:tat ca|tat tan tat|(?:ca|nguyen|tron) (?:thang|quy|ky|nam)|toan bo|het (?:ca )?(?:thang|quy|ky|cac muc|moi muc)|moi muc|cac muc|(?:all|whole|entire|every|everything))(?![\p{L}\d])/u;
const ONE_SECTION =
  /(?<![\p{L}\d])(?:(?:muc|phan) (?:nay|do)|(?:this|the|that) (?:whole )?section)(?![\p{L}\d])/u;

/** Whether the message asks for the whole month. */
export function saysWholeMonth(text: string): boolean {
  const said = fold(text);
  return ALL.test(said) && !ONE_SECTION.test(said);
}
