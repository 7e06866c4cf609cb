// What the program brings along may be handed on with it.

import { expect, it } from 'vitest';
import { isPermissive, productionPackages } from '../../deployment/licenses.ts';

const of = (license: string | undefined) => ({ name: 'a', version: '1.0.0', license });

it('finds the production packages and no others', () => {
  const names = productionPackages().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['botbuilder', 'docx', 'zod', 'pg']));
  expect(names).not.toContain('vitest');
});

it('has no package whose licence was not looked at', () => {
  expect(productionPackages().filter((one) => !isPermissive(one))).toEqual([]);
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  [undefined, false],
])('takes %s for permissive: %s', (license, permissive) => {
  expect(isPermissive(of(license))).toBe(permissive);
});
