// How the channel is called: once, whatever becomes of it, because creating a message is not idempotent: after 5xx, 408 or a
// lost connection it may have been delivered. It knows whether anything of a request has left, and gives up in time.

import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { z } from 'zod';
import { SendError } from './send-error.ts';

export interface ChannelRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
}

/** The body of a good answer. Throws SendError for every other: also for one that leads elsewhere. */
export type CallChannel = (request: ChannelRequest) => Promise<string>;

/** A server that is about to close an idle connection must not be sent a message on it. */
const IDLE_MILLISECONDS = 15_000;
/** The answers of the channel are ids and short errors; a roster has some hundred bytes a member. */
const MOST_BYTES = 4_000_000;

interface Answered {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** `milliseconds`: how long one call may take, with its answer. Connections are kept and used again. */
export function channelClient(milliseconds: number): CallChannel {
  const agents = { keepAlive: true, timeout: IDLE_MILLISECONDS };
  const plain = new http.Agent(agents);
  const secure = new https.Agent(agents);
  return async (request) => {
    const agent = request.url.protocol === 'https:' ? secure : plain;
    const answered = await call(request, agent, milliseconds);
    if (answered.status >= 200 && answered.status < 300) return answered.body;
    throw refusalOf(answered);
  };
}

function call(
  { method, url, headers, body }: ChannelRequest,
  agent: http.Agent,
  milliseconds: number,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { request: start } = url.protocol === 'https:' ? https : http;
    const size = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = start(url, { method, headers: { ...headers, ...size }, agent });
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

/** Undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
