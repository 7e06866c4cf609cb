// A download link holds for one person, one report, one version and a quarter of an hour; anything else about it is
// answered as if there had never been one.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILE_KINDS } from '../../../src/actions/issue-file.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import { findPerson, savePerson } from '../../../src/store/people.ts';
import {
  type Download,
  LINK_MINUTES,
  readDownload,
  signDownload,
} from '../../../src/teams/files/download-link.ts';
import { fill, record } from '../../actions/filled.ts';
import { acting, NOW, OFFICER, REPORT } from '../../support/database.ts';
import { LINK_SECRET, startTeamsBot } from '../teams-bot.ts';

const FILE: Download = { file: 'report', reportId: REPORT, version: 1, personId: OFFICER.id, language: 'vi' };
const TOKEN = signDownload(LINK_SECRET, FILE, NOW);
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const HOLDS = LINK_MINUTES * 60_000;

const download: fc.Arbitrary<Download> = fc.record({
  file: fc.constantFrom(...FILE_KINDS),
  reportId: fc.string({ unit: 'grapheme', maxLength: 20 }),
  version: fc.nat(),
  personId: fc.string({ unit: 'grapheme', maxLength: 20 }),
  language: fc.constantFrom(...LANGUAGES),
});

describe('a link', () => {
  test('says what was signed, for as long as it holds', () => {
    fc.assert(
      fc.property(download, fc.nat({ max: HOLDS }), (one, milliseconds) => {
        expect(readDownload(LINK_SECRET, signDownload(LINK_SECRET, one, NOW), later(milliseconds))).toEqual(
          one,
        );
      }),
    );
    expect(readDownload(LINK_SECRET, TOKEN, later(HOLDS + 1))).toBeUndefined();
  });

  test('is an address: nothing in it wants escaping', () => {
    fc.assert(
      fc.property(download, (one) => {
        expect(signDownload(LINK_SECRET, one, NOW)).toMatch(/^[\w.-]+$/u);
      }),
    );
  });

  test('with any one letter changed, left out or put in is none', () => {
    const letters = 'ABab019-_.=+/% \u00e1';
    for (let at = 0; at <= TOKEN.length; at += 1) {
      for (const letter of letters) {
        const put = TOKEN.slice(0, at) + letter + TOKEN.slice(at);
        expect(readDownload(LINK_SECRET, put, NOW), put).toBeUndefined();
        if (at === TOKEN.length || TOKEN[at] === letter) continue;
        const changed = TOKEN.slice(0, at) + letter + TOKEN.slice(at + 1);
        expect(readDownload(LINK_SECRET, changed, NOW), changed).toBeUndefined();
      }
      const without = TOKEN.slice(0, at) + TOKEN.slice(at + 1);
      if (at < TOKEN.length) expect(readDownload(LINK_SECRET, without, NOW), without).toBeUndefined();
    }
  });

  test('signed by someone else is none', () => {
    const forged = signDownload(new Uint8Array(32).fill(8), FILE, NOW);
    expect(readDownload(LINK_SECRET, forged, NOW)).toBeUndefined();
  });

  test('of whatever text is none, and nothing breaks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.constantFrom('', '.', '..')), (text) => {
        expect(readDownload(LINK_SECRET, text, NOW)).toBeUndefined();
      }),
    );
  });
});

describe('at the door, all that do not lead to a file are answered the same', () => {
  async function door() {
    const bot = await startTeamsBot();
    await fill(acting(bot.db));
    const answer = async (token: string) => {
      const response = await fetch(`${bot.url}/download/${token}`);
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        words: await response.text(),
      };
    };
    /** What a token that nobody ever signed is answered. */
    const gone = await answer('khong-co');
    expect(gone).toMatchObject({ status: 404, words: expect.stringContaining('tải báo cáo') });
    expect((await answer(TOKEN)).status).toBe(200);
    return { bot, answer, gone };
  }

  test.each([
    ['another version', { version: 2 }],
    ['a report that does not exist', { reportId: 'skhdt.ct25-ct08.1999-01' }],
    ['a person whom nobody knows', { personId: 'nguoi-la' }],
  ])('%s', async (_what, change) => {
    const { answer, gone } = await door();
    expect(await answer(signDownload(LINK_SECRET, { ...FILE, ...change }, NOW))).toEqual(gone);
  });

  test('one that was tampered with', async () => {
    const { answer, gone } = await door();
    const [claims = '', signature = ''] = TOKEN.split('.');
    const other = Buffer.from(JSON.stringify({ ...FILE, until: NOW.getTime() * 2 })).toString('base64url');
    for (const token of [`${other}.${signature}`, `${claims}.`, `${TOKEN}.x`, `${claims}.${signature}%20`]) {
      expect(await answer(token), token).toEqual(gone);
    }
  });

  test('one that has expired', async () => {
    const { bot, answer, gone } = await door();
    bot.pass(LINK_MINUTES);
    expect((await answer(TOKEN)).status).toBe(200);
    bot.pass(1);
    expect(await answer(TOKEN)).toEqual(gone);
  });

  test('one for figures that have changed since', async () => {
    const { bot, answer, gone } = await door();
    await record(acting(bot.db), { onlineReturned: 1 });
    expect(await answer(TOKEN)).toEqual(gone);
  });

  test('one of a person who has left since', async () => {
    const { bot, answer, gone } = await door();
    const person = await findPerson(bot.db, OFFICER.id);
    if (!person) throw new Error('no officer');
    await savePerson(bot.db, { ...person, active: false });
    expect(await answer(TOKEN)).toEqual(gone);
  });
});
