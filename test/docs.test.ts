// The documents tell the truth: every path and command they name exists, every setting is explained.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs')];
const SCRIPTS = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
const ROOMS = /^(?:src|cards|dialogs|test|docs|deployment)\//u;

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
    expect([...paths, ...links].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names commands that exist', () => {
    const commands = [...text.matchAll(/npm run ([\w:]+)/gu)].map(([, name = '']) => name);
    expect(commands.filter((name) => !SCRIPTS.includes(name))).toEqual([]);
  });
});

describe('.env.example', () => {
  const example = readFileSync('.env.example', 'utf8');

  it('names every setting, and no other', () => {
    const named = [...example.matchAll(/^([A-Z_]+)=/gmu)].map(([, key]) => key).toSorted();
    const read = [
      ...new Set(
        readFileSync('src/config.ts', 'utf8').match(
          /\b(?:MICROSOFT_APP_[A-Z_]+|PORT|DATA_DIR|LOG_LEVEL|PUBLIC_URL)\b/gu,
        ),
      ),
    ];
    expect(named).toEqual(read.toSorted());
  });

  it('is accepted once the credentials are filled in', () => {
    const settings = Object.fromEntries(
      [...example.matchAll(/^([A-Z_]+)=(.*)$/gmu)].map(([, key, value]) => [key, value]),
    );
    const filled = {
      ...settings,
      MICROSOFT_APP_ID: '00000000-0000-4000-8000-00000000000a',
      MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-00000000000b',
      MICROSOFT_APP_PASSWORD: 'c',
    };
    expect(readConfig(filled, { local: false }).port).toBe(3978);
  });
});
