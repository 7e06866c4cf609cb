// Which request a line of the log is about: an id that goes with everything that is done for it, also after its answer,
// and the trace that it is part of. Nothing in it says who asked or what.

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { spanFields } from './tracing.ts';

export interface RequestContext {
  readonly requestId: string;
  /** Of W3C Trace Context, where the caller named one. */
  readonly traceId?: string;
}

const LONGEST_ID = 64;
const ID = /^[\w.-]{8,64}$/u;
/** https://www.w3.org/TR/trace-context/#traceparent-header: version, trace, parent, flags. */
const TRACEPARENT_LENGTH = 55;
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?<trace>[\da-f]{32})-(?<parent>[\da-f]{16})-[\da-f]{2}$/u;
const ZEROS = /^0+$/u;

const current = new AsyncLocalStorage<RequestContext>();

/** The caller's own id where it is well-formed, or else the id of its trace, or else a new one. */
export function requestContextOf(headers: IncomingHttpHeaders): RequestContext {
  const traceId = traceIdOf(headers.traceparent);
  const requestId = idOf(headers['x-request-id']) ?? traceId ?? randomUUID();
  return { requestId, ...(traceId !== undefined && { traceId }) };
}

/** Runs `work`; what is logged in it, and in whatever it starts, is of that request. */
export function inRequest<Result>(request: RequestContext, work: () => Result): Result {
  return current.run(request, work);
}

/** The same for what nobody asked for: a round of reminders has an id of its own. */
export function inNewRequest<Result>(work: () => Result): Result {
  return inRequest({ requestId: randomUUID() }, work);
}

/** What every line of the log says besides its own words; the names of the trace are OpenTelemetry's. */
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
