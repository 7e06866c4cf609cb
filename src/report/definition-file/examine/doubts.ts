// What may be right in a definition file, and is worth a second look.

import { fold } from '../../../language/fold.ts';
import type { Fault } from '../../../yaml/yaml-file.ts';
import { LONGEST_NAME, withoutFrequency } from '../../called.ts';
import type { Figure } from '../../definition.ts';
import { segmentsOf } from '../../template.ts';
import { readBody } from '../outline-lines.ts';
import { headPlace, type View } from './view.ts';

/** It explains what a check finds, and no form has a line for what may not be there. */
const mayBeLeftOut = (figure: Figure) => figure.kind === 'count' && figure.obtained.how === 'optional';

/** A slot that was copied with its line: one figure is printed in two lines, another one in none. */
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

/** A number in digits, or one in letters that ends the name: “một phần” is none. */
const COUNTING =
  /^(?:\d|(?:[ivx]+|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|one|two|three|four|five|six)$)/u;

/** “Đợt” and “Đợt 1”: in “Đợt 1” a value may be meant, and in “Đợt 1 20” another one. */
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

/** A name that buttons show cut: the period beside it stays whole. */
export function doubtReportNames({ file, definitions }: View): readonly Fault[] {
  const doubts = definitions.flatMap(({ short }, at) =>
    (['vi', 'en'] as const).flatMap((language): readonly Fault[] => {
      const name = withoutFrequency(short[language]);
      if (name.length <= LONGEST_NAME) return [];
      const words = `has ${name.length} characters; on a phone's buttons there is room for ${LONGEST_NAME}, and the middle of it is left out`;
      return [{ path: [...headPlace(file, at, 'short'), language], words }];
    }),
  );
  // What stands above the list of periods holds for each of them.
  return [...new Map(doubts.map((one) => [one.path.join(), one])).values()];
}

/** Shares of one thing in another: people of visits. Of what is there, one kind may be part of another: rooms of places. */
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
