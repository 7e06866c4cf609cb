// Determines which numbers are parts of others: within a sentence by words and brackets, across lines by
// indentation. A part has no subject of its own: "đã giải quyết" is not a part of "tiếp nhận".

import type { Item } from './flow.ts';
import { LIST_FOLLOWS, leadsOn, SAYS_ALL, TRIGGER } from './labels.ts';
import type { Statement, Statements } from './statement.ts';

/** Subjects; numbers with different ones are not part and whole. */
const SUBJECTS = [
  'settled',
  'pending',
  'received',
  'returned',
  'authority',
  'toSettle',
  'yearToDate',
  'payment',
  'fee',
  'post',
  'used',
  'onlineService',
  'withdrawn',
  'otherPeriod',
] as const;

/** Whether the one can be a part of the other. */
function mayBePart(part: Statement, whole: Statement): boolean {
  const { counted } = whole.meaning;
  if (!isUnderstood(part) || !isUnderstood(whole)) return false;
  if (part.meaning.counted && counted && part.meaning.counted !== counted) return false;
  if (part.meaning.concepts.has('otherPeriod') || whole.meaning.concepts.has('otherPeriod')) return false;
  const subjects = subjectsOf(whole);
  if (part.meaning.concepts.has('yearToDate') && !whole.meaning.concepts.has('yearToDate')) return false;
  if (subjects.length === 0 || subjects.includes('toSettle')) return true;
  // Post is a channel for receiving and for returning.
  const byPost = subjects.includes('received') || subjects.includes('returned');
  return subjectsOf(part).every((one) => subjects.includes(one) || (one === 'post' && byPost));
}

/** The unit or at least the subject is known. */
const isUnderstood = ({ meaning: { concepts, counted } }: Statement) =>
  counted !== undefined || concepts.size > 0;

const subjectsOf = ({ meaning: { concepts } }: Statement) => SUBJECTS.filter((one) => concepts.has(one));

/** Parts after their whole within an item: "5.650 hồ sơ (trong đó: …)", "5.400 hồ sơ, gồm …". */
export function nestWithin(statements: readonly Statement[], read: string): void {
  const open: { whole: Statement; depth: number; all: boolean }[] = [];
  /** The latest number at each bracket depth. */
  const spoken: (Statement | undefined)[] = [];
  let depth = 0;
  let end = 0;
  for (const statement of statements) {
    const between = read.slice(end, statement.from);
    let lowest = depth;
    for (const character of between) {
      if (character === '(') depth += 1;
      else if (character === ')') depth = Math.max(0, depth - 1);
      lowest = Math.min(lowest, depth);
    }
    while ((open.at(-1)?.depth ?? 0) > lowest) open.pop();
    spoken.length = Math.min(spoken.length, lowest + 1);
    const previous = spoken.findLast((one) => one !== undefined);
    const bracket = depth > lowest;
    const trigger = [...between.matchAll(TRIGGER)].at(-1);
    // Names of services may contain such words in brackets.
    const listed = previous !== undefined && LIST_FOLLOWS.test(between);
    const triggers = listed || (trigger !== undefined && !/\)/u.test(between.slice(trigger.index)));
    if (!triggers && depth === 0 && /[.](?=\s+\p{Lu})/u.test(between)) open.length = 0;
    if (previous && !statement.isWholeOf && (triggers || (bracket && !OTHER_TIME.test(between)))) {
      const outer = open.at(-1)?.whole;
      // "gồm 700 hồ sơ mới và 31 hồ sơ kỳ trước; trong đó trực tuyến 540": a part of the total.
      const anew = outer !== undefined && /;[^;]*$/u.test(between) && mayBePart(statement, outer);
      const whole = bracket ? previous : anew ? outer : wholeBefore(previous, outer, statement);
      open.push({
        whole,
        depth,
        all: listed || (triggers && trigger !== undefined && SAYS_ALL.test(trigger[0])),
      });
    }
    // "Đã giải quyết 688 hồ sơ, trước hạn 480, đúng hạn 201, quá hạn 7": parts without an introducing word.
    if (open.length === 0 && previous && follows(statement, previous, between))
      open.push({ whole: previous, depth, all: false });
    let group = open.at(-1);
    // The first number after "gồm" is meant as a part even if it does not look like one.
    while (!triggers && group && group.depth === 0 && !mayBePart(statement, group.whole)) {
      open.pop();
      group = open.at(-1);
    }
    if (statement.isWholeOf) end = statement.to;
    else if (group && mayBePart(statement, group.whole)) put(statement, group.whole, group.all);
    // A number among the parts that was not understood may be one.
    else if (group) group.whole.isOpen = true;
    // "Trong tổng số 147.105 hồ sơ đã giải quyết có 125 hồ sơ quá hạn"
    if (OF_ALL.test(between)) open.push({ whole: statement, depth, all: false });
    // After "x of y" the statement x remains the current one.
    spoken[depth] = statement.isWholeOf ?? statement;
    end = statement.to;
  }
}

const OF_ALL = /(?<![\p{L}\d])trong (?:t[ổo]ng s[ốo] |s[ốo] )?$/iu;
/** "so với năm 2024 (154.830 hồ sơ)": not a part of anything. */
const OTHER_TIME =
  /(?:kh[ôo]ng|ch[ưu]a) (?:bao )?(?:g[ồo]m|t[íi]nh)|ngo[àa]i|so v[ớo]i|c[ùu]ng k[ỳy]|k[ếe] ho[ạa]ch|ch[ỉi] ti[êe]u|b[ằa]ng ?$/iu;

const TIMED = ['early', 'onTime', 'onTimeOrEarly', 'overdue', 'within'] as const;

/** Timeliness of settled or pending dossiers in the same sentence. */
function follows(part: Statement, whole: Statement, between: string): boolean {
  const of = whole.meaning.concepts;
  return (
    !/[.](?=\s)/u.test(between) &&
    part.meaning.rest.length === 0 &&
    part.meaning.concepts.size === 1 &&
    TIMED.some((one) => part.meaning.concepts.has(one)) &&
    !TIMED.some((one) => of.has(one)) &&
    (of.has('settled') || of.has('pending')) &&
    mayBePart(part, whole)
  );
}

/** "…, quá hạn 2 hồ sơ, trong đó đã xin lỗi 1": of the last part if possible, otherwise of the whole. */
function wholeBefore(previous: Statement, whole: Statement | undefined, part: Statement): Statement {
  return whole && !mayBePart(part, previous) ? whole : previous;
}

/** Parts in the items below their whole. */
export function nestBelow(items: readonly Item[], read: readonly Statements[]): void {
  const heads = new Map<Item, Statement>();
  for (const [i, item] of items.entries()) {
    const { statements = [] } = read[i] ?? {};
    const above = headAbove(item, heads);
    for (const statement of statements)
      if (above && !statement.whole && !statement.isWholeOf && mayBePart(statement, above.head))
        put(statement, above.head, above.all);
    const [head] = statements;
    if (head) heads.set(item, head);
  }
  nestBeside(items, heads);
}

function headAbove(
  item: Item,
  heads: ReadonlyMap<Item, Statement>,
): { readonly head: Statement; readonly all: boolean } | undefined {
  let all = false;
  for (let above = item.parent; above; above = above.parent) {
    const leads = leadsOn(above);
    all ||= leads?.all ?? false;
    const head = heads.get(above);
    if (head) return { head, all };
    if (!leads) return undefined;
  }
  return undefined;
}

/** "Tổng số hồ sơ tiếp nhận: 5.650", followed on the same level by "Trực tuyến: 4.561", "Trực tiếp: 1.089". */
function nestBeside(items: readonly Item[], heads: ReadonlyMap<Item, Statement>): void {
  let whole: Statement | undefined;
  for (const item of items) {
    const head = heads.get(item);
    if (!head) {
      if (!leadsOn(item)) whole = undefined;
      continue;
    }
    const follows = whole && whole.item.parent === item.parent && whole.item.level === item.level;
    if (whole && follows && !head.whole && subjectsOf(head).length === 0 && head.meaning.concepts.size > 0) {
      if (mayBePart(head, whole)) put(head, whole, false);
    } else if (!head.whole && /t[ổo]ng/iu.test(head.label) && subjectsOf(head).length > 0) whole = head;
    else if (item.level <= (whole?.item.level ?? 0)) whole = undefined;
  }
}

function put(part: Statement, whole: Statement, all: boolean): void {
  part.whole = whole;
  whole.parts.push(part);
  whole.saysAll ||= all;
}
