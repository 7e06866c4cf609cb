// Three departments and the Office in one bot whose clock is moved by hand: everybody has a chat, and after each step it is
// seen who got what.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agency } from '../../src/agency/agency.ts';
import type { Role } from '../../src/agency/person.ts';
import { type App, startApp } from '../../src/app.ts';
import { parseInstant } from '../../src/calendar/clock.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { readConfig } from '../../src/config.ts';
import {
  SAMPLE_AGENCIES,
  SAMPLE_LEADER,
  SAMPLE_OFFICE,
  SAMPLE_OFFICER,
  SAMPLE_REPORT,
  SAMPLE_TENANT,
  type SamplePerson,
} from '../../src/local/people.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { fileInFolder } from '../../src/store/address.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { openDatabase } from '../../src/store/database.ts';
import { savePerson } from '../../src/store/people.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { Chat } from './chat.ts';
import { type Connector, startConnector } from './connector.ts';
import { ROWS } from './february-report.ts';

const member = (at: number, name: string, agencyId: string, role: Role): SamplePerson => ({
  id: `nguoi-${at}`,
  name,
  tenantId: SAMPLE_TENANT,
  entraObjectId: `00000000-0000-4000-8000-00000000020${at}`,
  principal: `nguoi-${at}@example.vn`,
  active: true,
  memberships: [{ agencyId, roles: [role], office: false }],
});

/** Who is who: Y tế is on time, Xây dựng waits for its leader, Kế hoạch và Đầu tư is late. */
export const CAST = {
  hoa: member(1, 'Hoa (Sở Y tế)', 'syt', 'officer'),
  binh: member(2, 'Bình (lãnh đạo Sở Y tế)', 'syt', 'approver'),
  dung: member(3, 'Dũng (Sở Xây dựng)', 'sxd', 'officer'),
  mai: member(4, 'Mai (lãnh đạo Sở Xây dựng)', 'sxd', 'approver'),
  lan: SAMPLE_OFFICER,
  nam: member(5, 'Nam (Sở Kế hoạch và Đầu tư)', 'skhdt', 'officer'),
  nie: SAMPLE_LEADER,
  minh: SAMPLE_OFFICE,
} as const;
export type Who = keyof typeof CAST;

const NAMES = [
  ['syt', 'Sở Y tế'],
  ['sxd', 'Sở Xây dựng'],
] as const;

/** What somebody has got: the first line of a card or a message, and all of it. */
export interface Got {
  readonly who: Who;
  readonly title: string;
  readonly lines: readonly string[];
}

export class ReminderStage {
  readonly #app: App;
  readonly #db: Db;
  readonly #connector: Connector;
  readonly #dataDir: string;
  readonly #clock: { now: Date };
  readonly #chats: ReadonlyMap<Who, Chat>;

  private constructor(parts: {
    readonly app: App;
    readonly db: Db;
    readonly connector: Connector;
    readonly dataDir: string;
    readonly clock: { now: Date };
  }) {
    this.#app = parts.app;
    this.#db = parts.db;
    this.#connector = parts.connector;
    this.#dataDir = parts.dataDir;
    this.#clock = parts.clock;
    this.#chats = new Map(
      (Object.keys(CAST) as Who[]).map((who) => [who, chatOf(parts.app, parts.connector, who, parts.clock)]),
    );
  }

  /** Everybody has met the bot by then. */
  static async open(at: string): Promise<ReminderStage> {
    const dataDir = mkdtempSync(join(tmpdir(), 'tro-ly-nhac-'));
    const clock = { now: momentAt(at) };
    const connector = await startConnector();
    const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, { local: true });
    const app = await startApp({ config, now: () => clock.now, remindByHand: true, sample: 'department' });
    const db = await openDatabase(fileInFolder(dataDir));
    await addDepartments(db);
    const stage = new ReminderStage({ app, db, connector, dataDir, clock });
    for (const chat of stage.#chats.values()) await chat.join();
    stage.look();
    return stage;
  }

  async close(): Promise<void> {
    await this.#app.stop();
    await this.#db.destroy();
    await this.#connector.close();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  /** "2024-02-16 08:00" */
  moveTo(at: string): void {
    this.#clock.now = momentAt(at);
  }

  chat(who: Who): Chat {
    const chat = this.#chats.get(who);
    if (!chat) throw new Error(who);
    return chat;
  }

  async remind(): Promise<void> {
    await this.#app.remind();
  }

  /** What everybody has got since the last look, unasked or in answer. */
  look(): readonly Got[] {
    return [...this.#chats].flatMap(([who, chat]) => {
      const { text } = chat.inbox();
      const lines = text.split('\n').filter((line) => line !== '');
      return lines.length === 0 ? [] : [{ who, title: lines[0] ?? '', lines }];
    });
  }

  /** Every figure of the month at once, as a form on all of them would give them. */
  async fill(who: Who, agencyId: string): Promise<void> {
    await this.chat(who).say('báo cáo tháng 02/2024');
    const month = toMonth(2024, 2);
    const report = formatReportRef({ agencyId, definitionId: SAMPLE_REPORT, month });
    const version = (await findReport(this.#db, report))?.version ?? 0;
    const figures = Object.fromEntries(ROWS.map(({ id, corrected }) => [id, String(corrected)]));
    const fields = { ...figures, recommendations: 'Không' };
    const press = { act: 'save-form', report, version, nonce: `all-${agencyId}`, shown: {} };
    await this.chat(who).press({ ...press, figures: Object.keys(fields), ...fields });
  }
}

function momentAt(at: string): Date {
  const moment = parseInstant(at);
  if (!moment) throw new Error(at);
  return moment;
}

function chatOf(app: App, { serviceUrl, sentTo }: Connector, who: Who, clock: { readonly now: Date }): Chat {
  return new Chat({
    botUrl: app.url,
    talker: CAST[who],
    place: { conversationId: `a:${who}`, conversationType: 'personal', serviceUrl, locale: 'vi-VN' },
    sentTo,
    now: () => clock.now,
  });
}

async function addDepartments(db: Db): Promise<void> {
  const [model] = SAMPLE_AGENCIES;
  const settings = model?.settings[0];
  if (!model || !settings) throw new Error('no sample agency');
  for (const [id, name] of NAMES) {
    const letterhead = { ...settings.letterhead, name };
    const agency: Agency = {
      ...model,
      id,
      firstMonth: toMonth(2024, 2),
      settings: [{ ...settings, letterhead }],
    };
    await saveAgency(db, agency);
  }
  for (const person of Object.values(CAST)) await savePerson(db, person);
}
