// Warnings about a definition file: possibly intended, worth a second look.

import { fold } from '../../../language/fold.ts';
import type { Fault } from '../../../yaml/yaml-file.ts';
import { LONGEST_NAME, withoutFrequency } from '../../called.ts';
import type { Figure } from '../../definition.ts';
import { segmentsOf } from '../../template.ts';
import { readBody } from '../outline-lines.ts';
import { headPlace, type View } from './view.ts';

/** An optional figure explains a finding and need not be printed in the form. */
const mayBeLeftOut = (figure: Figure) => figure.kind === 'count' && figure.obtained.how === 'optional';

/** A slot copied along with its line: one figure is printed twice, another one nowhere. */
export function doubtsOf({ file, figures, definition }: View): readonly Fault[] {
  const { body, rows } = readBody(file.outline.body, definition.figures);
  const lines = body.flatMap((node, at) => {
    if (node.kind === 'appendix-pointer') return [];
    const ids =
      node.kind === 'text'
        ? [node.figure]
        : segmentsOf(node.text).flatMap((slot) => (slot.kind === 'figure' ? [slot.figure] : []));
    return [{ ids, row: rows[at] ?? 0 }];
  });
  const printed = new Map<string, number[]>();
  for (const { ids, row } of lines) for (const id of ids) printed.set(id, [...(printed.get(id) ?? []), row]);
  const twice = [...printed].filter(([, at]) => at.length > 1);
  if (twice.length === 0) return [];
  const divides = new Set([
    ...definition.rates.map(({ over }) => over),
    ...definition.bases.flatMap(({ options }) => options.map(({ over }) => over)),
  ]);
  const names = twice.map(([id]) => `{${id}}`).join(', ');
  return figures
    .filter(
      ({ figure, chosen }) =>
        !chosen && !printed.has(figure.id) && !divides.has(figure.id) && !mayBeLeftOut(figure),
    )
    .map(({ figure: { id } }) => ({
      path: ['outline', 'body'],
      row: twice[0]?.[1].at(-1) ?? 0,
      words: `prints {${id}} nowhere, and more than once ${names}; is one of these lines the one of {${id}}?`,
    }));
}

/** A number in digits, or a number word at the end of a name (“một phần” is not one). */
const COUNTING =
  /^(?:\d|(?:[ivx]+|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|one|two|three|four|five|six)$)/u;

/** Names such as “Đợt” and “Đợt 1”: “Đợt 1” can be read as a value, “Đợt 1 20” as another. */
export function doubtNames({ figures }: View): readonly Fault[] {
  const names = figures.flatMap(({ figure, written, path }) => [
    { figure, name: figure.short, at: [...path, written.short === undefined ? 'label' : 'short'] },
    ...figure.aliases.map((name, at) => ({ figure, name, at: [...path, 'aliases', at] })),
  ]);
  return names.flatMap(({ figure, name, at }) => {
    const begins = `${fold(name)} `;
    const longer = names.find(
      (other) =>
        other.figure.id !== figure.id &&
        fold(other.name).startsWith(begins) &&
        COUNTING.test(fold(other.name).slice(begins.length)),
    );
    if (!longer) return [];
    const words = `begins “${longer.name}” of ${longer.figure.id}, which goes on with a number: whether a value or that name is meant cannot be told; name one of them otherwise`;
    return [{ path: at, words }];
  });
}

/** Report names that buttons have to truncate, since the period beside them is kept whole. */
export function doubtReportNames({ file, definitions }: View): readonly Fault[] {
  const doubts = definitions.flatMap(({ short }, at) =>
    (['vi', 'en'] as const).flatMap((language): readonly Fault[] => {
      const name = withoutFrequency(short[language]);
      if (name.length <= LONGEST_NAME) return [];
      const words = `has ${name.length} characters; on a phone's buttons there is room for ${LONGEST_NAME}, and the middle of it is left out`;
      return [{ path: [...headPlace(file, at, 'short'), language], words }];
    }),
  );
  // A field above the list of periods applies to each of them; report it once.
  return [...new Map(doubts.map((one) => [one.path.join(), one])).values()];
}

/**
 * Rates of one unit over another: shares of people in visits. Between things they are legitimate: rooms of
 * places.
 */
export function doubtRates({ file, figures }: View): readonly Fault[] {
  const units = new Map(
    figures.flatMap(({ figure }) => (figure.kind === 'count' ? [[figure.id, figure.unit] as const] : [])),
  );
  const differing = (of: string, over: string, path: Fault['path']): readonly Fault[] => {
    const [one, other] = [units.get(of), units.get(over)];
    if (!one || !other || one.id === other.id || (one.counts === 'things' && other.counts === 'things'))
      return [];
    const words = `divides ${of}, in ${one.words.vi}, by ${over}, in ${other.words.vi}; is a share of one in the other meant?`;
    return [{ path, words }];
  };
  return [
    ...figures.flatMap(({ figure, written, path }) =>
      written.rate ? differing(figure.id, written.rate.over, [...path, 'rate']) : [],
    ),
    ...file.bases.flatMap(({ rates, options }, i) =>
      options.flatMap(({ over }, j) =>
        rates.flatMap((of) => differing(of, over, ['bases', i, 'options', j, 'over'])),
      ),
    ),
  ];
}
