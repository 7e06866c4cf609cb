// Waiting, but not for ever: the channel repeats what it is not answered within seconds.

/** What the work comes to; undefined when it takes longer than that. The work goes on then, unwatched. */
export async function withTimeout<Result>(
  work: Promise<Result>,
  milliseconds: number,
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Does all of it, a few at a time; the results in the order of what was to be done. */
export async function mapConcurrent<Task, Result>(
  tasks: readonly Task[],
  atOnce: number,
  act: (task: Task) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const queue = tasks.entries();
  const worker = async () => {
    for (const [at, task] of queue) results.set(at, await act(task));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}
