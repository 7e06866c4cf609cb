// Plays a talk through the whole bot and keeps a picture of what the person sees after it, on a phone and on a desktop:
//   npm run look -- --out FOLDER [--every quarter] [--as officer|approver|coordinator|can-bo-sxd] [--now 2024-02-19T02:00:00Z] "báo cáo tháng 02/2024" "[Biểu mẫu]"
// `<PATH PATH words` sends files from this machine, `[Title]` presses that button, `[Title|field=text]` with that text in the field; `@approver` goes on as somebody else; `~2024-04-02T02:00:00Z` moves the clock; with `--every` the sample's departments owe the tests' small report that often; anybody of the sample province can talk. Cards are drawn by the official library: charts, which
// it does not know, show as on a client without charts.

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ownArguments } from '../../src/arguments.ts';
import { FREQUENCIES } from '../../src/calendar/report-period.ts';
import { PROVINCE_PEOPLE } from '../../src/local/province.ts';
import type { Chat } from '../demo/chat.ts';
import { smallCatalogue, smallReport } from '../fixtures/small-report.ts';
import { FileDrive } from '../support/file-drive.ts';
import { PEOPLE, TestBot, WORKING_DAY } from '../support/test-bot.ts';

type Shown = { readonly mine: string } | { readonly words: string } | { readonly card: unknown };

const WIDTHS = { phone: 390, desktop: 720 };
/** A longer picture is cut into several, in pixels. */
const SHEET = 1400;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const LIBRARY = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

const USAGE = `npm run look -- [--out FOLDER] [--as PERSON] [--now TIME] [--locale en-US] [--every quarter] "WORDS" "[Button]" "@PERSON"…`;
const { values, positionals } = ownArguments(USAGE, {
  options: {
    out: { type: 'string', default: 'out/look' },
    as: { type: 'string', default: 'officer' },
    now: { type: 'string', default: WORKING_DAY.toISOString() },
    locale: { type: 'string', default: 'vi-VN' },
    every: { type: 'string' },
  },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.log(USAGE);
  process.exit(0);
}

async function act(said: string): Promise<void> {
  if (said.startsWith('@')) {
    who = said.slice(1);
    return;
  }
  if (said.startsWith('~')) {
    bot.moveTo(new Date(said.slice(1)));
    await bot.remind();
    return;
  }
  const chat = chats.get(who) ?? bot.chat({ talker: talkerCalled(who), locale: values.locale });
  chats.set(who, chat);
  const lines = seen.get(who) ?? [];
  seen.set(who, lines);
  const files = said.startsWith('<') ? await attached(said.slice(1)) : undefined;
  const [title, ...filled] = /^\[(?<pressed>.+)\]$/u.exec(said)?.groups?.pressed?.split('|') ?? [];
  const fields = Object.fromEntries(filled.map((one) => one.split(/=(.*)/su, 2)));
  const heard =
    said === ''
      ? await chat.join()
      : files
        ? await chat.sendFiles(files.files, files.words)
        : title === undefined
          ? await chat.say(said)
          : await chat.tap(title, fields);
  if (title === undefined)
    lines.push({ mine: files ? [...files.names, files.words].join(' ').trim() : said });
  const [answer] = heard.answer?.type.endsWith('card.adaptive') ? heard.cards : [];
  if (answer) lines.push({ card: answer });
  for (const { text, attachments = [] } of heard.sent) {
    if (text) lines.push({ words: text });
    for (const { content } of attachments) if (content) lines.push({ card: content });
  }
  process.stdout.write(`— ${said}\n${heard.text}\n\n`);
}

/** The paths of files, then words. */
async function attached(said: string) {
  const parts = said.split(' ');
  const paths = parts.filter((part) => existsSync(part));
  const files = paths.map((path) => drive.put(basename(path), readFileSync(path)));
  const names = paths.map((path) => `[${basename(path)}]`);
  return { files, names, words: parts.filter((part) => !paths.includes(part)).join(' ') };
}

/** By their part (`approver`) or their id in the sample (`can-bo-sxd`). */
function talkerCalled(name: string) {
  const talker =
    Object.entries(PEOPLE).find(([part]) => part === name)?.[1] ??
    PROVINCE_PEOPLE.find(({ id }) => id === name);
  if (!talker) throw new Error(`nobody of the sample is called ${name}`);
  return talker;
}

async function draw(): Promise<void> {
  mkdirSync(values.out, { recursive: true });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  for (const [person, lines] of seen) {
    for (const [device, width] of Object.entries(WIDTHS)) {
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      page.on('pageerror', (error) => process.stderr.write(`${error.stack}\n`));
      await page.setContent(PAGE);
      await page.addScriptTag({ content: readFileSync(LIBRARY, 'utf8') });
      await page.addScriptTag({ content: `(${SHOW})(${JSON.stringify(lines).replaceAll('<', '\\u003c')})` });
      const height = (await page.locator('body').boundingBox())?.height ?? 0;
      await page.setViewportSize({ width, height: Math.ceil(height) });
      for (let top = 0, at = 1; top < height; top += SHEET, at += 1) {
        const file = join(values.out, `${person}-${device}-${at}.png`);
        await page.screenshot({
          path: file,
          clip: { x: 0, y: top, width, height: Math.min(SHEET, height - top) },
        });
        process.stdout.write(`${file}\n`);
      }
      await page.close();
    }
  }
  await browser.close();
}

/** Runs in the page: draws the lines as a chat. */
const SHOW = `(lines) => {
  const { AdaptiveCard, HostConfig } = window.AdaptiveCards;
  const config = new HostConfig({
    fontFamily: 'Segoe UI, Liberation Sans, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
    spacing: { small: 6, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 12 },
    actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 6, maxActions: 6, showCard: { actionMode: 'inline', inlineTopMargin: 8 } },
    containerStyles: { emphasis: { backgroundColor: '#f2f2f2' }, good: { backgroundColor: '#e7f2da' }, attention: { backgroundColor: '#fde7e9' }, warning: { backgroundColor: '#fff4ce' }, accent: { backgroundColor: '#e8ebfa' } },
  });
  const plain = (card) => JSON.parse(JSON.stringify(card), (_, value) => value && String(value.type ?? '').startsWith('Chart.') ? value.fallback : value);
  AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = marked(text); result.didProcess = true; };
  const marked = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])
    .replace(/\\\\([!-/:-@[-\`{-~])/g, '\\u0001$1').replace(/\\*\\*([^*]+)\\*\\*/g, '<b>$1</b>')
    .replace(/(^|[^\\u0001])_([^_]+)_/g, '$1<i>$2</i>').replace(/\\n- /g, '<br>• ').replace(/^- /, '• ').replace(/\\n+/g, '<br>').replace(/\\u0001/g, '');
  for (const line of lines) {
    const row = document.createElement('div');
    row.className = 'mine' in line ? 'mine' : 'bot';
    if ('card' in line) {
      const card = new AdaptiveCard();
      card.hostConfig = config;
      card.parse(plain(line.card));
      row.appendChild(card.render());
    } else row.innerHTML = marked(line.mine ?? line.words);
    document.body.appendChild(row);
  }
}`;

const PAGE = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: 12px; background: #f5f5f5; font: 14px/1.4 'Segoe UI', 'Liberation Sans', sans-serif; }
  body > div { margin: 8px 0; border-radius: 6px; padding: 8px 12px; max-width: 560px; box-sizing: border-box; }
  .mine { background: #e8ebfa; margin-left: 60px !important; }
  .bot { background: #fff; box-shadow: 0 1px 2px #0003; }
  .ac-adaptiveCard { padding: 4px !important; }
  .ac-pushButton { border: 1px solid #c7c7c7; background: #fff; border-radius: 4px; padding: 6px 12px; font: 600 13px inherit; }
  .ac-actionSet, .ac-horizontal-actions { flex-wrap: wrap !important; row-gap: 6px; }
  .style-positive { background: #5b5fc7; color: #fff; }
  .ac-input { width: 100%; box-sizing: border-box; padding: 6px; border: 1px solid #c7c7c7; border-radius: 4px; font: inherit; }
</style><body></body>`;

const every = FREQUENCIES.find((frequency) => frequency === values.every);
const bot = await TestBot.open(new Date(values.now), {
  sample: 'province',
  ...(every && { catalogue: smallCatalogue(every), owed: [smallReport(every).id] }),
});
const drive = new FileDrive();
await drive.open();
const chats = new Map<string, Chat>();
const seen = new Map<string, Shown[]>();
let who = values.as;
try {
  for (const said of positionals) await act(said);
  await draw();
} finally {
  await bot.close();
  drive.close();
}
