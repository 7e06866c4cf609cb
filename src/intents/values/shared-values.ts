// Several names before one value, or before as many values: "trước hạn và quá hạn đều 0", "trước hạn, quá hạn:
// 12, 3". A value that may be for all is never assigned to the last name alone; equally many values after a
// colon are assigned in order.

import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import type { Labelled, Part } from './clauses.ts';
import { valueIn } from './value-words.ts';

const ALL = new RegExp(
  `${WORD_START}${anyOf('đều', 'đều là', 'cùng', 'cùng là', 'cùng bằng', 'cũng', 'both', 'all')}${WORD_END}`,
  'iu',
);

/** Words that say the values are in the order of the names. */
const IN_ORDER = new RegExp(
  `^\\s*(?:[:=]\\s*)?(?:${anyOf('lần lượt', 'lần lượt là', 'theo thứ tự', 'theo thứ tự là', 'respectively')}${WORD_END}\\s*:?|[:=])\\s*`,
  'iu',
);

export interface Shared {
  readonly parts: readonly Part[];
  /** Values that may also belong to the preceding names; ask. */
  readonly doubtful: ReadonlySet<Part>;
}

/** The clauses with shared values assigned to every name; a doubtful one keeps its value and is reported. */
export function sharedValues(parts: readonly Part[]): Shared {
  const shared: Part[] = [];
  const doubtful = new Set<Part>();
  for (let i = 0; i < parts.length; i += 1) {
    const run = runAt(parts, i);
    if (run.names.length === 0) {
      shared.push(...parts.slice(i, i + run.length));
      i += run.length - 1;
      continue;
    }
    const values = run.values;
    const all = values.length === 1 && ALL.test(values[0] ?? '');
    const sure = all || (run.inOrder && values.length === run.names.length);
    for (const [k, name] of run.names.entries()) {
      const value = all
        ? (values[0] ?? '').replace(ALL, ' ')
        : values.length === run.names.length
          ? (values[k] ?? '')
          : (values[0] ?? '');
      const part = { ...name, value };
      shared.push(part);
      if (!sure) doubtful.add(part);
    }
    i += run.length - 1;
  }
  return { parts: shared, doubtful };
}

interface Run {
  readonly names: readonly (Labelled & Part)[];
  readonly values: readonly string[];
  /** Stated to be one value per name. */
  readonly inOrder: boolean;
  readonly length: number;
}

/** Adjacent names of which only the last has a value, and the values that follow. */
function runAt(parts: readonly Part[], from: number): Run {
  const names: (Labelled & Part)[] = [];
  let at = from;
  for (let part = parts[at]; part?.kind === 'labelled' && sideBySide(part, names.length); part = parts[at]) {
    names.push(part);
    at += 1;
    if (part.value !== '/' && valueIn(part.value) !== '') break;
  }
  const last = names.at(-1);
  if (names.length < 2 || !last || valueIn(last.value) === '')
    return { names: [], values: [], inOrder: false, length: Math.max(1, at - from) };
  const inOrder = IN_ORDER.test(last.value);
  const first = valueIn(last.value.replace(IN_ORDER, ''));
  // "trước hạn/quá hạn: 10/5"
  const slashed = first.split('/').map((one) => one.trim());
  const values =
    inOrder && slashed.length === names.length && slashed.every((one) => /^\d[\d.]*$/u.test(one))
      ? slashed
      : [first];
  for (
    let part = parts[at];
    part?.kind === 'unlabelled' && part.isValue && part.border !== 'line';
    part = parts[at]
  ) {
    values.push(part.words);
    at += 1;
  }
  return { names, values, inOrder, length: at - from };
}

/** A name with a colon is a heading, not one of a series. */
function sideBySide({ border, lead, value, after, takesAll }: Labelled & Part, before: number): boolean {
  if (takesAll || after !== '' || (valueIn(value) === '' && value !== '' && value !== '/')) return false;
  return before === 0 || (lead === '' && (border === 'comma' || border === 'joined' || border === 'within'));
}
