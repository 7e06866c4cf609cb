// Settings from the environment, checked once at start. Nobody else reads process.env. What each is for, and what may stand
// there, is said in src/config-keys.ts.

import { z } from 'zod';
import { REGISTRATION, SETTINGS } from './config-keys.ts';
import { type Misspelt, misspelt, troublesIn } from './config-trouble.ts';
import { type DatabaseAddress, fileInFolder } from './store/address.ts';

/** Refused at start: a line of the message for each setting, with its name; never with the value of a secret. */
export class ConfigError extends Error {}

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
const CREDENTIALS = z.discriminatedUnion('MICROSOFT_APP_TYPE', [
  z.object({ ...registration, MICROSOFT_APP_TYPE: z.literal('SingleTenant'), MICROSOFT_APP_PASSWORD }),
  z.object({ ...registration, MICROSOFT_APP_TYPE: z.literal('UserAssignedMSI') }),
]);
export type Credentials = z.infer<typeof CREDENTIALS>;

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
  /** What is set and read by nobody, but nearly has the name of a setting. */
  readonly misspelt: readonly Misspelt[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Not the folder of a tenant's bot, so that whoever tries the program out where a bot lives meets none of its data. */
const LOCAL_DATA_DIR = './data-local';

export interface ConfigOptions {
  readonly local: boolean;
  /** Of local mode, given on its own command line: it takes no server from DATABASE_URL, which is a tenant's. */
  readonly database?: DatabaseAddress | undefined;
}

/** Reads the settings. Throws ConfigError with a line for every one that is missing or wrong. */
export function readConfig(env: Environment, { local, database }: ConfigOptions): Config {
  const set = setIn(env);
  const given = local ? { DATA_DIR: LOCAL_DATA_DIR, ...set, DATABASE_URL: undefined } : set;
  refuse([
    ...(local ? [] : registrationTroubles(given)),
    ...troublesIn(SETTINGS, given),
    ...(local ? [] : togetherTroubles(given)),
  ]);
  const base = z.object(SETTINGS).parse(given);
  const credentials = local ? undefined : CREDENTIALS.parse(given);
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
    misspelt: misspelt(Object.keys({ ...REGISTRATION, ...SETTINGS }), set),
  };
}

/** Where the data of a tenant's bot is: all that the operator's commands ask, whatever is wrong with its other settings. */
export function readDataPlace(env: Environment): Pick<Config, 'dataDir' | 'database'> {
  const { DATA_DIR, DATABASE_URL } = parse(
    { DATA_DIR: SETTINGS.DATA_DIR, DATABASE_URL: SETTINGS.DATABASE_URL },
    setIn(env),
  );
  return { dataDir: DATA_DIR, database: DATABASE_URL ?? fileInFolder(DATA_DIR) };
}

/** The tenants whose people the bot lets in; undefined where these settings do not say it. */
export function readTenants(env: Environment): readonly string[] | undefined {
  const shape = {
    MICROSOFT_APP_TENANT_ID: REGISTRATION.MICROSOFT_APP_TENANT_ID.optional(),
    ALLOWED_TENANTS: SETTINGS.ALLOWED_TENANTS,
  };
  const { ALLOWED_TENANTS, MICROSOFT_APP_TENANT_ID: own } = parse(shape, setIn(env));
  return ALLOWED_TENANTS ?? (own === undefined ? undefined : [own]);
}

/** As they are meant: blanks around a value are none of it, and a key left empty is not set. */
const setIn = (env: Environment): Environment =>
  Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])),
  );

/** A managed identity has no secret. */
function registrationTroubles(given: Environment): readonly string[] {
  const { MICROSOFT_APP_PASSWORD: secret, ...rest } = REGISTRATION;
  const managed = given.MICROSOFT_APP_TYPE === 'UserAssignedMSI';
  const troubles = troublesIn(managed ? rest : { ...rest, MICROSOFT_APP_PASSWORD: secret }, given);
  const tries = Object.keys(REGISTRATION).every((key) => given[key] === undefined);
  return tries ? [...troubles, TRIED_WITHOUT] : troubles;
}

const TRIED_WITHOUT =
  'Without a registration the program can be tried on your own machine: npm start, or npm run serve -- --local.';

/** What is wrong only beside another setting. */
function togetherTroubles({ PUBLIC_URL, DATABASE_URL, LINK_SECRET }: Environment): readonly string[] {
  const troubles: string[] = [];
  if (PUBLIC_URL && /^http:/iu.test(PUBLIC_URL)) {
    troubles.push('PUBLIC_URL begins with http://; outside local mode it must begin with https://.');
  }
  if (DATABASE_URL && !LINK_SECRET) {
    troubles.push(
      'LINK_SECRET is not set; with DATABASE_URL every copy of the bot needs the same key of download links.',
    );
  }
  return troubles;
}

function parse<Shape extends z.core.$ZodShape & Readonly<Record<string, z.ZodType>>>(
  shape: Shape,
  given: Environment,
) {
  refuse(troublesIn(shape, given));
  return z.object(shape).parse(given);
}

function refuse(troubles: readonly string[]): void {
  if (troubles.length > 0) throw new ConfigError(troubles.join('\n'));
}
