// With an SDK of OpenTelemetry in the process, lines of the log carry the trace and the span; without one, nothing does.

import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, context, propagation, ROOT_CONTEXT, type Span, trace } from '@opentelemetry/api';
import { afterAll, expect, it } from 'vitest';
import { inNewRequest, logFields } from '../../src/watch/request-context.ts';
import { inSpan, startTracing } from '../../src/watch/tracing.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

/** As little of an SDK as the API asks for: spans with the caller's trace, and a context that follows the work. */
function registerSdk(): { readonly ended: string[] } {
  const ended: string[] = [];
  const storage = new AsyncLocalStorage<Context>();
  context.setGlobalContextManager({
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (held, work, self, ...of) => storage.run(held, () => work.call(self as never, ...of)),
    bind: (_held, target) => target,
    enable() {
      return this;
    },
    disable() {
      return this;
    },
  });
  propagation.setGlobalPropagator({
    inject: () => undefined,
    fields: () => ['traceparent'],
    extract: (held, carrier) => {
      const [, traceId = '', spanId = ''] = (carrier as { traceparent: string }).traceparent.split('-');
      return trace.setSpanContext(held, { traceId, spanId, traceFlags: 1 });
    },
  });
  trace.setGlobalTracerProvider({
    getTracer: () => ({
      startSpan: () => trace.wrapSpanContext({ traceId: TRACE, spanId: 'b7ad6b7169203331', traceFlags: 1 }),
      startActiveSpan: ((name: string, _options: object, parent: Context, work: (span: Span) => unknown) => {
        const { traceId = TRACE } = trace.getSpanContext(parent) ?? {};
        const span = trace.wrapSpanContext({ traceId, spanId: 'b7ad6b7169203331', traceFlags: 1 });
        span.end = () => void ended.push(name);
        return context.with(trace.setSpan(parent, span), () => work(span));
      }) as never,
    }),
  });
  return { ended };
}

afterAll(() => {
  trace.disable();
  context.disable();
  propagation.disable();
});

it('without one there is a request and no span', async () => {
  expect(await inSpan('turn', async () => inNewRequest(logFields))).toEqual({
    requestId: expect.any(String),
  });
});

it('with one there are both, and the span ends whatever comes of the work', async () => {
  const { ended } = registerSdk();
  await startTracing();
  const headers = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
  expect(await inSpan('turn', async () => inNewRequest(logFields), headers)).toEqual({
    requestId: expect.any(String),
    trace_id: TRACE,
    span_id: 'b7ad6b7169203331',
  });
  await expect(inSpan('turn', () => Promise.reject(new Error('broken')), headers)).rejects.toThrow('broken');
  expect(ended).toEqual(['turn', 'turn']);
});
