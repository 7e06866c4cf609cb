// The borders of the house hold, and the checker that says so can say no.

import { describe, expect, it } from 'vitest';
import { breaches, circles, importsOf, sourceFiles } from './borders.ts';

describe('the house', () => {
  const files = sourceFiles();

  it('is seen', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(300);
  });

  it('keeps its borders', () => {
    expect(files.flatMap(breaches)).toEqual([]);
  });

  it('has no circles', () => {
    expect(circles(files)).toEqual([]);
  });

  it('makes whatever shows words in cards/elements.ts alone, where they are shown as they are', () => {
    const makers = files.filter(
      ({ path, text }) =>
        /^(?:cards|dialogs|src\/teams)\//u.test(path) &&
        /type: '(?:TextBlock|TextRun|FactSet|Input\.)/u.test(text),
    );
    expect(makers.map(({ path }) => path)).toEqual(['cards/elements.ts']);
  });
});

describe('the checker', () => {
  it.each([
    [
      'a floor above',
      'src/report/x.ts',
      "import { a } from '../store/a.ts';",
      'src/report may not import src/store',
    ],
    [
      'a room of the same floor',
      'src/word/x.ts',
      "import { a } from '../report/a.ts';",
      'may not import src/report',
    ],
    [
      'the SDK in a card',
      'cards/x.ts',
      "import { CardFactory } from 'botbuilder';",
      'src/teams/sdk/botbuilder-sdk.ts only',
    ],
    [
      'the SDK in a handler',
      'dialogs/status/x.ts',
      "import type { TurnContext } from 'botbuilder';",
      'src/teams/sdk/botbuilder-sdk.ts only',
    ],
    ['SQL outside the store', 'src/actions/x.ts', "import { sql } from 'kysely';", 'src/store only'],
    [
      'values where types are allowed',
      'cards/x.ts',
      "import { a } from '../src/actions/a.ts';",
      'types only from src/actions',
    ],
    ['I/O in a pure room', 'src/entry/x.ts', "import { readFileSync } from 'node:fs';", 'src/entry is pure'],
    ['the clock in a pure room', 'src/calendar/x.ts', 'const now = new Date();', 'time is a parameter'],
    ['the environment', 'src/teams/x.ts', 'const port = process.env.PORT;', 'process.env'],
    ['a file that is too long', 'dialogs/x.ts', '\n'.repeat(400), '401 lines'],
    ['a file in no room', 'src/misc/x.ts', '', 'stands in no room'],
  ])('refuses %s', (_, path, text, why) => {
    expect(breaches({ path, text }).join()).toContain(why);
  });

  it('allows what is allowed', () => {
    const text = "import type { A } from '../src/actions/a.ts';\nimport { b } from '../src/report/b.ts';";
    expect(breaches({ path: 'cards/x.ts', text })).toEqual([]);
  });

  it.each(['import', 'import type'])('sees a circle of %s', (imports) => {
    const files = [
      { path: 'cards/a.ts', text: "import { b } from './b.ts';" },
      { path: 'cards/b.ts', text: `${imports} { a } from './a.ts';` },
    ];
    expect(circles(files)).toHaveLength(1);
  });
});
