// Spans by the API of OpenTelemetry, which does nothing until the operator loads an SDK beside the program
// (docs/operate.md): the program itself carries none, and sends nothing anywhere. Where the settings name no exporter not
// even the API is loaded.

import type { IncomingHttpHeaders } from 'node:http';

let api: typeof import('@opentelemetry/api') | undefined;

/** From here on there are spans. */
export async function startTracing(): Promise<void> {
  api = await import('@opentelemetry/api');
}

/** Of the span under way, by the names that OpenTelemetry gives them in a log; undefined where there is none. */
export function spanFields(): Readonly<Record<'trace_id' | 'span_id', string>> | undefined {
  const span = api?.trace.getActiveSpan()?.spanContext();
  return span && api?.isSpanContextValid(span) ? { trace_id: span.traceId, span_id: span.spanId } : undefined;
}

/** Runs `work` in a span of that name, part of the caller's trace where `headers` name one. Throws what it throws. */
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
      // The name alone: a message may quote what a person wrote.
      span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name });
      throw error;
    } finally {
      span.end();
    }
  });
}
