// A report that ships gains a figure in the middle of a section: its file is changed and imported, and nothing else. It is asked
// at its place, checked, divided, reviewed, printed, and whoever had the report open is told.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reports } from '../../src/reports-cli.ts';
import { findReport } from '../../src/store/reports.ts';
import { ENTERED_766 } from '../report/months-766.ts';
import { PEOPLE, startBot, type TestBot, WORKING_DAY } from '../support/bot.ts';
import { CLEAN } from '../support/ready.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { expectWords, play } from '../support/talk.ts';

const FIGURE = `      - id: refused
        label: Số hồ sơ nộp trực tuyến bị từ chối tiếp nhận
        short: Từ chối trực tuyến
        english: Online dossiers refused
        aliases: [ bị từ chối, hồ sơ bị từ chối ]
        rate: onlineReceived
`;
const LINE = '    - Số hồ sơ nộp trực tuyến bị từ chối tiếp nhận: {refused} hồ sơ, {chiếm tỷ lệ refused%};\n';
const CHANGE = 'Ghi thêm số hồ sơ trực tuyến bị từ chối.';

interface Gained {
  readonly file: string;
  /** The definition of the file that is played. */
  readonly id: string;
  /** The figure that is asked before it, and the line of the form behind which it is printed. */
  readonly behind: string;
  readonly entered: Readonly<Record<string, string>>;
  readonly rate: string;
}

const GAINED: readonly Gained[] = [
  { file: 'ct25-ct08', id: 'ct25-ct08', behind: 'onlineReturned', entered: CLEAN, rate: '0,54%' },
  { file: 'dvc-766', id: 'dvc-766', behind: 'fullReceived', entered: stringsOf(ENTERED_766), rate: '0,56%' },
];

function stringsOf(values: Readonly<Record<string, number | string>>) {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value)]));
}

/** The file with the figure behind another one, its line behind that one's, a higher version and what is new. */
function withFigure({ file, behind }: Gained): string {
  const text = readFileSync(join('reports', `${file}.yaml`), 'utf8');
  const lines = text.split('\n');
  const at = lines.indexOf(`      - id: ${behind}`);
  const next = lines.findIndex((line, place) => place > at && /^(?: {6}- id:| {2}- id:|\S|$)/u.test(line));
  lines.splice(next, 0, FIGURE.trimEnd());
  const printed = lines.findIndex(
    (line) => line.includes(`{${behind}}`) && line.trimStart().startsWith('- '),
  );
  lines.splice(printed + 1, 0, LINE.trimEnd());
  return raised(lines.join('\n'));
}

/** Every definition of the file a version higher, with its line in `changes`. */
function raised(text: string): string {
  return text
    .replace(/^(?<space> *)version: (?<version>\d+)$/gmu, (_, space: string, version: string) => {
      const higher = Number(version) + 1;
      const line = `- { version: ${higher}, vi: "${CHANGE}", en: "Asks for online dossiers refused." }`;
      return `${space}version: ${higher}${higher === 2 ? `\n${space}changes:\n${space}  ${line}` : ''}`;
    })
    .replace(/^changes:\n(?<told>(?: .*\n)+)/mu, (told) => {
      const higher = [...told.matchAll(/version: \d+/gu)].length + 2;
      return `${told}  - { version: ${higher}, vi: "${CHANGE}", en: "Asks for online dossiers refused." }\n`;
    });
}

async function imported(bot: TestBot, text: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gained-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'report.yaml');
  writeFileSync(path, text);
  const said: string[] = [];
  const around = { env: { DATA_DIR: dirname(bot.file) }, now: () => bot.now, ask: undefined };
  const code = await reports(['import', path, '--yes'], { ...around, say: (line) => said.push(line) });
  expect(code, said.join('\n')).toBe(0);
}

test.each(GAINED)('$file gains a figure behind $behind', async (gained) => {
  const { id, entered, rate } = gained;
  const bot = await startBot(WORKING_DAY, { owed: [id] });
  const chat = bot.chat();
  const before = await chat.say('báo cáo tháng 02/2024');
  const [, wanted = ''] = /còn \d+ trên (\d+) số liệu/u.exec(before.text) ?? [];
  await imported(bot, withFigure(gained));
  expectWords(
    await chat.say('tiếp tục'),
    [CHANGE, `còn ${Number(wanted) + 1} trên ${Number(wanted) + 1} số liệu`],
    'told',
  );
  const report = `skhdt.${id}.2024-02`;
  await chat.press({
    act: 'save-form',
    report,
    version: (await findReport(bot.db, report))?.version ?? 0,
    nonce: 'all-but-one',
    figures: Object.keys(entered),
    shown: {},
    ...entered,
  });
  expect(REPORT_CATALOGUE.get(id).figures.map((figure) => figure.id)).not.toContain('refused');
  await play(bot, chat, [
    ['còn thiếu gì', ['Còn thiếu 1 số liệu', '- Từ chối trực tuyến']],
    ['bị từ chối 3', ['Từ chối trực tuyến: 3 hồ sơ', '[Gửi duyệt]']],
    ['vì sao từ chối trực tuyến', [rate, '3/']],
    ['xem lại', `Từ chối trực tuyến | 3 | ${rate}`],
    ['[Gửi duyệt]', 'Đã gửi duyệt'],
  ]);
  const leader = bot.chat({ talker: PEOPLE.approver });
  await play(bot, leader, [
    ['chờ duyệt', `Từ chối trực tuyến | 3 | ${rate}`],
    ['[Duyệt]', 'Đã duyệt'],
  ]);
});
