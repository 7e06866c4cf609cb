// `npm run teams-package`: fills the manifest from the environment, holds it to Microsoft's schema, and leaves the zip
// that the Teams admin centre takes.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ValidateFunction } from 'ajv';
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { REGISTRATION } from '../../src/config-keys.ts';
import { troublesIn } from '../../src/config-trouble.ts';
import { loadEnvFile } from '../../src/env-file.ts';
import { makeFolder } from '../../src/store/private-file.ts';
import { readPng } from './png.ts';

/** The package cannot be made: the message says what to set or to mend. */
export class PackageError extends Error {}

const HERE = import.meta.dirname;
/** The same zip from the same settings. Zip files count from 1980, in no time zone. */
const MADE = new Date(1980, 0, 1);

/** What is read from the environment. */
const READ = {
  MICROSOFT_APP_ID: REGISTRATION.MICROSOFT_APP_ID,
  /** Teams calls nothing that is not HTTPS. */
  PUBLIC_URL: z.url({ protocol: /^https$/u }).meta({ allowed: 'an address that begins with https://' }),
};

const settings = z.object({
  ...READ,
  VERSION: z.string().regex(/^\d+\.\d+\.\d+$/u),
  DEVELOPER: z.string().min(1).default('Trợ lý Báo cáo'),
  /** Shown to whoever installs the app; where an organisation has no such pages, the bot's own address stands in. */
  WEBSITE: z.url().optional(),
  PRIVACY: z.url().optional(),
  TERMS: z.url().optional(),
});

/** The files of the app package by their names in the zip. Throws PackageError. */
export function packageFiles(
  given: Readonly<Record<string, string | undefined>>,
): Record<string, Uint8Array> {
  const manifest = fill(readJson('manifest.json'), valuesOf(given)) as z.output<typeof shape>;
  const { manifestVersion, icons, localizationInfo } = parsed(shape, manifest);
  hold('manifest.json', manifest, `v${manifestVersion}/MicrosoftTeams.schema.json`);
  const languages = localizationInfo.additionalLanguages.map(({ file }) => file);
  for (const file of languages) {
    hold(file, readJson(file), `v${manifestVersion}/MicrosoftTeams.Localization.schema.json`);
  }
  const [color, outline] = [read(icons.color), read(icons.outline)];
  checkIcon(icons.color, color, 192);
  checkIcon(icons.outline, outline, 32);
  return {
    'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    ...Object.fromEntries(languages.map((file) => [file, read(file)])),
    [icons.color]: color,
    [icons.outline]: outline,
  };
}

/** What this program itself needs of a manifest; the schema says everything else. */
const shape = z.object({
  manifestVersion: z.string().regex(/^\d+\.\d+$/u),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
});

function valuesOf(given: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const troubles = troublesIn(READ, present);
  if (troubles.length > 0) throw new PackageError(troubles.join('\n'));
  const values = parsed(settings, present);
  const { PUBLIC_URL, WEBSITE = PUBLIC_URL, PRIVACY = WEBSITE, TERMS = WEBSITE } = values;
  return { ...values, WEBSITE, PRIVACY, TERMS, PUBLIC_HOST: new URL(PUBLIC_URL).host };
}

/** Puts the values where the template names them, `{{LIKE_THIS}}`. */
function fill(node: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof node === 'string') {
    return node.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new PackageError(`manifest.json names {{${name}}}, which nothing fills`);
      return value;
    });
  }
  if (Array.isArray(node)) return node.map((one) => fill(one, values));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value, values)]));
}

/** Throws when the document breaks the schema, naming every place. */
export function hold(name: string, document: unknown, schema: string): void {
  const validate = validatorOf(schema);
  if (validate(document)) return;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message}`,
  );
  throw new PackageError(`${name}: ${faults.join('; ')}`);
}

const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: string): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  // Only the schema files of the package are used: its own code asks the network for them.
  const file = createRequire(import.meta.url).resolve(
    `@microsoft/app-manifest/build/json-schemas/teams/${schema}`,
  );
  // Microsoft's patterns are no Unicode patterns, and its keywords more than a strict reader knows.
  const ajv = new draft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  formats.default(ajv);
  const made: ValidateFunction = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  validators.set(schema, made);
  return made;
}

/** Teams refuses icons of other sizes with a message that does not say so. */
export function checkIcon(name: string, bytes: Uint8Array, side: number): void {
  const { width, height } = readPng(bytes);
  if (width !== side || height !== side) {
    throw new PackageError(`${name} is ${width} × ${height} pixels; it must be ${side} × ${side}`);
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new PackageError(`wrong settings: ${faults.join('; ')}`);
}

function read(name: string): Uint8Array {
  return readFileSync(join(HERE, name));
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(HERE, name), 'utf8'));
}

/** The bytes of the app package. */
export function packTeamsApp(given: Readonly<Record<string, string | undefined>>): Uint8Array {
  const files = Object.entries(packageFiles(given));
  return zipSync(Object.fromEntries(files.map(([name, bytes]) => [name, [bytes, { mtime: MADE }]])));
}

function main(): void {
  loadEnvFile();
  const { values: flags } = parseArgs({
    options: {
      out: { type: 'string', default: 'out' },
      developer: { type: 'string' },
      website: { type: 'string' },
      privacy: { type: 'string' },
      terms: { type: 'string' },
    },
  });
  const { version } = JSON.parse(readFileSync(join(HERE, '../../package.json'), 'utf8'));
  const zip = packTeamsApp({
    MICROSOFT_APP_ID: process.env.MICROSOFT_APP_ID,
    PUBLIC_URL: process.env.PUBLIC_URL,
    VERSION: version,
    DEVELOPER: flags.developer,
    WEBSITE: flags.website,
    PRIVACY: flags.privacy,
    TERMS: flags.terms,
  });
  const file = join(flags.out, 'tro-ly-bao-cao-teams.zip');
  makeFolder(dirname(file));
  writeFileSync(file, zip);
  console.log(`${file}: version ${version}. Upload it in the Teams admin centre (docs/install.md).`);
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    // A wrong flag is the caller's slip as well; anything else is ours and keeps its stack.
    const slip =
      error instanceof PackageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    console.error(slip ? (error as Error).message : error);
    process.exitCode = 1;
  }
}
