// `npm run demo`: February 2024 from the greeting to the Word file, against the real bot over HTTP. Prints the talk,
// leaves it with the Word file in --out, and ends with an error when anything did not come out as it must.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ownArguments } from '../../src/arguments.ts';
import { SAMPLE_LEADER, SAMPLE_OFFICER } from '../../src/local/people.ts';
import type { Talker } from './activities.ts';
import { Mismatch } from './assertions.ts';
import { Chat } from './chat.ts';
import { type Connector, startConnector } from './connector.ts';
import { PRINTED } from './february-report.ts';
import { type Program, startProgram } from './program.ts';
import { Stage } from './scenario-runner.ts';
import {
  approve,
  correct,
  fillFormsAndPaste,
  openAndType,
  reviewIssued,
  submit,
  takeFile,
} from './script.ts';
import { wordText } from './word-text.ts';

/** Nobody is reminded then: what the bot does by itself must not come between the lines of the talk. */
const SUNDAY_EVENING = '2026-03-01T19:00+07:00';

const FILE_NAME = 'Bao cao CT25-CT08 thang 02-2024 - SKHDT.docx';

async function main(out: string): Promise<void> {
  const began = performance.now();
  mkdirSync(out, { recursive: true });
  const connector = await startConnector();
  let program: Program | undefined;
  try {
    program = await startProgram({ args: ['--now', SUNDAY_EVENING, '--sample', 'department'] });
    const chat = chatWith(program, connector, SAMPLE_OFFICER);
    const leader = chatWith(program, connector, SAMPLE_LEADER);
    const stage = new Stage(chat, (text) => console.log(text));
    try {
      for (const part of [openAndType, fillFormsAndPaste, reviewIssued, correct, submit]) await part(stage);
      stage.turnTo('Lãnh đạo', leader);
      await approve(stage);
      stage.turnTo('Cán bộ', chat);
      await takeFile(stage);
      const file = await download(stage, chat.link('Tải báo cáo Word') ?? '');
      writeFileSync(join(out, FILE_NAME), file);
    } finally {
      writeFileSync(join(out, 'transcript.md'), stage.transcript());
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${stage.held} expectations held in ${seconds} s.`);
    console.log(join(out, FILE_NAME));
    console.log(join(out, 'transcript.md'));
  } finally {
    await program?.stop();
    await connector.close();
  }
}

function chatWith({ url }: Program, { serviceUrl, sentTo }: Connector, talker: Talker): Chat {
  return new Chat({
    botUrl: url,
    talker,
    place: { conversationId: `a:${talker.id}`, conversationType: 'personal', serviceUrl, locale: 'vi-VN' },
    sentTo,
    now: () => new Date(),
  });
}

/** The Word file behind the link: its name, and every line that it must print. */
async function download(stage: Stage, link: string): Promise<Buffer> {
  const response = await fetch(link);
  stage.expect('the download', `HTTP ${response.status}`, 'HTTP 200');
  const name = response.headers.get('content-disposition') ?? '';
  stage.expect('the name of the file', name, `filename="${FILE_NAME}"`);
  const file = Buffer.from(await response.arrayBuffer());
  stage.expect('the Word file', wordText(file), PRINTED);
  return file;
}

const { values } = ownArguments('npm run demo -- [--out FOLDER]', {
  options: { out: { type: 'string', default: './out' } },
});
try {
  await main(resolve(values.out));
} catch (error) {
  console.error(error instanceof Mismatch ? `NOT AS EXPECTED\n${error.message}` : error);
  process.exitCode = 1;
}
