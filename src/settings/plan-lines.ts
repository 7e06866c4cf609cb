// What an import would change, in lines for whoever decides on it. Of a whole province what happens to many alike is said
// once: nobody reads twenty thousand lines, and the one that matters would be among them.

import type { SettingsChange } from '../store/settings-audit.ts';
import type { Plan } from './plan.ts';
import type { Step } from './step.ts';

/** Up to so many lines everything is said one by one. */
const MOST_LINES = 300;
/** So many that are alike are named one by one. */
const MOST_ALIKE = 5;
const NAMED = 3;

/** What would change; with `all` each thing by itself, however many there are. */
export function planLines({ steps }: Pick<Plan, 'steps'>, all = false): readonly string[] {
  if (steps.length === 0) return ['nothing changes'];
  const lines = steps.flatMap(stepLines);
  return all || lines.length <= MOST_LINES ? lines : alikeTogether(steps);
}

function stepLines(step: Step): readonly string[] {
  const { mark, note } = kindOf(step);
  // Name and state are said once, though they stand in the trail of every agency of the person.
  return [`${mark} ${step.name}${note}`, ...new Set(fieldsShown(step).map(fieldLine))];
}

function kindOf({ changes }: Step): { readonly mark: '+' | '~'; readonly note: string } {
  if (isNew(changes)) return { mark: '+', note: ': new' };
  return { mark: '~', note: isRetired(changes) ? ': made inactive' : '' };
}

const isNew = (changes: Step['changes']) => changes.some(({ field }) => field === 'new');
const isRetired = (changes: Step['changes']) =>
  changes.some(({ field, after }) => field === 'active' && after === 'false');

function fieldsShown({ changes }: Step): Step['changes'] {
  if (isNew(changes)) return changes.filter(({ field }) => field === 'roles');
  return isRetired(changes)
    ? changes.filter(({ field, after }) => !(field === 'active' && after === 'false'))
    : changes;
}

function fieldLine({ agencyId, subject, field, before, after }: SettingsChange): string {
  const where = subject === 'person' && field === 'roles' ? `roles in ${agencyId}` : field;
  return `    ${where}: ${shown(before)} → ${shown(after)}`;
}

const LONGEST_SHOWN = 100;

function shown(value: string | undefined): string {
  if (value === undefined) return '(none)';
  return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
}

/** Those to whom the same happens under one head: "~ 3300 × agency: xa-1, xa-2, xa-3 and 3297 more". */
function alikeTogether(steps: readonly Step[]): readonly string[] {
  const groups = [...Map.groupBy(steps, shapeOf).values()];
  const told = groups.flatMap((group): readonly string[] => {
    const [first] = group;
    if (!first || group.length <= MOST_ALIKE) return group.flatMap(stepLines);
    const { mark, note } = kindOf(first);
    const names = group.slice(0, NAMED).map(({ name }) => name.replace(/^\S+ /u, ''));
    const [kind = ''] = first.name.split(' ');
    const head = `${mark} ${group.length} × ${kind}${note}: ${names.join(', ')} and ${group.length - NAMED} more`;
    return [head, ...new Set(fieldsShown(first).map((field) => commonLine(field, group)))];
  });
  return [...told, `${steps.length} changes, those that are alike together; --all names each.`];
}

/** The kind of a thing, what happens to it, and in which fields: the values may differ. */
function shapeOf(step: Step): string {
  const { mark, note } = kindOf(step);
  const fields = fieldsShown(step).map(({ subject, field, after }) =>
    // Who may do what is read with its value: a role given by mistake is not one among many.
    subject === 'person' && field === 'roles' ? `${field} ${after}` : field,
  );
  return JSON.stringify([step.name.split(' ')[0], mark, note, [...new Set(fields)]]);
}

function commonLine(change: SettingsChange, group: readonly Step[]): string {
  const { subject, field } = change;
  const all = group.flatMap(({ changes }) => changes.filter((one) => one.field === field));
  const same = all.every(({ before, after }) => before === change.before && after === change.after);
  if (same && subject === 'person' && field === 'roles')
    return `    roles, each in their agency: ${shown(change.before)} → ${shown(change.after)}`;
  return same
    ? fieldLine(change)
    : `    ${field}, each its own: ${shown(change.before)} → ${shown(change.after)}, …`;
}
