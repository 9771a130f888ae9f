/** A step of the stop: its name in the log, and its deadline in ms after the start of the stop. */
export type StopStep = [name: string, stop: () => Promise<unknown>, byMs: number];

/**
 * Runs the steps one after the other, each until its deadline: one that hangs does not keep the
 * others from running.
 *
 * @returns the names of those that failed or were late.
 */
export async function stopInOrder(steps: StopStep[]): Promise<string[]> {
  const start = Date.now();
  const failed: string[] = [];
  for (const [name, stop, byMs] of steps) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, start + byMs - Date.now(), false);
    });
    const ended = (async () => stop())().then(
      () => true,
      (error) => {
        console.error(`Stopping: ${name} failed:`, error);
        return false;
      },
    );
    if (!(await Promise.race([ended, late]))) failed.push(name);
    clearTimeout(timer);
  }

  return failed;
}
