// Searchable names of reports, from the catalogue. "Chỉ thị số 25", "CT25", "ct 25" and "directive 25" are one
// name; a bare number or ambiguous words only count next to a word for "report".

import type { Frequency } from '../../calendar/report-period.ts';
import { withoutFrequency } from '../../report/called.ts';
import type { ReportDefinition } from '../../report/definition.ts';
import { readMessage, type Word } from '../normalise.ts';
import { Vocabulary } from '../typos.ts';

/** A normalised word of a name or message, with its position. */
export interface NameWord {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Recognised despite a typo. */
  readonly slip?: true;
}

export interface ReportName {
  readonly words: readonly string[];
  /** Ids of the reports, in catalogue order; several may share the name. */
  readonly ids: readonly string[];
  /** `own`: unambiguous. `number` and `words` only count next to a word for "report". */
  readonly kind: 'own' | 'number' | 'words';
}

/** Kinds of documents and other terms that have an abbreviation. */
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
/** Ignored inside a name. */
const BETWEEN: ReadonlySet<string> = new Set(['va', 'and']);
/** A name that starts with these includes the word for "report". */
const HEADS: readonly (readonly string[])[] = [['bao', 'cao'], ['bc'], ['report', 'on'], ['bo', 'chi', 'so']];
/** Suffixes of document numbers: "766/QĐ-TTg". */
const SIGNS: ReadonlySet<string> = new Set(['ct', 'qd', 'kh', 'nq', 'ttg', 'ubnd', 'cp', 'nd', 'tt']);

const DIGITS = /^\d+$/u;

export class ReportNames {
  /** By first word, longest first. */
  readonly #byFirst: ReadonlyMap<string, readonly ReportName[]>;
  /** For typos. */
  readonly #vocabulary: Vocabulary;
  readonly frequencies: ReadonlyMap<string, Frequency>;
  /** First words of units: a number before one is a value. */
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
      // A name shared by all reports distinguishes nothing but is still a name; the period then decides.
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

  /** The normalised words of a message, with typos in names corrected. */
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

  /** Names that start with that word, longest first. */
  beginningWith(key: string): readonly ReportName[] {
    return this.#byFirst.get(key) ?? [];
  }

  /** Those with that frequency; all of them if none has it. */
  every(frequency: Frequency | undefined, ids: readonly string[]): readonly string[] {
    const fit = ids.filter((id) => this.frequencies.get(id) === frequency);
    return fit.length > 0 ? fit : ids;
  }

  /** The reports with that frequency. */
  dueEvery(frequency: Frequency): readonly string[] {
    return [...this.frequencies].flatMap(([id, every]) => (every === frequency ? [id] : []));
  }
}

const known = new WeakMap<ReportDefinition, { readonly of: string; readonly names: ReportNames }>();

/** The names of these reports (cached). */
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

/** The frequency is not part of a name, because it may be the only difference between two reports. */
function namesOf(definition: ReportDefinition): readonly (readonly string[])[] {
  const names = calledBy(definition).map((one) => {
    const words = nameWords(readMessage(withoutFrequency(one)).words).map(({ key }) => key);
    const head = HEADS.find((begins) => begins.every((word, i) => words[i] === word)) ?? [];
    return words.slice(head.length);
  });
  // "báo cáo dịch vụ công", "báo cáo chỉ thị": without the document number.
  const { short } = definition;
  const unnumbered = [short.vi, short.en].map((one) =>
    nameWords(readMessage(withoutFrequency(one)).words).flatMap(({ key }) => (DIGITS.test(key) ? [] : [key])),
  );
  return [...names, ...unnumbered, ...unnumbered.flatMap(endings)];
}

/** "báo cáo bếp ăn": at least the last two words of "kiểm tra bếp ăn"; a number alone does not count. */
const endings = (words: readonly string[]): readonly (readonly string[])[] =>
  words.slice(1, -1).map((_, at) => words.slice(at + 1));

/** "bc số hóa": the report with that section. */
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
 * Normalises words for comparison: abbreviations, letters and digits separated, no leading zeros, "số" dropped
 * before a document number, and the number's suffix dropped.
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
    // "25/CT-TTg": a suffix of the document number.
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

/** The frequency at that word ("quý", "hằng quý", "theo tháng") and its length in words. */
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
