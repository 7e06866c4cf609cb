// The README's table of commands by family, generated from the registry.

import { FAMILIES } from './registry.ts';

const FOR: Readonly<Record<string, string>> = {
  approver: ' (leader)',
  office: ' (the Office)',
  administrator: ' (administrator)',
};

/** A Markdown table: each family with the wordings of its intents. */
export function intentTable(): string {
  const rows = FAMILIES.map(({ title, intents }) => {
    const said = intents.map(({ say, audience }) => `\`${say.vi}\`${FOR[audience] ?? ''}`);
    return `| ${title.en} | ${said.join(', ')} |`;
  });
  return ['| to | you say, or anything like it |', '|---|---|', ...rows].join('\n');
}
