// One province, and a phone before which one chair after the other sits down: the program of the one before is ended first.

import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { ChatWindow, openBrowser, overflow } from './chat-window.ts';
import { killAll, newFolder, type Program, removeFolders, startChat } from './program.ts';

export class PhoneChairs {
  readonly #dataDir = newFolder();
  /** What the pictures' names begin with. */
  readonly #name: string;
  #browser: Browser | undefined;
  #program: Program | undefined;
  #chat: ChatWindow | undefined;

  constructor(name: string) {
    this.#name = name;
    beforeAll(async () => {
      this.#browser = await openBrowser();
    });
    afterAll(async () => {
      await this.#browser?.close();
      killAll();
      removeFolders();
    });
  }

  get chat(): ChatWindow {
    if (!this.#chat) throw new Error('nobody has sat down');
    return this.#chat;
  }

  /** @param now by the clock of the program, like 2024-02-19T08:00 */
  async sitDown(as: string, now: string): Promise<void> {
    if (!this.#browser) throw new Error('there is no browser');
    if (this.#program) {
      await this.chat.page.close();
      this.#program.signal('SIGTERM');
      await this.#program.ended(10_000);
    }
    const { program, chatUrl } = await startChat(this.#dataDir, ['--as', as, '--now', now]);
    this.#program = program;
    this.#chat = await ChatWindow.open(this.#browser, chatUrl, { phone: true });
  }

  /** Keeps what is in sight under that name, where pictures are wanted. */
  async screen(name: string): Promise<void> {
    await this.chat.screen(`${this.#name}-${name}`);
  }

  /** The same of one message; nothing of it sticks out of the screen. */
  async seen(name: string, message: Locator): Promise<void> {
    await message.scrollIntoViewIfNeeded();
    await this.screen(name);
    expect(await overflow(message)).toBeLessThanOrEqual(1);
  }
}
