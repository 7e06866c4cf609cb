// Synonyms: groups of words for one thing (sending, viewing, the leader). They are additional features of the
// likeness, so that "đẩy lên cho sếp" resembles "trình lãnh đạo" although they share no word. A concept alone
// never decides anything.

const CONCEPTS: Readonly<Record<string, string>> = {
  send: 'gui|nop|trinh|goi|day len|chuyen len|len trinh|submit|send|hand in|turn in|file it|forward',
  see: 'xem|coi|ngo|nhin|hien|show|view|look|see|display|mo xem|liet ke|cho biet',
  leader:
    'sep|lanh dao|giam doc|pho giam doc|thu truong|cap tren|thu truong co quan|ban giam doc|boss|leader|director|chief|manager|thu lao|so truong',
  report: 'bao cao|bc|bcao|bieu bao|report',
  figures: 'so lieu|chi tieu|con so|du lieu|so nao|figures|numbers|data|figure|number|so',
  remind: 'nhac|nhac nho|don doc|giuc|hoi thuc|thuc|keu|remind|chase|nag|ping|nudge|reminder|reminders',
  approve: 'duyet|phe duyet|ky|thong qua|chap thuan|approve|sign off|sign|approval|approvals',
  late: 'tre|muon|cham|qua han|tre han|late|overdue|delayed|behind',
  missing:
    'thieu|sot|trong|chua co|con lai|chua dien|chua nhap|missing|left|lack|lacking|incomplete|empty|remaining',
  when: 'khi nao|bao gio|chung nao|luc nao|ngay nao|hom nao|bua nao|may gio|when|what day|what time|ngay may|thu may',
  who: 'ai|nguoi nao|dong chi nao|can bo nao|who|whose|whom',
  edit: 'sua|doi|chinh|chinh sua|dieu chinh|thay|thay doi|cap nhat|dinh chinh|fix|change|correct|edit|amend|modify|revise',
  file: 'file|tep|word|docx|pdf|ban mem|ban word|ban in|document|download|tai|tai ve|xuat',
  sheet: 'excel|bang tinh|xlsx|spreadsheet|bang|table|sheet',
  agency: 'don vi|co quan|so nganh|nganh|department|departments|agency|agencies|cac so|sở',
  province: 'toan tinh|ca tinh|tinh|province|provincial',
  progress:
    'toi dau|den dau|tien do|tinh hinh|the nao|ra sao|tinh trang|trang thai|status|progress|how far|how is',
  enter: 'nhap|dien|go|ghi|vao so|khai|enter|fill|fill in|type|input|record',
  later: 'sau|lat|lat nua|hoi|de sau|mai|later|tomorrow|after|chut nua|ti nua',
  stop: 'tat|dung|ngung|bo|im|khoi|stop|off|mute|disable|silence|thoi dung',
  back: 'quay lai|tro lai|lui|lui lai|tro ve|quay ve|back|return to|previous',
  rest: 'nghi|vang|phep|cong tac|om|leave|away|vacation|sick|off work|holiday',
  why: 'vi sao|tai sao|sao lai|why|how come|ly do gi|sao ra',
  compute: 'tinh|cong thuc|cach tinh|phep tinh|calculate|calculated|computed|formula|compute',
  history: 'lich su|nhat ky|history|log|ai sua|truoc day',
  compare: 'so voi|so sanh|doi chieu voi|tang giam|chenh|compare|compared|versus|vs|against|than',
  year: 'cung ky|nam truoc|nam ngoai|last year|year ago',
  rank: 'xep hang|dung dau|dan dau|cao nhat|thap nhat|nhat|bet|top|rank|ranking|highest|lowest|best|worst',
  over: 'giao|ban giao|chuyen giao|nhuong|giao lai|hand over|assign|transfer|pass|delegate|give',
  returned: 'tra lai|tra ve|cho lam lai|lam lai|khong duyet|chua dat|tu choi|reject|send back|rework|return',
  withdraw: 'rut|rut lai|thu hoi|lay lai|withdraw|recall|take back|pull back',
  reopen: 'mo lai|reopen|unlock|mo khoa',
  number: 'so van ban|van thu|vao so|cap so|document number|register|registered|so hieu|ky hieu',
  people: 'can bo|nguoi dung|tai khoan|nhan su|people|user|users|staff|accounts',
  add: 'them|bo sung|add|new',
  form: 'bieu mau|form|mau|phom|bieu',
  same: 'nhu cu|giu nguyen|y nhu|giong|bang|nhu thang truoc|khong doi|ko doi|y chang|same|keep|unchanged|giu',
  all: 'tat ca|toan bo|het|ca|cac so|all|everything|every|whole',
  unknown:
    'chua ro|chua biet|khong biet|chua nam|chua nhan|hoi lai|dont know|not yet|not known|no idea|pending from',
  skip: 'bo qua|qua cau|cau khac|cau sau|skip|pass|next question|nhay',
  clear: 'xoa|xoa bo|go bo|bo so|delete|remove|clear|erase',
  undo: 'hoan tac|undo|lui lai buoc|thu lai buoc|go lai|revert',
  error: 'loi|canh bao|bao do|sai|error|warning|wrong|mau do|khong khop',
  check: 'kiem tra|ra soat|doi soat|khop|check|review|verify|doi chieu',
  help: 'tro giup|huong dan|giup|cach dung|lam sao|lam the nao|help|how do i|how to|guide|manual|chi em',
  wait: 'doi|cho ti|cho chut|dang hop|ban|busy|wait|hold on|meeting|moment',
  meal: 'an com|com trua|ca phe|nuoc|lunch|coffee',
  thanks: 'cam on|thanks|thank|tks|thank you',
  mine: 'phu trach|charge|responsible|dam nhiem|lo|cua toi',
  done: 'xong|hoan tat|hoan thanh|chot|done|finish|finished|complete|completed',
  continue: 'tiep|tiep tuc|lam tiep|continue|resume|go on|carry on',
  open: 'mo|bat dau|start|begin|open|vao|khoi dong|tao|lap',
  deadline: 'han|han nop|het han|toi han|den han|ky han|deadline|due|cut off|thoi han|chot so',
};

interface Concept {
  readonly name: string;
  readonly words: readonly string[];
}

/** By first word, longest first. */
const BY_FIRST: ReadonlyMap<string, readonly Concept[]> = Map.groupBy(
  Object.entries(CONCEPTS)
    .flatMap(([name, said]) => said.split('|').map((phrase): Concept => ({ name, words: phrase.split(' ') })))
    .toSorted((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? '',
);

/** The concepts in folded words, in order. */
export function conceptsIn(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const concept = BY_FIRST.get(words[at] ?? '')?.find((one) =>
      one.words.every((word, i) => words[at + i] === word),
    );
    if (concept) found.push(concept.name);
    at += concept?.words.length ?? 1;
  }
  return found;
}
