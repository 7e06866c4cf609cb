// Words of headings and the concepts they express. A heading is understood only if every word is known, since
// an unknown one ("cùng kỳ", "kế hoạch", "lỗi") may change the meaning.
//
// Words are folded; the longest phrase wins.

import { fold } from '../../language/fold.ts';

export type Concept =
  // Units.
  | 'dossiers'
  | 'procedures'
  | 'services'
  // Stages of a dossier.
  | 'received'
  | 'settled'
  | 'pending'
  | 'returned'
  /** "giải quyết" alone is ambiguous. */
  | 'settling'
  // Subsets.
  | 'total'
  | 'period'
  | 'new'
  | 'carried'
  | 'ytd'
  | 'online'
  | 'direct'
  | 'post'
  | 'both'
  | 'early'
  | 'on-time'
  | 'overdue'
  | 'within'
  | 'supplement'
  | 'stopped'
  | 'withdrawn'
  | 'dues'
  | 'apologised'
  | 'not-apologised'
  // Of procedures and services.
  | 'full'
  | 'partial'
  | 'used'
  | 'offers'
  | 'authority'
  | 'fee'
  | 'paid'
  | 'paid-direct'
  | 'payments'
  | 'of-online'
  | 'of-fee'
  | 'of-payment'
  // Digitisation.
  | 'digitised'
  | 'not-digitised'
  | 'components'
  | 'reused'
  | 'results-digitised'
  | 'electronic-results'
  | 'synced'
  // The kind of number.
  | 'rate'
  // Ambiguous abbreviations.
  | 'th'
  | 'tt';

/** Phrases by the concepts they express; `-` for words without meaning. */
const WORDS: Readonly<Record<string, string>> = {
  '-':
    'so|so luong|luong|cac|duoc|qua|bang|theo|hinh thuc|trong do|gom|bao gom|va|hoac|hay|la|dich vu|cua co quan don vi|' +
    'cua co quan|cua don vi|tinh hinh|ket qua|ket qua giai quyet|tinh hinh giai quyet|tinh hinh xu ly|trong so|kenh|tai|' +
    'su dung|su dung dich vu|chi tiet|hien|tinh hinh tiep nhan va giai quyet|tinh hinh tiep nhan giai quyet|' +
    'tinh hinh tiep nhan va xu ly|ket qua tiep nhan va giai quyet|ket qua tiep nhan giai quyet|nhu sau|cu the|' +
    'ket qua giai quyet ho so|ket qua giai quyet tthc|ket qua giai quyet ho so tthc|tinh hinh giai quyet ho so|' +
    'tinh hinh giai quyet tthc|den thoi diem bao cao|tinh den thoi diem bao cao|noi bo',
  dossiers:
    'ho so|hs|ho so tthc|ho so thu tuc hanh chinh|hs tthc|ho so thu tuc|so ho so|so hs|so ho so tthc|so hs tthc|so ho so thu tuc hanh chinh|so ho so thu tuc|ho so giai quyet tthc',
  procedures: 'tthc|thu tuc hanh chinh|thu tuc|so thu tuc|so tthc|dich vu hanh chinh',
  services:
    'dich vu cong truc tuyen|dich vu cong|dvc truc tuyen|dvctt|dvc|dvc tt|tthc cung cap dich vu cong truc tuyen|' +
    'thu tuc cung cap dich vu cong truc tuyen|tthc cung cap dvctt|dich vu cong tt|cung cap dich vu cong truc tuyen',
  received:
    'tiep nhan|da tiep nhan|nhan giai quyet|tiep nhan giai quyet|nhan|da nhan|tiep nhan ho so|nhan ho so|tn|' +
    'nhan de giai quyet|tiep nhan vao|phai giai quyet|can giai quyet|khi tiep nhan',
  'received new':
    'moi tiep nhan|tiep nhan moi|nhan moi|moi nhan|tiep nhan moi trong ky|moi tiep nhan trong ky',
  'received online': 'nop truc tuyen|nop qua mang|nop qua mang internet|nop online|nop ho so truc tuyen',
  'received direct': 'nop truc tiep|nop tai quay|nop ho so truc tiep',
  'received post': 'nop qua buu chinh cong ich|nop qua bcci|nop qua buu chinh|nop qua buu dien',
  'received period': 'phat sinh trong ky|phat sinh trong thang|phat sinh moi|phat sinh moi trong ky',
  period: 'trong ky|trong thang|ky nay|thang nay|ky bao cao|trong ky bao cao|trong thang bao cao',
  new: 'moi',
  carried:
    'ky truoc|tu ky truoc|ky truoc chuyen qua|ky truoc chuyen sang|tu ky truoc chuyen sang|tu ky truoc chuyen qua|' +
    'so ky truoc chuyen qua|so ky truoc chuyen sang|ton ky truoc|ton ky truoc chuyen sang|ton ky truoc chuyen qua|' +
    'ton dau ky|thang truoc chuyen sang|thang truoc chuyen qua|tu thang truoc chuyen sang|ton thang truoc|ton tu ky truoc|' +
    'chuyen ky truoc|ky truoc chuyen lai|ton thang truoc chuyen sang|ton truoc ky|chuyen tu ky truoc|cua ky truoc|' +
    'chuyen tu ky truoc sang|ky truoc con lai|ton dong ky truoc',
  ytd: 'luy ke|luy ke tu dau nam|tu dau nam|tu dau nam den nay|luy ke den nay|luy ke tu dau nam den nay|cong don|luy ke nam',
  settled:
    'da giai quyet|da xu ly|giai quyet xong|da giai quyet xong|da hoan thanh|xu ly xong|da xu ly xong|duoc giai quyet|' +
    'da duoc giai quyet|da gq|da co ket qua|da giai quyet trong ky|da xl',
  settling: 'giai quyet|xu ly|gq|xl',
  pending:
    'dang giai quyet|chua giai quyet|dang xu ly|chua xu ly|con ton|ton|ton dong|con ton chua giai quyet|dang gq|chua gq|' +
    'ton chua giai quyet|ton cuoi ky|dang ton|dang thu ly|con ton dong|con ton dang giai quyet|ton chuyen ky sau|' +
    'chuyen ky sau|chuyen sang ky sau|con dang giai quyet|dang xl|dang trong qua trinh giai quyet|chua giai quyet xong',
  returned:
    'tra ket qua|tra kq|tra ket qua giai quyet|tra ket qua giai quyet tthc|da tra|da tra ket qua|tra|tkq|tra kq giai quyet|' +
    'tra ket qua ho so|tra kq tthc',
  total: 'tong so|tong|tong cong|ts|tong so luong|cong',
  online: 'truc tuyen|qua mang|online|qua mang internet|tren moi truong mang|dien tu',
  direct:
    'truc tiep|tai quay|tai bo phan mot cua|tai bo phan tiep nhan va tra ket qua|tai mot cua|tai bpmc|' +
    'tai trung tam phuc vu hanh chinh cong',
  post: 'bcci|buu chinh cong ich|buu chinh|dich vu bcci|dich vu buu chinh cong ich|dich vu buu chinh|qua bcci|buu dien|dvbcci|dv bcci',
  both:
    'ca truc tuyen va truc tiep|ca truc tiep va truc tuyen|truc tuyen va truc tiep|truc tiep va truc tuyen|' +
    'ca truc tuyen truc tiep|gom ca truc tuyen va truc tiep|bao gom ca truc tuyen va truc tiep|ca hai hinh thuc',
  early: 'truoc han|som han|truoc thoi han|som',
  'on-time': 'dung han|dung thoi han|dh',
  overdue: 'qua han|tre han|qua thoi han|qh|da qua han|tre|bi qua han|tre hen|qua han giai quyet',
  within: 'trong han|trong thoi han|con trong han|trong thoi han giai quyet|trong han giai quyet',
  'pending within': 'chua den han|con han|con thoi han|chua qua han|chua den han tra|chua toi han',
  'early on-time':
    'truoc va dung han|dung va truoc han|truoc dung han|truoc han va dung han|dung han va truoc han|truoc han dung han|som va dung han',
  supplement:
    'bo sung|yeu cau bo sung|cho bo sung|dang bo sung|bo sung ho so|cho bo sung ho so|can bo sung|dung cho bo sung',
  stopped: 'dung xu ly|tam dung|dung giai quyet|tam dung xu ly|tam dung giai quyet',
  withdrawn:
    'tra lai|rut|rut ho so|tra lai rut|tra lai rut ho so|rut tra lai|tu choi|tu choi giai quyet|khong du dieu kien|' +
    'tra lai ho so|ho so rut|ho so tra lai|tra lai khong giai quyet|tra lai hoac rut|huy|huy rut',
  dues:
    'yeu cau thuc hien nghia vu tai chinh|nghia vu tai chinh|thuc hien nghia vu tai chinh|cho thuc hien nghia vu tai chinh|' +
    'dang thuc hien nghia vu tai chinh|nvtc',
  apologised:
    'co thu xin loi|da co thu xin loi|thu xin loi|van ban xin loi|co van ban xin loi|da co van ban xin loi|da xin loi|' +
    'da gui thu xin loi|da co vb xin loi|da gui van ban xin loi|da xin loi bang van ban|da thuc hien xin loi',
  'not-apologised':
    'chua co thu xin loi|chua co van ban xin loi|chua xin loi|chua gui thu xin loi|khong co thu xin loi',
  full: 'toan trinh|muc do 4|muc 4|dvctt toan trinh|tt toan trinh|cung cap toan trinh',
  partial: 'mot phan|1 phan|muc do 3|muc 3|cung cap mot phan',
  used: 'phat sinh ho so|co phat sinh ho so|phat sinh|co phat sinh|co ho so|co phat sinh hs|phat sinh hs|co ho so phat sinh|ps ho so',
  offers:
    'cung cap|co cung cap|cung cap dich vu|duoc cung cap|trien khai|ap dung|dang cung cap|co trien khai|thuc hien',
  authority: 'thuoc tham quyen giai quyet|thuoc tham quyen|tham quyen giai quyet|tham quyen',
  fee:
    'co phi le phi|co thu phi le phi|thu phi le phi|phi le phi|co phi|le phi|phi|co thu phi|thu phi|co yeu cau phi le phi|' +
    'yeu cau nghia vu tai chinh|co phi hoac le phi',
  paid:
    'thanh toan truc tuyen|duoc thanh toan truc tuyen|da thanh toan truc tuyen|su dung thanh toan truc tuyen|tttt|' +
    'su dung dich vu thanh toan truc tuyen|dich vu thanh toan truc tuyen|nop phi truc tuyen|thanh toan phi le phi truc tuyen|' +
    'thanh toan online',
  'paid-direct': 'thanh toan truc tiep|thanh toan tien mat|nop phi truc tiep',
  payments: 'phat sinh thanh toan|co phat sinh thanh toan',
  'payments paid': 'phat sinh thanh toan truc tuyen|co phat sinh thanh toan truc tuyen',
  'of-online':
    'trong cac thu tuc truc tuyen|cua cac thu tuc truc tuyen|thuoc cac thu tuc truc tuyen|trong cac tthc truc tuyen|' +
    'cua cac tthc truc tuyen|thuoc cac tthc truc tuyen|cua cac dich vu cong truc tuyen|cua cac dvctt|cua cac dvc truc tuyen|' +
    'thuoc cac dich vu cong truc tuyen|trong cac dich vu cong truc tuyen|cua thu tuc truc tuyen',
  'of-fee':
    'thuoc cac thu tuc co phi le phi|cua cac thu tuc co phi le phi|thuoc cac tthc co phi le phi|cua cac tthc co phi le phi|' +
    'cua cac tthc co thu phi le phi|thuoc cac tthc co thu phi le phi|cua cac thu tuc co thu phi le phi|thuoc thu tuc co phi le phi',
  'of-payment':
    'cua cac tthc co thanh toan truc tuyen|thuoc cac tthc co thanh toan truc tuyen|cua cac thu tuc co thanh toan truc tuyen|' +
    'thuoc cac thu tuc co thanh toan truc tuyen|cua cac tthc cung cap thanh toan truc tuyen|thuoc dien thanh toan truc tuyen|' +
    'thuoc dien thanh toan|cua tthc co thanh toan truc tuyen|co the thanh toan truc tuyen',
  digitised: 'so hoa|co so hoa|da so hoa|duoc so hoa|da duoc so hoa|thuc hien so hoa',
  'not-digitised': 'chua so hoa|khong so hoa|chua duoc so hoa',
  components: 'thanh phan ho so|tphs|thanh phan|thanh phan hs',
  reused:
    'tai su dung|su dung lai|co tai su dung|tai su dung du lieu|khai thac su dung lai|tai su dung thong tin|tai su dung ket qua|' +
    'tai su dung du lieu so hoa|su dung lai du lieu so hoa|su dung lai thong tin du lieu so hoa|' +
    'khai thac su dung lai thong tin du lieu so hoa|khai thac su dung lai du lieu so hoa|co su dung lai',
  'results-digitised':
    'so hoa ket qua|so hoa ket qua giai quyet|so hoa kq|so hoa kq giai quyet|da so hoa ket qua|co so hoa ket qua|ket qua so hoa|' +
    'so hoa ket qua giai quyet tthc|ket qua duoc so hoa|ket qua da so hoa|ket qua giai quyet duoc so hoa',
  'electronic-results':
    'cap ket qua dien tu|cap ket qua giai quyet dien tu|cap ket qua giai quyet tthc dien tu|co cap ket qua dien tu|' +
    'ket qua giai quyet dien tu|ket qua dien tu|co ket qua dien tu|cap ban dien tu|cap kq dien tu',
  synced:
    'dong bo|da dong bo|duoc dong bo|da duoc dong bo|dong bo len cong dich vu cong quoc gia|dong bo len cong dvcqg|' +
    'da dong bo len cong dvcqg|da dong bo len cong dich vu cong quoc gia|dong bo cong dvcqg|dong bo cong dich vu cong quoc gia',
  rate: 'ty le|ti le|dat ty le|chiem ty le|ty trong|phan tram',
  th: 'th|t han',
  tt: 'tt',
};

const PHRASES = new Map(
  Object.entries(WORDS).flatMap(([concepts, phrases]) =>
    phrases
      .split('|')
      .map((phrase) => [phrase, concepts === '-' ? [] : (concepts.split(' ') as Concept[])] as const),
  ),
);
const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length));
/** In characters; longer texts are sentences. */
const LONGEST_HEADING = 300;

/** "(3)=(4)+(5)+(6)", "(7) = (8)/(3)*100%", "(13)", "[4]", "=4+5". */
const NUMBERING =
  /(?:[([]\s*(?:\d{1,2}[a-z]?|[a-z])\s*[)\]]|(?<=[=+/*x:–-]\s{0,2})\d{1,3}%?|\b\d{1,2}(?=\s{0,2}=))|[=+*]/gu;
const ABBREVIATED = /(?<![a-z])([dqt])\s?[./]\s?(?:han|h)(?![a-z])/gu;
const SHORT: Readonly<Record<string, string>> = { d: 'dh', q: 'qh', t: 't han' };

/** A heading for comparison: folded, without numbering, formula and punctuation. */
export function headingWords(text: string): string {
  return fold(text.slice(0, LONGEST_HEADING))
    .replace(NUMBERING, ' ')
    .replace(ABBREVIATED, (_, letter: string) => ` ${SHORT[letter]} `)
    .replaceAll('%', ' ty le ')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** The concepts of a heading; undefined when a word is unknown. */
export function conceptsOf(text: string): ReadonlySet<Concept> | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const words = headingWords(text).split(' ').filter(Boolean);
  const found = new Set<Concept>();
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let size = Math.min(LONGEST_PHRASE, words.length - at); size > 0 && taken === 0; size -= 1) {
      const concepts = PHRASES.get(words.slice(at, at + size).join(' '));
      if (!concepts) continue;
      for (const concept of concepts) found.add(concept);
      taken = size;
    }
    if (taken === 0) return undefined;
    at += taken;
  }
  return found;
}
