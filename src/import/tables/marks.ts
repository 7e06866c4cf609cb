// Yes/no cells: "x" under "Toàn trình", an amount under "Phí", words under "Mức độ".

import { fold } from '../../language/fold.ts';

const YES = /^(?:x|v|co|yes|1|\+|●|•|☑|✓|✔|√|☒)$/u;
const NO =
  /^(?:[-–—.…\s]*|0|khong|ko|k|no|khong co|khong ap dung|khong cung cap|chua|chua cung cap|chua co|☐)$/u;
const FREE = /^(?:khong|mien|chua co|chua thu|0 (?:dong|d|vnd)\b)/u;
/** In characters. */
const LONGEST = 200;

/** Undefined for anything else. */
export function markOf(text: string): boolean | undefined {
  if (text.length > LONGEST) return undefined;
  const said = fold(text);
  return YES.test(said) ? true : NO.test(said) ? false : undefined;
}

/** Whether a procedure has a fee: any amount or text, except those for none. */
export function feeOf(text: string): boolean | undefined {
  const said = fold(text.slice(0, LONGEST));
  const mark = markOf(text);
  if (mark !== undefined) return mark;
  return !FREE.test(said) && !/^chua/u.test(said);
}

export type Level = 'full' | 'partial' | 'none';

const OTHER_LEVELS =
  /^(?:[-–—.…\s]*|khong|khong cung cap|(?:dvc )?(?:chi )?cung cap thong tin(?: truc tuyen)?|con lai|dvc con lai|muc (?:do )?[12]|truc tiep|chua cung cap|khong truc tuyen|tthc con lai|khac|dich vu cung cap thong tin truc tuyen|dich vu cong con lai)$/u;

/** The level of an online service; undefined when the words give none or two. */
export function levelOf(text: string): Level | undefined {
  if (text.length > LONGEST) return undefined;
  const said = fold(text).trim();
  const full = /toan trinh|muc (?:do )?4(?!\d)/u.test(said);
  const partial = /(?:mot|1) phan|muc (?:do )?3(?!\d)/u.test(said);
  if (/khong|chua/u.test(said) && (full || partial)) return undefined;
  if (full !== partial) return full ? 'full' : 'partial';
  return !full && OTHER_LEVELS.test(said) ? 'none' : undefined;
}
