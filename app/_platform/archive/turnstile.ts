import { DomainError } from "@/app/_domain/errors";

interface Waiting {
  letIn: () => void;
}

/** Lets in a few at a time; the others wait their turn, but not too many, nor for too long. */
export class Turnstile {
  private inside = 0;
  private readonly queue: Waiting[] = [];

  constructor(private readonly limits: { inside: number; waiting: number; waitMs: number }) {}

  /**
   * Wait to be let in.
   *
   * @returns how to leave; more than once is once.
   * @throws {DomainError} `too-many` (`archiveQueueFull`) while as many wait as may, or after too long a wait; also for who has gone meanwhile.
   */
  async enter(signal?: AbortSignal): Promise<() => void> {
    if (this.inside < this.limits.inside) this.inside += 1;
    else await this.wait(signal);
    let left = false;

    return () => {
      if (left) return;
      left = true;
      const next = this.queue.shift();
      // Whoever is next takes the place that was left.
      if (next) next.letIn();
      else this.inside -= 1;
    };
  }

  private wait(signal: AbortSignal | undefined): Promise<void> {
    const full = () => new DomainError("too-many", "archiveQueueFull");
    if (this.queue.length >= this.limits.waiting || signal?.aborted) throw full();

    return new Promise((done, failed) => {
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", giveUp);
      };
      const giveUp = () => {
        settle();
        this.queue.splice(this.queue.indexOf(waiting), 1);
        failed(full());
      };
      const waiting = {
        letIn: () => {
          settle();
          done();
        },
      };
      const timer = setTimeout(giveUp, this.limits.waitMs);
      signal?.addEventListener("abort", giveUp);
      this.queue.push(waiting);
    });
  }
}

const here = globalThis as { portalArchiveTurnstile?: Turnstile };

/** When to ask again after being turned away. */
export const RETRY_AFTER_SECONDS = 20;

/**
 * The one before the archives of this process: bundles of routes share it. An archive on its way holds an open file and about a hundred kilobytes, so that
 * many may take theirs slowly.
 */
export function archiveTurnstile(): Turnstile {
  here.portalArchiveTurnstile ??= new Turnstile({ inside: 128, waiting: 400, waitMs: 20_000 });

  return here.portalArchiveTurnstile;
}
