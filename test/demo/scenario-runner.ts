// The talk of the demonstration: every step says or presses something, is written down, and is held against what must
// come of it.

import { Mismatch, unmet } from './assertions.ts';
import { buttonsOf, labelsOf } from './card-reader.ts';
import type { Chat, Heard } from './chat.ts';

interface Spoken {
  readonly who: 'Cán bộ' | 'Lãnh đạo' | 'Trợ lý';
  readonly lines: readonly string[];
}

export class Stage {
  #chat: Chat;
  #who: Exclude<Spoken['who'], 'Trợ lý'> = 'Cán bộ';
  readonly #print: (text: string) => void;
  readonly #spoken: Spoken[] = [];
  /** Lines of the review that have been shown. */
  readonly #shown = new Set<string>();
  #held = 0;

  constructor(chat: Chat, print: (text: string) => void) {
    this.#chat = chat;
    this.#print = print;
  }

  /** How many expectations have held so far. */
  get held(): number {
    return this.#held;
  }

  /** From here on somebody else speaks, in a chat of their own. */
  turnTo(who: Exclude<Spoken['who'], 'Trợ lý'>, chat: Chat): void {
    this.#who = who;
    this.#chat = chat;
    this.#shown.clear();
  }

  async say(text: string, expected: string | readonly string[]): Promise<Heard> {
    this.#write(this.#who, text.split('\n'));
    return this.#answered(text, await this.#chat.say(text), expected);
  }

  /** Presses a button; `fields` are typed into its card first. */
  async tap(
    title: string,
    expected: string | readonly string[],
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Heard> {
    const labels = labelsOf(this.#chat.cardWith(title));
    const typed = Object.entries(fields).map(([id, text]) => `${labels[id]}: [${text}]`);
    this.#write(this.#who, [...typed, `[${title}]`]);
    return this.#answered(`[${title}]`, await this.#chat.tap(title, fields), expected);
  }

  async join(expected: string | readonly string[]): Promise<Heard> {
    return this.#answered('the bot is added', await this.#chat.join(), expected);
  }

  /** Holds what was made against what must come of it. */
  expect(step: string, text: string, expected: string | readonly string[]): void {
    const missed = unmet(text, expected);
    if (missed !== undefined) throw new Mismatch(step, missed, text);
    this.#held += [expected].flat().length;
  }

  /** How many buttons of that title an answer has. */
  expectButtons(step: string, heard: Heard, title: string, count: number): void {
    const found = heard.cards.flatMap(buttonsOf).filter((button) => button.whole === title).length;
    if (found !== count) throw new Mismatch(step, `${count} buttons “${title}”`, `${found} of them`);
    this.#held += 1;
  }

  /** The talk as a document. */
  transcript(): string {
    const turns = this.#spoken.map(({ who, lines }) =>
      [`**${who}**`, '', ...lines.map((line) => `> ${escaped(line)}  `), ''].join('\n'),
    );
    return ['# Báo cáo tháng 02/2024', '', ...turns].join('\n');
  }

  #answered(step: string, heard: Heard, expected: string | readonly string[]): Heard {
    if (heard.status >= 300) throw new Mismatch(step, 'an answer', `HTTP ${heard.status}`);
    this.#write('Trợ lý', this.#news(heard.text.split('\n')));
    this.expect(step, heard.text, expected);
    return heard;
  }

  /** A review comes again after every correction: what has not changed in it is shown once, and all of it at the end. */
  #news(lines: readonly string[]): readonly string[] {
    if (lines.includes('[Gửi duyệt]')) this.#shown.clear();
    const known = lines.map((line) => this.#shown.has(line));
    for (const line of lines) if (line.includes(' | ')) this.#shown.add(line);
    return lines.flatMap((line, i) => (known[i] ? (known[i - 1] ? [] : ['…']) : [line]));
  }

  #write(who: Spoken['who'], lines: readonly string[]): void {
    this.#spoken.push({ who, lines });
    const margin = ' '.repeat(who.length + 2);
    this.#print(`${who}: ${lines.join(`\n${margin}`)}\n`);
  }
}

function escaped(line: string): string {
  return line.replace(/[\\*_`<>#]/gu, '\\$&');
}
