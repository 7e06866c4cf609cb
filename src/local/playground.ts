// Starts the chat window of local mode, Microsoft 365 Agents Playground, beside the bot.

import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makeFolder } from '../store/private-file.ts';
import { SAMPLE_TENANT, type SamplePerson } from './people.ts';
import { freePort } from './ports.ts';
import { PROVINCE_PEOPLE } from './province.ts';

const PREFERRED_PORT = 56150;
const PATIENCE_MILLISECONDS = 60_000;
const OTHERS = 5;
const LOOPBACK_ONLY = new URL('loopback-only.ts', import.meta.url).href;
const DROP_FILES = new URL('drop-files.ts', import.meta.url).href;

/** The window's configuration; a folder that contains it was created by us. */
export const PEOPLE_FILE = '.m365agentsplayground.yml';
/** The folder the window runs in. */
export const playgroundFolder = (dataDir: string): string => join(dataDir, 'playground');

/** A person as the window needs them. */
type Seated = Pick<SamplePerson, 'id' | 'name' | 'entraObjectId'>;

export interface Playground {
  readonly url: string;
  readonly stop: () => void;
  /** Resolves when the process exits. */
  readonly ended: Promise<void>;
}

/** Starts the window for the bot's address; resolves when it answers. Throws when it does not within a minute. */
export async function startPlayground(
  botUrl: string,
  dataDir: string,
  sitting: SamplePerson,
  env: NodeJS.ProcessEnv,
): Promise<Playground> {
  const folder = playgroundFolder(dataDir);
  makeFolder(folder);
  writeFileSync(join(folder, PEOPLE_FILE), JSON.stringify(peopleFile(sitting), null, 2));
  const port = await freePort(PREFERRED_PORT);
  const log = openSync(join(folder, 'playground.log'), 'a');
  const child = spawn(
    process.execPath,
    [
      '--import',
      LOOPBACK_ONLY,
      '--import',
      DROP_FILES,
      commandLine(),
      '-e',
      `${botUrl}/api/messages`,
      '-c',
      'msteams',
      '-p',
      String(port),
      '--dt',
    ],
    // Without a browser the process exits at once; the operator opens the printed address instead.
    { cwd: folder, stdio: ['ignore', log, log], env: { ...env, TEAMSAPPTESTER_BROWSER: 'none' } },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child);
  return { url, ended, stop: () => void child.kill('SIGTERM') };
}

/** Whether the Playground is installed: it is a development dependency, missing in production installs. */
export function isPlaygroundThere(): boolean {
  try {
    return commandLine() !== '';
  } catch {
    return false;
  }
}

function commandLine(): string {
  return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the chat window ended with ${child.exitCode}`);
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill('SIGTERM');
  throw new Error('the chat window did not start');
}

const STRANGER = {
  id: 'khach',
  name: 'Khách (chưa có quyền)',
  entraObjectId: '00000000-0000-4000-8000-000000000191',
};

/** The window requires exactly five other people: colleagues first, and one the bot does not know. */
export function othersAround({ id, memberships }: SamplePerson): readonly Seated[] {
  const [own] = memberships;
  const rest = PROVINCE_PEOPLE.filter((one) => one.id !== id);
  const near = rest.filter((one) => one.memberships[0]?.agencyId === own?.agencyId);
  const far = rest.filter((one) => !near.includes(one));
  return [...near, STRANGER, ...far].slice(0, OTHERS);
}

/** The window's configuration file (JSON is valid YAML). Each person gets a personal chat. */
function peopleFile(sitting: SamplePerson) {
  const [current, ...others] = [sitting, ...othersAround(sitting)].map(({ id, name, entraObjectId }) => ({
    id: `29:${id}`,
    name,
    aadObjectId: entraObjectId,
    userPrincipleName: `${id}@example.vn`,
    email: `${id}@example.vn`,
    givenName: name,
    surname: '',
  }));
  return {
    version: '0.1.1',
    tenantId: SAMPLE_TENANT,
    bot: { id: '28:tro-ly-bao-cao', name: 'Trợ lý Báo cáo' },
    currentUser: current,
    users: others,
    personalChat: { id: `a:${sitting.id}` },
    groupChat: { id: '19:group@thread.v2', name: 'Nhóm báo cáo' },
    team: {
      id: '19:team@thread.tacv2',
      name: 'Sở Kế hoạch và Đầu tư',
      aadGroupId: '00000000-0000-4000-8000-000000000200',
      channels: [{ id: '19:channel@thread.tacv2', name: 'Báo cáo' }],
    },
  };
}
