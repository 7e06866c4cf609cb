// The parts of a Word file that say what belongs together: relationships and content types. Something is added, what is
// there stays as it is.

import { attributesOf, encoded, tagsOf } from './xml-tags.ts';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part's name in the zip. */
  readonly target: string;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const NO_RELATIONSHIPS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;

/** `word/_rels/document.xml.rels` of `word/document.xml`; `_rels/.rels` of the file itself, whose name is empty. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part refers to within the file. */
export function relationshipsOf(part: string, xml: string): readonly Relationship[] {
  return elements(xml, 'Relationship').flatMap((attributes) => {
    if (attributes.get('TargetMode') === 'External') return [];
    const target = partNamed(attributes.get('Target') ?? '', part);
    return [{ id: attributes.get('Id') ?? '', type: attributes.get('Type') ?? '', target }];
  });
}

/** The same relationships and one more, under an id that none has. */
export function withRelationship(xml: string, type: string, target: string): string {
  const ids = new Set(elements(xml, 'Relationship').map((attributes) => attributes.get('Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  return withinRoot(xml, (word) => {
    const attributes = `Id="rId${number}" Type="${encoded(type)}" Target="${encoded(target)}"`;
    return `<${word}Relationship ${attributes}/>`;
  });
}

/** The same content types, with that of a part. */
export function withContentType(xml: string, part: string, type: string): string {
  const known = elements(xml, 'Override').some((one) => one.get('PartName') === `/${part}`);
  if (known) return xml;
  return withinRoot(xml, (word) => `<${word}Override PartName="/${encoded(part)}" ContentType="${type}"/>`);
}

/** Puts something in front of the end of the outermost element; `made` is told the prefix of its name. */
export function withinRoot(xml: string, made: (prefix: string) => string): string {
  let root: string | undefined;
  let depth = 0;
  for (const { kind, name, from, to } of tagsOf(xml)) {
    if (kind !== 'close') root ??= name;
    const words = made(name.slice(0, name.indexOf(':') + 1));
    if (kind === 'empty' && depth === 0) {
      return `${xml.slice(0, to - 2)}>${words}</${name}>${xml.slice(to)}`;
    }
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (kind === 'close' && depth === 0 && name === root) return xml.slice(0, from) + words + xml.slice(from);
  }
  throw new Error('this XML does not end');
}

function elements(xml: string, local: string): readonly ReadonlyMap<string, string>[] {
  return [...tagsOf(xml)].flatMap(({ kind, name, from, to }) =>
    kind !== 'close' && name.slice(name.indexOf(':') + 1) === local
      ? [attributesOf(xml.slice(from, to))]
      : [],
  );
}

/** A target as it is written, seen from a part: `comments.xml`, `../word/comments.xml`, `/word/comments.xml`. */
function partNamed(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
