interface Limits {
  /** pieces of work that go on at once */
  running: number;
  /** that wait for their turn */
  waiting: number;
  /** of these, under one key */
  waitingPerKey?: number;
  /** how long one waits */
  waitMs?: number;
}

interface Entry {
  key?: string;
  /** aborted once nobody waits for the work any more */
  signal?: AbortSignal | undefined;
}

interface Waiter {
  settle: (admitted: boolean) => void;
}

/**
 * Lets some pieces of work go on at once and some wait. The keys that work is asked under take turns, so that one that asks for much does not hold up
 * the others; where the queue is full, the key with the most waiting gives up its last place to one with fewer.
 */
export class ConcurrencyLimiter {
  private running = 0;
  private waiting = 0;
  /** in the order in which they have their turn */
  private readonly queues = new Map<string, Waiter[]>();

  constructor(private readonly limits: Limits) {}

  /** Does the work in its turn; answers `undefined` where it was turned away. */
  async run<T>(work: () => Promise<T>, entry?: Entry): Promise<T | undefined> {
    const leave = await this.enter(entry);
    if (!leave) return undefined;
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /**
   * Waits for a place.
   *
   * @returns how to give it up (more than once is once), or nothing where the queue is full, the wait was too long or nobody waits any more.
   */
  async enter({ key = "", signal }: Entry = {}): Promise<(() => void) | undefined> {
    if (signal?.aborted) return undefined;
    if (this.running < this.limits.running) this.running += 1;
    else if (!(await this.wait(key, signal))) return undefined;
    let left = false;

    return () => {
      if (left) return;
      left = true;
      this.next();
    };
  }

  /** The place goes to the next in line, or is given up. */
  private next(): void {
    const [turn] = this.queues;
    if (!turn) {
      this.running -= 1;
      return;
    }
    const [key, queue] = turn;
    const [first] = queue;
    // The others have their turn before this key has another.
    this.queues.delete(key);
    this.queues.set(key, queue);
    first?.settle(true);
  }

  private wait(key: string, signal: AbortSignal | undefined): Promise<boolean> {
    const { waitingPerKey = Number.POSITIVE_INFINITY, waitMs } = this.limits;
    const queue = this.queues.get(key) ?? [];
    if (queue.length >= waitingPerKey || !this.makeRoom(queue.length)) return Promise.resolve(false);

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

  /** Whether one more may wait under a key that has so many waiting. */
  private makeRoom(held: number): boolean {
    if (this.waiting < this.limits.waiting) return true;
    const longest = [...this.queues.values()].reduce((most, each) => (each.length > most.length ? each : most), []);
    if (longest.length <= held + 1) return false;
    longest.at(-1)?.settle(false);

    return true;
  }
}
