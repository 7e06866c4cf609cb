// Prometheus metrics. Labels never contain ids, names or figures and have few values, because every series is
// kept forever.

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheUses } from '../cache/cache.ts';
import type { Query } from '../store/database.ts';
import type { PoolUse } from '../store/postgres-pool.ts';

/** Buckets of turn durations in seconds. Teams gives up after ten. */
const TURN_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const QUERY_SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5];
const SEND_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
/** Sampling interval of the event loop delay in milliseconds; every sample wakes the process. */
const LOOP_PRECISION = 20;

const TURN_KINDS = ['message', 'invoke', 'messageUpdate', 'messageDelete', 'conversationUpdate'] as const;
export type TurnOutcome = 'answered' | 'reply-failed' | 'busy' | 'database-away' | 'unknown' | 'failed';
const STATEMENTS = ['select', 'insert', 'update', 'delete', 'begin', 'commit', 'rollback'] as const;

/** Values read on scrape. */
export interface Gauges {
  /** Conversations with a turn running or queued. */
  readonly conversations: () => number;
  /** Undefined without a database server. */
  readonly pool: () => PoolUse | undefined;
  readonly caches: () => Iterable<readonly [name: string, uses: CacheUses]>;
}

/** Process-wide metrics: event loop, memory, garbage collection, processor time. */
let ofProcess: Registry | undefined;

function processMetrics(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess, eventLoopMonitoringPrecision: LOOP_PRECISION });
  return ofProcess;
}

export class Metrics {
  readonly #registry = new Registry();
  readonly #process = processMetrics();
  readonly #turns = this.#histogram('bot_turn_seconds', 'Turns, by what became of them.', TURN_SECONDS, [
    'kind',
    'outcome',
  ]);
  readonly #refused = this.#counter('bot_requests_refused_total', 'Requests refused at the door.', [
    'reason',
  ]);
  readonly #failed = this.#counter('bot_requests_failed_total', 'Requests that ended in a failure of ours.', [
    'reason',
  ]);
  readonly #queries = this.#histogram('bot_database_query_seconds', 'Statements.', QUERY_SECONDS, [
    'statement',
    'outcome',
  ]);
  readonly #sends = this.#histogram(
    'bot_send_seconds',
    'Calls of the channel, by what it answered.',
    SEND_SECONDS,
    ['outcome'],
  );
  readonly #reminders = this.#counter('bot_reminders_total', 'Reminders, by what became of them.', [
    'outcome',
  ]);
  readonly #rounds = this.#counter('bot_reminder_rounds_total', 'Rounds of reminders.', ['outcome']);
  readonly #lastRound = new Gauge({
    name: 'bot_reminder_round_timestamp_seconds',
    help: 'When the last round of reminders ended well; seconds since 1970.',
    registers: [this.#registry],
  });

  constructor(gauges: Gauges) {
    const registers = [this.#registry];
    new Gauge({
      name: 'bot_conversations_busy',
      help: 'Conversations with a turn under way, or waiting.',
      registers,
      collect() {
        this.set(gauges.conversations());
      },
    });
    new Gauge({
      name: 'bot_database_connections',
      help: 'Connections to the PostgreSQL server, and who waits for one.',
      labelNames: ['state'],
      registers,
      collect() {
        for (const [state, count] of Object.entries(gauges.pool() ?? {})) this.set({ state }, count);
      },
    });
    new Counter({
      name: 'bot_cache_requests_total',
      help: 'Looks into a cache, by what was found.',
      labelNames: ['cache', 'result'],
      registers,
      collect() {
        this.reset();
        for (const [cache, { hits, misses }] of gauges.caches()) {
          this.inc({ cache, result: 'hit' }, hits);
          this.inc({ cache, result: 'miss' }, misses);
        }
      },
    });
  }

  /** `kind`: the channel's activity type; unknown ones count as other. */
  turn(kind: string, outcome: TurnOutcome, seconds: number): void {
    this.#turns.observe({ kind: listed(TURN_KINDS, kind), outcome }, seconds);
  }

  /** `reason`: one of our codes. */
  refused(reason: string): void {
    this.#refused.inc({ reason });
  }

  failed(reason: string): void {
    this.#failed.inc({ reason });
  }

  /** `outcome`: `sent`, or a kind of failure. */
  sent(outcome: string, seconds: number): void {
    this.#sends.observe({ outcome }, seconds);
  }

  query({ sql, milliseconds, failed }: Query): void {
    const [word = ''] = sql.split(' ', 1);
    const outcome = failed ? 'failed' : 'done';
    this.#queries.observe({ statement: listed(STATEMENTS, word), outcome }, milliseconds / 1000);
  }

  /** Outcomes of one round of reminders. */
  reminded(counts: Readonly<Record<string, number>>): void {
    for (const [outcome, count] of Object.entries(counts))
      if (count > 0) this.#reminders.inc({ outcome }, count);
  }

  round(outcome: 'done' | 'failed'): void {
    this.#rounds.inc({ outcome });
    if (outcome === 'done') this.#lastRound.setToCurrentTime();
  }

  /** The metrics in the Prometheus format, with their content type. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    const parts = [await this.#registry.metrics(), await this.#process.metrics()];
    return { type: this.#registry.contentType, body: parts.join('\n') };
  }

  #histogram(name: string, help: string, buckets: number[], labelNames: string[]): Histogram {
    return new Histogram({ name, help, buckets, labelNames, registers: [this.#registry] });
  }

  #counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }
}

function listed(known: readonly string[], word: string): string {
  return known.includes(word) ? word : 'other';
}
