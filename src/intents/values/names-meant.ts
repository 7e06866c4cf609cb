// Checks that each figure name of a definition is understood as that figure; otherwise a number would be
// recorded for another one.

import { figureOf, type ReportDefinition } from '../../report/definition.ts';
import type { Examiner } from '../../report/definition-file/examine.ts';
import type { Fault } from '../../yaml/yaml-file.ts';
import { figuresNamed } from './figure-matcher.ts';

/** A short name must mean its figure only, aliases at least that figure. */
export const examineNamesMeant: Examiner = ({ definition, figures }) =>
  figures
    .filter(({ chosen }) => !chosen)
    .flatMap(({ figure, written, path }): readonly Fault[] => {
      const others = figuresNamed(definition, figure.short).filter((id) => id !== figure.id);
      const short = figuresNamed(definition, figure.short).includes(figure.id) && others.length === 0;
      return [
        ...(short
          ? []
          : [
              {
                path: [...path, written.short === undefined ? 'label' : 'short'],
                words:
                  others.length > 0
                    ? `could mean ${namesOf(definition, others)} as well; give it a short name with a word of its own`
                    : 'is no name that can be recognised in what people write; give it a short name of words',
              },
            ]),
        ...figure.aliases.flatMap((alias, at): readonly Fault[] => {
          const meant = figuresNamed(definition, alias);
          if (meant.includes(figure.id)) return [];
          const words =
            meant.length > 0
              ? `is taken for ${namesOf(definition, meant)}; leave it out or say more`
              : 'is no name that can be recognised in what people write; leave it out';
          return [{ path: [...path, 'aliases', at], words }];
        }),
      ];
    });

const namesOf = (definition: ReportDefinition, ids: readonly string[]) =>
  ids.map((id) => `${id} (${figureOf(definition, id).short})`).join(', ');
