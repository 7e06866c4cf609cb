// The bases of rates in the settings file: what a province has chosen, from which month on.

import { z } from 'zod';
import type { Month } from '../calendar/month.ts';
import { type ChosenBases, optionsIn } from '../report/bases.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import type { SettingsChange } from '../store/settings-audit.ts';
import type { Step } from './step.ts';

const MOST_ENTRIES = 100;

/** `{ from: 2026-01, online: settled, payment: fee-procedures }`: each choice by its id, with one of its options. */
export function basesSchema({ all }: ReportCatalogue, month: z.ZodType<Month>) {
  // Reports may offer the same choice, each with options of its own.
  const offered = Map.groupBy(
    all.flatMap(({ bases }) => bases),
    ({ id }) => id,
  );
  const choices = [...offered].map(([id, choice]) => {
    const options = choice.flatMap((one) => one.options.map((option) => option.id));
    return [id, z.enum(options).optional()] as const;
  });
  return z.array(z.strictObject({ from: month, ...Object.fromEntries(choices) })).max(MOST_ENTRIES);
}

/** The oldest first. */
export function chosenBases(
  entries: readonly Readonly<{ from: Month; [choice: string]: string | undefined }>[],
): readonly ChosenBases[] {
  return entries
    .map(({ from, ...named }) => ({
      from,
      options: Object.fromEntries(
        Object.entries(named).flatMap(([choice, option]) => (option === undefined ? [] : [[choice, option]])),
      ),
    }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

export const writtenBases = (chosen: readonly ChosenBases[]) =>
  chosen.map(({ from, options }) => ({ from, ...options }));

/** A step for each month from which something else is chosen than before the import. */
export function basesSteps(before: readonly ChosenBases[], after: readonly ChosenBases[]): readonly Step[] {
  const optionsOf = (chosen: readonly ChosenBases[], month: Month) =>
    chosen.find(({ from }) => from === month)?.options ?? {};
  const months = [...new Set([...before, ...after].map(({ from }) => from))].toSorted();
  return months.flatMap((from) => {
    const [was, is] = [optionsOf(before, from), optionsOf(after, from)];
    const changes = [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .toSorted()
      .flatMap((field): readonly SettingsChange[] =>
        was[field] === is[field]
          ? []
          : [
              {
                agencyId: '',
                subject: 'bases',
                subjectId: from,
                field,
                before: was[field],
                after: is[field],
              },
            ],
      );
    return changes.length > 0 ? [{ name: `bases from ${from}`, changes }] : [];
  });
}

/** Whether a month up to this one would be calculated, or explained, otherwise than it was. */
export function touchesUpTo(
  before: readonly ChosenBases[],
  after: readonly ChosenBases[],
  last: Month,
): boolean {
  // Between two entries nothing changes, so the months in which one begins tell of all.
  const months = [...before, ...after].map(({ from }) => from).filter((from) => from <= last);
  return months.some((month) => {
    const [was, is] = [optionsIn(before, month), optionsIn(after, month)];
    return [...was.keys(), ...is.keys()].some((choice) => was.get(choice) !== is.get(choice));
  });
}
