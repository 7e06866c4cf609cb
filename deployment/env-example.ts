// `npm run env-example`: writes .env.example from the settings' own explanations. A test keeps the two the same.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SettingDoc, settingsDocs } from '../src/config.ts';

const WIDTH = 100;

/** The text of .env.example. */
export function envExample(): string {
  const settings = settingsDocs();
  const needed = settings.filter(({ required }) => required);
  const rest = settings.filter(({ required }) => !required);
  const blocks = [
    comment(
      'Settings of the bot in a real tenant (docs/install.md). Copy to .env and fill in. `npm start` needs none of them, and does not read .env.',
    ),
    comment('=== The registration: without it the bot does not start.'),
    ...needed.map(entry),
    comment('=== What may stay as it is. A key left empty is not set.'),
    ...rest.map(entry),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function entry({ key, description, example, default: unset = '' }: SettingDoc): string {
  const lines = [comment(description), ...(example === undefined ? [] : [`# Example: ${example}`])];
  return [...lines, `${key}=${unset}`].join('\n');
}

/** Broken between words, so that an editor without wrapping shows it whole. */
function comment(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines.join('\n');
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../.env.example'), envExample());
