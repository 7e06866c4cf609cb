// The role of a column by its complete heading: ordinal, row name, attribute of a dossier or procedure. Mostly
// data.

import { headingWords } from './concepts.ts';

/** Columns without figures. */
export type Role =
  | 'ordinal'
  | 'field'
  | 'unit'
  | 'field-or-unit'
  | 'procedure'
  /** The label, in a table of labels and values. */
  | 'label'
  /** Its rows are time spans. */
  | 'period'
  | 'code'
  | 'level'
  | 'value'
  | 'dossier'
  | 'received-on'
  | 'due-on'
  | 'settled-on'
  | 'days-late'
  | 'handled-by-unit'
  | 'handled-by'
  | 'applicant'
  | 'apology'
  | 'reason'
  | 'note';

const WORDS: Readonly<Record<Role, string>> = {
  ordinal: 'stt|tt|so tt|so thu tu|thu tu|no',
  field:
    'linh vuc|ten linh vuc|linh vuc giai quyet|linh vuc tthc|nhom linh vuc|linh vuc cong viec giai quyet|linh vuc thu tuc hanh chinh|linh vuc giai quyet tthc',
  unit: 'don vi|ten don vi|co quan don vi|co quan|ten co quan|ten co quan don vi|don vi thuc hien|don vi dia phuong|dia phuong|so nganh|so ban nganh|so ban nganh dia phuong|phong ban|phong don vi|ten phong|phong chuyen mon|don vi bao cao|ten don vi dia phuong|co quan thuc hien',
  'field-or-unit':
    'linh vuc don vi|linh vuc hoac don vi|don vi linh vuc|ten don vi linh vuc|linh vuc co quan|linh vuc co quan don vi|linh vuc don vi giai quyet',
  procedure:
    'ten tthc|ten thu tuc|thu tuc hanh chinh|ten thu tuc hanh chinh|ten dich vu cong|ten dich vu|tthc|ten dvc|ten dich vu cong truc tuyen|thu tuc|ten dvctt',
  label:
    'noi dung|chi tieu|ten chi tieu|noi dung bao cao|tieu chi|ten chi so|chi so|noi dung chi tieu|dien giai|noi dung thong ke|muc',
  period: 'thang|quy|nam|ky|tuan|ngay|thoi gian|thang nam|giai doan',
  code: 'ma tthc|ma thu tuc|ma so tthc|ma so|ma dvc|ma thu tuc hanh chinh|ma dich vu cong|ma dich vu|ma so thu tuc|ma',
  level:
    'muc do|dvctt|dvc truc tuyen|muc do dvc|muc do dich vu cong|loai dvc|loai hinh dich vu|muc do cung cap|loai dich vu cong|muc do cung cap dvc|muc do dvctt|muc dvc|muc do dich vu|muc do dich vu cong truc tuyen|muc do dvc truc tuyen|loai dich vu|muc do truc tuyen',
  value:
    'so lieu|so luong|ket qua|gia tri|thuc hien|so lieu bao cao|so lieu trong ky|ket qua thuc hien|so|so lieu thang|trong thang|trong ky|thang bao cao|ky nay|thang nay|so ho so',
  dossier: 'ma ho so|so ho so|ma so ho so|so bien nhan|ma bien nhan|ma hs|so hs|ho so|ten ho so|so ma ho so',
  'received-on':
    'ngay tiep nhan|ngay nhan|thoi diem tiep nhan|ngay nop|ngay tiep nhan ho so|thoi gian tiep nhan|ngay nhan ho so',
  'due-on':
    'ngay hen tra|han tra|ngay hen|ngay hen tra ket qua|han giai quyet|thoi han giai quyet|han xu ly|ngay hen tra kq|ngay den han|thoi gian hen tra|han tra ket qua',
  'settled-on':
    'ngay tra|ngay co ket qua|ngay tra ket qua|ngay ket thuc xu ly|ngay ket thuc|ngay xu ly xong|ngay giai quyet|ngay hoan thanh|ngay co kq|ngay tra kq|thoi gian tra ket qua|ngay giai quyet xong|ngay tra thuc te',
  'days-late':
    'so ngay qua han|so ngay tre|so ngay tre han|thoi gian qua han|qua han ngay|so ngay qua|thoi gian tre han',
  'handled-by-unit':
    'don vi giai quyet|don vi xu ly|phong xu ly|co quan giai quyet|phong giai quyet|don vi dang xu ly|don vi thu ly|don vi phong ban xu ly|noi dang xu ly|co quan xu ly',
  'handled-by':
    'can bo dang xu ly|can bo xu ly|nguoi xu ly|can bo thu ly|chuyen vien|can bo giai quyet|nguoi dang xu ly|chuyen vien xu ly|can bo phu trach|cong chuc xu ly|can bo|cong chuc giai quyet|cbcc xu ly|nguoi thu ly|can bo cong chuc xu ly|can bo chiu trach nhiem|nguoi chiu trach nhiem',
  applicant:
    'nguoi nop|chu ho so|nguoi yeu cau|to chuc ca nhan|nguoi nop ho so|ten to chuc ca nhan|chu so huu|nguoi dung ten|ten chu ho so|khach hang|nguoi nop don|to chuc ca nhan nop ho so',
  apology:
    'thu xin loi|van ban xin loi|so van ban xin loi|da co thu xin loi|xin loi|da xin loi|cong van xin loi|so cong van xin loi|tinh trang xin loi|so hieu van ban xin loi|da co van ban xin loi|thuc hien xin loi|co thu xin loi|so thu xin loi',
  reason:
    'ly do|nguyen nhan|ly do qua han|nguyen nhan qua han|ly do tre han|ly do cham|nguyen nhan tre han|nguyen nhan cham',
  note: 'ghi chu|chu thich|nhan xet|ghi chu khac',
};

const ROLES = new Map<string, Role>();
for (const [role, words] of Object.entries(WORDS) as [Role, string][]) {
  for (const one of words.split('|')) if (!ROLES.has(one)) ROLES.set(one, role);
}

/** The role these words name; undefined for none. */
export function roleOf(text: string): Role | undefined {
  return ROLES.get(headingWords(text));
}
