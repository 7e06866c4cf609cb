// The chat window in a headless browser, used as the officer uses it.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Download, type Locator, type Page } from 'playwright-core';
import { figureOf, type ReportDefinition } from '../../src/report/definition.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { until } from './until.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Where pictures are kept, for the documentation; none are taken without it. */
const { SCREENSHOTS } = process.env;
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DESKTOP = { width: 1280, height: 1000 };
const PHONE = { width: 390, height: 844 };
/** The window scrolls: a picture has what is in sight. */
const WHOLE_CARD = 3000;
/**
 * As Teams is on a phone: the conversation alone, as wide as the screen. The window itself has its bar above, its lists and
 * its log beside the conversation, which is at least 600 px wide, and its cards 450 px, whatever there is room for.
 */
const LISTS = 'div:has(> div > div > #conversation-window-title)';
const NARROW = `@media (max-width: 500px) {
  div:has(> div > .fui-Toolbar), ${LISTS}, ${LISTS} + div ~ div { display: none !important; }
  div:has(> div > div > div > #conversation-window-title) { height: 100vh !important; }
  ${LISTS} + div, ${LISTS} + div div { min-width: 0 !important; max-width: 100% !important; }
  ${LISTS} + div div:has(> div > .fai-OutputCard) { max-width: calc(100% - 24px) !important; }
  div:has(.ac-adaptiveCard), .ac-adaptiveCard { box-sizing: border-box; }
}`;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

export class ChatWindow {
  readonly page: Page;
  readonly #usual: { readonly width: number; readonly height: number };
  /** What the bot has sent, oldest first: one element a message or card. */
  readonly #sent: Locator;

  private constructor(page: Page, usual: { readonly width: number; readonly height: number }) {
    this.page = page;
    this.#usual = usual;
    this.#sent = page.locator('.fai-OutputCard');
  }

  /** Opens the window, on a desktop or as on a phone throughout; resolves when the bot has welcomed. */
  static async open(browser: Browser, url: string, { phone = false } = {}): Promise<ChatWindow> {
    const usual = phone ? PHONE : DESKTOP;
    const page = await browser.newPage({ viewport: usual });
    page.setDefaultTimeout(20_000);
    // Nothing comes from outside this machine.
    await page.route(/cdn\.office\.net/u, (route) => route.abort());
    await page.goto(url);
    await page.addStyleTag({ content: NARROW });
    const chat = new ChatWindow(page, usual);
    await chat.#sent.first().waitFor();
    return chat;
  }

  /** Sends a message; resolves with the first answer that has these words. */
  async say(message: string, words: string): Promise<Locator> {
    return await this.answer(words, async () => {
      await this.page.locator('[role=textbox][contenteditable=true]').last().focus();
      await this.page.keyboard.insertText(message);
      await this.page.keyboard.press('Enter');
    });
  }

  /** Does something; resolves with the first message after it that has these words. */
  async answer(words: string, act: () => Promise<void>): Promise<Locator> {
    const before = await this.#sent.count();
    await act();
    return await this.#firstWith(words, before);
  }

  /**
   * What comes by itself; resolves with the first message that has these words, whenever it came. What is sent before the
   * window is there is tried again within half a minute, at the next look after that.
   */
  async comes(words: string): Promise<Locator> {
    return await this.#firstWith(words, 0, 90_000);
  }

  async #firstWith(words: string, before: number, milliseconds?: number): Promise<Locator> {
    let seen: readonly string[] = [];
    const at = await until(
      async () => {
        seen = (await this.#sent.allInnerTexts()).slice(before);
        const index = seen.findIndex((text) => text.includes(words));
        return index < 0 ? undefined : before + index;
      },
      () => `no answer with “${words}”, but: ${seen.join(' ¶ ')}`,
      milliseconds,
    );
    return this.#sent.nth(at);
  }

  /** The file that comes when `act` opens its address. */
  async download(act: () => Promise<void>): Promise<Download> {
    const coming = this.page.context().waitForEvent('download');
    await act();
    return await coming;
  }

  /** Keeps a picture of what is in sight. Does nothing unless pictures are wanted. */
  async screen(name: string): Promise<void> {
    if (SCREENSHOTS === undefined || SCREENSHOTS === '') return;
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
  }

  /**
   * Keeps a picture of a card, and on a desktop of the same on a phone. Does nothing unless pictures are wanted. The window
   * draws its cards anew when it becomes narrow, so a form that is still to be filled in is not taken on the phone.
   */
  async picture(name: string, message: Locator, { phone = true } = {}): Promise<void> {
    if (SCREENSHOTS === undefined || SCREENSHOTS === '') return;
    const folder = SCREENSHOTS;
    mkdirSync(folder, { recursive: true });
    // What a button has unfolded is a card within the card.
    const card = message.locator('.ac-adaptiveCard').first();
    const take = async (file: string) => {
      await card.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled' });
    };
    await this.page.setViewportSize({ ...this.#usual, height: WHOLE_CARD });
    await take(name);
    if (phone && this.#usual === DESKTOP) await this.asOnPhone(() => take(`${name}-phone`), WHOLE_CARD);
    else await this.page.setViewportSize(this.#usual);
  }

  /** Does something while the window is as narrow as a phone. */
  async asOnPhone(act: () => Promise<void>, height = PHONE.height): Promise<void> {
    await this.page.setViewportSize({ ...PHONE, height });
    await act();
    await this.page.setViewportSize(this.#usual);
  }
}

/** Whatever of an element sticks out of it or of the window at the right, in pixels. */
export async function overflow(element: Locator): Promise<number> {
  return await element.evaluate((outer) => {
    const parts = [outer, ...outer.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right);
    const edge = Math.min(
      outer.getBoundingClientRect().right,
      outer.ownerDocument.documentElement.clientWidth,
    );
    return Math.max(outer.scrollWidth - outer.clientWidth, ...parts.map((right) => right - edge));
  });
}

/** The field of a figure in a form. */
export function field(form: Locator, figureId: string, definition: ReportDefinition = CT25_CT08): Locator {
  const label = figureOf(definition, figureId).label.replace(/[()]/gu, '\\$&');
  return form.getByLabel(new RegExp(`^${label}(?: \\((?!trong số)|$)`, 'u'));
}

export function button(card: Locator, title: string): Locator {
  return card.getByRole('button', { name: title, exact: true });
}
