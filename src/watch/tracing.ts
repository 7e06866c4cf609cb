// Spans by the OpenTelemetry API, which are no-ops unless the operator loads an SDK (docs/operate.md); the
// program ships none. Without a configured exporter the API is not loaded either.

import type { IncomingHttpHeaders } from 'node:http';

let api: typeof import('@opentelemetry/api') | undefined;

/** Enables spans. */
export async function startTracing(): Promise<void> {
  api = await import('@opentelemetry/api');
}

/** Ids of the current span, with OpenTelemetry's log field names; undefined without one. */
export function spanFields(): Readonly<Record<'trace_id' | 'span_id', string>> | undefined {
  const span = api?.trace.getActiveSpan()?.spanContext();
  return span && api?.isSpanContextValid(span) ? { trace_id: span.traceId, span_id: span.spanId } : undefined;
}

/** Runs `work` in a span, as part of the caller's trace if `headers` contain one. Rethrows its error. */
export async function inSpan<Result>(
  name: string,
  work: () => Promise<Result>,
  headers?: IncomingHttpHeaders,
): Promise<Result> {
  if (!api) return await work();
  const { context, propagation, SpanKind, SpanStatusCode, trace } = api;
  const parent = headers ? propagation.extract(context.active(), headers) : context.active();
  const options = { kind: headers ? SpanKind.SERVER : SpanKind.INTERNAL };
  return await trace.getTracer('tro-ly-bao-cao').startActiveSpan(name, options, parent, async (span) => {
    try {
      return await work();
    } catch (error) {
      // Only the name, because the message may quote a user.
      span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name });
      throw error;
    } finally {
      span.end();
    }
  });
}
