// Settings are read once, refused by name and never by value, and each of them is explained.

import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, readDataPlace, settingsDocs } from '../src/config.ts';
import { addressLabel, addressText, parseAddress } from '../src/store/address.ts';

const APP = '00000000-0000-4000-8000-00000000000a';
const TENANT = '00000000-0000-4000-8000-00000000000B';
const OTHER_TENANT = '00000000-0000-4000-8000-00000000000c';
const REGISTERED = {
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: TENANT,
  MICROSOFT_APP_PASSWORD: 'secret-of-the-app',
};

function refusal(env: Readonly<Record<string, string>>, local = false): string {
  try {
    readConfig(env, { local });
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('what is missing or wrong is said in a sentence of its own', () => {
  it.each(Object.keys(REGISTERED))('%s is missing', (key) => {
    expect(refusal({ ...REGISTERED, [key]: '' })).toContain(key);
  });

  it.each([
    ['MICROSOFT_APP_ID', 'tro-ly'],
    ['MICROSOFT_APP_TYPE', 'MultiTenant'],
    ['MICROSOFT_APP_TENANT_ID', 'tinh.onmicrosoft.com'],
    ['ALLOWED_TENANTS', 'tinh.onmicrosoft.com'],
    ['ALLOWED_TENANTS', `${OTHER_TENANT}, tinh.onmicrosoft.com`],
    ['ALLOWED_TENANTS', ' , '],
    ['EXTRA_SERVICE_HOSTS', 'https://smba.example.com/teams'],
    ['EXTRA_SERVICE_HOSTS', '*.example.com'],
    ['EXTRA_SERVICE_HOSTS', 'smba.example.com:8443'],
    ['EXTRA_SERVICE_HOSTS', '.com'],
    ['EXTRA_SERVICE_HOSTS', 'com'],
    ['FILE_HOSTS', 'tinh.sharepoint.com/'],
    ['FILE_HOSTS', 'someone@tinh.sharepoint.com'],
    ['FILE_HOSTS', 'tinh..sharepoint.com'],
    ['FILE_HOSTS', 'tinh.sharepoint.com.'],
    ['TRUSTED_PROXIES', '-1'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', '11'],
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://u:p4ssw0rd@db.example.vn/bot'],
    ['DATABASE_URL', 'db.example.vn/bot'],
    ['DATABASE_URL', 'postgres://u:p4ssw0rd@db.example.vn'],
    ['DATABASE_URL', 'sqlite:/tmp/bot.sqlite'],
    ['LINK_SECRET', 'thirty-one characters are short'],
    ['PUBLIC_URL', 'ftp://bot.example.gov.vn'],
    ['PUBLIC_URL', 'http://bot.example.gov.vn'],
    ['PUBLIC_URL', 'bot.example.gov.vn'],
  ])('%s=%s', (key, value) => {
    const message = refusal({ ...REGISTERED, LINK_SECRET: 'x'.repeat(32), [key]: value });
    expect(message.split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^${key} .*(?:it|outside local mode it) must .*\\.$`, 'u')),
    ]);
    expect(message).not.toMatch(/undefined|Invalid|expected|\{/u);
    expect(message).not.toContain('p4ssw0rd');
    expect(message).not.toContain(REGISTERED.MICROSOFT_APP_PASSWORD);
  });

  it('all at once, in the order of .env.example, with what stands there and what may', () => {
    const given = {
      ...REGISTERED,
      MICROSOFT_APP_TENANT_ID: 'tinh.onmicrosoft.com',
      MICROSOFT_APP_PASSWORD: '',
      PORT: '1e3',
      DATABASE_URL: 'postgres://u:p4ssw0rd@db.example.vn/bot',
      LOG_LEVEL: 'loud\nx',
      FILE_HOSTS: 'a.sharepoint.com, https://b.sharepoint.com',
      KEEP_SENT_FILES_DAYS: '-1',
      KEEP_HISTORY_MONTHS: '11',
    };
    expect(refusal(given).split('\n')).toEqual([
      'MICROSOFT_APP_TENANT_ID is “tinh.onmicrosoft.com”; it must be a GUID such as 11111111-2222-3333-4444-555555555555, not a domain name.',
      'MICROSOFT_APP_PASSWORD is not set; it must be the client secret of the registration, which SingleTenant needs.',
      'PORT is “1e3”; it must be a whole number from 0 to 65535.',
      'LOG_LEVEL is “loud�x”; it must be fatal, error, warn, info, debug or silent.',
      'FILE_HOSTS has a part that is “https://b.sharepoint.com”; it must be host names with commas between them, with no https:// and no port; a dot before a domain means every host below it.',
      'KEEP_SENT_FILES_DAYS is “-1”; it must be a whole number from 1 to 3650.',
      'KEEP_HISTORY_MONTHS is “11”; it must be a whole number from 12 to 1200.',
      'LINK_SECRET is not set; with DATABASE_URL every copy of the bot needs the same key of download links.',
    ]);
  });

  it('with how to try the program, where nothing of the registration is set', () => {
    const [last, ...others] = refusal({ PORT: '3979' }).split('\n').toReversed();
    expect(last).toMatch(/^Without a registration .* npm start, or npm run serve -- --local\.$/u);
    expect(others).toHaveLength(4);
    expect(refusal({ ...REGISTERED, MICROSOFT_APP_PASSWORD: '' })).not.toContain('--local');
  });

  it.each(['', ' ', '\t', '\r'])('what is empty is not set: %j', (blank) => {
    const blanks = Object.fromEntries(settingsDocs().map(({ key }) => [key, blank]));
    const config = readConfig({ ...blanks, ...REGISTERED }, { local: false });
    expect(config).toEqual(readConfig(REGISTERED, { local: false }));
    const around = Object.entries(REGISTERED).map(([key, value]) => [key, `${blank}${value}${blank}`]);
    expect(readConfig(Object.fromEntries(around), { local: false })).toEqual(config);
  });

  it.each(settingsDocs())(
    '$key in quotation marks, with a comment, huge',
    ({ key, example, default: usual }) => {
      const good = example ?? usual ?? '';
      const wrongs = [`"${good}"`, `'${good}'`, `${good} # what it is for`];
      for (const wrong of wrongs) {
        const message = refusal({ ...REGISTERED, LINK_SECRET: 'x'.repeat(32), [key]: wrong });
        expect(message).toMatch(
          new RegExp(`^${key} (?:stands in quotation marks|has a comment behind it),[^\n]*\\.$`, 'u'),
        );
        expect(message).not.toContain(good);
      }
      try {
        readConfig(
          { ...REGISTERED, LINK_SECRET: 'x'.repeat(32), [key]: '9'.repeat(100_000) },
          { local: false },
        );
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
        expect((error as Error).message).toMatch(new RegExp(`^${key} [^\n]{1,300}$`, 'u'));
      }
    },
  );

  it.each([
    ['MICROSOFT_APP_ID', 'Abc8Q~abcdefghijklmnopqrstuvwx1234'],
    ['PUBLIC_URL', 'https://somebody:p4ssw0rd@bot.example.gov.vn'],
    ['LOG_LEVEL', 'postgres://u:p4ssw0rd@db.example.vn/bot'],
    ['LINK_SECRET', 'thirty-one characters are short'],
    ['METRICS_TOKEN', 'too-short'],
    ['DATABASE_URL', 'mysql://u:p4ssw0rd@db.example.vn/bot'],
  ])('a secret is not shown, wherever it stands: %s', (key, value) => {
    const message = refusal({ ...REGISTERED, LINK_SECRET: 'x'.repeat(32), [key]: value });
    expect(message).toMatch(new RegExp(`^${key} is wrong \\(.*not shown.*\\); it must be .*\\.$`, 'u'));
    expect(message).not.toContain(value);
  });

  it('a name that is nearly one of ours is told, and beside what is missing', () => {
    const typed = {
      PUBLICURL: 'x',
      TRUSTED_PROXY: '1',
      keep_history_months: '60',
      '\uFEFFMETRICS_TOKEN': 'x',
      HOSTS: 'x',
      PATH: 'x',
    };
    expect(readConfig({ ...REGISTERED, ...typed }, { local: false }).misspelt).toEqual([
      { key: 'PUBLICURL', meant: 'PUBLIC_URL' },
      { key: 'keep_history_months', meant: 'KEEP_HISTORY_MONTHS' },
      { key: '\uFEFFMETRICS_TOKEN', meant: 'METRICS_TOKEN' },
    ]);
    expect(readConfig(REGISTERED, { local: false }).misspelt).toEqual([]);
    const { MICROSOFT_APP_ID: id, ...rest } = REGISTERED;
    expect(refusal({ ...rest, MICROSOFT_APPID: id })).toMatch(
      /^MICROSOFT_APP_ID is not set, but MICROSOFT_APPID is; it must be /u,
    );
    expect(refusal({ ...rest, '\uFEFFMICROSOFT_APP_ID': id })).toContain('but �MICROSOFT_APP_ID is;');
  });

  it('the operator’s commands are refused for what they ask alone', () => {
    expect(readDataPlace({ PORT: 'abc', DATA_DIR: '/data' }).dataDir).toBe('/data');
    expect(() => readDataPlace({ DATABASE_URL: 'x' })).toThrow(/^DATABASE_URL is wrong/u);
  });
});

describe('whom the door lets in', () => {
  it('is the bot’s own tenant, written as Teams writes it', () => {
    expect(readConfig(REGISTERED, { local: false }).door.tenants).toEqual([TENANT.toLowerCase()]);
  });

  it('is the list where there is one', () => {
    const { door } = readConfig(
      { ...REGISTERED, ALLOWED_TENANTS: ` ${OTHER_TENANT} ,${TENANT},` },
      { local: false },
    );
    expect(door.tenants).toEqual([OTHER_TENANT, TENANT.toLowerCase()]);
  });

  it('is nobody’s tenant in local mode, whatever is set', () => {
    const config = readConfig({ ...REGISTERED, ALLOWED_TENANTS: OTHER_TENANT }, { local: true });
    expect(config.door.tenants).toBeUndefined();
    expect(config.credentials).toBeUndefined();
  });
});

it('hosts are lists, in small letters; without them nothing is added and nothing narrowed', () => {
  const given = {
    EXTRA_SERVICE_HOSTS: 'SMBA.example.com',
    FILE_HOSTS: 'tinh.sharepoint.com,.Tinh.sharepoint.cn',
    TRUSTED_PROXIES: '1',
  };
  expect(readConfig(given, { local: true }).door).toMatchObject({
    extraServiceHosts: ['smba.example.com'],
    fileHosts: ['tinh.sharepoint.com', '.tinh.sharepoint.cn'],
    trustedProxies: 1,
  });
  expect(readConfig({}, { local: true }).door).toMatchObject({
    extraServiceHosts: [],
    fileHosts: undefined,
    trustedProxies: 0,
  });
});

it('a managed identity needs no secret', () => {
  const { MICROSOFT_APP_PASSWORD: _, ...rest } = REGISTERED;
  const config = readConfig({ ...rest, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }, { local: false });
  expect(config.credentials).toEqual({
    MICROSOFT_APP_TYPE: 'UserAssignedMSI',
    MICROSOFT_APP_ID: APP,
    MICROSOFT_APP_TENANT_ID: TENANT.toLowerCase(),
  });
});

it('the public address loses its last slash, and may be plain http on one’s own machine', () => {
  const read = (PUBLIC_URL: string) => readConfig({ PUBLIC_URL }, { local: true }).publicUrl;
  expect(read('http://127.0.0.1:3978/')).toBe('http://127.0.0.1:3978');
  expect(read('https://bot.example.gov.vn//')).toBe('https://bot.example.gov.vn');
});

describe('where the data is', () => {
  const SERVER = 'postgresql://tro_ly:p4ssw0rd@db.example.vn/bot';
  const LINK_SECRET = 'x'.repeat(32);

  it('is a file in the data folder, with a key made there', () => {
    const { database, linkSecret } = readConfig({ ...REGISTERED, DATA_DIR: '/data' }, { local: false });
    expect(database).toEqual({ kind: 'sqlite', file: '/data/bao-cao.sqlite' });
    expect(linkSecret).toBeUndefined();
  });

  it('is on a server where one is named, and then all copies have one key', () => {
    const given = { ...REGISTERED, DATABASE_URL: SERVER, LINK_SECRET };
    const config = readConfig(given, { local: false });
    expect(config).toMatchObject({ database: { kind: 'postgres', url: SERVER }, linkSecret: LINK_SECRET });
  });

  it('on a server needs that key, and does not tell the password', () => {
    const message = refusal({ ...REGISTERED, DATABASE_URL: SERVER });
    expect(message).toContain('LINK_SECRET');
    expect(message).not.toContain('p4ssw0rd');
  });

  it('is told to the operator’s commands without a registration and without that key', () => {
    const file = { kind: 'sqlite', file: 'data/bao-cao.sqlite' };
    expect(readDataPlace({})).toEqual({ dataDir: './data', database: file });
    const place = readDataPlace({ DATA_DIR: '/data', DATABASE_URL: SERVER });
    expect(place).toEqual({ dataDir: '/data', database: { kind: 'postgres', url: SERVER } });
  });

  it('is told without its user and password', () => {
    expect(addressLabel({ kind: 'postgres', url: SERVER })).toBe('db.example.vn/bot');
    expect(addressLabel({ kind: 'postgres', url: 'postgres:///bot?host=/run/pg' })).toBe('/run/pg/bot');
  });

  it('is read as it is written', () => {
    const file = { kind: 'sqlite', file: './data/x.sqlite' } as const;
    expect(parseAddress(addressText(file))).toEqual(file);
    expect(parseAddress(SERVER)).toEqual({ kind: 'postgres', url: SERVER });
  });
});

describe('where local mode has its data', () => {
  const SERVER = 'postgres://tro_ly@db.example.vn/bot';
  const local = (env: Readonly<Record<string, string>>, database?: string) =>
    readConfig(env, { local: true, database: database === undefined ? undefined : parseAddress(database) });

  it('is a folder of its own, unless another is named', () => {
    const own = { dataDir: './data-local', database: { kind: 'sqlite', file: 'data-local/bao-cao.sqlite' } };
    expect(local({})).toMatchObject(own);
    expect(local({ DATA_DIR: '' })).toMatchObject(own);
    expect(local({ DATA_DIR: '/tmp/x' })).toMatchObject({ dataDir: '/tmp/x' });
  });

  it.each(['', SERVER, 'mysql://u@db.example.vn/bot'])('is not where a tenant’s bot has it: %s', (url) => {
    expect(local({ DATABASE_URL: url }).database.kind).toBe('sqlite');
  });

  it('is a database that its own command line names', () => {
    const config = local({ DATABASE_URL: 'postgres://real@db.example.vn/real' }, SERVER);
    expect(config).toMatchObject({ dataDir: './data-local', database: { kind: 'postgres', url: SERVER } });
    expect(config.linkSecret).toBeUndefined();
  });
});

describe('what is said of the settings', () => {
  const docs = settingsDocs();

  it.each(docs)('$key', ({ description, example, default: standard, required }) => {
    expect(description.length).toBeGreaterThan(30);
    expect(description).toMatch(/^[A-Z0-9].*\.$/u);
    expect(example ?? standard).toBeDefined();
    if (required) expect(standard).toBeUndefined();
  });

  it('asks for the registration first, and for nothing else', () => {
    expect(docs.filter(({ required }) => required).map(({ key }) => key)).toEqual(Object.keys(REGISTERED));
    expect(docs.slice(0, 4).every(({ required }) => required)).toBe(true);
  });

  it('is true: its examples and defaults are accepted together', () => {
    const settings = Object.fromEntries(
      docs.map(({ key, example, default: standard }) => [key, example ?? standard]),
    );
    const config = readConfig(settings, { local: false });
    expect(config).toMatchObject({ port: 3978, dataDir: './data', logLevel: 'info' });
    expect(config.door.trustedProxies).toBe(0);
  });
});
