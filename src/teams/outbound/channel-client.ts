// How the SDK's client reaches the channel. Its own way sends again whatever failed: after 5xx, 408 or a lost connection a
// message would be delivered twice, because creating one is not idempotent. Nothing in the SDK's options switches that
// off; but it repeats only what fails with its own kind of error, and here nothing does. A question (GET) it may repeat.
// It also knows whether anything of a request has left, and gives up in time.

import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';
import { SendError } from './send-error.ts';

type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
export type HttpClient = NonNullable<Options['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];
type HttpResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** A server that is about to close an idle connection must not be sent a message on it. */
const IDLE_MILLISECONDS = 15_000;
/** The answers of the channel are ids and short errors; a roster has some hundred bytes a member. */
const MOST_BYTES = 4_000_000;

interface Answered {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/**
 * `milliseconds`: how long one call may take, with its answer. What fails throws SendError: always when something was to
 * be changed, and when an answer leads elsewhere; other answers to questions are the SDK's to judge.
 */
export function channelClient(milliseconds: number): HttpClient {
  const agents = { keepAlive: true, timeout: IDLE_MILLISECONDS };
  const plain = new http.Agent(agents);
  const secure = new https.Agent(agents);
  return {
    sendRequest: async (request) => {
      const url = new URL(request.url);
      const own = url.protocol === 'https:' ? secure : plain;
      // The SDK puts an agent of its own there where the environment names a proxy.
      const agent = (request.agent as http.Agent | undefined) ?? own;
      const answered = await call(url, request, agent, milliseconds);
      const { status } = answered;
      const good = status >= 200 && status < 300;
      if (good || (request.method === 'GET' && status >= 400)) return responseOf(request, answered);
      throw refusalOf(answered);
    },
  };
}

function call(url: URL, request: HttpRequest, agent: http.Agent, milliseconds: number): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { request: start } = url.protocol === 'https:' ? https : http;
    const body = typeof request.body === 'string' ? request.body : undefined;
    const size = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const headers = { ...request.headers.toJson(), 'accept-encoding': 'identity', ...size };
    const sent = start(url, { method: request.method, headers, agent });
    const hasLeft = watch(sent);
    let answer: IncomingMessage | undefined;
    const fail = (code: string | undefined) => {
      clearTimeout(timer);
      sent.destroy();
      // An answer that broke off has still answered: only its body is lost.
      if (answer?.statusCode) resolve({ status: answer.statusCode, headers: answer.headers, body: '' });
      else reject(new SendError({ left: hasLeft(), code: code ?? 'unreachable' }));
    };
    const timer = setTimeout(() => fail('timeout'), milliseconds);
    sent.on('error', ({ code }: NodeJS.ErrnoException) => fail(code));
    sent.on('response', (response) => {
      answer = response;
      const { statusCode: status = 0, headers } = response;
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        if (text.length > MOST_BYTES) fail('too-large');
      });
      response.on('error', () => fail('broken-off'));
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status, headers, body: text });
      });
    });
    sent.end(body);
  });
}

/** Whether the request has been given a connection that stands: before that no byte of it can have left. */
function watch(sent: ClientRequest): () => boolean {
  let left = false;
  const leave = () => {
    left = true;
  };
  sent.on('socket', (socket) => {
    const { encrypted, authorized } = socket as Partial<TLSSocket>;
    if (!socket.connecting && (!encrypted || authorized || sent.reusedSocket)) leave();
    else socket.once(encrypted ? 'secureConnect' : 'connect', leave);
  });
  return () => left;
}

/** As the SDK reads it. What has arrived must not become a failure because nobody can read what it is called there. */
function responseOf(request: HttpRequest, { status, headers, body }: Answered): HttpResponse {
  const kept = request.headers.clone();
  for (const name of kept.headerNames()) kept.remove(name);
  for (const [name, value] of Object.entries(headers)) kept.set(name, String(value));
  kept.remove('content-encoding');
  if (request.method === 'GET') return { request, status, headers: kept, bodyAsText: body };
  const made = madeSchema.safeParse(parsed(body));
  return { request, status, headers: kept, bodyAsText: made.success ? JSON.stringify(made.data) : '' };
}

/** What was made or changed. */
const madeSchema = z.object({ id: z.string() });

function refusalOf({ status, headers, body }: Answered): SendError {
  const code = codeIn(body);
  return new SendError({
    left: true,
    statusCode: status,
    ...(code !== undefined && { code }),
    ...(headers['retry-after'] !== undefined && { retryAfter: headers['retry-after'] }),
    ...(headers.date !== undefined && { date: headers.date }),
  });
}

/** A code has no spaces: words of the channel may quote what was sent. */
const code = z.string().regex(/^[A-Za-z][\w.-]{0,79}$/u);
const refusalSchema = z.object({
  error: z.object({ code: code.optional().catch(undefined) }).optional(),
  code: code.optional().catch(undefined),
  /** Teams' older form: the code stands in JSON within the message. */
  message: z.string().optional().catch(undefined),
});
const subCodeSchema = z.object({ subCode: code });

function codeIn(body: string): string | undefined {
  const read = refusalSchema.safeParse(parsed(body));
  if (!read.success) return undefined;
  const inner = subCodeSchema.safeParse(parsed(read.data.message ?? ''));
  return read.data.error?.code ?? (inner.success ? inner.data.subCode : read.data.code);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
