// The people's committees of communes, wards and the like, by what people call them: "xã Đăk Hà", "UBND xã Đăk Hà", "ủy ban
// nhân dân xã Đăk Hà", "Đăk Hà". The whole name in its order: among thousands every part of one is the name of another.

/** A word of a sentence or a name. */
export interface Word {
  readonly folded: string;
  readonly written: string;
}

/** A committee's name: what kind of place, and which. */
export interface PlaceName {
  readonly kind: string;
  readonly place: readonly Word[];
}

const OFFICES: readonly (readonly string[])[] = [['uy', 'ban', 'nhan', 'dan'], ['uy', 'ban'], ['ubnd']];
/** As they are written, and what they are. */
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
/** Shorter names without their kind are other words: "Hải", "An". */
const SHORTEST_BARE = 2;

const standsAt = (words: readonly Word[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((word, i) => words[at + i]?.folded === word);

/** How the name of a place begins there: so many words, and the kind where it is said. */
function headAt(words: readonly Word[], at: number): { readonly length: number; readonly kind?: string } {
  const office = OFFICES.find((one) => standsAt(words, at, one))?.length ?? 0;
  const kind = KINDS.find(([one]) => standsAt(words, at + office, one));
  return { length: office + (kind?.[0].length ?? 0), ...(kind && { kind: kind[1] }) };
}

/** The name of an agency as that of a place; undefined for every other agency. */
export function placeIn(name: readonly Word[]): PlaceName | undefined {
  const { length, kind } = headAt(name, 0);
  const place = name.slice(length);
  return kind === undefined || place.length === 0 ? undefined : { kind, place };
}

/** So many words from there on name that place; 0 where they do not. */
export function namesPlace({ kind, place }: PlaceName, words: readonly Word[], at: number): number {
  const head = headAt(words, at);
  if (head.kind !== undefined && head.kind !== kind) return 0;
  if (head.kind === undefined && place.length < SHORTEST_BARE) return 0;
  const folded = place.map((word) => word.folded);
  return standsAt(words, at + head.length, folded) ? head.length + place.length : 0;
}

/** Whether its own letters stand there, marks and all: "Hòa" is not "Hoa". */
export function writtenAt({ place }: PlaceName, words: readonly Word[], to: number): boolean {
  const from = to - place.length;
  return place.every((word, i) => spelling(words[from + i]?.written ?? '') === spelling(word.written));
}

/** Letters and marks, wherever the mark of the tone is put: "hoà" is "hòa". */
function spelling(word: string): string {
  const parts = word.normalize('NFD');
  return `${parts.replace(/\p{M}/gu, '')} ${[...(parts.match(/\p{M}/gu) ?? [])].toSorted().join('')}`;
}

/** Whether these words, with their kind, begin the name of that place: "xã Tân" of "xã Tân Phước". */
export function beginsPlace({ kind, place }: PlaceName, words: readonly Word[]): boolean {
  const head = headAt(words, 0);
  const said = words.slice(head.length);
  return head.kind === kind && said.length > 0 && said.every(({ folded }, i) => place[i]?.folded === folded);
}
