// The stories of one worker share the program that is loaded (vitest.config.ts): a module that one of them replaced would be
// the others' as well, or not replaced at all, as the order of the files falls out.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const STORIES = join(import.meta.dirname, '../stories');

test('no story replaces a part of the program', () => {
  const files = readdirSync(STORIES);
  expect(files.length).toBeGreaterThan(50);
  const replacing = files.filter((name) =>
    /\bvi\.(?:mock|doMock|hoisted)\(/u.test(readFileSync(join(STORIES, name), 'utf8')),
  );
  expect(replacing).toEqual([]);
});
