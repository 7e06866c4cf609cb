// The grammar of checks: the field name is the kind, the line its arguments, as in `sum: settled =
// settledOnTime + settledEarly`. Parser and writer of each kind stand side by side.

import type { Figure, Rule, Severity } from '../definition.ts';
import { ID, readSum, writeSum } from './sums.ts';

export type RuleKind = Rule['kind'];

/** Parses a line into checks on these figures; undefined when it does not match the grammar. */
export interface RuleForm {
  readonly form: string;
  /** The keyword that stands for every figure this kind of check applies to. */
  readonly all?: string;
  readonly severity: Severity;
  readonly read: (line: string, figures: readonly Figure[]) => readonly Rule[] | undefined;
  /** The figure that names the check in its code. */
  readonly about: (rule: never) => string;
  readonly write: (rule: never) => string;
}

interface Form<Kind extends RuleKind> extends RuleForm {
  readonly about: (rule: Extract<Rule, { kind: Kind }>) => string;
  readonly write: (rule: Extract<Rule, { kind: Kind }>) => string;
}

export const HISTORY = { months: 6, spreads: 5 };

const idsIn = (shape: string, line: string): readonly string[] | undefined =>
  new RegExp(`^${shape.replaceAll('ID', `(${ID})`)}$`, 'u').exec(line.trim().replace(/\s+/gu, ' '))?.slice(1);

function pair(
  shape: string,
  rule: (one: string, other: string) => Rule,
): (line: string) => readonly Rule[] | undefined {
  return (line) => {
    const [one, other] = idsIn(shape, line) ?? [];
    return one !== undefined && other !== undefined ? [rule(one, other)] : undefined;
  };
}

type OneFigure = 'moved' | 'none' | 'appendix' | 'history' | 'from-months';
type RuleOfOne = Extract<Rule, { kind: OneFigure }>;

/** A kind of check on one figure, or on all figures it applies to. */
function single(
  rule: (figure: string) => RuleOfOne,
  severity: Severity,
  all?: { readonly words: string; readonly which: (figure: Figure) => boolean },
): RuleForm & Record<'about' | 'write', (rule: { readonly figure: string }) => string> {
  return {
    form: `FIGURE${all ? `, or ${all.words}` : ''}`,
    ...(all && { all: all.words }),
    severity,
    read: (line, figures) => {
      if (all && line.trim() === all.words) return figures.filter(all.which).map(({ id }) => rule(id));
      const [figure] = idsIn('ID', line) ?? [];
      return figure === undefined ? undefined : [rule(figure)];
    },
    about: ({ figure }) => figure,
    write: ({ figure }) => figure,
  };
}

const isObtained = (figure: Figure, how: string) => figure.kind === 'count' && figure.obtained.how === how;

export const RULE_FORMS: { readonly [Kind in RuleKind]: Form<Kind> } = {
  sum: {
    form: 'TOTAL = PART + PART',
    severity: 'error',
    read: (line) => {
      const [total = '', parts = '', ...rest] = line.split('=');
      const sum = readSum(parts);
      const [id] = idsIn('ID', total) ?? [];
      if (id === undefined || !sum || sum.minus.length > 0 || sum.plus.length < 2 || rest.length > 0)
        return undefined;
      return [{ kind: 'sum', total: id, parts: sum.plus }];
    },
    about: ({ total }) => total,
    write: ({ total, parts }) => `${total} = ${writeSum(parts)}`,
  },
  'at-most': {
    form: 'FIGURE <= FIGURE',
    severity: 'error',
    read: (line) => {
      const rising = line.split('<=').map((one) => idsIn('ID', one)?.[0]);
      if (rising.length < 2 || rising.includes(undefined)) return undefined;
      return rising.slice(1).map(
        (greater, at): Rule => ({
          kind: 'at-most',
          lesser: rising[at] ?? '',
          greater: greater ?? '',
        }),
      );
    },
    about: ({ lesser, greater }) => `${lesser}.${greater}`,
    write: ({ lesser, greater }) => `${lesser} <= ${greater}`,
  },
  running: {
    form: 'TOTAL of FIGURE, or all running',
    all: 'all running',
    severity: 'error',
    read: (line, figures) => {
      if (line.trim() === 'all running') {
        return figures.flatMap((one): readonly Rule[] =>
          one.kind === 'count' && one.obtained.how === 'running'
            ? [{ kind: 'running', total: one.id, of: one.obtained.of }]
            : [],
        );
      }
      return pair('ID of ID', (total, of) => ({ kind: 'running', total, of }))(line);
    },
    about: ({ total }) => total,
    write: ({ total, of }) => `${total} of ${of}`,
  },
  needs: {
    form: 'USED for DOSSIERS',
    severity: 'error',
    read: pair('ID for ID', (used, dossiers) => ({ kind: 'needs', dossiers, used })),
    about: ({ dossiers }) => dossiers,
    write: ({ dossiers, used }) => `${used} for ${dossiers}`,
  },
  union: {
    form: 'WHOLE = PART or PART',
    severity: 'error',
    read: (line) => {
      const [whole, one, other] = idsIn('ID = ID or ID', line) ?? [];
      if (whole === undefined || one === undefined || other === undefined) return undefined;
      return [{ kind: 'union', whole, parts: [one, other] }];
    },
    about: ({ whole }) => whole,
    write: ({ whole, parts }) => `${whole} = ${parts.join(' or ')}`,
  },
  'more-used': {
    form: 'USED > DOSSIERS',
    severity: 'warning',
    read: pair('ID > ID', (used, dossiers) => ({ kind: 'more-used', used, dossiers })),
    about: ({ used }) => used,
    write: ({ used, dossiers }) => `${used} > ${dossiers}`,
  },
  'stock-flow': {
    form: 'STOCK + INFLOW - OUTFLOW, or with one more - OUTFLOW that may be left out',
    severity: 'warning',
    read: (line) => {
      const ids = idsIn('ID \\+ ID - ID', line) ?? idsIn('ID \\+ ID - ID - ID', line) ?? [];
      const [stock, inflow, outflow, besides] = ids;
      if (stock === undefined || inflow === undefined || outflow === undefined) return undefined;
      return [{ kind: 'stock-flow', stock, inflow, outflow, ...(besides !== undefined && { besides }) }];
    },
    about: ({ stock }) => stock,
    write: ({ stock, inflow, outflow, besides }) =>
      `${stock} + ${inflow} - ${outflow}${besides === undefined ? '' : ` - ${besides}`}`,
  },
  moved: single((figure) => ({ kind: 'moved', figure }), 'warning', {
    words: 'all carried',
    which: (figure) => isObtained(figure, 'carried'),
  }),
  every: {
    form: 'FIGURE for each FIGURE',
    severity: 'warning',
    read: pair('ID for each ID', (some, all) => ({ kind: 'every', some, all })),
    about: ({ some }) => some,
    write: ({ some, all }) => `${some} for each ${all}`,
  },
  appendix: single((figure) => ({ kind: 'appendix', figure }), 'warning'),
  'from-months': single((figure) => ({ kind: 'from-months', figure }), 'warning', {
    words: 'all taken',
    which: (figure) => isObtained(figure, 'from-months'),
  }),
  none: single((figure) => ({ kind: 'none', figure }), 'warning'),
  history: single((figure) => ({ kind: 'history', figure, ...HISTORY }), 'warning'),
};

export const RULE_KINDS = Object.keys(RULE_FORMS) as readonly RuleKind[];

/** The default code of a check without one in its file; reasons are stored under it. */
export const codeOf = (rule: Rule): string => `${rule.kind}.${RULE_FORMS[rule.kind].about(rule as never)}`;

/** Writes a rule as the line its kind's `read` accepts. */
export const writeRule = (rule: Rule): string => RULE_FORMS[rule.kind].write(rule as never);
