// One step of the story: the clock is moved, what is done then is done, the bot reminds, and what everybody has got is held
// against what they must have got.

import { Mismatch, unmet } from './assertions.ts';
import { CAST, type Got, type ReminderStage } from './reminder-scenario-runner.ts';
import type { Step } from './reminder-story.ts';

/** How many expectations held. Throws Mismatch where one does not. */
export async function play(
  stage: ReminderStage,
  { at, what, act, gets }: Step,
  print: (line: string) => void,
): Promise<number> {
  stage.moveTo(at);
  if (act) {
    print(`${at}  ${what}`);
    await act(stage);
  }
  await stage.remind();
  const got = stage.look();
  for (const one of got) print(`${at}  ${lineOf(one)}`);
  if (got.length === 0 && !act) print(`${at}  ${what}: không ai bị nhắc`);
  const expected = gets.map(([who]) => CAST[who].name).join(', ');
  const receivers = got.map(({ who }) => CAST[who].name).join(', ');
  if (expected !== receivers)
    throw new Mismatch(`${at} ${what}`, expected || 'nobody', receivers || 'nobody');
  for (const [index, [who, ...parts]] of gets.entries()) {
    const text = got[index]?.lines.join('\n') ?? '';
    const missed = unmet(text, parts);
    if (missed !== undefined) throw new Mismatch(`${at} ${what}: ${CAST[who].name}`, missed, text);
  }
  return gets.reduce((sum, [, ...parts]) => sum + parts.length, 1);
}

/** `→ who: title · the one line that says what is lacking` */
function lineOf({ who, title, lines }: Got): string {
  const lacking = lines.slice(1).find((line) => /^(?:Còn|Chưa|Đã|Chờ|\d)/u.test(line));
  return `→ ${CAST[who].name}: ${title}${lacking === undefined ? '' : ` · ${lacking}`}`;
}
