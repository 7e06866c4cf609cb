// Corrections: "nhầm, 45", "sửa lại 45", "không phải 54 mà 45". Without a name they refer to the figure given
// last, never to the one being asked.

import { readCount } from '../../language/count.ts';
import { fold, normalise } from '../../language/fold.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import { type FigureId, findFigure } from '../../report/definition.ts';
import { isExplained, withoutExplained } from './explained-words.ts';
import type { LastGiven, MatchContext } from './match-context.ts';
import { retypedIn, saysOnlyNot, withoutDenied, withoutRetyped } from './replaced-number.ts';
import type { ValueReading } from './value-reading.ts';
import { marksOff, valueFor } from './value-words.ts';

// biome-ignore format: a word list
/** Always say that an earlier value was wrong. */
const CERTAIN_CORRECTION = anyOf(
  'nhầm', 'nhầm (?:rồi|ròi|rùi|roài|r)', 'nhầm số', 'nhầm chút', 'lộn', 'lộn (?:rồi|ròi|rùi|roài|r)', 'sai', 'sai (?:rồi|ròi|rùi|roài|r)', 'sai số', 'gõ nhầm', 'gõ sai', 'gõ lộn', 'ghi lộn', 'nhập lộn', 'viết lộn', 'đánh lộn', 'bấm lộn', 'ghi nhầm', 'ghi sai', 'viết nhầm',
  'nhập nhầm', 'nhập sai', 'đánh nhầm', 'bấm nhầm', 'đọc nhầm', 'sửa', 'sửa lại', 'sửa thành', 'sửa giùm', 'sửa dùm', 'sửa giúp', 'sửa hộ', 'đổi', 'đổi lại', 'đổi thành', 'chỉnh', 'chỉnh lại', 'điều chỉnh', 'điều chỉnh lại', 'cập nhật', 'cập nhật lại', 'đính chính',
  'thay', 'thay bằng', 'thay lại', 'mới đúng', 'mới phải', 'đúng ra', 'đúng ra là', 'đáng lẽ', 'lẽ ra', 'phải là', 'ý là', 'ý em là', 'ý chị là', 'ý anh là', 'à quên', 'correct', 'correction',
  'change', 'fix', 'update', 'wrong', 'mistake', 'my mistake', 'typo', 'i mean', 'i meant', 'should be', 'make it', 'oops',
);
// biome-ignore format: a word list
/** May say so, or be mere politeness. */
const POSSIBLE_CORRECTION = anyOf('sorry', 'xin lỗi', 'no', 'à không', 'không phải', 'ko phải', 'ấy', 'chết', 'ôi', 'ủa', 'lại', 'đúng là', 'chính xác là', 'actually');
// biome-ignore format: a word list
const LAST = anyOf(
  'số vừa rồi', 'số vừa nãy', 'số vừa nhập', 'số vừa ghi', 'số hồi nãy', 'số lúc nãy', 'số trước', 'số trước đó', 'số cũ', 'số trên', 'số đó', 'số ấy', 'số này', 'con số đó', 'con số này', 'cái đó', 'cái đấy', 'cái ấy', 'cái này', 'cái kia', 'câu đó', 'câu vừa rồi', 'câu trước', 'câu trên', 'cái vừa rồi', 'cái trước', 'vừa rồi',
  'vừa nãy', 'lúc nãy', 'hồi nãy', 'nãy', 'trước đó', 'số liệu vừa rồi', 'số liệu trước', 'the last one', 'the last number', 'last one', 'previous', 'the previous one',
);
// biome-ignore format: a word list
const LEADING_ON = anyOf('thành', 'là', 'bằng', 'sang', 'lại thành', 'lại là', 'cho', 'giùm', 'số', 'to', 'with', 'it', 'that', 'the', 'not', 'chứ', 'mà', 'ra', 'đề nghị', 'kính đề nghị', 'hai chỗ', 'ba chỗ', 'mấy chỗ', 'hai số', 'ba số', 'mấy số', '[2-9] (?:chỗ|số)');
const words = (list: string) => new RegExp(`${WORD_START}${list}${WORD_END}`, 'giu');
const [IS_SURE, IS_MAYBE, OF_LAST, ONWARDS] = [
  words(CERTAIN_CORRECTION),
  words(POSSIBLE_CORRECTION),
  words(LAST),
  words(LEADING_ON),
] as const;
const LONGEST = 80;

/** The words are only a correction with courtesies: "chị nhầm", "sửa giùm chị số". */
export function isCorrectionWords(text: string): boolean {
  if (text === '' || text.length > LONGEST) return false;
  // Wrong diacritics are tolerated: "sủa".
  return [text, fold(text)].some((said) => {
    const rest = said.replace(OF_LAST, ' ').replace(IS_SURE, ' ').replace(IS_MAYBE, ' ');
    return rest !== said && isExplained(rest.replace(ONWARDS, ' '));
  });
}

/** A correction without names, of a figure given before. */
export function readCorrection(read: string, context: MatchContext): ValueReading | undefined {
  const said = normalise(read).toLowerCase();
  if (said.length > LONGEST || !/\d|\p{L}/u.test(said)) return undefined;
  if (saysOnlyNot(said)) return undefined;
  // "54 nhầm, 45" corrects the value given last; "6888 à nhầm 688" corrects its own typo.
  const retyped = retypedIn(said);
  const slip = retyped === undefined ? undefined : lone(retyped);
  const own = context.asking?.kind === 'count' && slip !== undefined && slip !== context.lastGiven?.value;
  const standing = [...(context.given?.values() ?? [])].includes(slip ?? '');
  if (own && !standing) return undefined;
  const { words: kept, denied: replaced } =
    retyped === undefined ? withoutDenied(said) : { words: withoutRetyped(said), denied: retyped };
  const corrects = kept.replace(OF_LAST, ' ').replace(IS_SURE, ' ');
  const sure = corrects !== kept || replaced !== undefined;
  const rest = corrects.replace(IS_MAYBE, ' ');
  if (!sure && rest === kept) return undefined;
  const value = joins(kept, rest) ? undefined : lone(rest);
  if (value === undefined) return undefined;
  const reading = meant(
    { value, words: rest, sure, replaced: replaced === undefined ? undefined : lone(replaced) },
    context,
  );
  if (reading?.kind !== 'correction') return reading;
  const alike = figuresAlike(kept, reading.figure, context).filter((id) => !reading.others.includes(id));
  if (alike.length > 0 && !alike.includes(reading.figure))
    return { ...reading, certain: false, others: [...alike, ...reading.others] };
  if (!own) return reading;
  // "688 nhầm, 680": either a typo in this answer, or a correction of the earlier 688.
  const asked = context.asking?.id ?? reading.figure;
  return { ...reading, certain: false, others: [...reading.others, asked] };
}

/** "cái trước" may be the previous figure or Trước hạn: figures of the section whose names start like that. */
function figuresAlike(
  said: string,
  last: FigureId,
  { definition, asking }: MatchContext,
): readonly FigureId[] {
  const called = [...said.matchAll(OF_LAST)].map(([one]) => fold(one).replace(POINTING, ''));
  const sections = [asking?.section, findFigure(definition, last)?.section];
  return definition.figures.flatMap(({ id, kind, section, short, aliases }) => {
    if (kind !== 'count' || !sections.includes(section)) return [];
    const begins = [short, ...aliases].some((name) =>
      called.some((one) => one !== '' && `${fold(name)} `.startsWith(`${one} `)),
    );
    return begins ? [id] : [];
  });
}
const POINTING = /^(?:so lieu|so|cai|cau|the) /u;

const MARKED = /^(?:\*(?<ahead>\d[\d.]*)|(?<behind>\d[\d.]*) ?\*)(?<rest>[^\d*]*)$/u;

/** "*45" is a correction in chats, but may be a stray character, so it is asked. */
export function readMarked(read: string, context: MatchContext): ValueReading | undefined {
  const { ahead, behind, rest = '' } = MARKED.exec(read)?.groups ?? {};
  const value = lone(ahead ?? behind ?? '');
  if (value === undefined || !context.lastGiven || !isExplained(rest)) return undefined;
  return meant({ value, words: read, sure: false, replaced: undefined }, context);
}

/** The only count in the text, besides words without effect. */
function lone(text: string): number | undefined {
  const said = withoutExplained(marksOff(normalise(text.replace(ONWARDS, ' '))));
  if (joins(text, said)) return undefined;
  const reading = readCount(said);
  return reading.kind === 'count' && /\d/u.test(said) ? reading.value : spoken(said);
}

const NUMBER = /\d[\d.,]*(?: \d{3}(?!\d))*/gu;

/** Whether removing words would join two numbers: "1 sửa lại 100" is not 1.100. */
const joins = (before: string, after: string): boolean =>
  numbersIn(normalise(before)) > numbersIn(normalise(after));
const numbersIn = (text: string): number => text.match(NUMBER)?.length ?? 0;

function spoken(said: string): number | undefined {
  const reading = readCount(said);
  return reading.kind === 'count' && reading.value > 0 ? reading.value : undefined;
}

interface Corrected {
  readonly value: number;
  readonly words: string;
  readonly sure: boolean;
  readonly replaced: number | undefined;
}

function meant({ value, words, sure, replaced }: Corrected, context: MatchContext): ValueReading | undefined {
  const { asking, lastGiven, known } = context;
  const askedHas = asking !== undefined && known?.has(asking.id) === true;
  // A question asked out of turn shows its value, which is the one corrected.
  if (asking?.kind === 'count' && (askedHas || !lastGiven)) {
    const stands = known?.get(asking.id);
    const certain = replaced === undefined || stands === undefined || stands === replaced;
    return { kind: 'correction', figure: asking.id, value, certain, others: [] };
  }
  if (!lastGiven && replaced === undefined) return undefined;
  const candidates = replaced === undefined ? lastOf(lastGiven) : having(replaced, lastGiven, context);
  const [figure, ...rest] = candidates;
  if (figure === undefined) return undefined;
  const proposed =
    asking?.kind === 'count' &&
    context.previous?.(asking.id) !== undefined &&
    asking.obtained.how === 'carried';
  const asked =
    asking?.kind === 'count' && (!sure || (proposed && replaced === undefined)) ? [asking.id] : [];
  // "nhầm 54" may say that the 54 was wrong.
  const repeats = replaced === undefined && value === lastGiven?.value && asking ? [asking.id] : [];
  const others = [...new Set([...rest, ...asked, ...repeats])].filter((id) => id !== figure);
  // If no number is being asked, the last value may be old, so ask. If the value is too large for that figure,
  // it keeps that figure's reading.
  const clear = valueFor(figure, String(value), context).kind === 'count' && words !== '';
  return {
    kind: 'correction',
    figure,
    value,
    certain: sure && clear && asking?.kind === 'count' && others.length === 0,
    others,
  };
}

function lastOf(last: LastGiven | undefined): readonly FigureId[] {
  const { figure, beside = [] } = last ?? {};
  return figure === undefined ? [] : [figure, ...beside.filter((id) => id !== figure)];
}

/** Figures with the value to be replaced, the one given last first. */
function having(
  value: number,
  last: LastGiven | undefined,
  { given, definition }: MatchContext,
): readonly FigureId[] {
  const all = definition.figures.flatMap(({ id }) => (given?.get(id) === value ? [id] : []));
  if (last?.value === value) return [last.figure];
  const recent = lastOf(last).filter((id) => all.includes(id));
  return recent.length > 0 ? recent : all;
}
