// `npm run licenses`: the packages that the running program brings along, by licence, from package-lock.json. Ends with 1 where one
// has a licence that was not looked at: what somebody may do with the program depends on all of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** Each lets the program be used, changed and handed on, with its own text kept. */
const PERMISSIVE = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
];

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it; undefined where neither the lock nor the package says. */
  readonly license: string | undefined;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** The production packages of that checkout, by name. */
export function productionPackages(root = ROOT): readonly Licensed[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version = '', license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license: license ?? licenseOf(join(root, path)),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name) || one.version.localeCompare(other.version));
}

/** Whether the licence is one that was looked at; of “A OR B” one is enough. */
export function isPermissive({ license }: Licensed): boolean {
  const choices = license?.replace(/^\(|\)$/gu, '').split(' OR ') ?? [];
  return choices.some((one) => one.split(' AND ').every((part) => PERMISSIVE.includes(part)));
}

/** Older packages say it in their own file, some as an object. */
function licenseOf(folder: string): string | undefined {
  const { license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return license?.type ?? license ?? licenses?.map(({ type }: { type: string }) => type).join(' OR ');
}

function main(): number {
  const all = productionPackages();
  for (const [license, packages] of Map.groupBy(all, (one) => one.license ?? 'not said'))
    console.log(`${license}\n${packages.map(({ name, version }) => `  ${name} ${version}`).join('\n')}`);
  const others = all.filter((one) => !isPermissive(one));
  for (const { name, version, license } of others)
    console.error(`${name} ${version}: ${license ?? 'no licence'} was not looked at`);
  console.log(`${all.length} packages`);
  return others.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = main();
