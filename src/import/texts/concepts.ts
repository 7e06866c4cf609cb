// The meaning of a line's words. Offices use many names for one thing; a line can be compared with a
// definition's labels only if every word is understood.

import { fold } from '../../language/fold.ts';

/** Units. */
export type Counted = 'dossier' | 'procedure' | 'service' | 'ballot';

export interface Meaning {
  /** Names of concepts: `settled`, `overdue`. */
  readonly concepts: ReadonlySet<string>;
  /** The unit, by the first noun that names one. */
  readonly counted: Counted | undefined;
  /** Words without a known meaning: a field, a place, another period. */
  readonly rest: readonly string[];
}

/** Folded words of each concept; longer ones match first. */
const CONCEPTS: Readonly<Record<string, readonly string[]>> = {
  settled: [
    'da giai quyet xong',
    'da giai quyet',
    'giai quyet xong',
    'giai quyet',
    'da xu ly xong',
    'da xu ly',
    'da duoc giai quyet',
    'da hoan thanh',
    'da hoan thanh giai quyet',
  ],
  pending: [
    'con ton chua giai quyet',
    'chua giai quyet',
    'con ton dong',
    'con ton',
    'ton dong',
    'ton',
    'dang giai quyet',
    'dang xu ly',
    'dang trong qua trinh giai quyet',
    'dang duoc giai quyet',
    'chua xu ly',
    'con lai dang giai quyet',
    'dang tiep tuc giai quyet',
    'chuyen ky sau',
    'chuyen sang ky sau',
  ],
  within: [
    'trong thoi han giai quyet',
    'trong thoi han',
    'trong han giai quyet',
    'trong han',
    'chua den han',
    'con trong han',
    'con han',
    'chua qua han',
  ],
  overdue: [
    'qua thoi han giai quyet',
    'qua thoi han',
    'qua han giai quyet',
    'qua han',
    'da qua han',
    'tre han',
    'bi tre han',
    'cham han',
    'tre hen',
    'cham tre',
    'bi qua han',
    'tre',
  ],
  early: ['truoc thoi han', 'truoc han', 'som han', 'som hon han', 'som truoc han', 'truoc hen'],
  onTime: ['dung thoi han', 'dung han', 'dung hen'],
  onTimeOrEarly: [
    'truoc va dung han',
    'truoc han va dung han',
    'truoc han, dung han',
    'truoc, dung han',
    'dung va truoc han',
    'dung han va truoc han',
    'som va dung han',
    'som han va dung han',
    'dung han, truoc han',
    'dung han va som han',
  ],
  apology: [
    'van ban xin loi',
    'thu xin loi',
    'xin loi bang van ban',
    'xin loi',
    'da thuc hien xin loi',
    'co van ban xin loi',
  ],
  yearToDate: [
    'luy ke tu dau nam',
    'luy ke',
    'tu dau nam den nay',
    'tu dau nam',
    'cong don',
    'tinh tu dau nam',
    'tinh den nay',
  ],
  authority: [
    'thuoc tham quyen giai quyet',
    'thuoc tham quyen',
    'trong pham vi tham quyen',
    'tham quyen giai quyet',
    'tham quyen',
  ],
  received: [
    'tiep nhan moi',
    'moi tiep nhan',
    'da tiep nhan',
    'tiep nhan',
    'nhan giai quyet',
    'nhan',
    'nop',
    'gui den',
    'nhan moi',
  ],
  onlineService: [
    'dich vu cong truc tuyen',
    'dich vu cong (dvc) truc tuyen',
    'dvc truc tuyen',
    'dvctt',
    'dich vu truc tuyen',
    'tthc truc tuyen',
    'thu tuc truc tuyen',
    'thu tuc hanh chinh truc tuyen',
  ],
  online: [
    'truc tuyen',
    'qua mang',
    'qua moi truong mang',
    'online',
    'qua cong dich vu cong',
    'tren moi truong dien tu',
    'ban dien tu',
  ],
  direct: ['truc tiep', 'nop truc tiep', 'ban giay'],
  carriedOver: [
    'tu ky truoc chuyen qua',
    'tu ky truoc chuyen sang',
    'ky truoc chuyen qua',
    'ky truoc chuyen sang',
    'ton ky truoc',
    'ton tu ky truoc',
    'ton dau ky',
    'tu ky truoc',
    'ky truoc',
    'chuyen tiep',
    'tu thang truoc chuyen sang',
    'thang truoc chuyen sang',
    'thang truoc chuyen qua',
    'ton thang truoc',
  ],
  partial: ['mot phan'],
  full: ['toan trinh', 'toan phan'],
  used: ['co phat sinh ho so', 'phat sinh ho so', 'co phat sinh', 'phat sinh', 'co ho so phat sinh'],
  payment: [
    'dich vu thanh toan truc tuyen ho so',
    'dich vu thanh toan truc tuyen',
    'thanh toan truc tuyen ho so',
    'thanh toan truc tuyen',
    'nop phi truc tuyen',
    'thanh toan phi truc tuyen',
    'thanh toan dien tu',
  ],
  fee: [
    'thu phi, le phi',
    'thu phi va le phi',
    'phi, le phi',
    'phi va le phi',
    'thu phi le phi',
    'phi le phi',
    'thu phi',
    'yeu cau nghia vu tai chinh',
    'nghia vu tai chinh',
  ],
  post: [
    'dich vu buu chinh cong ich (bcci)',
    'dich vu buu chinh cong ich',
    'buu chinh cong ich (bcci)',
    'buu chinh cong ich',
    'dich vu bcci',
    'bcci',
    'dich vu buu chinh',
    'buu chinh',
    'duong buu dien',
    'buu dien',
  ],
  returned: [
    'tra ket qua giai quyet',
    'tra ket qua',
    'da tra ket qua',
    'ket qua duoc tra',
    'nhan ket qua',
    'tra',
  ],
  withdrawn: ['tra lai', 'rut ho so', 'rut', 'tu choi', 'dung xu ly', 'huy', 'khong du dieu kien'],
  supplement: ['bo sung', 'cho bo sung', 'yeu cau bo sung', 'tam dung'],
  ofProcedures: [
    'cua cac tthc',
    'cua cac thu tuc',
    'thuoc cac tthc',
    'thuoc cac thu tuc',
    'cua tthc',
    'cua nhung tthc',
    'doi voi tthc',
    'cua thu tuc',
    'thuoc dien',
    'cua thu tuc hanh chinh',
    'cua cac thu tuc hanh chinh',
    'thuoc cac thu tuc hanh chinh',
  ],
  applicant: ['ca nhan', 'to chuc', 'doanh nghiep', 'nguoi dan', 'cong dan', 'ho gia dinh'],
  toSettle: [
    'phai giai quyet',
    'can giai quyet',
    'phai xu ly',
    'tiep nhan va giai quyet',
    'da tiep nhan va giai quyet',
  ],
  otherPeriod: [
    'cung ky',
    'nam truoc',
    'thang truoc',
    'quy truoc',
    'ke hoach',
    'chi tieu',
    'du kien',
    'uoc',
    'muc tieu',
    'thang lien ke',
    'binh quan',
    'trung binh',
    'so voi',
    'tang',
    'giam',
    'chenh lech',
    'cao hon',
    'thap hon',
    'nhieu hon',
    'it hon',
  ],
};

const COUNTED: Readonly<Record<Counted, readonly string[]>> = {
  dossier: ['ho so thu tuc hanh chinh', 'ho so tthc', 'ho so', 'hs'],
  procedure: ['thu tuc hanh chinh (tthc)', 'thu tuc hanh chinh', 'tthc', 'thu tuc'],
  service: ['dich vu cong', 'dvc', 'dich vu'],
  ballot: ['phieu khao sat', 'phieu danh gia', 'phieu'],
};

/** Words without relevance. */
// biome-ignore format: a word list
const PLAIN = [
  'tong so luong', 'tong so', 'tong cong', 'tong', 'so luong', 'so', 'luong', 'trong thang', 'trong ky', 'trong ky bao cao', 'thang', 'nam', 'ky', 'ky bao cao',
  'den nay', 'den', 'la', 'co', 'da', 'duoc', 'cua', 'co quan', 'don vi', 'qua', 'tu', 'cac', 'tai', 'va', 'hoac', 'gom', 'bao gom', 'trong do', 'cu the', 'theo',
  'su dung', 'cung cap', 'so nganh', 'cua so', 'bang', 'hinh thuc', 'ket qua', 'bo', 'van', 'con', 'hien', 'hien con', 'voi', 'thuc hien', 'trong', 'nay', 'dat', 'o', 've',
  'noi tren', 'tren', 'tiep tuc', 'toan bo', 'muc do', 'ca', 'moi', 'phai', 'deu', 'khi', 'hien nay', 'hien tai', 'bao cao', 'de', 'dang', 'cho', 'ra', 'dau', 'noi', 'thoi diem', 'thoi diem bao cao', 'cuoi ky', 'tinh den', 'cach', 'phuong thuc', 'kenh', 'he thong', 'tren he thong', 'igate', 'cong tac', 'tinh hinh', 'hanh chinh', 'nhu sau', 'chi tiet', 'ty le', 'ti le', 'muc', 'chiem', 'tuong ung', 'khac',
  'trung tam', 'trung tam phuc vu hanh chinh cong', 'toan nganh', 'toan tinh', 'ubnd', 'con lai', 'cac don vi', 'so ban nganh', 'doi voi', 'truong hop', 'thi', 'rieng', 'ngoai ra', 'nhung', 'song',
] as const;

interface Word {
  readonly words: string;
  readonly concept?: string;
  readonly counted?: Counted;
}

const VOCABULARY: ReadonlyMap<string, readonly Word[]> = Map.groupBy(
  [
    ...Object.entries(CONCEPTS).flatMap(([concept, all]) => all.map((words): Word => ({ words, concept }))),
    ...Object.entries(COUNTED).flatMap(([counted, all]) =>
      all.map((words): Word => ({ words, counted: counted as Counted })),
    ),
    ...PLAIN.map((words): Word => ({ words })),
  ].toSorted((a, b) => b.words.length - a.words.length),
  ({ words }) => words.split(/[^a-z]/u)[0] ?? '',
);

const LETTER = /[a-z0-9]/u;
/** In characters; figure names are shorter. */
const LONGEST = 400;

const known = new Map<string, Meaning>();
const MOST_KNOWN = 5000;

/** The meaning of the words as far as they are understood. */
export function meaningOf(words: string): Meaning {
  const folded = fold(words.slice(-LONGEST)).replace(/\s+/gu, ' ');
  const before = known.get(folded);
  if (before) return before;
  const meaning = read(folded);
  if (known.size < MOST_KNOWN) known.set(folded, meaning);
  return meaning;
}

function read(folded: string): Meaning {
  const concepts = new Set<string>();
  const rest: string[] = [];
  let counted: Counted | undefined;
  for (let at = 0; at < folded.length; ) {
    if (!LETTER.test(folded.charAt(at))) {
      at += 1;
      continue;
    }
    const word = /^[a-z0-9]+/u.exec(folded.slice(at))?.[0] ?? '';
    const found = VOCABULARY.get(word)?.find(
      ({ words }) => folded.startsWith(words, at) && !LETTER.test(folded.charAt(at + words.length)),
    );
    if (!found) rest.push(word);
    if (found?.concept) concepts.add(found.concept);
    if (found?.counted) counted ??= found.counted;
    if (found?.concept === 'onlineService') counted ??= 'service';
    at += found?.words.length ?? word.length;
  }
  return { concepts, counted, rest };
}
