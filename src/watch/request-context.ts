// Correlates log lines with a request: an id for everything done on its behalf, even after the response, and
// its trace. Contains no personal data.

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { spanFields } from './tracing.ts';

export interface RequestContext {
  readonly requestId: string;
  /** W3C trace id, if the caller sent one. */
  readonly traceId?: string;
}

const LONGEST_ID = 64;
const ID = /^[\w.-]{8,64}$/u;
/** https://www.w3.org/TR/trace-context/#traceparent-header: version, trace, parent, flags. */
const TRACEPARENT_LENGTH = 55;
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?<trace>[\da-f]{32})-(?<parent>[\da-f]{16})-[\da-f]{2}$/u;
const ZEROS = /^0+$/u;

const current = new AsyncLocalStorage<RequestContext>();

/** The caller's id if well-formed, otherwise its trace id, otherwise a new id. */
export function requestContextOf(headers: IncomingHttpHeaders): RequestContext {
  const traceId = traceIdOf(headers.traceparent);
  const requestId = idOf(headers['x-request-id']) ?? traceId ?? randomUUID();
  return { requestId, ...(traceId !== undefined && { traceId }) };
}

/** Runs `work`; log lines written by it, and by anything it starts, belong to the request. */
export function inRequest<Result>(request: RequestContext, work: () => Result): Result {
  return current.run(request, work);
}

/** The same with a new id, for work without a request, such as a round of reminders. */
export function inNewRequest<Result>(work: () => Result): Result {
  return inRequest({ requestId: randomUUID() }, work);
}

/** Fields added to every log line; the trace fields have OpenTelemetry's names. */
export function logFields(): Readonly<Record<string, string>> {
  const request = current.getStore();
  const named = request?.traceId === undefined ? undefined : { trace_id: request.traceId };
  return { ...(request && { requestId: request.requestId }), ...(spanFields() ?? named) };
}

function idOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' && header.length <= LONGEST_ID && ID.test(header) ? header : undefined;
}

function traceIdOf(header: string | readonly string[] | undefined): string | undefined {
  if (typeof header !== 'string' || header.length !== TRACEPARENT_LENGTH) return undefined;
  const { trace: id, parent } = TRACEPARENT.exec(header)?.groups ?? {};
  return id === undefined || ZEROS.test(id) || ZEROS.test(parent ?? '0') ? undefined : id;
}
