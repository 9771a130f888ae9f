/** A part of the portal that is put away: by what it is called where it does not end in time, and how long after the start of it all that is. */
export type StopStep = [name: string, stop: () => Promise<unknown>, byMs: number];

/**
 * Puts away one part after the other, each by its own time: one that hangs keeps none of the others.
 *
 * @returns the names of those that did not end well in time.
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
