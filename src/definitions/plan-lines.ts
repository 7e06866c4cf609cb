// What would change, in lines for whoever decides on it.

import { isDeepStrictEqual } from 'node:util';
import { fold } from '../language/fold.ts';
import type { OutlineNode, ReportDefinition } from '../report/definition.ts';
import { sourceOf } from '../report/definition-file/write-definitions.ts';
import { everyFigure } from '../report/former.ts';
import type { DefinitionFault, DefinitionStep } from './plan.ts';

/** Reports that stand under the version before, and come under the new one. */
export interface OpenReports {
  readonly reports: number;
  readonly agencies: number;
}

const NONE: OpenReports = { reports: 0, agencies: 0 };

export function definitionLines(
  steps: readonly DefinitionStep[],
  open: ReadonlyMap<string, OpenReports>,
): readonly string[] {
  return steps.flatMap((step) => linesOf(step, open.get(step.definition.id) ?? NONE));
}

function linesOf(
  { definition, before, same }: DefinitionStep,
  { reports, agencies }: OpenReports,
): readonly string[] {
  const { id, name, version } = definition;
  if (!before) {
    const { figures, checks } = definition;
    return [
      `+ report ${id} “${name.vi}”: new, version ${version}, ${figures.length} figures, ${checks.length} checks`,
      '    nobody owes it until the settings file says so',
    ];
  }
  if (same) return [`= report ${id} “${name.vi}”: version ${version}, as it is`];
  const told = definition.changes.filter((one) => one.version > before.version);
  return [
    `~ report ${id} “${name.vi}”: version ${before.version} → ${version}`,
    ...differences(before, definition).map((line) => `    ${line}`),
    ...told.map(({ vi }) => `    told to whoever has it open: ${vi}`),
    `    ${reports} open report(s) of ${agencies} agencies come under it; what is finished keeps the version that it has`,
  ];
}

/** Why nothing is taken in. */
export function faultLines(faults: readonly DefinitionFault[]): readonly string[] {
  return [
    ...faults.map(({ id, words }) => `report ${id} ${words}.`),
    `${faults.length} problem(s); nothing was changed.`,
  ];
}

/** Reports of one frequency that are called alike: a warning, for one may follow the other on a day. */
export function alikeLines(
  taken: readonly ReportDefinition[],
  known: readonly ReportDefinition[],
): readonly string[] {
  const others = known.filter(({ id }) => !taken.some((one) => one.id === id));
  return taken.flatMap((definition, at) => {
    const { id, short, code } = definition;
    const like = [...taken.slice(0, at), ...others].find(
      (one) =>
        one.id !== id &&
        one.frequency === definition.frequency &&
        (fold(one.short.vi) === fold(short.vi) || one.code.toLowerCase() === code.toLowerCase()),
    );
    if (!like) return [];
    return [
      `! ${id} has the short name “${short.vi}” and the code ${code}, and ${like.id} has “${like.short.vi}” and ${like.code}: who ` +
        'owes both at once cannot tell them, or their files, apart',
    ];
  });
}

/** In the order in which a form is read. */
function differences(before: ReportDefinition, after: ReportDefinition): readonly string[] {
  return [
    ...figuresChanged(before, after),
    ...listChanged('checks', codes(before), codes(after)),
    ...valueChanged('name', before.name.vi, after.name.vi),
    ...valueChanged('short name', before.short.vi, after.short.vi),
    ...valueChanged('code', before.code, after.code),
    ...valueChanged('filledFrom', sourceOf(before) ?? 'nothing', sourceOf(after) ?? 'nothing'),
    ...settingChanged('deadline', before.deadline, after.deadline),
    ...settingChanged('period', before.period, after.period),
    ...settingChanged('decimals of rates', before.decimals, after.decimals),
    ...ratesChanged(before, after),
    ...formChanged(before, after),
  ];
}

function figuresChanged(before: ReportDefinition, after: ReportDefinition): readonly string[] {
  const [was, is] = [figuresById(before), figuresById(after)];
  return [
    ...[...is].filter(([id]) => !was.has(id)).map(([id, { label }]) => `+ figure ${id} “${label}”`),
    ...[...was].filter(([id]) => !is.has(id)).map(([id, { label }]) => `- figure ${id} “${label}”`),
    ...[...is].flatMap(([id, figure]) => {
      const old = was.get(id);
      if (!old || isDeepStrictEqual(old, figure)) return [];
      if (old.label !== figure.label) return [`~ figure ${id}: “${old.label}” → “${figure.label}”`];
      return [`~ figure ${id}: ${fieldsChanged(old, figure).join(', ')}`];
    }),
  ];
}

const figuresById = (definition: ReportDefinition) =>
  new Map(everyFigure(definition).map((figure) => [figure.id, figure]));

function fieldsChanged(before: object, after: object): readonly string[] {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => !isDeepStrictEqual(was[field], is[field]),
  );
}

const codes = ({ checks }: ReportDefinition) =>
  checks.map(({ code, severity }) => (severity === 'error' ? code : `${code} (warning)`));

function listChanged(what: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const came = after.filter((one) => !before.includes(one));
  const went = before.filter((one) => !after.includes(one));
  return [
    ...(came.length > 0 ? [`+ ${what}: ${came.join(', ')}`] : []),
    ...(went.length > 0 ? [`- ${what}: ${went.join(', ')}`] : []),
  ];
}

const valueChanged = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`~ ${what}: “${before}” → “${after}”`];

function settingChanged(what: string, before: unknown, after: unknown): readonly string[] {
  const words = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value);
  return isDeepStrictEqual(before, after) ? [] : [`~ ${what}: ${words(before)} → ${words(after)}`];
}

function ratesChanged(before: ReportDefinition, after: ReportDefinition): readonly string[] {
  const rates = ({ rates: all }: ReportDefinition) => all.map(({ of, over }) => `${of} over ${over}`);
  return listChanged('rates', rates(before), rates(after));
}

/** Lines of the printed form; a line that has been reworded has come and gone. */
function formChanged(before: ReportDefinition, after: ReportDefinition): readonly string[] {
  const lines = ({ outline }: ReportDefinition) => [
    outline.title,
    ...outline.subject,
    ...outline.introduction,
    ...outline.body.flatMap(printed),
    outline.closing,
  ];
  const [was, is] = [lines(before), lines(after)];
  const came = is.filter((one) => !was.includes(one)).length;
  const went = was.filter((one) => !is.includes(one)).length;
  return came + went === 0 ? [] : [`~ printed form: ${came} new line(s), ${went} gone`];
}

function printed(node: OutlineNode): readonly string[] {
  switch (node.kind) {
    case 'heading':
    case 'line':
      return [node.text];
    case 'text':
      return [node.heading];
    case 'appendix-pointer':
      return [];
  }
}
