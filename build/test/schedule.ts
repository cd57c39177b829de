/** Runs tasks beside each other, a few at a time. */

export interface Task<T> {
  readonly run: () => Promise<T>;
  /** What has to be there first. Others go before it meanwhile. */
  readonly after?: Promise<unknown>;
}

/**
 * @param tasks in the order in which they shall start, as far as they can
 * @param workers how many run at a time
 * @returns what they returned, in the order of the tasks; a task that rejects makes all of it reject
 */
export async function runBeside<T>(tasks: readonly Task<T>[], workers: number): Promise<T[]> {
  const results = new Map<Task<T>, T>();
  const waiting = [...tasks];
  const ready = new Set<Task<T>>();
  // Whatever becomes of what a task waits for: the task says itself what is missing.
  const arrivals = tasks.map(({ after }) => (after ?? Promise.resolve()).catch(() => undefined));
  tasks.forEach((task, index) => {
    if (task.after) void arrivals[index]!.then(() => ready.add(task));
    else ready.add(task);
  });
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const index = waiting.findIndex((task) => ready.has(task));
      if (index === -1) {
        await Promise.race(waiting.map((task) => arrivals[tasks.indexOf(task)]!));
        continue;
      }
      const [task] = waiting.splice(index, 1) as [Task<T>];
      results.set(task, await task.run());
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return tasks.map((task) => results.get(task)!);
}
