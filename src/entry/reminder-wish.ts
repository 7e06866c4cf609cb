// What people say about being reminded: when it is, later, not at all, away, not mine; and whom the Office asks to be
// reminded. Whole sentences, with or without diacritics, with one slip.

import { type LeaveWish, readAbsence } from '../intents/slots/absence.ts';
import { fold } from '../language/fold.ts';
import { findMonth, type MonthMention } from '../language/month-mention.ts';
import { withinOneEdit } from '../language/similar.ts';

/** The kinds of reminders that one may do without. */
export type KindWished = keyof typeof KINDS;

/** What is wished of oneself, whatever report there is. */
export type OwnWish =
  | { readonly kind: 'schedule' | 'choose' | 'back' }
  | LeaveWish
  /** Without kinds all that can be done without. */
  | { readonly kind: 'on'; readonly kinds?: readonly KindWished[] }
  | { readonly kind: 'off'; readonly kinds: readonly KindWished[] };

/** What is wished of a report. */
export type ReportWish =
  | { readonly kind: 'leave-charge' | 'take-charge' }
  /** Without a time it has to be asked. */
  | { readonly kind: 'snooze'; readonly until?: 'two-hours' | 'morning' };

/** Everybody who is not in, or one agency by its name. */
export interface ChaseWish {
  readonly kind: 'chase';
  readonly name?: string;
  readonly mention?: MonthMention;
}

export type ReminderWish = OwnWish | ReportWish | ChaseWish;

const KINDS = {
  opening: ['mo ky', 'den ky', 'dau ky', 'ky moi', 'opening'],
  ahead: ['sap den han', 'truoc han', 'sap het han', 'ahead'],
  due: ['den han', 'ngay het han', 'ngay den han', 'het han', 'due'],
  overdue: ['qua han', 'tre han', 'overdue', 'late'],
} as const;
const TURNING = {
  off: ['tat nhac', 'bo nhac', 'khong nhac', 'dung nhac', 'turn off', 'stop'],
  on: ['bat nhac', 'bat lai nhac', 'mo lai nhac', 'turn on'],
} as const;

const ofKinds = (kind: 'on' | 'off') =>
  Object.entries(KINDS).flatMap(([of, names]) =>
    TURNING[kind].flatMap((verb) =>
      names.flatMap((name) =>
        [`${verb} ${name}`, `${verb} khi ${name}`, `${verb} ${name} reminders`].map(
          (words) => [words, { kind, kinds: [of as KindWished] }] as const,
        ),
      ),
    ),
  );

const same = (wish: ReminderWish, ...words: readonly string[]) => words.map((one) => [one, wish] as const);

const SENTENCES: readonly (readonly [words: string, wish: ReminderWish])[] = [
  ...same(
    { kind: 'schedule' },
    'lich nhac',
    'xem lich nhac',
    'lich nhac nho',
    'lich nhac viec',
    'nhac nho',
    'khi nao nhac',
    'reminders',
    'my reminders',
    'show reminders',
    'reminder schedule',
    'lich nhac cua',
  ),
  ...same(
    { kind: 'choose' },
    'tat nhac',
    'tat nhac nho',
    'khong nhac nua',
    'dung nhac',
    'dung nhac nua',
    'ngung nhac',
    'tat thong bao',
    'chon nhac',
    'chon lan nhac',
    'chon loai nhac',
    'cai dat nhac',
    'stop reminders',
    'turn off reminders',
    'choose reminders',
  ),
  ...same(
    { kind: 'on' },
    'bat nhac',
    'bat nhac nho',
    'bat lai nhac',
    'bat lai nhac nho',
    'mo lai nhac',
    'bat tat ca nhac',
    'turn on reminders',
    'turn reminders on',
  ),
  ...ofKinds('off'),
  ...ofKinds('on'),
  ...same(
    { kind: 'back' },
    'di lam lai',
    'da di lam lai',
    'di lam tro lai',
    'da di lam tro lai',
    'het nghi',
    'het nghi phep',
    'het phep',
    'di cong tac ve',
    'da di cong tac ve',
    'tro lai lam viec',
    'da tro lai lam viec',
    'am back',
    'back at work',
    'back from leave',
    'im back',
  ),
  ...same(
    { kind: 'leave-charge' },
    'khong phu trach nua',
    'khong phu trach',
    'khong phu trach bao cao nua',
    'khong phu trach bao cao nay nua',
    'khong lam bao cao nay nua',
    'khong lam bao cao nua',
    'khong con phu trach',
    'khong con phu trach bao cao',
    'not in charge',
    'no longer in charge',
    'am no longer in charge',
    'no longer in my charge',
  ),
  ...same(
    { kind: 'take-charge' },
    'phu trach lai',
    'phu trach tro lai',
    'lai phu trach',
    'phu trach bao cao lai',
    'in charge again',
    'am in charge again',
    'in my charge again',
  ),
  ...same(
    { kind: 'snooze', until: 'two-hours' },
    'nhac lai sau 2 gio',
    'nhac sau 2 gio',
    'nhac lai sau hai gio',
    'nhac sau hai gio',
    'nhac lai sau 2 tieng',
    'nhac sau 2 tieng',
    'nhac lai sau hai tieng',
    '2 gio nua nhac lai',
    '2 tieng nua nhac lai',
    'sau 2 gio nhac lai',
    'remind me in 2 hours',
    'remind me in two hours',
  ),
  ...same(
    { kind: 'snooze', until: 'morning' },
    'sang mai nhac lai',
    'nhac lai sang mai',
    'nhac sang mai',
    'sang mai nhac',
    'mai nhac lai',
    'nhac lai vao sang mai',
    'nhac lai ngay mai',
    'ngay mai nhac lai',
    'remind me tomorrow',
    'remind me tomorrow morning',
  ),
  ...same({ kind: 'snooze' }, 'nhac lai', 'nhac lai sau', 'nhac sau', 'lat nua nhac lai', 'remind me later'),
  ...same(
    { kind: 'chase' },
    'nhac tat ca',
    'don doc tat ca',
    'nhac het',
    'remind all',
    'remind everyone',
    'chase all',
  ),
];

/** Said around a wish, or of oneself: it changes nothing of it. */
const AROUND = new Set(
  'cho a da vang nhe nha nhi roi xin luon oi voi giup toi em minh anh chi i please'.split(' '),
);
/** A slip in a shorter sentence makes another one of it. */
const SHORTEST_FUZZY = 7;
/** Longer names are none. */
const LONGEST = 120;

const CHASING = /^(?:(?:em |hay )?nhac(?: nho)?|don doc|remind|chase) /u;
const TO_ONESELF = /^(?:toi|em|minh|lai|me)(?: |$)/u;
/** Words that mean all who are not in. */
const EVERYBODY = new Set(
  'tat ca het toan bo cac nhung co quan don vi so ban nganh chua nop dang tre cham muon bao cao tinh all agencies everyone everybody late the who are not in'.split(
    ' ',
  ),
);
/** One letter from "nhập số liệu", which is far more often meant; no agency is called so. */
const FIGURES = 'so lieu';
const SAYS_ALL = new Set('tat het toan cac nhung all everyone everybody'.split(' '));

/** @param asksWords words are asked for: only what is beyond doubt is a wish then, and nobody is chased */
export function readReminderWish(said: string, asksWords: boolean): ReminderWish | undefined {
  const words = (fold(said).match(/[\p{L}\d']+/gu) ?? []).filter((word) => !AROUND.has(word)).join(' ');
  const sentence =
    SENTENCES.find(([one]) => one === words) ??
    (asksWords ? undefined : SENTENCES.find(([one]) => isNearly(one, words)));
  if (sentence) return sentence[1];
  // "Nghỉ đến …" may begin a sentence of the report; "tôi nghỉ …" does not.
  if (!asksWords || /^(?:toi|em|minh|i) /u.test(fold(said))) {
    const leave = readAbsence(said);
    if (leave) return leave;
  }
  return asksWords ? undefined : readChase(said);
}

/** Numbers are no slips. */
function isNearly(sentence: string, words: string): boolean {
  const digits = (text: string) => text.replace(/\D/gu, '');
  return (
    sentence.length >= SHORTEST_FUZZY && withinOneEdit(sentence, words) && digits(sentence) === digits(words)
  );
}

function readChase(said: string): ReminderWish | undefined {
  if (said.length > LONGEST || /[\n;:=]/u.test(said)) return undefined;
  const verb = CHASING.exec(fold(said))?.[0];
  if (verb === undefined) return undefined;
  const { mention, rest } = findMonth(said.slice(verb.length));
  const name = rest.replace(/[\s,.!?]*(?:ạ|nhé|nha)?[\s.!?]*$/u, '');
  const words = fold(name).match(/[\p{L}\d]+/gu) ?? [];
  if (words.length === 0 || words.join(' ') === FIGURES) return undefined;
  const month = mention ? { mention } : {};
  if (TO_ONESELF.test(fold(name))) return { kind: 'snooze' };
  const all = words.every((word) => EVERYBODY.has(word)) && words.some((word) => SAYS_ALL.has(word));
  return all ? { kind: 'chase', ...month } : { kind: 'chase', name, ...month };
}
