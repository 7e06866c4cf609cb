// Settings from the environment, checked once at start. Nobody else reads process.env.

import { z } from 'zod';

/** Refused at start: the message names the key, never its value. */
export class ConfigError extends Error {}

const shared = z.object({
  /** The port of the bot's own door. 0 takes any free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  /** Where the database and the key of download links are kept. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** Without it: info, and warn in local mode. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  /** The address under which people reach the door, for download links: https://bot.example.gov.vn */
  PUBLIC_URL: z.url({ protocol: /^https?$/u }).optional(),
});

const text = z.string().trim().min(1);
const credentials = z.discriminatedUnion('MICROSOFT_APP_TYPE', [
  z.object({
    MICROSOFT_APP_TYPE: z.literal('SingleTenant'),
    MICROSOFT_APP_ID: text,
    MICROSOFT_APP_TENANT_ID: text,
    MICROSOFT_APP_PASSWORD: text,
  }),
  z.object({
    MICROSOFT_APP_TYPE: z.literal('UserAssignedMSI'),
    MICROSOFT_APP_ID: text,
    MICROSOFT_APP_TENANT_ID: text,
  }),
]);
export type Credentials = z.infer<typeof credentials>;

export interface Config {
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: NonNullable<z.infer<typeof shared>['LOG_LEVEL']>;
  readonly publicUrl: string | undefined;
  /** Absent in local mode only: then there is no authentication, and the door is open to this machine alone. */
  readonly credentials: Credentials | undefined;
}

/** Reads the settings. Throws ConfigError naming every key that is missing or wrong. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  { local }: { local: boolean },
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const base = parse(shared, given);
  return {
    port: base.PORT,
    dataDir: base.DATA_DIR,
    logLevel: base.LOG_LEVEL ?? (local ? 'warn' : 'info'),
    publicUrl: base.PUBLIC_URL,
    credentials: local ? undefined : readCredentials(given),
  };
}

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
