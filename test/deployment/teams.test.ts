// The Teams app package: right from right settings, refused by name from wrong ones, and true about the bot.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkIcon, hold, PackageError, packTeamsApp } from '../../deployment/teams/package.ts';
import { readPng } from '../../deployment/teams/png.ts';
import type { Audience } from '../../src/intents/intent.ts';
import { understand } from '../../src/intents/understand.ts';
import { CT25_CT08 } from '../support/reports.ts';

const APP_ID = '3f2b8c1e-5d47-4a8e-9f60-0c1d2e3f4a5b';
const SETTINGS = { MICROSOFT_APP_ID: APP_ID, PUBLIC_URL: 'https://bot.example.gov.vn/', VERSION: '1.2.3' };
const FOLDER = 'deployment/teams';

const file = (name: string) => readFileSync(join(FOLDER, name));
const json = (name: string) => JSON.parse(file(name).toString());
const manifestFrom = (settings: Record<string, string>) =>
  JSON.parse(Buffer.from(unzipSync(packTeamsApp(settings))['manifest.json'] ?? []).toString());
const EMPTY = {
  definition: CT25_CT08,
  upcoming: [],
  usual: () => undefined,
  audiences: new Set<Audience>(['everyone', 'officer']),
  complete: false,
  warned: false,
};

describe('the package', () => {
  it('holds the manifest, the English strings and the two icons, and nothing else', () => {
    const files = unzipSync(packTeamsApp(SETTINGS));
    expect(Object.keys(files)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
    for (const name of ['en.json', 'color.png', 'outline.png']) {
      expect(Buffer.from(files[name] ?? []).equals(file(name)), name).toBe(true);
    }
  });

  it('is filled from the settings', () => {
    const manifest = manifestFrom(SETTINGS);
    expect(manifest).toMatchObject({
      id: APP_ID,
      version: '1.2.3',
      validDomains: ['bot.example.gov.vn'],
      developer: { name: 'Trợ lý Báo cáo', privacyUrl: 'https://bot.example.gov.vn/' },
      bots: [{ botId: APP_ID, scopes: ['personal', 'team', 'groupChat'], supportsFiles: true }],
    });
    expect(JSON.stringify(manifest)).not.toContain('{{');
  });

  it('names the organisation and its own pages where they are given', () => {
    const { developer } = manifestFrom({
      ...SETTINGS,
      DEVELOPER: 'Văn phòng UBND tỉnh',
      WEBSITE: 'https://example.gov.vn/bot',
      TERMS: 'https://example.gov.vn/terms',
    });
    expect(developer).toEqual({
      name: 'Văn phòng UBND tỉnh',
      websiteUrl: 'https://example.gov.vn/bot',
      privacyUrl: 'https://example.gov.vn/bot',
      termsOfUseUrl: 'https://example.gov.vn/terms',
    });
  });

  it('is the same from the same settings', () => {
    expect(packTeamsApp(SETTINGS)).toEqual(packTeamsApp({ ...SETTINGS }));
  });

  it('is of the newest schema that can be checked here', () => {
    const schemas = createRequire(import.meta.url).resolve(
      '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    );
    const newest = Math.max(
      ...readdirSync(dirname(dirname(schemas))).map((name) => Number(/^v1\.(\d+)$/u.exec(name)?.[1] ?? 0)),
    );
    expect(json('manifest.json').manifestVersion).toBe(`1.${newest}`);
    expect(json('manifest.json').$schema).toContain(`/v1.${newest}/`);
    expect(json('en.json').$schema).toContain(`/v1.${newest}/`);
  });
});

describe('wrong settings are refused by name', () => {
  it.each<[string, Record<string, string>, string]>([
    ['no app id', { MICROSOFT_APP_ID: '' }, 'MICROSOFT_APP_ID is not set; it must be a GUID'],
    [
      'nothing at all',
      { MICROSOFT_APP_ID: '', PUBLIC_URL: '' },
      'PUBLIC_URL is not set; it must be an address',
    ],
    ['an app id that is none', { MICROSOFT_APP_ID: 'bot' }, 'MICROSOFT_APP_ID is “bot”; it must be a GUID'],
    [
      'an address without TLS',
      { PUBLIC_URL: 'http://bot.example.gov.vn' },
      'PUBLIC_URL is “http://bot.example.gov.vn”; it must be an address that begins with https://',
    ],
    ['a developer that is too long', { DEVELOPER: 'x'.repeat(33) }, 'manifest.json: /developer/name'],
    [
      'a page that is no web page',
      { PRIVACY: 'ftp://example.gov.vn' },
      'manifest.json: /developer/privacyUrl',
    ],
  ])('%s', (_, wrong, words) => {
    const pack = () => packTeamsApp({ ...SETTINGS, ...wrong });
    expect(pack).toThrow(PackageError);
    expect(pack).toThrow(words);
  });

  it('on the command line, too, without a stack', () => {
    const run = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../deployment/teams/package.ts')],
      {
        cwd: mkdtempSync(join(tmpdir(), 'teams-')),
        env: { PUBLIC_URL: 'https://bot.example.gov.vn' },
        encoding: 'utf8',
      },
    );
    expect(run.status).toBe(1);
    expect(run.stderr.trim()).toMatch(/^MICROSOFT_APP_ID is not set; it must be a GUID.*\.$/u);
  });
});

describe('the schema', () => {
  const schema = 'v1.30/MicrosoftTeams.schema.json';
  const good = () => manifestFrom(SETTINGS);

  it.each<[string, (manifest: ReturnType<typeof good>) => void, string]>([
    ['a name that is too long', (manifest) => (manifest.name.short = 'x'.repeat(31)), '/name/short'],
    ['a scope that is none', (manifest) => manifest.bots[0].scopes.push('everywhere'), '/bots/0/scopes/3'],
    [
      'a field that is none',
      (manifest) => (manifest.bots[0].file = true),
      '/bots/0 must NOT have additional',
    ],
    ['a manifest without icons', (manifest) => delete manifest.icons, "required property 'icons'"],
  ])('refuses %s', (_, spoil, words) => {
    const manifest = good();
    spoil(manifest);
    expect(() => hold('manifest.json', manifest, schema)).toThrow(words);
  });

  it('refuses a translation that is too long or of nothing', () => {
    const of = 'v1.30/MicrosoftTeams.Localization.schema.json';
    const english = json('en.json');
    expect(() => hold('en.json', { ...english, 'name.short': 'x'.repeat(31) }, of)).toThrow('name.short');
    expect(() => hold('en.json', { ...english, 'bots[1].title': 'x' }, of)).toThrow('additional');
  });
});

describe('the commands', () => {
  const lists: { scopes: string[]; commands: { title: string; description: string }[] }[] =
    json('manifest.json').bots[0].commandLists;
  const english: Record<string, string> = json('en.json');
  const places = lists.flatMap(({ commands }, list) =>
    commands.flatMap((_, at) =>
      ['title', 'description'].map((part) => `bots[0].commandLists[${list}].commands[${at}].${part}`),
    ),
  );
  const titles = [
    ...lists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    ...places.filter((place) => place.endsWith('.title')).map((place) => english[place] ?? ''),
  ];

  it('are all translated, and nothing else is', () => {
    expect(Object.keys(english).filter((key) => key.startsWith('bots'))).toEqual(places);
  });

  it('are offered wherever the bot can be added', () => {
    expect(lists.flatMap(({ scopes }) => scopes)).toEqual(json('manifest.json').bots[0].scopes);
  });

  it.each(titles)('are understood: %s', (title) => {
    expect(understand(title, EMPTY)).toMatchObject({ kind: 'intent', by: 'phrase' });
  });
});

describe('the icons', () => {
  it('have the sizes that Teams wants', () => {
    expect(readPng(file('color.png'))).toMatchObject({ width: 192, height: 192 });
    expect(readPng(file('outline.png'))).toMatchObject({ width: 32, height: 32 });
  });

  it('are refused in another size, or when they are no PNG', () => {
    expect(() => checkIcon('outline.png', file('color.png'), 32)).toThrow(
      'outline.png is 192 × 192 pixels; it must be 32 × 32',
    );
    expect(() => checkIcon('color.png', file('color.svg'), 192)).toThrow('is no PNG');
  });

  it('are one full of colour and one of white on nothing', () => {
    const color = readPng(file('color.png')).pixels;
    expect(color.filter(([, , , alpha]) => alpha !== 255)).toEqual([]);
    expect(color[0]).toEqual([0x1f, 0x4e, 0x79, 255]);
    const drawn = readPng(file('outline.png')).pixels.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan((32 * 32) / 2);
    expect(drawn.filter(([...channels]) => channels.slice(0, 3).some((one) => one !== 255))).toEqual([]);
  });
});
