// What can be said, as the table of README: family by family, from the registry alone.

import { FAMILIES } from './registry.ts';

const FOR: Readonly<Record<string, string>> = {
  approver: ' (leader)',
  office: ' (the Office)',
  administrator: ' (administrator)',
};

/** A Markdown table: each family with what its intents say of themselves. */
export function intentTable(): string {
  const rows = FAMILIES.map(({ title, intents }) => {
    const said = intents.map(({ say, audience }) => `\`${say.vi}\`${FOR[audience] ?? ''}`);
    return `| ${title.en} | ${said.join(', ')} |`;
  });
  return ['| to | you say, or anything like it |', '|---|---|', ...rows].join('\n');
}
