import { createDeliveryRound, type MailAdapters } from "./delivery-round";
import { deliveryWorker } from "./delivery-worker";
import { mailAdapters } from "./mail-adapters";

const POLL_MS = 5_000;

/** A message in progress is abandoned after this; it is sent again later, under the same id. */
const STOP_TIMEOUT_MS = 10_000;

/**
 * Starts to deliver the outbox; without a mail server, to print it.
 *
 * @returns how to stop.
 */
export async function startMailDelivery(adapters?: MailAdapters): Promise<() => Promise<void>> {
  let stopping = false;
  let wake = () => {};
  deliveryWorker.wake = () => wake();
  const round = await createDeliveryRound(adapters ?? (await mailAdapters()));
  const loop = (async () => {
    while (!stopping) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await round(() => !stopping);
      await Promise.race([woken, stopping ? undefined : delay(POLL_MS)]);
    }
  })();

  return async () => {
    stopping = true;
    wake();
    await Promise.race([loop, delay(STOP_TIMEOUT_MS)]);
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
