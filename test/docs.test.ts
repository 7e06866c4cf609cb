// The documents tell the truth: every path and command they name exists, every setting is explained.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { envExample } from '../deployment/env-example.ts';
import { readConfig, settingsDocs } from '../src/config.ts';
import { intentTable } from '../src/intents/intent-table.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...markdownIn('docs')];
const SCRIPTS = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
const SETTINGS = settingsDocs();
const ROOMS = /^(?:src|cards|dialogs|reports|test|bench|docs|deployment)\//u;
/** Also within commands. */
const FILES = /(?<![\w/.-])(?:src|bench|test|deployment)\/[\w./-]*\.(?:ts|js|ya?ml|bicep|md)\b/gu;

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names paths that exist', () => {
    const paths = [...text.matchAll(/`([\w./-]+)`/gu)]
      .map(([, path = '']) => path)
      .filter((path) => ROOMS.test(path));
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/gu)].map(([, path = '']) =>
      join(dirname(document), path),
    );
    const files = [...text.matchAll(FILES)].map(([path]) => path);
    expect([...paths, ...links, ...files].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('links to headings that exist', () => {
    const links = [...text.matchAll(/\]\((?<file>[^)#:]*)#(?<heading>[^)]+)\)/gu)].map(({ groups }) => ({
      file: groups?.file ? join(dirname(document), groups.file) : document,
      heading: groups?.heading ?? '',
    }));
    expect(links.filter(({ file, heading }) => !headingsOf(file).includes(heading))).toEqual([]);
  });

  it('names commands that exist', () => {
    const commands = [...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name);
    expect(commands.filter((name) => !SCRIPTS.includes(name))).toEqual([]);
  });
});

/** As GitHub makes their anchors. */
function headingsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the commands of the project', () => {
  const texts = DOCUMENTS.map((document) => readFileSync(document, 'utf8')).join('\n');

  it.each(SCRIPTS)('npm run %s stands in a document', (name) => {
    expect(texts).toMatch(new RegExp(`npm (?:run )?${name}(?![\\w:-])`, 'u'));
  });
});

describe('the table of what can be said', () => {
  it('is made from the registry of intents', () => {
    expect(readFileSync('README.md', 'utf8')).toContain(intentTable().trim());
  });
});

describe('.env.example', () => {
  it('is what the settings say of themselves; `npm run env-example` writes it', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
  });

  it('is accepted once what is required is filled in, and refused before', () => {
    const settings = parseEnv(readFileSync('.env.example', 'utf8'));
    expect(() => readConfig(settings, { local: false })).toThrow('MICROSOFT_APP_ID is not set');
    for (const { key, required, example = '' } of SETTINGS) if (required) settings[key] = example;
    const config = readConfig(settings, { local: false });
    expect(config).toMatchObject({ port: 3978, dataDir: './data', publicUrl: undefined });
    expect(config.credentials?.MICROSOFT_APP_TYPE).toBe('SingleTenant');
  });

  it('gives examples that are accepted', () => {
    const examples = Object.fromEntries(SETTINGS.map(({ key, example }) => [key, example]));
    expect(readConfig(examples, { local: false }).publicUrl).toBe(examples.PUBLIC_URL);
  });

  it('breaks long explanations, and loses no word of them', () => {
    const text = envExample();
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
    const words = text.replace(/\n# /gu, ' ');
    expect(SETTINGS.filter(({ description }) => !words.includes(description))).toEqual([]);
  });
});

describe('docs/install.md', () => {
  it('explains every setting, in the order of .env.example', () => {
    const rows = [...readFileSync('docs/install.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| .+ \|$/gmu)];
    expect(rows.map(([, key]) => key)).toEqual(SETTINGS.map(({ key }) => key));
  });
});
