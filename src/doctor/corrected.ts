// One wrong number makes many a rule fail. Where two things that have nothing to do with one another, a sum and a printed rate,
// say the same of what should stand there, or a sum is off by just the slip of one number, the text is read once more with that
// number, and what is right then is not told.

import type { DocumentReading } from '../import/figure-reading.ts';
import type { Statement } from '../import/texts/statement.ts';

export interface Correction {
  readonly statement: Statement;
  readonly right: number;
}

/** The same reading with other values; all ties between its numbers are made anew. */
export function withCorrected(
  reading: DocumentReading,
  corrections: readonly Correction[],
): { readonly reading: DocumentReading; readonly copyOf: (statement: Statement) => Statement } {
  const { text } = reading;
  const right = new Map(corrections.map((one) => [one.statement, one.right]));
  const copies = new Map<Statement, Statement>(
    text.statements.map((one) => [one, { ...one, value: right.get(one) ?? one.value, parts: [] }]),
  );
  const copyOf = (statement: Statement) => copies.get(statement) ?? statement;
  const all = text.statements.map((one): Statement => {
    const copy = copyOf(one);
    copy.parts.push(...one.parts.map(copyOf));
    if (one.whole) copy.whole = copyOf(one.whole);
    return copy;
  });
  return {
    copyOf,
    reading: {
      ...reading,
      text: {
        ...text,
        statements: all,
        named: new Map([...text.named].map(([one, figure]) => [copyOf(one), figure])),
        comparisons: text.comparisons.map((one) => ({
          ...one,
          statement: copyOf(one.statement),
          base: copyOf(one.base),
        })),
        loneRates: text.loneRates.map((one) => ({ ...one, ...(one.of && { of: copyOf(one.of) }) })),
      },
    },
  };
}
