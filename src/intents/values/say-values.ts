// Formats values as text that is parsed to exactly the same values; the message behind a button.

import type { Language } from '../../language/language.ts';
import type { Figure, FigureId, ReportDefinition } from '../../report/definition.ts';
import { figureOf } from '../../report/definition.ts';
import { figuresBeside } from './figure-groups.ts';
import { figuresCalled } from './figure-matcher.ts';
import type { FigureValue } from './value-reading.ts';

const names = new WeakMap<ReportDefinition, Map<FigureId, string>>();

/** A name that always resolves to this figure, whatever the context. */
export function unmistakableName(
  definition: ReportDefinition,
  id: FigureId,
  language: Language = 'vi',
): string {
  if (language === 'en') return figureOf(definition, id).english;
  const known = names.get(definition) ?? new Map<FigureId, string>();
  names.set(definition, known);
  const name = known.get(id) ?? find(definition, figureOf(definition, id));
  known.set(id, name);
  return name;
}

function find(definition: ReportDefinition, figure: Figure): string {
  const alone = [figure.short, figure.label, ...figure.aliases].filter((name) => {
    const called = figuresCalled(definition, name);
    return called.length === 1 && called[0] === figure.id;
  });
  const candidates = [figure.id];
  const clear = alone.find((name) =>
    definition.figures.every((head) =>
      figuresBeside(definition, { candidates, name }, head).every((id) => id === figure.id),
    ),
  );
  return clear ?? alone[0] ?? figure.short;
}

/** "Đã giải quyết trong tháng: 688; Trước hạn: 0" */
export function sayValues(
  definition: ReportDefinition,
  values: readonly FigureValue[],
  language: Language = 'vi',
): string {
  return values
    .map(({ figure, value }) => `${unmistakableName(definition, figure, language)}: ${value}`)
    .join('; ');
}
