// Matches People's Committees of communes, wards etc. by what people call them: "xã Đăk Hà", "UBND xã Đăk Hà",
// "ủy ban nhân dân xã Đăk Hà", "Đăk Hà". The full name is required in order, because among thousands of places
// a part of one name is the name of another.

/** A word of a sentence or name. */
export interface Word {
  readonly folded: string;
  readonly written: string;
}

/** A committee's name: kind and name of the place. */
export interface PlaceName {
  readonly kind: string;
  readonly place: readonly Word[];
}

const OFFICES: readonly (readonly string[])[] = [['uy', 'ban', 'nhan', 'dan'], ['uy', 'ban'], ['ubnd']];
/** Spellings and the kind they stand for. */
const KINDS: readonly (readonly [words: readonly string[], kind: string])[] = [
  [['thi', 'tran'], 'thi tran'],
  [['thi', 'xa'], 'thi xa'],
  [['thanh', 'pho'], 'thanh pho'],
  [['tp'], 'thanh pho'],
  [['dac', 'khu'], 'dac khu'],
  [['xa'], 'xa'],
  [['phuong'], 'phuong'],
  [['huyen'], 'huyen'],
  [['quan'], 'quan'],
];
/** Minimum words of a name without its kind; shorter ones are ordinary words: "Hải", "An". */
const SHORTEST_BARE = 2;

const standsAt = (words: readonly Word[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((word, i) => words[at + i]?.folded === word);

/** The prefix of a place name at this position: its length in words, and the kind if given. */
function headAt(words: readonly Word[], at: number): { readonly length: number; readonly kind?: string } {
  const office = OFFICES.find((one) => standsAt(words, at, one))?.length ?? 0;
  const kind = KINDS.find(([one]) => standsAt(words, at + office, one));
  return { length: office + (kind?.[0].length ?? 0), ...(kind && { kind: kind[1] }) };
}

/** Parses an agency's name as a place; undefined for other agencies. */
export function placeIn(name: readonly Word[]): PlaceName | undefined {
  const { length, kind } = headAt(name, 0);
  const place = name.slice(length);
  return kind === undefined || place.length === 0 ? undefined : { kind, place };
}

/** Number of words from there that name the place; 0 when they do not. */
export function namesPlace({ kind, place }: PlaceName, words: readonly Word[], at: number): number {
  const head = headAt(words, at);
  if (head.kind !== undefined && head.kind !== kind) return 0;
  if (head.kind === undefined && place.length < SHORTEST_BARE) return 0;
  const folded = place.map((word) => word.folded);
  return standsAt(words, at + head.length, folded) ? head.length + place.length : 0;
}

/** Whether the diacritics match as well: "Hòa" is not "Hoa". */
export function writtenAt({ place }: PlaceName, words: readonly Word[], to: number): boolean {
  const from = to - place.length;
  return place.every((word, i) => spelling(words[from + i]?.written ?? '') === spelling(word.written));
}

/** Letters and sorted marks, so that tone mark placement does not matter: "hoà" equals "hòa". */
function spelling(word: string): string {
  const parts = word.normalize('NFD');
  return `${parts.replace(/\p{M}/gu, '')} ${[...(parts.match(/\p{M}/gu) ?? [])].toSorted().join('')}`;
}

/** Whether these words, including the kind, begin the place's name: "xã Tân" of "xã Tân Phước". */
export function beginsPlace({ kind, place }: PlaceName, words: readonly Word[]): boolean {
  const head = headAt(words, 0);
  const said = words.slice(head.length);
  return head.kind === kind && said.length > 0 && said.every(({ folded }, i) => place[i]?.folded === folded);
}
