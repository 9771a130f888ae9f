interface Worker {
  /** look into the outbox now */
  wake?: () => void;
}

const here = globalThis as { portalMailWorker?: Worker };

/** Whoever delivers mail in this process: pages and the start-up are separate bundles that share it. */
here.portalMailWorker ??= {};
export const mailWorker = here.portalMailWorker;

/** Look into the outbox soon, without waiting for what comes of it. In development, where nothing has begun to, begin. */
export function deliverSoon(): void {
  if (mailWorker.wake) mailWorker.wake();
  else if (process.env.NODE_ENV === "development") begin().catch(console.error);
}

/** What sends mail is loaded only then: no page needs it. */
async function begin(): Promise<void> {
  const { startMailDelivery } = await import("./delivery");
  await startMailDelivery();
}
