import { deliveryWorker } from "./delivery-worker";

/** Starts a round of delivery without awaiting it. In development, starts the worker first. */
export function wakeMailDelivery(): void {
  if (deliveryWorker.wake) deliveryWorker.wake();
  else if (process.env.NODE_ENV === "development") startInDevelopment().catch(console.error);
}

/** Loaded on demand: no page needs the mail code. */
async function startInDevelopment(): Promise<void> {
  const { startMailDelivery } = await import("./delivery");
  await startMailDelivery();
}
