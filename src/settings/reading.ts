// A settings file's text read: the settings, or everything that is wrong with it at once.

import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { z } from 'zod';
import { chosenBases } from './bases.ts';
import { fieldOf, type Path, type Present, type Problem, wordsOf } from './problems.ts';
import { FIELDS, fileSchema, type Settings } from './settings.ts';

export type ReadSettings =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** What the parser of YAML says that nobody would understand who does not know YAML. */
const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this field stands here twice',
  TAB_AS_INDENT: 'a tab stands before the text; use spaces',
  BAD_INDENT: 'the text does not begin under the line above; check the spaces before it',
  MULTIPLE_DOCS: 'a second document begins here; keep everything in one',
  MISSING_CHAR: 'a quotation mark, bracket or colon is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a colon followed by a space stands in this text; put the text in quotes',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing behind the name of a field',
};

export function readSettings(text: string): ReadSettings {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ code, message, pos }) => ({
      ...at(pos[0]),
      field: '',
      words: SYNTAX[code] ?? message,
    }));
    return { kind: 'problems', problems };
  }
  const problemAt = (path: Path, words: string): Problem => ({
    ...at(offsetOf(document.contents, path)),
    field: fieldOf(path),
    words,
  });
  const value = jsonOf(document);
  if (value === undefined) return { kind: 'problems', problems: [problemAt([], 'the file says nothing')] };
  const read = fileSchema.safeParse(value);
  if (!read.success) {
    const problems = read.error.issues.flatMap((issue) =>
      wordsOf(issue, presentAt(value, issue.path), FIELDS).map(({ path, words }) => problemAt(path, words)),
    );
    return { kind: 'problems', problems };
  }
  const problems = contradictions(read.data).map(({ path, words }) => problemAt(path, words));
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'settings', settings: settingsOf(read.data) };
}

type File = z.output<typeof fileSchema>;

function settingsOf({ agencies, people, holidays, bases, tenantId }: File): Settings {
  return {
    agencies: agencies.map((agency) => ({
      ...agency,
      settings: agency.settings.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    })),
    people: people?.map((person) => ({
      tenantId: person.tenantId ?? tenantId ?? '',
      principal: person.principal,
      name: person.name,
      active: person.active,
      ...(person.hours && { hours: person.hours }),
      ...(person.deputy !== undefined && { deputy: person.deputy }),
      memberships: person.memberships
        .map(({ agency, roles }) => ({ agencyId: agency, roles }))
        .toSorted((one, other) => (one.agencyId < other.agencyId ? -1 : 1)),
    })),
    holidays,
    bases: bases && chosenBases(bases),
  };
}

/** Fields that are right each, but not together. */
function contradictions(file: File): readonly { readonly path: Path; readonly words: string }[] {
  const found: { path: Path; words: string }[] = [];
  const once = (paths: readonly (readonly [key: string, path: Path])[], words: string) => {
    const seen = new Set<string>();
    for (const [key, path] of paths) {
      if (seen.has(key)) found.push({ path, words });
      seen.add(key);
    }
  };
  once(
    file.agencies.map(({ id }, i) => [id, ['agencies', i, 'id']]),
    'is the id of another agency above',
  );
  file.agencies.forEach(({ settings }, i) => {
    once(
      settings.map(({ from }, j) => [from, ['agencies', i, 'settings', j, 'from']]),
      'is the date of other settings of this agency',
    );
  });
  once(
    (file.bases ?? []).map(({ from }, i) => [from, ['bases', i, 'from']]),
    'is the month of other bases above',
  );
  const people = file.people ?? [];
  once(
    people.map(({ principal, tenantId = file.tenantId }, i) => [
      `${tenantId}|${principal}`,
      ['people', i, 'principal'],
    ]),
    'is the address of another person above',
  );
  const known = new Set(people.map(({ principal, tenantId = file.tenantId }) => `${tenantId}|${principal}`));
  people.forEach(({ tenantId = file.tenantId, active, memberships, deputy, principal }, i) => {
    if (tenantId === undefined) found.push({ path: ['tenantId'], words: 'is missing: the people’s tenant' });
    if (active && memberships.length === 0) {
      found.push({ path: ['people', i, 'memberships'], words: 'needs at least one entry' });
    }
    if (deputy !== undefined && (deputy === principal || !known.has(`${tenantId}|${deputy}`))) {
      found.push({ path: ['people', i, 'deputy'], words: 'is the address of nobody else in this file' });
    }
    once(
      memberships.map(({ agency }, j) => [agency, ['people', i, 'memberships', j, 'agency']]),
      'is named twice; put the roles together',
    );
  });
  const first = found.findIndex(({ path }) => path[0] === 'tenantId');
  return found.filter(({ path }, at) => path[0] !== 'tenantId' || at === first);
}

function jsonOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? undefined;
  } catch {
    return undefined;
  }
}

function presentAt(value: unknown, path: Path): Present {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return 'missing';
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here === null ? 'empty' : 'value';
}

/** Where that field stands in the text; of a field that is missing, where the group begins that lacks it. */
function offsetOf(root: unknown, path: Path): number {
  let node = root;
  let offset = startOf(root);
  for (const key of path) {
    const next = isMap(node)
      ? node.items.find((pair) => isPair(pair) && nameOf(pair) === String(key))
      : isSeq(node)
        ? node.items[Number(key)]
        : undefined;
    if (next === undefined) break;
    if (isPair(next)) {
      offset = startOf(next.key);
      node = next.value;
    } else {
      offset = startOf(next);
      node = next;
    }
  }
  return offset;
}

const nameOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : undefined);
const startOf = (node: unknown) => (node as Node | null | undefined)?.range?.[0] ?? 0;
