// What reports are called, made ready to be found: from the catalogue as data. "Chỉ thị số 25", "CT25", "ct 25" and "directive
// 25" are one name; a number alone, or words that others use as well, are one only beside a word for a report.

import type { Frequency } from '../../calendar/report-period.ts';
import { withoutFrequency } from '../../report/called.ts';
import type { ReportDefinition } from '../../report/definition.ts';
import { readMessage, type Word } from '../normalise.ts';
import { Vocabulary } from '../typos.ts';

/** A word of a name or a message, as both are compared, and where it stands. */
export interface NameWord {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Read in spite of a slip. */
  readonly slip?: true;
}

export interface ReportName {
  readonly words: readonly string[];
  /** Whom it names, in the order of the catalogue; several may share it. */
  readonly ids: readonly string[];
  /** `own`: no other thing is called so. `number` and `words` are a name only beside a word for a report. */
  readonly kind: 'own' | 'number' | 'words';
}

/** Kinds of documents, and what else has a short form, as they are written out. */
const SHORTENED: readonly (readonly [written: readonly string[], short: string])[] = [
  [['chi', 'thi'], 'ct'],
  [['directives'], 'ct'],
  [['directive'], 'ct'],
  [['quyet', 'dinh'], 'qd'],
  [['decision'], 'qd'],
  [['nghi', 'quyet'], 'nq'],
  [['nghi', 'dinh'], 'nd'],
  [['decree'], 'nd'],
  [['thong', 'tu'], 'tt'],
  [['circular'], 'tt'],
  [['ke', 'hoach'], 'kh'],
  [['plan'], 'kh'],
  [['cong', 'van'], 'cv'],
  [['dich', 'vu', 'cong'], 'dvc'],
  [['public', 'services'], 'dvc'],
];
/** Say nothing inside a name. */
const BETWEEN: ReadonlySet<string> = new Set(['va', 'and']);
/** A name that begins so is the name of the report itself. */
const HEADS: readonly (readonly string[])[] = [['bao', 'cao'], ['bc'], ['report', 'on'], ['bo', 'chi', 'so']];
/** The same said of a document: "766/QĐ-TTg". */
const SIGNS: ReadonlySet<string> = new Set(['ct', 'qd', 'kh', 'nq', 'ttg', 'ubnd', 'cp', 'nd', 'tt']);

const DIGITS = /^\d+$/u;

export class ReportNames {
  /** By their first words, the longest first. */
  readonly #byFirst: ReadonlyMap<string, readonly ReportName[]>;
  /** As they are written, for slips. */
  readonly #vocabulary: Vocabulary;
  readonly frequencies: ReadonlyMap<string, Frequency>;
  /** How what is counted begins: behind it a number is a value. */
  readonly #units: ReadonlySet<string>;

  constructor(definitions: readonly ReportDefinition[]) {
    const named = definitions.flatMap((one) => [
      ...namesOf(one).map((words) => ({ words, id: one.id, own: true })),
      ...sectionNames(one).map((words) => ({ words, id: one.id, own: false })),
    ]);
    const several = definitions.length > 1;
    const byWords = Map.groupBy(named, ({ words }) => words.join(' '));
    const names = [...byWords.values()].flatMap((same): readonly ReportName[] => {
      const words = same[0]?.words ?? [];
      const ids = [...new Set(same.map(({ id }) => id))];
      // What all are called tells none of them apart, and is a name nevertheless: its period tells.
      const shared = several && same.some(({ own }) => own);
      const tells = shared || ids.length < definitions.length || kindOf(words) === 'own';
      return words.length === 0 || !(tells || kindOf(words) === 'number')
        ? []
        : [{ words, ids, kind: kindOf(words) }];
    });
    const longest = names.toSorted((a, b) => b.words.length - a.words.length);
    this.#byFirst = Map.groupBy(longest, ({ words }) => words[0] ?? '');
    const written = definitions.flatMap(calledBy).flatMap((name) => readMessage(name).words);
    this.#vocabulary = new Vocabulary([
      ...written.flatMap(({ folded }) => (/^\p{L}{3,}$/u.test(folded) ? [folded] : [])),
      ...EACH.flat(),
    ]);
    this.#units = new Set(
      definitions
        .flatMap(({ figures }) => figures.flatMap((figure) => (figure.kind === 'count' ? [figure.unit] : [])))
        .flatMap(({ words, one, aliases }) => [words.vi, words.en, one, ...aliases])
        .flatMap((unit) => readMessage(unit).words[0]?.folded ?? []),
    );
    this.frequencies = new Map(definitions.map(({ id, frequency }) => [id, frequency]));
  }

  /** The words of a message, those of a name in spite of a slip. */
  read(words: readonly Word[]): readonly NameWord[] {
    const slipped = new Set<number>();
    const read = words.map((word) => {
      const [near, ...others] = this.#vocabulary.meantBy(word);
      if (near === undefined || others.length > 0) return word;
      slipped.add(word.from);
      return { ...word, folded: near };
    });
    return nameWords(read).map((one) => {
      const slip = [...slipped].some((from) => one.from <= from && from < one.to);
      return slip ? { ...one, slip } : one;
    });
  }

  counts(key: string): boolean {
    return this.#units.has(key);
  }

  /** The names that begin with that word, the longest first. */
  beginningWith(key: string): readonly ReportName[] {
    return this.#byFirst.get(key) ?? [];
  }

  /** Those of them that are due so often; all where none is. */
  every(frequency: Frequency | undefined, ids: readonly string[]): readonly string[] {
    const fit = ids.filter((id) => this.frequencies.get(id) === frequency);
    return fit.length > 0 ? fit : ids;
  }

  /** Those that are due so often. */
  dueEvery(frequency: Frequency): readonly string[] {
    return [...this.frequencies].flatMap(([id, every]) => (every === frequency ? [id] : []));
  }
}

const known = new WeakMap<ReportDefinition, { readonly of: string; readonly names: ReportNames }>();

/** The names of these reports, made once. */
export function reportNames(definitions: readonly ReportDefinition[]): ReportNames {
  const [first] = definitions;
  const of = definitions.map(({ id, version }) => `${id}/${version}`).join(' ');
  const before = first && known.get(first);
  if (before?.of === of) return before.names;
  const names = new ReportNames(definitions);
  if (first) known.set(first, { of, names });
  return names;
}

const calledBy = ({ code, name, short, aliases }: ReportDefinition): readonly string[] => [
  ...[code, name.vi, name.en, short.vi, short.en],
  ...aliases,
];

/** How often it is due stands beside a name and is no part of it: two reports may differ by that alone. */
function namesOf(definition: ReportDefinition): readonly (readonly string[])[] {
  const names = calledBy(definition).map((one) => {
    const words = nameWords(readMessage(withoutFrequency(one)).words).map(({ key }) => key);
    const head = HEADS.find((begins) => begins.every((word, i) => words[i] === word)) ?? [];
    return words.slice(head.length);
  });
  // "báo cáo dịch vụ công", "báo cáo chỉ thị": without the number of its document.
  const { short } = definition;
  const unnumbered = [short.vi, short.en].map((one) =>
    nameWords(readMessage(withoutFrequency(one)).words).flatMap(({ key }) => (DIGITS.test(key) ? [] : [key])),
  );
  return [...names, ...unnumbered, ...unnumbered.flatMap(endings)];
}

/** "báo cáo bếp ăn": the last words of "kiểm tra bếp ăn", two at least. A number alone is no such name. */
const endings = (words: readonly string[]): readonly (readonly string[])[] =>
  words.slice(1, -1).map((_, at) => words.slice(at + 1));

/** "bc số hóa": the report that has such a section. */
function sectionNames({ sections }: ReportDefinition): readonly (readonly string[])[] {
  return sections
    .flatMap(({ title, english, aliases }) => [title, english, ...aliases])
    .map((name) => nameWords(readMessage(name).words).map(({ key }) => key))
    .filter((words) => words.every((word) => !DIGITS.test(word)));
}

const kindOf = (words: readonly string[]): ReportName['kind'] => {
  if (words.every((word) => DIGITS.test(word))) return 'number';
  return words.some((word) => DIGITS.test(word)) ? 'own' : 'words';
};

/**
 * Words as they are compared: what has a short form in it, letters and digits apart, no zero before a number, "số" left out
 * where a document's number follows, and what stands behind that number.
 */
function nameWords(words: readonly Pick<Word, 'folded' | 'from' | 'to'>[]): readonly NameWord[] {
  const apart = words.flatMap(({ folded, from, to }): readonly NameWord[] => {
    const mixed = /^(?<letters>\p{L}+)(?<digits>\d+)$/u.exec(folded)?.groups;
    if (!mixed?.letters || !mixed.digits) return [{ key: plain(folded), from, to }];
    const middle = from + mixed.letters.length;
    return [
      { key: mixed.letters, from, to: middle },
      { key: plain(mixed.digits), from: middle, to },
    ];
  });
  const short: NameWord[] = [];
  for (let at = 0; at < apart.length; ) {
    const word = apart[at] as NameWord;
    const [written, key] =
      SHORTENED.find(([long]) => long.every((one, i) => apart[at + i]?.key === one)) ?? [];
    if (written && key) {
      short.push({ key, from: word.from, to: apart[at + written.length - 1]?.to ?? word.to });
      at += written.length;
      continue;
    }
    const before = short.at(-1);
    const numbered =
      word.key === 'so' && SIGNS.has(before?.key ?? '') && DIGITS.test(apart[at + 1]?.key ?? '');
    // "25/CT-TTg": joined to the number of the document.
    const joined = before && word.from === before.to + 1 && SIGNS.has(word.key);
    if (joined && /\d/u.test(before.key)) short[short.length - 1] = { ...before, to: word.to };
    else if (!numbered && !BETWEEN.has(word.key)) short.push(word);
    at += 1;
  }
  return short;
}

const plain = (folded: string): string => (DIGITS.test(folded) ? folded.replace(/^0+(?=\d)/u, '') : folded);

const FREQUENCY_WORDS: readonly (readonly [words: readonly string[], frequency: Frequency])[] = [
  [['thang'], 'month'],
  [['monthly'], 'month'],
  [['quy'], 'quarter'],
  [['quarterly'], 'quarter'],
  [['nua', 'nam'], 'half-year'],
  [['nam'], 'year'],
  [['half', 'yearly'], 'half-year'],
  [['nine', 'monthly'], 'nine-months'],
  [['chin', 'thang'], 'nine-months'],
  [['yearly'], 'year'],
  [['annual'], 'year'],
];
const EACH: readonly (readonly string[])[] = [['hang'], ['theo'], ['moi'], ['dinh', 'ky']];

/** "quý", "hằng quý", "theo tháng" at that word: how often, and in how many words. */
export function frequencyAt(
  keys: readonly string[],
  at: number,
): { readonly frequency: Frequency; readonly words: number } | undefined {
  const stands = (words: readonly string[], from: number) =>
    words.every((word, i) => keys[from + i] === word);
  const each = EACH.find((words) => stands(words, at))?.length ?? 0;
  const found = FREQUENCY_WORDS.find(([words]) => stands(words, at + each));
  return found && { frequency: found[1], words: each + found[0].length };
}
