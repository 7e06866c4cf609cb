// The settings of the program, one by one: what each is for, and what may stand there. Nothing is read here: that is done by
// src/config.ts, and .env.example and the guide to installing are made of these words.

import { z } from 'zod';
import { parseAddress } from './store/address.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const HOST = new RegExp(`^\\.?${LABEL}(?:\\.${LABEL})+$`, 'u');

const GUID = 'a GUID such as 11111111-2222-3333-4444-555555555555';
const WEB_ADDRESS = 'https://bot.example.gov.vn';

const tenant = z.guid().transform((id) => id.toLowerCase());
const host = z
  .string()
  .transform((name) => name.toLowerCase())
  .pipe(z.string().regex(HOST));
const HOSTS = 'host names with commas between them, with no https:// and no port';

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
  context.addIssue('no address of a server');
  return z.NEVER;
});

/** Written in digits alone: `1e3`, `0x10` and blanks are slips, and no numbers. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^[+-]?\d{1,15}$/u)
    .transform(Number)
    .pipe(z.number().int().min(least).max(most));

const numbersFrom = (least: number, most: number) => `a whole number from ${least} to ${most}`;

const MOST_DAYS = 3650;
/** For how long something is kept. */
const days = (usual: number) => wholeNumber(1, MOST_DAYS).default(usual);

const isWebAddress = (text: string) => {
  const url = URL.parse(text);
  if (!url || !/^https?:$/u.test(url.protocol)) return false;
  return `${url.username}${url.password}${url.search}${url.hash}` === '';
};

/** The bot's registration; read outside local mode only. */
export const REGISTRATION = {
  MICROSOFT_APP_ID: z.guid().meta({
    allowed: GUID,
    description:
      'The application (client) id of the bot’s registration in Microsoft Entra. Only tokens made out to it open the door.',
    example: '11111111-2222-3333-4444-555555555555',
  }),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).meta({
    allowed: 'SingleTenant or UserAssignedMSI',
    description:
      'The kind of registration: SingleTenant (with a client secret) or UserAssignedMSI (a managed identity of Azure, without one).',
    example: 'SingleTenant',
  }),
  MICROSOFT_APP_TENANT_ID: tenant.meta({
    allowed: `${GUID}, not a domain name`,
    description:
      'The id of the tenant in which the bot is registered: the GUID, not the domain name. Its people, and no others, may come in unless ALLOWED_TENANTS says otherwise.',
    example: '66666666-7777-8888-9999-000000000000',
  }),
  MICROSOFT_APP_PASSWORD: z.string().min(1).meta({
    allowed: 'the client secret of the registration, which SingleTenant needs',
    secret: true,
    description:
      'The client secret of the registration. Needed with SingleTenant, left empty with UserAssignedMSI. It is never logged.',
    example: 'the-secret-value',
  }),
};

export const SETTINGS = {
  PUBLIC_URL: z
    .string()
    .refine(isWebAddress)
    .transform((url) => url.replace(/\/+$/u, ''))
    .optional()
    .meta({
      allowed: `an address such as ${WEB_ADDRESS}, with no user, no ? and no #`,
      description:
        'The address under which people reach the door, for download links; https outside local mode. Without it no links are given, and files go through Teams’ own file consent only.',
      example: WEB_ADDRESS,
    }),
  PORT: wholeNumber(0, 65_535)
    .default(3978)
    .meta({
      allowed: numbersFrom(0, 65_535),
      description: 'The port of the bot’s own door. 0 takes any free one.',
    }),
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.literal('localhost')])
    .default('127.0.0.1')
    .meta({
      allowed: 'an IP address of this machine, 0.0.0.0, :: or localhost',
      description:
        'The address on which the door listens: this machine alone, for a proxy beside the bot, or 0.0.0.0 for every network of the machine (in the container it is that). Local mode listens on this machine alone.',
      example: '0.0.0.0',
    }),
  DATA_DIR: z.string().default('./data').meta({
    allowed: 'the path of a folder',
    description:
      'Where the database and the key of download links are kept, unless the two settings below place them elsewhere. Back it up; let no other program read it. Local mode keeps its own in ./data-local.',
  }),
  DATABASE_URL: server.optional().meta({
    allowed: 'postgres://USER:PASSWORD@HOST/DATABASE',
    secret: true,
    description:
      'A database on a PostgreSQL server (15 or newer), used instead of the file in DATA_DIR; several copies of the bot may share it. It holds the password, and is never logged.',
    example: 'postgres://tro_ly:the-password@db.example.gov.vn:5432/tro_ly_bao_cao?sslmode=verify-full',
  }),
  LINK_SECRET: z.string().min(32).optional().meta({
    allowed: 'at least 32 characters',
    secret: true,
    description:
      'The key of download links, at least 32 characters and the same for every copy of the bot. Needed with DATABASE_URL; without it a key is made in DATA_DIR. Whoever knows it can make links: choose it at random (openssl rand -base64 48).',
    example: 'choose-it-at-random-with-openssl-rand-base64-48',
  }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional().meta({
    allowed: 'fatal, error, warn, info, debug or silent',
    description:
      'How much is logged: fatal, error, warn, info, debug or silent. Without it info, and warn in local mode. No level logs a name or a figure.',
    example: 'info',
  }),
  METRICS_TOKEN: z.string().min(24).optional().meta({
    allowed: 'at least 24 characters',
    secret: true,
    description:
      'What a collector of metrics shows at /metrics (Authorization: Bearer …) when it is not on this machine, at least 24 characters. Without it /metrics answers this machine alone.',
    example: 'choose-it-at-random-with-openssl-rand-base64-24',
  }),
  ALLOWED_TENANTS: list(tenant).optional().meta({
    allowed: 'GUIDs with commas between them, no domain names',
    description:
      'Ids of the tenants whose people may come in, with commas between them. Without it the bot’s own tenant alone. When set, it is the whole list: name the bot’s own tenant, too, if its people are to come in.',
    example: '66666666-7777-8888-9999-000000000000',
  }),
  TEAMS_SDK: z.enum(['botbuilder', 'agents']).default('botbuilder').meta({
    allowed: 'botbuilder or agents',
    description:
      'Which of Microsoft’s SDKs gets the bot’s own token for Teams: botbuilder (the Bot Framework, whose support ended in 2025) or agents (the Microsoft 365 Agents SDK, its successor). Nothing else differs.',
  }),
  EXTRA_SERVICE_HOSTS: list(host).optional().meta({
    allowed: HOSTS,
    description:
      'Further hosts of Teams’ connector to which the bot may send its replies, with commas between them, beside those that Microsoft names for Teams. Needed only if Microsoft moves Teams to a new host: the log then says foreign-service.',
    example: 'smba.example.microsoft.com',
  }),
  FILE_HOSTS: list(host)
    .optional()
    .meta({
      allowed: `${HOSTS}; a dot before a domain means every host below it`,
      description:
        'Hosts to which the bot may upload files, and from which it may fetch the files that people send, with commas between them; a dot before a domain means every host below it. Without it all of SharePoint and OneDrive. When set, it is the whole list: your own tenant’s two hosts are the narrowest.',
      example: 'tinh.sharepoint.com,tinh-my.sharepoint.com',
    }),
  KEEP_SENT_FILES_DAYS: days(1).meta({
    allowed: numbersFrom(1, MOST_DAYS),
    description:
      'For how many days files and texts that people sent are kept as they came, so that a button of the card made from one still works. What was taken from them stays.',
  }),
  KEEP_QUESTIONS_DAYS: days(60).meta({
    allowed: numbersFrom(1, MOST_DAYS),
    description:
      'For how many days the bot knows which figure a message of its own asked for, so that a reply to that message answers it.',
  }),
  KEEP_DELIVERIES_DAYS: days(30).meta({
    allowed: numbersFrom(1, MOST_DAYS),
    description:
      'For how many days the bot remembers which messages it has handled, so that one that Teams delivers again is not done twice. The newest ten thousand are remembered whatever the clock says.',
  }),
  KEEP_HISTORY_MONTHS: wholeNumber(12, 1200)
    .optional()
    .meta({
      allowed: numbersFrom(12, 1200),
      description:
        'After how many months the single changes of a report that was sent, changes of people and settings, and reminders are forgotten. Without it never. Figures, issued files, notes, and who sent, approved and registered a report stay for good.',
      example: '60',
    }),
  TRUSTED_PROXIES: wholeNumber(0, 10)
    .default(0)
    .meta({
      allowed: numbersFrom(0, 10),
      description:
        'How many reverse proxies stand before the door. Each adds the caller’s address to X-Forwarded-For; requests are limited per address. With 0 that header is not believed. Too high a number lets callers choose their address.',
    }),
};
