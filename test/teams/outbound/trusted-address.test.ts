// The bot calls listed hosts and nothing else, however an address is written.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedUrl, loopbackUrl, Outbound } from '../../../src/teams/outbound/trusted-address.ts';

const HOSTS = ['smba.trafficmanager.net', '.sharepoint.com'];

describe('an address', () => {
  it.each([
    'https://smba.trafficmanager.net/apac/',
    'https://smba.trafficmanager.net:443/apac/',
    'HTTPS://SMBA.TrafficManager.NET/apac/',
    'https://tinh-my.sharepoint.com/personal/a?x=https://evil.example/#@evil.example',
    'https://a.b.sharepoint.com/',
  ])('is taken: %s', (address) => {
    expect(allowedUrl(address, HOSTS)?.href).toBe(new URL(address).href);
  });

  it.each([
    ['a neighbour under a shared domain', 'https://evil.trafficmanager.net/'],
    ['a host below one that is listed in full', 'https://x.smba.trafficmanager.net/'],
    ['the domain itself', 'https://sharepoint.com/'],
    ['a name that ends alike', 'https://evilsharepoint.com/'],
    ['a name that begins alike', 'https://tinh.sharepoint.com.evil.example/'],
    ['a name in the path', 'https://evil.example/.sharepoint.com'],
    ['a name in the query', 'https://evil.example?.sharepoint.com'],
    ['a name after the hash', 'https://evil.example#.sharepoint.com'],
    ['a name as a user', 'https://smba.trafficmanager.net@evil.example/'],
    ['a name as a user and password', 'https://tinh.sharepoint.com:443@evil.example/'],
    ['a user before a listed host', 'https://lan@tinh.sharepoint.com/'],
    ['a password before a listed host', 'https://:secret@tinh.sharepoint.com/'],
    ['a backslash', 'https://evil.example\\.sharepoint.com/'],
    ['a dot at the end', 'https://tinh.sharepoint.com./'],
    ['an empty label', 'https://tinh..sharepoint.com/'],
    ['nothing before the domain', 'https://.sharepoint.com/'],
    ['another port', 'https://tinh.sharepoint.com:8443/'],
    ['no encryption', 'http://tinh.sharepoint.com/'],
    ['no encryption on the other port', 'http://tinh.sharepoint.com:443/'],
    ['another scheme', 'ftp://tinh.sharepoint.com/'],
    ['a file', 'file:///etc/passwd'],
    ['a file of a host', 'file://tinh.sharepoint.com/x'],
    ['data', 'data:text/plain,tinh.sharepoint.com'],
    ['a number for an address', 'https://2130706433/'],
    ['this machine', 'https://127.0.0.1/'],
    ['this machine in IPv6', 'https://[::1]/'],
    ['the cloud’s own secrets', 'https://169.254.169.254/metadata/instance'],
    ['a Cyrillic letter', 'https://tinh.sharеpoint.com/'],
    ['a dotless i', 'https://tinh.sharepoınt.com/'],
    ['a line break in the name', 'https://tinh.sharepoint.com\n.evil.example/'],
    ['an encoded slash', 'https://evil.example%2f.sharepoint.com/'],
    ['an encoded zero', 'https://evil.example%00.sharepoint.com/'],
    ['no address', 'tinh.sharepoint.com'],
    ['nothing', ''],
    ['an endless one', `https://tinh.sharepoint.com/${'x'.repeat(5000)}`],
  ])('is refused: %s', (_what, address) => {
    expect(allowedUrl(address, HOSTS)).toBeUndefined();
  });

  it('in wide letters or with an ideographic full stop is the plain host that is called', () => {
    const read = ['https://tinh.ｓharepoint.com/', 'https://tinh。sharepoint.com/'].map(
      (address) => allowedUrl(address, HOSTS)?.hostname,
    );
    expect(read).toEqual(['tinh.sharepoint.com', 'tinh.sharepoint.com']);
  });

  it('of this machine has no lookalikes', () => {
    const taken = ['http://127.0.0.1:9/x', 'http://localhost/', 'https://[::1]:3978/'];
    expect(taken.map((address) => loopbackUrl(address)?.href)).toEqual(taken);
    for (const address of [
      'http://127.0.0.1.evil.example/',
      'http://localhost.evil.example/',
      'http://evil.example/127.0.0.1',
      'http://a@127.0.0.1/',
      'ftp://127.0.0.1/',
      'http://0.0.0.0/',
      'http://10.0.0.1/',
    ]) {
      expect(loopbackUrl(address), address).toBeUndefined();
    }
  });
});

describe('whatever the text, what is called is on the list', () => {
  const tricks = fc.constantFrom(
    ...['sharepoint.com', 'tinh.sharepoint.com', 'smba.trafficmanager.net', 'evil.example', '127.0.0.1'],
    ...['https://', 'http://', '//', '/', '\\', '@', ':', ':443', '#', '?', '.', '..', '%2e', '%00', '%2f'],
    ...['。', '．', 'ｓ', '\t', '\n', ' ', '[::1]', 'xn--', '-', 'a', '0x7f', 'SHAREPOINT.COM', '\u{200b}'],
  );
  const address = fc
    .tuple(fc.constantFrom('https://', 'https:', 'HTTPS://', ''), fc.array(tricks, { maxLength: 8 }))
    .map(([scheme, parts]) => scheme + parts.join(''));

  it('as a parser of its own would read it', () => {
    let taken = 0;
    fc.assert(
      fc.property(address, (text) => {
        const url = allowedUrl(text, HOSTS);
        if (!url) return;
        taken += 1;
        // The authority of the normalised address, read by hand and not by the parser that let it through.
        const authority = /^https:\/\/(?<authority>[^/?#]*)/u.exec(url.href)?.groups?.authority ?? '';
        expect(authority).toMatch(/^(?:smba\.trafficmanager\.net|(?:[a-z0-9-]+\.)+sharepoint\.com)$/u);
        expect(allowedUrl(url.href, HOSTS)?.href).toBe(url.href);
      }),
      { numRuns: 20_000 },
    );
    // A law that holds for nothing would say nothing.
    expect(taken).toBeGreaterThan(100);
  });

  it('and only where the labels before the domain are real', () => {
    const label = fc
      .stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/u)
      .filter((s) => !s.includes('--'));
    const glue = fc.constantFrom('', '-', '_', '@', '/', '?', '#', '\\', ':', '.');
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), glue, (labels, before) => {
        const text = `https://${labels.join('.')}${before}sharepoint.com/x`;
        const host = URL.canParse(text) ? new URL(text).hostname : '';
        const expected = before === '.' && host === `${labels.join('.')}.sharepoint.com`;
        expect(allowedUrl(text, HOSTS) !== undefined, text).toBe(expected);
      }),
    );
  });
});

describe('replies go', () => {
  const { mayReply } = {
    mayReply: (url: string, local: boolean) =>
      new Outbound({ extraServiceHosts: ['smba.example.com'], fileHosts: undefined }, { local }).mayReply(
        url,
      ),
  };

  it.each([
    ['https://smba.trafficmanager.net/apac/', true, false],
    ['https://smba.infra.gov.teams.microsoft.us/gcch/', true, false],
    ['https://smba.example.com/', true, false],
    ['https://tinh.sharepoint.com/', false, false],
    ['http://127.0.0.1:9/connector', false, true],
    ['https://evil.example/', false, false],
  ])('to %s: in Teams %s, in local mode %s', (url, inTeams, inLocalMode) => {
    expect(mayReply(url, false)).toBe(inTeams);
    expect(mayReply(url, true)).toBe(inLocalMode);
  });
});
