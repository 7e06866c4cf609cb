// The image and its compose file: no linter complains, what the program needs is in it, and it runs with little right.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importsOf } from '../architecture/borders.ts';

const DOCKERFILE = readFileSync('deployment/container/Dockerfile', 'utf8');
const COMPOSE = 'deployment/container/compose.yaml';
const IGNORED = readFileSync('deployment/container/Dockerfile.dockerignore', 'utf8');
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8'));

interface Linted {
  readonly messages: readonly { readonly rule: string; readonly message: string }[];
}

/** The instructions of the last stage, which is the image. */
const IMAGE = DOCKERFILE.replace(/^#.*\n/gmu, '')
  .replace(/\\\n\s*/gu, '')
  .split(/^FROM .*\n/mu)
  .at(-1)
  ?.split('\n') as readonly string[];
const said = (instruction: string) =>
  IMAGE.filter((line) => line.startsWith(`${instruction} `)).map((line) =>
    line.slice(instruction.length + 1),
  );
const copied = said('COPY')
  .filter((line) => !line.startsWith('--from'))
  .flatMap((line) => line.split(' ').slice(0, -1));

describe('the container file', () => {
  it('pleases the linter, which can be displeased', () => {
    expect(validate(DOCKERFILE)).toEqual([]);
    expect(validate(DOCKERFILE.replace('WORKDIR /app', 'WORKDIR')).length).toBeGreaterThan(0);
    expect(validate(DOCKERFILE.replace('--interval', '--intervall')).length).toBeGreaterThan(0);
  });

  it('copies what exists, and the ignore file lets exactly that in', () => {
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    const allowed = [...IGNORED.matchAll(/^!(.+)$/gmu)].map(([, path]) => path);
    expect(allowed.toSorted()).toEqual([...copied, 'package-lock.json'].toSorted());
    expect(IGNORED).toMatch(/^\*$/mu);
  });

  it('runs the same major version of Node as the project', () => {
    const images = [...DOCKERFILE.matchAll(/^FROM node:(\d+)-/gmu)].map(([, major]) => `>=${major}`);
    expect(images).toEqual([PACKAGE.engines.node, PACKAGE.engines.node]);
  });

  it('runs without root, and Node takes its own signals', () => {
    expect(said('USER')).toEqual(['node']);
    expect(said('CMD')).toEqual(['["node", "--max-semi-space-size=8", "--expose-gc", "src/run.js"]']);
  });

  it('has its source compiled by the user who runs it, because Node keeps that by user', () => {
    const compiling = DOCKERFILE.indexOf("import('/app/src/start.ts')");
    expect(compiling).toBeGreaterThan(DOCKERFILE.indexOf('USER node'));
    expect(compiling).toBeGreaterThan(DOCKERFILE.indexOf('ENV NODE_COMPILE_CACHE='));
  });
});

describe('the health check', () => {
  const [, command = '[]'] = /CMD (\[.*\])$/u.exec(said('HEALTHCHECK')[0] ?? '') ?? [];
  const [, ...args] = JSON.parse(command);

  /** Its exit code against a bot that answers /healthz with that status; without one, against nobody. */
  async function check(status?: number): Promise<number | null> {
    const server = createServer(({ url }, response) =>
      response.writeHead(url === '/healthz' ? (status ?? 0) : 404).end(),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const PORT = String((server.address() as AddressInfo).port);
    const close = () => new Promise((resolve) => server.close(resolve));
    if (status === undefined) await close();
    const child = spawn(process.execPath, args, { env: { PORT } });
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    if (status !== undefined) await close();
    return code;
  }

  it.each([
    ['a bot that is well', 200, 0],
    ['a bot that is not', 503, 1],
    ['no bot at all', undefined, 1],
  ])('tells %s', async (_, status, code) => {
    expect(await check(status)).toBe(code);
  });
});

/** What runs in the image: the bot, and every program that the documents for operators name. */
const PROGRAMS = [
  'src/run.js',
  ...new Set(
    ['docs/install.md', 'docs/operate.md'].flatMap(
      (document) => readFileSync(document, 'utf8').match(/src\/[\w-]+\.ts\b/gu) ?? [],
    ),
  ),
];

describe('the programs without development dependencies', () => {
  it('are the bot and the commands of its operator', () => {
    expect(PROGRAMS).toEqual(
      expect.arrayContaining(['src/backup-cli.ts', 'src/restore-cli.ts', 'src/agencies-cli.ts']),
    );
  });

  it.each(PROGRAMS)(
    '%s is in the image, file by file, and finds every package that it imports',
    (program) => {
      const { files, packages } = reachedFrom(program);
      expect(files.length).toBeGreaterThan(50);
      expect(
        files.filter((file) => !copied.some((path) => file === path || file.startsWith(`${path}/`))),
      ).toEqual([]);
      expect(packages).toContain(program === 'src/run.js' ? 'botbuilder' : 'kysely');
      expect(packages.filter((name) => !(name in PACKAGE.dependencies))).toEqual([]);
    },
  );
});

/** What a program imports at run time, through all its files. */
function reachedFrom(start: string): {
  readonly files: readonly string[];
  readonly packages: readonly string[];
} {
  const files = new Set([start]);
  const packages = new Set<string>();
  // A set gives its walker what is added on the way.
  for (const path of files) {
    for (const { from, typeOnly } of importsOf(readFileSync(path, 'utf8'))) {
      if (typeOnly || from.startsWith('node:')) continue;
      if (from.startsWith('.')) files.add(join(dirname(path), from));
      else packages.add(/^(?:@[^/]+\/)?[^/]+/u.exec(from)?.[0] ?? from);
    }
  }
  return { files: [...files], packages: [...packages] };
}

describe('the compose file', () => {
  const lint = (file: string) =>
    new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] })
      .lintFiles([file], false)
      .flatMap(({ messages }: Linted) => messages.map(({ rule, message }) => `${rule}: ${message}`));
  const { services, volumes } = parse(readFileSync(COMPOSE, 'utf8'));
  const { bot } = services;

  it('pleases the linter, which can be displeased', () => {
    expect(lint(COMPOSE)).toEqual([]);
    const spoiled = join(mkdtempSync(join(tmpdir(), 'compose-')), 'compose.yaml');
    const good = readFileSync(COMPOSE, 'utf8');
    writeFileSync(spoiled, good.replace('read_only', 'readonly'));
    expect(lint(spoiled).join()).toContain('instancePath="/services/bot"');
    writeFileSync(spoiled, good.replace('127.0.0.1:', ''));
    expect(lint(spoiled).join()).toContain('no-unbound-port-interfaces');
  });

  it('builds the container file from the root of the project', () => {
    const context = join(dirname(COMPOSE), bot.build.context);
    expect(join(context, 'package.json')).toBe('package.json');
    expect(existsSync(join(context, bot.build.dockerfile))).toBe(true);
  });

  it('leaves one folder writable, and takes every right away', () => {
    expect(bot).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      tmpfs: ['/tmp'],
      volumes: [`data:${bot.environment.DATA_DIR}`],
    });
    expect(volumes).toHaveProperty('data');
    expect(said('VOLUME')).toEqual([JSON.stringify([bot.environment.DATA_DIR])]);
  });

  it('holds it to the same memory as systemd and Kubernetes', () => {
    const unit = readFileSync('deployment/systemd/tro-ly-bao-cao.service', 'utf8');
    const { spec } = parse(readFileSync('deployment/kubernetes/deployment.yaml', 'utf8'));
    const [{ resources }] = spec.template.spec.containers;
    expect(bot.mem_limit).toBe('1g');
    expect(unit).toMatch(/^MemoryMax=1G$/mu);
    expect(resources.limits.memory).toBe('1Gi');
  });

  it('opens the door to this machine only, on the port of the image', () => {
    const { PORT } = bot.environment;
    expect(bot.ports).toEqual([`127.0.0.1:${PORT}:${PORT}`]);
    expect(said('EXPOSE')).toEqual([PORT]);
  });
});

describe('the systemd unit', () => {
  const unit = readFileSync('deployment/systemd/tro-ly-bao-cao.service', 'utf8');
  const command = /^ExecStart=\/usr\/bin\/env (.+)$/mu.exec(unit)?.[1] ?? '';

  it('starts the program with its data where systemd lets it write', () => {
    const state = /^StateDirectory=(.+)$/mu.exec(unit)?.[1];
    expect(command).toContain(` DATA_DIR=/var/lib/${state} `);
    expect(command).toMatch(/ node --max-semi-space-size=8 --expose-gc src\/run\.js$/u);
  });

  it('leaves the program few rights and bounded memory', () => {
    const lines = unit.split('\n');
    const rights = ['NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'ProtectSystem=strict', 'UMask=0077'];
    expect(lines).toEqual(expect.arrayContaining([...rights, 'MemoryMax=1G', 'TasksMax=64']));
  });

  const analyze = (file: string) =>
    spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=15', file], {
      encoding: 'utf8',
    });

  // 0 is no right at all, 10 every right; a tenth of it here.
  it.runIf(spawnSync('systemd-analyze', ['--version']).status === 0)(
    'is found safe by systemd itself',
    () => {
      const file = 'deployment/systemd/tro-ly-bao-cao.service';
      const { status, stdout } = analyze(file);
      expect({ status, stdout: stdout.split('\n').at(-2) }).toMatchObject({ status: 0 });
      const loose = join(mkdtempSync(join(tmpdir(), 'unit-')), 'tro-ly-bao-cao.service');
      writeFileSync(loose, unit.replaceAll(/^(?:SystemCall|Private|Protect).*$/gmu, ''));
      expect(analyze(loose).status).not.toBe(0);
    },
  );

  it('wins over the data folder that the settings name', () => {
    const assignments = command.split(' ').filter((word) => word.includes('='));
    const { stdout } = spawnSync('/usr/bin/env', [...assignments, '/usr/bin/env'], {
      env: { DATA_DIR: './data' },
      encoding: 'utf8',
    });
    expect(stdout).toContain('DATA_DIR=/var/lib/tro-ly-bao-cao\n');
  });
});
