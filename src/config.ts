// Settings from the environment, checked once at start. Nobody else reads process.env. Every setting says here what it
// is for: .env.example and the guide to installing are made of these words.

import { z } from 'zod';
import { type DatabaseAddress, fileInFolder, parseAddress } from './store/address.ts';

/** Refused at start: the message names the key, never its value. */
export class ConfigError extends Error {}

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const HOST = new RegExp(`^\\.?${LABEL}(?:\\.${LABEL})+$`, 'u');

const tenant = z.guid().transform((id) => id.toLowerCase());
const host = z
  .string()
  .transform((name) => name.toLowerCase())
  .pipe(z.string().regex(HOST, 'expected a host name, or a dot and a domain for every host below it'));

/** Values with commas between them. */
function list<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item).min(1));
}

const server = z.string().transform((text, context) => {
  const address = parseAddress(text);
  if (address?.kind === 'postgres') return address;
  context.addIssue({
    code: 'custom',
    message: 'expected postgres:// or postgresql:// with a host and a database',
  });
  return z.NEVER;
});

/** For how long something is kept. */
const days = (usual: number) => z.coerce.number().int().min(1).max(3650).default(usual);

/** The bot's registration; read outside local mode only. */
const REGISTRATION = {
  MICROSOFT_APP_ID: z.guid().meta({
    description:
      'The application (client) id of the bot’s registration in Microsoft Entra. Only tokens made out to it open the door.',
    example: '11111111-2222-3333-4444-555555555555',
  }),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).meta({
    description:
      'The kind of registration: SingleTenant (with a client secret) or UserAssignedMSI (a managed identity of Azure, without one).',
    example: 'SingleTenant',
  }),
  MICROSOFT_APP_TENANT_ID: tenant.meta({
    description:
      'The id of the tenant in which the bot is registered: the GUID, not the domain name. Its people, and no others, may come in unless ALLOWED_TENANTS says otherwise.',
    example: '66666666-7777-8888-9999-000000000000',
  }),
  MICROSOFT_APP_PASSWORD: z.string().trim().min(1).meta({
    description:
      'The client secret of the registration. Needed with SingleTenant, left empty with UserAssignedMSI. It is never logged.',
    example: 'the-secret-value',
  }),
};

const SETTINGS = {
  PUBLIC_URL: z
    .url({ protocol: /^https?$/u })
    .transform((url) => url.replace(/\/+$/u, ''))
    .optional()
    .meta({
      description:
        'The address under which people reach the door, for download links; https outside local mode. Without it no links are given, and files go through Teams’ own file consent only.',
      example: 'https://bot.example.gov.vn',
    }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978).meta({
    description: 'The port of the bot’s own door. 0 takes any free one.',
  }),
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.literal('localhost')])
    .default('127.0.0.1')
    .meta({
      description:
        'The address on which the door listens: this machine alone, for a proxy beside the bot, or 0.0.0.0 for every network of the machine (in the container it is that). Local mode listens on this machine alone.',
      example: '0.0.0.0',
    }),
  DATA_DIR: z.string().min(1).default('./data').meta({
    description:
      'Where the database and the key of download links are kept, unless the two settings below place them elsewhere. Back it up; let no other program read it. Local mode keeps its own in ./data-local.',
  }),
  DATABASE_URL: server.optional().meta({
    description:
      'A database on a PostgreSQL server (15 or newer), used instead of the file in DATA_DIR; several copies of the bot may share it. It holds the password, and is never logged.',
    example: 'postgres://tro_ly:the-password@db.example.gov.vn:5432/tro_ly_bao_cao?sslmode=verify-full',
  }),
  LINK_SECRET: z.string().min(32).optional().meta({
    description:
      'The key of download links, at least 32 characters and the same for every copy of the bot. Needed with DATABASE_URL; without it a key is made in DATA_DIR. Whoever knows it can make links: choose it at random (openssl rand -base64 48).',
    example: 'choose-it-at-random-with-openssl-rand-base64-48',
  }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional().meta({
    description:
      'How much is logged: fatal, error, warn, info, debug or silent. Without it info, and warn in local mode. No level logs a name or a figure.',
    example: 'info',
  }),
  METRICS_TOKEN: z.string().trim().min(24).optional().meta({
    description:
      'What a collector of metrics shows at /metrics (Authorization: Bearer …) when it is not on this machine, at least 24 characters. Without it /metrics answers this machine alone.',
    example: 'choose-it-at-random-with-openssl-rand-base64-24',
  }),
  ALLOWED_TENANTS: list(tenant).optional().meta({
    description:
      'Ids of the tenants whose people may come in, with commas between them. Without it the bot’s own tenant alone. When set, it is the whole list: name the bot’s own tenant, too, if its people are to come in.',
    example: '66666666-7777-8888-9999-000000000000',
  }),
  TEAMS_SDK: z.enum(['botbuilder', 'agents']).default('botbuilder').meta({
    description:
      'Which of Microsoft’s SDKs gets the bot’s own token for Teams: botbuilder (the Bot Framework, whose support ended in 2025) or agents (the Microsoft 365 Agents SDK, its successor). Nothing else differs.',
  }),
  EXTRA_SERVICE_HOSTS: list(host).optional().meta({
    description:
      'Further hosts of Teams’ connector to which the bot may send its replies, with commas between them, beside those that Microsoft names for Teams. Needed only if Microsoft moves Teams to a new host: the log then says foreign-service.',
    example: 'smba.example.microsoft.com',
  }),
  FILE_HOSTS: list(host).optional().meta({
    description:
      'Hosts to which the bot may upload files, and from which it may fetch the files that people send, with commas between them; a dot before a domain means every host below it. Without it all of SharePoint and OneDrive. When set, it is the whole list: your own tenant’s two hosts are the narrowest.',
    example: 'tinh.sharepoint.com,tinh-my.sharepoint.com',
  }),
  KEEP_SENT_FILES_DAYS: days(1).meta({
    description:
      'For how many days files and texts that people sent are kept as they came, so that a button of the card made from one still works. What was taken from them stays.',
  }),
  KEEP_QUESTIONS_DAYS: days(60).meta({
    description:
      'For how many days the bot knows which figure a message of its own asked for, so that a reply to that message answers it.',
  }),
  KEEP_DELIVERIES_DAYS: days(30).meta({
    description:
      'For how many days the bot remembers which messages it has handled, so that one that Teams delivers again is not done twice. The newest ten thousand are remembered whatever the clock says.',
  }),
  KEEP_HISTORY_MONTHS: z.coerce.number().int().min(12).max(1200).optional().meta({
    description:
      'After how many months the single changes of a report that was sent, changes of people and settings, and reminders are forgotten. Without it never. Figures, issued files, notes, and who sent, approved and registered a report stay for good.',
    example: '60',
  }),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0).meta({
    description:
      'How many reverse proxies stand before the door. Each adds the caller’s address to X-Forwarded-For; requests are limited per address. With 0 that header is not believed. Too high a number lets callers choose their address.',
  }),
};

/** Of OpenTelemetry's own settings, those that ask for traces. */
const TRACES = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_TRACES_EXPORTER'];

export interface SettingDoc {
  readonly key: string;
  readonly description: string;
  readonly example?: string;
  /** What holds when the key is not set. */
  readonly default?: string;
  /** Outside local mode the bot does not start without it. */
  readonly required: boolean;
}

/** Every setting in the order in which an administrator meets them. */
export function settingsDocs(): readonly SettingDoc[] {
  return Object.entries({ ...REGISTRATION, ...SETTINGS }).map(([key, schema]) => {
    const { description = '', example } = schema.meta() ?? {};
    const unset = schema.safeParse(undefined);
    return {
      key,
      description,
      ...(typeof example === 'string' && { example }),
      ...(unset.data !== undefined && { default: String(unset.data) }),
      required: !unset.success,
    };
  });
}

const { MICROSOFT_APP_PASSWORD, ...registration } = REGISTRATION;
const credentials = z.discriminatedUnion('MICROSOFT_APP_TYPE', [
  z.object({ ...registration, MICROSOFT_APP_TYPE: z.literal('SingleTenant'), MICROSOFT_APP_PASSWORD }),
  z.object({ ...registration, MICROSOFT_APP_TYPE: z.literal('UserAssignedMSI') }),
]);
export type Credentials = z.infer<typeof credentials>;

type Settings = z.infer<z.ZodObject<typeof SETTINGS>>;
export type SdkName = Settings['TEAMS_SDK'];

/** Whom the door lets in, and which hosts the bot calls. */
export interface DoorSettings {
  /** Absent in local mode: there nobody vouches for a tenant. */
  readonly tenants: readonly string[] | undefined;
  readonly extraServiceHosts: readonly string[];
  readonly fileHosts: readonly string[] | undefined;
  readonly trustedProxies: number;
}

/** For how long what nobody needs for good is kept. */
export interface Retention {
  readonly sentFilesDays: number;
  readonly questionsDays: number;
  readonly deliveriesDays: number;
  /** Undefined keeps all of it. */
  readonly historyMonths: number | undefined;
}

export interface Config {
  readonly port: number;
  /** On which the door listens. */
  readonly host: string;
  /** What opens /metrics from another machine. */
  readonly metricsToken: string | undefined;
  /** Whether the environment names a place for traces (docs/operate.md). */
  readonly tracing: boolean;
  readonly dataDir: string;
  readonly database: DatabaseAddress;
  /** Absent where the key of download links is a file in the data folder. */
  readonly linkSecret: string | undefined;
  readonly logLevel: NonNullable<Settings['LOG_LEVEL']>;
  readonly publicUrl: string | undefined;
  /** Absent in local mode only: then there is no authentication, and the door is open to this machine alone. */
  readonly credentials: Credentials | undefined;
  readonly sdk: SdkName;
  readonly door: DoorSettings;
  readonly retention: Retention;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Not the folder of a tenant's bot, so that whoever tries the program out where a bot lives meets none of its data. */
const LOCAL_DATA_DIR = './data-local';

export interface ConfigOptions {
  readonly local: boolean;
  /** Of local mode, given on its own command line: it takes no server from DATABASE_URL, which is a tenant's. */
  readonly database?: DatabaseAddress | undefined;
}

/** Reads the settings. Throws ConfigError naming every key that is missing or wrong. */
export function readConfig(env: Environment, { local, database }: ConfigOptions): Config {
  const set = setIn(env);
  const given = local ? { DATA_DIR: LOCAL_DATA_DIR, ...set, DATABASE_URL: undefined } : set;
  const base = parse(z.object(SETTINGS), given);
  const credentials = local ? undefined : readCredentials(given);
  if (!local && base.PUBLIC_URL?.startsWith('http:')) {
    throw new ConfigError('wrong settings: PUBLIC_URL: outside local mode it begins with https://');
  }
  if (!local && base.DATABASE_URL && !base.LINK_SECRET) {
    throw new ConfigError(
      'missing: LINK_SECRET. With DATABASE_URL every copy of the bot needs the same key of download links.',
    );
  }
  return {
    port: base.PORT,
    host: local ? '127.0.0.1' : base.HOST,
    metricsToken: base.METRICS_TOKEN,
    tracing: TRACES.some((key) => set[key] !== undefined),
    dataDir: base.DATA_DIR,
    database: database ?? base.DATABASE_URL ?? fileInFolder(base.DATA_DIR),
    linkSecret: base.LINK_SECRET,
    logLevel: base.LOG_LEVEL ?? (local ? 'warn' : 'info'),
    publicUrl: base.PUBLIC_URL,
    credentials,
    sdk: base.TEAMS_SDK,
    door: {
      tenants: credentials && (base.ALLOWED_TENANTS ?? [credentials.MICROSOFT_APP_TENANT_ID]),
      extraServiceHosts: base.EXTRA_SERVICE_HOSTS ?? [],
      fileHosts: base.FILE_HOSTS,
      trustedProxies: base.TRUSTED_PROXIES,
    },
    retention: {
      sentFilesDays: base.KEEP_SENT_FILES_DAYS,
      questionsDays: base.KEEP_QUESTIONS_DAYS,
      deliveriesDays: base.KEEP_DELIVERIES_DAYS,
      historyMonths: base.KEEP_HISTORY_MONTHS,
    },
  };
}

/** Where the data of a tenant's bot is: all that the operator's commands ask, who have no use for its registration. */
export function readDataPlace(env: Environment): Pick<Config, 'dataDir' | 'database'> {
  const { DATA_DIR, DATABASE_URL } = parse(z.object(SETTINGS), setIn(env));
  return { dataDir: DATA_DIR, database: DATABASE_URL ?? fileInFolder(DATA_DIR) };
}

/** The tenants whose people the bot lets in; undefined where these settings do not say it. */
export function readTenants(env: Environment): readonly string[] | undefined {
  const keys = z.object({ MICROSOFT_APP_TENANT_ID: registration.MICROSOFT_APP_TENANT_ID.optional() });
  const { ALLOWED_TENANTS } = parse(z.object(SETTINGS), setIn(env));
  const { MICROSOFT_APP_TENANT_ID: own } = parse(keys, setIn(env));
  return ALLOWED_TENANTS ?? (own === undefined ? undefined : [own]);
}

/** A key left empty is not set. */
const setIn = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

function readCredentials(given: Readonly<Record<string, unknown>>): Credentials {
  const missing = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TYPE', 'MICROSOFT_APP_TENANT_ID'].filter(
    (key) => !given[key],
  );
  if (given.MICROSOFT_APP_TYPE !== 'UserAssignedMSI' && !given.MICROSOFT_APP_PASSWORD) {
    missing.push('MICROSOFT_APP_PASSWORD');
  }
  if (missing.length > 0) {
    throw new ConfigError(
      `missing: ${missing.join(', ')}. Set them in the environment or in .env, or start with --local on your own machine.`,
    );
  }
  return parse(credentials, given);
}

function parse<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const keys = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ConfigError(`wrong settings: ${keys.join('; ')}`);
}
