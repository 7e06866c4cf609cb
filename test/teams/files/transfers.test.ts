// Files go to listed hosts and come from there, bounded in size and time; no redirection is followed.

import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Outbound } from '../../../src/teams/outbound/trusted-address.ts';

const FILE = 'https://tinh-my.sharepoint.com/personal/lan/file.docx';

describe('transfers', () => {
  const asked: { url: string; method: string; headers: Record<string, string>; size: number }[] = [];
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => {
    server.resetHandlers();
    asked.length = 0;
  });
  afterAll(() => server.close());

  /** Answers at every address, so that a call to a wrong one is seen. */
  function answer(make: () => Response | Promise<Response>): void {
    server.use(
      http.all('*', async ({ request }) => {
        const size = (await request.clone().arrayBuffer()).byteLength;
        const headers = Object.fromEntries(request.headers);
        asked.push({ url: request.url, method: request.method, headers, size });
        return await make();
      }),
    );
  }

  const outbound = (fileHosts?: readonly string[], local = false) =>
    new Outbound({ extraServiceHosts: ['smba.example.com'], fileHosts }, { local, milliseconds: 200 });

  it('puts the bytes there, with their range', async () => {
    answer(() => new HttpResponse(null, { status: 201 }));
    expect(await outbound().upload(FILE, new Uint8Array(10))).toEqual({ kind: 'stored' });
    expect(asked).toMatchObject([
      { url: FILE, method: 'PUT', size: 10, headers: { 'content-range': 'bytes 0-9/10' } },
    ]);
  });

  it('fetches a file up to the limit, and not one byte more', async () => {
    answer(() => HttpResponse.arrayBuffer(new Uint8Array([1, 2, 3]).buffer));
    const fetched = await outbound().download(FILE, 3);
    expect(fetched.kind === 'fetched' && [...fetched.bytes]).toEqual([1, 2, 3]);
    expect(await outbound().download(FILE, 2)).toEqual({ kind: 'refused', code: 'too-large' });
    expect(asked[0]?.headers).not.toHaveProperty('authorization');
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
  });

  it('stops where a body without a length does not end', async () => {
    let sent = 0;
    answer(
      () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              sent += 1000;
              controller.enqueue(new Uint8Array(1000));
            },
          }),
        ),
    );
    expect(await outbound().download(FILE, 5000)).toEqual({ kind: 'refused', code: 'too-large' });
    expect(sent).toBeLessThan(100_000);
  });

  it('believes a length that is too much', async () => {
    answer(() => new Response('short', { headers: { 'content-length': '6000' } }));
    expect(await outbound().download(FILE, 5000)).toEqual({ kind: 'refused', code: 'too-large' });
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirection with %i', async (status) => {
    answer(() => new Response(null, { status, headers: { location: 'https://evil.example/' } }));
    const refused = { kind: 'refused', code: 'status', status };
    expect(await outbound().download(FILE, 10)).toEqual(refused);
    expect(await outbound().upload(FILE, new Uint8Array(1))).toEqual(refused);
    expect(asked.map(({ url }) => url)).toEqual([FILE, FILE]);
  });

  it.each([
    ['an error', () => new HttpResponse(null, { status: 403 }), { code: 'status', status: 403 }],
    ['a broken connection', () => HttpResponse.error(), { code: 'unreachable' }],
    [
      'no answer',
      async () => {
        await delay('infinite');
        return new HttpResponse();
      },
      { code: 'unreachable' },
    ],
    ['a body that does not come', () => new Response(new ReadableStream()), { code: 'unreachable' }],
  ])('tells of %s', async (_what, make, told) => {
    answer(make);
    expect(await outbound().download(FILE, 10)).toEqual({ kind: 'refused', ...told });
  });

  it.each([
    ['another host', 'https://evil.example/'],
    ['this machine', 'http://127.0.0.1:9/'],
    ['the connector, which takes no files', 'https://smba.trafficmanager.net/'],
  ])('calls nobody for %s', async (_what, address) => {
    answer(() => new HttpResponse(null, { status: 200 }));
    const refused = { kind: 'refused', code: 'foreign-host' };
    expect(await outbound().download(address, 10)).toEqual(refused);
    expect(await outbound().upload(address, new Uint8Array(1))).toEqual(refused);
    expect(asked).toEqual([]);
  });

  it('calls the operator’s own hosts only, where those are set', async () => {
    answer(() => new HttpResponse(null, { status: 200 }));
    const own = outbound(['tinh-my.sharepoint.com']);
    expect(await own.download(FILE, 10)).toMatchObject({ kind: 'fetched' });
    expect(await own.download('https://other-my.sharepoint.com/', 10)).toMatchObject({ kind: 'refused' });
  });

  it('calls this machine in local mode, and nobody else', async () => {
    answer(() => new HttpResponse(null, { status: 200 }));
    const local = outbound(undefined, true);
    expect(await local.download('http://127.0.0.1:3978/', 10)).toMatchObject({ kind: 'fetched' });
    expect(await local.download(FILE, 10)).toEqual({ kind: 'refused', code: 'foreign-host' });
    expect(asked.map(({ url }) => url)).toEqual(['http://127.0.0.1:3978/']);
  });
});
