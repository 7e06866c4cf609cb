// The score in words: totals, by state, style and topic, and what was done in the place of what was wanted.

import type { Case } from './cases.ts';
import { changeWords, type Judgement, VERDICTS, type Verdict } from './judge.ts';
import type { Observation } from './observe.ts';

export interface Result {
  readonly from: Case;
  readonly judgement: Judgement;
  readonly seen: Observation;
  readonly milliseconds: number;
}

const RIGHT: readonly Verdict[] = ['understood', 'asked', 'offered'];
const CONFUSIONS = 30;

export const isRight = ({ judgement }: Result): boolean => RIGHT.includes(judgement.verdict);
export const isSilentlyWrong = ({ judgement }: Result): boolean => judgement.verdict === 'SILENTLY-WRONG';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

/** The summary as Markdown. `parts`: also by state, style, topic, and the confusions. */
export function summary(results: readonly Result[], { parts }: { readonly parts: boolean }): string {
  const files = Map.groupBy(results, ({ from }) => from.file);
  const sections = [table('file', files, results)];
  for (const [file, ones] of files) {
    if (!parts) continue;
    sections.push(
      table(
        `${file}: state`,
        Map.groupBy(ones, ({ from }) => from.state),
      ),
      table(
        `${file}: style`,
        Map.groupBy(ones, ({ from }) => from.style),
      ),
      table(
        `${file}: topic`,
        Map.groupBy(ones, ({ from }) => from.topic),
      ),
    );
  }
  if (parts) sections.push(confusions(results));
  return sections.join('\n\n');
}

function table(
  name: string,
  groups: ReadonlyMap<string, readonly Result[]>,
  all?: readonly Result[],
): string {
  const rows = [...groups].map(([group, ones]) => row(group, ones));
  if (all && groups.size > 1) rows.push(row('all', all));
  return [
    `| ${name} | cases | right at once | right or offered | ${VERDICTS.join(' | ')} |`,
    `|---|--:|--:|--:|${VERDICTS.map(() => '--:').join('|')}|`,
    ...rows,
  ].join('\n');
}

function row(name: string, ones: readonly Result[]): string {
  const counts = VERDICTS.map(
    (verdict) => ones.filter(({ judgement }) => judgement.verdict === verdict).length,
  );
  const right = ones.filter(isRight).length;
  const offered = ones.filter(({ judgement }) => judgement.verdict === 'offered').length;
  const shares = [right - offered, right].map((part) => percent(part, ones.length)).join(' | ');
  return `| ${name} | ${ones.length} | ${shares} | ${counts.join(' | ')} |`;
}

function confusions(results: readonly Result[]): string {
  const wrong = results.filter((one) => !isRight(one));
  const groups = Map.groupBy(
    wrong,
    ({ from, judgement }) => `| ${wantedFirst(from)} | ${judgement.done} | ${judgement.verdict} |`,
  );
  const rows = [...groups].toSorted(([, a], [, b]) => b.length - a.length).slice(0, CONFUSIONS);
  return [
    '| wanted | done | verdict | cases |',
    '|---|---|---|--:|',
    ...rows.map(([words, ones]) => `${words} ${ones.length} |`),
  ].join('\n');
}

function wantedFirst({ expected: [first] }: Case): string {
  switch (first?.kind) {
    case 'intent':
      return first.id;
    case 'offer':
      return `offer:${first.id}`;
    case 'ask':
      return first.value === undefined ? 'ask' : 'ask with the value';
    case 'values':
      return Object.keys(first.values).length > 1 ? 'several figures' : 'a figure';
    default:
      return first?.kind ?? '';
  }
}

/** One line of a case that is not right: what was said, wanted, done and answered. */
export function failureLine({ from, judgement, seen }: Result): string {
  const { file, line, state, who, style, said, written } = from;
  const changes = seen.changes.map(changeWords).join('; ');
  const buttons = seen.buttons.map(({ title }) => `[${title}]`).join(' ');
  const answer = seen.lines.filter((one) => !/^\[.*\]$/u.test(one)).join(' / ');
  return [
    `${judgement.verdict} ${file}:${line} ${state} ${who} ${style}`,
    `“${said.replaceAll('\n', '⏎')}”`,
    `wanted ${written}`,
    `done: ${judgement.done}${changes === '' ? '' : ` (${changes})`}`,
    `answer: ${answer.slice(0, 300)} ${buttons}`,
  ].join(' · ');
}
