interface DeliveryWorker {
  /** look into the outbox now */
  wake?: () => void;
}

const here = globalThis as { portalMailWorker?: DeliveryWorker };

/** Whoever delivers mail in this process: pages and the start-up are separate bundles that share it. */
here.portalMailWorker ??= {};
export const deliveryWorker = here.portalMailWorker;

/** Look into the outbox soon, without waiting for what comes of it. In development, where nothing has begun to, begin. */
export function wakeMailDelivery(): void {
  if (deliveryWorker.wake) deliveryWorker.wake();
  else if (process.env.NODE_ENV === "development") startInDevelopment().catch(console.error);
}

/** What sends mail is loaded only then: no page needs it. */
async function startInDevelopment(): Promise<void> {
  const { startMailDelivery } = await import("./delivery");
  await startMailDelivery();
}
