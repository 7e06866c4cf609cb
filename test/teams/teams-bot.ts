// The bot as it runs for Teams, not in local mode: files go through Teams' consent. The door is the real one; only
// nobody signs the activities, because no test has Microsoft's key.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { ALL_THERE } from '../../src/local/sample-making.ts';
import type { Db } from '../../src/store/schema.ts';
import { compose } from '../../src/teams/composition.ts';
import { listen, makeHttpServer, portOf } from '../../src/teams/inbound/http-server.ts';
import { Outbound } from '../../src/teams/outbound/trusted-address.ts';
import { withoutToken } from '../../src/teams/sdk/no-sdk.ts';
import { Counting } from '../../src/watch/counting.ts';
import type { Activity, Talker } from '../demo/activities.ts';
import { Chat, type Heard } from '../demo/chat.ts';
import { CONNECTOR, Connector } from '../support/connector.ts';
import { freshDatabase, NOW, OFFICER } from '../support/database.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { OneDrive } from './files/one-drive.ts';

export const PUBLIC_URL = 'https://bot.example.gov.vn';
export const LINK_SECRET = new Uint8Array(32).fill(7);

export interface TeamsBot {
  readonly db: Db;
  readonly connector: Connector;
  readonly drive: OneDrive;
  /** Where its door really is, whatever its links say. */
  readonly url: string;
  readonly pass: (minutes: number) => void;
  readonly chat: (talker?: Talker) => Chat;
}

/** A bot with the sample department's people and an empty February 2024; stopped when the test ends. */
export async function startTeamsBot(): Promise<TeamsBot> {
  const { db } = await freshDatabase();
  const drive = new OneDrive();
  const connector = new Connector(drive.handler);
  connector.open();
  onTestFinished(() => connector.close());
  let now = NOW;
  const url = await startDoor(db, () => now);
  return {
    db,
    connector,
    drive,
    url,
    pass: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    chat: (talker = OFFICER as Talker) => chatOn(url, connector, talker, () => now),
  };
}

/** The next process on the same database, as after a crash. */
export async function startNextDoor(bot: TeamsBot): Promise<Chat> {
  return chatOn(await startDoor(bot.db, () => NOW), bot.connector, OFFICER as Talker, () => NOW);
}

async function startDoor(db: Db, now: () => Date): Promise<string> {
  const log = pino({ level: 'silent' });
  const counting = new Counting({ conversations: () => 0, pool: () => undefined, caches: () => [] });
  const services = {
    db,
    holidays: KNOWN_HOLIDAYS,
    catalogue: REPORT_CATALOGUE,
    readReports: async () => undefined,
    sample: ALL_THERE,
    log,
    count: counting.count,
    now,
    pause: (milliseconds: number) => sleep(milliseconds),
    patience: 60_000,
    nonce: () => randomUUID(),
    local: false,
    publicUrl: () => PUBLIC_URL,
    linkSecret: LINK_SECRET,
    door: { tenants: undefined, trustedProxies: 0 },
    outbound: new StandInOutbound({ extraServiceHosts: [], fileHosts: undefined }, { local: false }),
  };
  const { adapter, bot } = compose(services, {
    sdk: withoutToken,
    credentials: undefined,
    readSettings: async () => undefined,
  });
  const door = makeHttpServer(services, adapter, bot, {
    parts: {},
    metrics: () => counting.load(),
    metricsToken: undefined,
  });
  const server = await listen(door, 0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${portOf(server)}`;
}

/** The connector's stand-in has an address that no list would have. */
class StandInOutbound extends Outbound {
  override mayReply(serviceUrl: string): boolean {
    return serviceUrl === CONNECTOR;
  }
}

function chatOn(botUrl: string, connector: Connector, talker: Talker, now: () => Date): Chat {
  return new Chat({
    botUrl,
    talker,
    place: {
      conversationId: `a:${talker.id}`,
      conversationType: 'personal',
      locale: 'vi-VN',
      serviceUrl: CONNECTOR,
    },
    sentTo: (conversation) => connector.sentTo(conversation),
    now,
  });
}

/** A consent card as the bot sent it. */
export interface Offer {
  readonly heard: Heard;
  readonly cardId: string;
  readonly fileName: string;
  readonly size: number;
  readonly context: Readonly<Record<string, unknown>>;
}

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
export const FILE_INFO = 'application/vnd.microsoft.teams.card.file.info';

/** Asks for the file; the consent card that comes. */
export async function offered(chat: Chat): Promise<Offer> {
  await chat.say('báo cáo tháng 02/2024');
  return offerIn(await chat.say('tải báo cáo'));
}

/** The consent card among what was answered. */
export function offerIn(heard: Heard): Offer {
  const [offer] = heard.sent.flatMap(({ id, attachments = [] }) =>
    attachments.filter(isConsentCard).map(({ name, content }) => ({
      heard,
      cardId: String(id),
      fileName: name,
      size: content.sizeInBytes,
      context: content.acceptContext,
    })),
  );
  if (!offer) throw new Error(`no file was offered but:\n${heard.text}`);
  return offer;
}

interface ConsentCard {
  readonly contentType: typeof CONSENT;
  readonly name: string;
  readonly content: { readonly acceptContext: Offer['context']; readonly sizeInBytes: number };
}

const isConsentCard = (one: { readonly contentType: string }): one is ConsentCard =>
  one.contentType === CONSENT;

/** What Teams sends when the person has answered the card. */
export function answering(
  { heard, cardId, context, fileName }: Offer,
  action: 'accept' | 'decline',
  uploadUrl = 'https://sokhdt-my.sharepoint.com/upload/1?guid=abc',
): Activity {
  const { text: _, ...activity } = heard.activity;
  const uploadInfo = {
    uploadUrl,
    contentUrl: 'https://sokhdt-my.sharepoint.com/personal/lan/file.docx',
    name: fileName,
    uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
    fileType: 'docx',
  };
  return {
    ...activity,
    id: randomUUID(),
    type: 'invoke',
    name: 'fileConsent/invoke',
    replyToId: cardId,
    value: { type: 'fileUpload', action, context, ...(action === 'accept' && { uploadInfo }) },
  };
}
