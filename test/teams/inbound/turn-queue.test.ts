// Turns of one conversation run one after another, whatever becomes of them; those of others do not wait.

import { expect, test } from 'vitest';
import { TurnQueue } from '../../../src/teams/inbound/turn-queue.ts';

/** A turn that goes on until it is told to end. */
function turn(log: string[], name: string) {
  const end = Promise.withResolvers<string>();
  const begun = Promise.withResolvers<void>();
  return {
    begun: begun.promise,
    end: () => end.resolve(name),
    fail: (why: string) => end.reject(new Error(why)),
    run: async () => {
      log.push(`${name} begins`);
      begun.resolve();
      const result = await end.promise.finally(() => log.push(`${name} ends`));
      return result;
    },
  };
}

test('the second begins when the first has ended, in the order in which they came', async () => {
  const log: string[] = [];
  const queue = new TurnQueue();
  const turns = ['one', 'two', 'three'].map((name) => turn(log, name));
  const results = turns.map(({ run }) => queue.run('a', run));
  for (const { end } of turns.toReversed()) end();
  expect(await Promise.all(results)).toEqual(['one', 'two', 'three']);
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
});

test('a turn that fails fails for its own caller, and the next one runs', async () => {
  const log: string[] = [];
  const queue = new TurnQueue();
  const [bad, good] = [turn(log, 'bad'), turn(log, 'good')];
  const failed = expect(queue.run('a', bad.run)).rejects.toThrow('no database');
  const fine = queue.run('a', good.run);
  bad.fail('no database');
  good.end();
  await failed;
  expect(await fine).toBe('good');
  expect(log).toEqual(['bad begins', 'bad ends', 'good begins', 'good ends']);
});

test('another conversation does not wait', async () => {
  const log: string[] = [];
  const queue = new TurnQueue();
  const [slow, quick] = [turn(log, 'slow'), turn(log, 'quick')];
  const slowly = queue.run('a', slow.run);
  quick.end();
  expect(await queue.run('b', quick.run)).toBe('quick');
  expect(log).not.toContain('slow ends');
  slow.end();
  await slowly;
});

test('idle waits for every turn, also for one that comes while it waits', async () => {
  const log: string[] = [];
  const queue = new TurnQueue();
  const [first, late] = [turn(log, 'first'), turn(log, 'late')];
  const running = [queue.run('a', first.run)];
  const idle = queue.idle().then(() => log.push('idle'));
  await first.begun;
  running.push(queue.run('b', late.run));
  first.fail('no matter');
  await expect(running[0]).rejects.toThrow('no matter');
  await late.begun;
  late.end();
  await running[1];
  await idle;
  expect(log.at(-1)).toBe('idle');
  expect(log).toContain('late ends');
});
