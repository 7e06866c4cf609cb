// Bases: what a province has chosen its rates to divide by, each choice effective from a month. `underBases`
// applies them to a definition; the rest of the program uses the result as the definition.

import type { Month } from '../calendar/month.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import { figuresOfCheck } from './checks.ts';
import type { BaseChoice, BaseOption, Figure, OutlineNode, ReportDefinition } from './definition.ts';
import { rateOf } from './indicators.ts';
import { behindRates } from './template.ts';

/** The choices effective from a month: option ids by choice id. A choice that is not listed stays as it was. */
export interface ChosenBases {
  readonly from: Month;
  readonly options: Readonly<Record<string, string>>;
}

/** The ids of the options in force in a month, by choice id. */
export function optionsIn(chosen: readonly ChosenBases[], month: Month): ReadonlyMap<string, string> {
  const known = chosen.filter(({ from }) => from <= month).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return new Map(known.flatMap(({ options }) => Object.entries(options)));
}

/** The options in force in a month, by choice. */
export function basesIn(
  { bases }: ReportDefinition,
  chosen: readonly ChosenBases[],
  month: Month,
): ReadonlyMap<BaseChoice, BaseOption> {
  const ids = optionsIn(chosen, month);
  return new Map(
    bases.flatMap((choice) => {
      const option = choice.options.find(({ id }) => id === ids.get(choice.id));
      return option ? [[choice, option] as const] : [];
    }),
  );
}

const made = new WeakMap<ReportDefinition, Map<string, ReportDefinition>>();

/** The definition under these bases (cached); the definition itself when no base is chosen. */
export function underBases(
  definition: ReportDefinition,
  inForce: ReadonlyMap<BaseChoice, BaseOption>,
): ReportDefinition {
  if (inForce.size === 0) return definition;
  const key = [...inForce].map(([choice, option]) => `${choice.id}:${option.id}`).join(' ');
  const variants = made.get(definition) ?? new Map<string, ReportDefinition>();
  made.set(definition, variants);
  const variant =
    variants.get(key) ??
    [...inForce].reduce((under, [choice, option]) => apply(under, choice, option), definition);
  variants.set(key, variant);
  return variant;
}

function apply(definition: ReportDefinition, choice: BaseChoice, option: BaseOption): ReportDefinition {
  const without = new Set(option.without);
  const stays = (figure: Figure) => !without.has(figure.id);
  return {
    ...definition,
    figures: definition.figures
      .flatMap((figure) => [figure, ...(option.more?.after === figure.id ? option.more.figures : [])])
      .filter(stays),
    rates: definition.rates.map((rate) =>
      choice.rates.includes(rate.of) ? { ...rate, over: option.over, base: option.words } : rate,
    ),
    checks: [...definition.checks, ...(option.checks ?? [])].filter(
      (check) => !figuresOfCheck(check).some((id) => without.has(id)),
    ),
    columns: [...(definition.columns ?? []), ...(option.columns ?? [])].filter(
      ({ figure }) => !without.has(figure),
    ),
    outline: {
      ...definition.outline,
      body: definition.outline.body.map((node) => naming(choice, option, node)),
    },
  };
}

/** Adds to the printed line, after the rate, what it divides by. */
function naming(choice: BaseChoice, { words }: BaseOption, node: OutlineNode): OutlineNode {
  if (node.kind !== 'line') return node;
  const named = ` (tính trên ${words.vi})`;
  return { ...node, text: behindRates(node.text, (figure) => (choice.rates.includes(figure) ? named : '')) };
}

/**
 * The first of these months from which a figure's rate has the same denominator as in the last one; undefined
 * when it never changed.
 */
export function baseSince(
  months: readonly { readonly month: ReportPeriod; readonly definition: ReportDefinition }[],
  figure: string,
): { readonly from: ReportPeriod; readonly definition: ReportDefinition } | undefined {
  const last = months.at(-1);
  if (!last) return undefined;
  const other = months.findLastIndex(({ definition }) => !sameBase(definition, last.definition, figure));
  const first = months[other + 1];
  return other < 0 || !first ? undefined : { from: first.month, definition: last.definition };
}

/** Whether a figure's rate has the same denominator in both definitions; true when either has no rate. */
export function sameBase(a: ReportDefinition, b: ReportDefinition, figure: string): boolean {
  const [one, other] = [rateOf(a, figure)?.over, rateOf(b, figure)?.over];
  return one === undefined || other === undefined || one === other;
}
