interface Limits {
  /** tasks that run at the same time */
  running: number;
  /** tasks in the queue */
  waiting: number;
  /** tasks in the queue under one key */
  waitingPerKey?: number;
  /** time after which a queued task is refused */
  waitMs?: number;
}

interface Options {
  key?: string;
  /** aborted once the result is no longer needed */
  signal?: AbortSignal | undefined;
}

interface Waiter {
  settle: (admitted: boolean) => void;
}

/**
 * Limits how many tasks run at once and how many are queued. Keys take turns, so that a key with
 * many tasks does not delay the others; when the queue is full, the key with the longest queue
 * loses its last task to a key with a shorter one.
 */
export class ConcurrencyLimiter {
  private running = 0;
  private waiting = 0;
  /** by key, in the order of their turns */
  private readonly queues = new Map<string, Waiter[]>();

  constructor(private readonly limits: Limits) {}

  /** Runs the task when its turn comes. @returns `undefined` if it was refused. */
  async run<T>(work: () => Promise<T>, options?: Options): Promise<T | undefined> {
    const release = await this.acquire(options);
    if (!release) return undefined;
    try {
      return await work();
    } finally {
      release();
    }
  }

  /**
   * Waits until a task may run.
   *
   * @returns a function that ends the task, safe to call twice; `undefined` if the queue is full,
   * the wait was too long or the signal was aborted.
   */
  async acquire({ key = "", signal }: Options = {}): Promise<(() => void) | undefined> {
    if (signal?.aborted) return undefined;
    if (this.running < this.limits.running) this.running += 1;
    else if (!(await this.waitForTurn(key, signal))) return undefined;
    let isReleased = false;

    return () => {
      if (isReleased) return;
      isReleased = true;
      this.passOn();
    };
  }

  /** Admits the next task of the queue, or counts one running task fewer. */
  private passOn(): void {
    const [turn] = this.queues;
    if (!turn) {
      this.running -= 1;
      return;
    }
    const [key, queue] = turn;
    const [first] = queue;
    // The other keys have their turn before this one has another.
    this.queues.delete(key);
    this.queues.set(key, queue);
    first?.settle(true);
  }

  private waitForTurn(key: string, signal: AbortSignal | undefined): Promise<boolean> {
    const { waitingPerKey = Number.POSITIVE_INFINITY, waitMs } = this.limits;
    const queue = this.queues.get(key) ?? [];
    if (queue.length >= waitingPerKey || !this.freePlace(queue.length)) return Promise.resolve(false);

    return new Promise((resolve) => {
      const giveUp = () => waiter.settle(false);
      const timer = waitMs === undefined ? undefined : setTimeout(giveUp, waitMs);
      const waiter: Waiter = {
        settle: (admitted) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", giveUp);
          this.waiting -= 1;
          queue.splice(queue.indexOf(waiter), 1);
          if (queue.length === 0) this.queues.delete(key);
          resolve(admitted);
        },
      };
      signal?.addEventListener("abort", giveUp);
      queue.push(waiter);
      this.queues.set(key, queue);
      this.waiting += 1;
    });
  }

  /**
   * Returns whether a key with a queue of this length may queue one more, and makes place for it.
   */
  private freePlace(queueLength: number): boolean {
    if (this.waiting < this.limits.waiting) return true;
    const longest = [...this.queues.values()].reduce((most, each) => (each.length > most.length ? each : most), []);
    if (longest.length <= queueLength + 1) return false;
    longest.at(-1)?.settle(false);

    return true;
  }
}
