import { mailWorker } from "./deliver-soon";
import { mailSupplies } from "./mail-adapters";
import { type Deliverer, mailRound } from "./mail-round";

/** How often the outbox is looked into without being asked. */
const LOOK_EVERY_MS = 5_000;

/** A message on its way this long after the portal was told to stop is left: it is sent again later, under the same id. */
const STOP_WITHIN_MS = 10_000;

/** Send what lies in the outbox, from now on; without a mail server print it and leave it there. @returns how to stop. */
export async function startMailDelivery(given?: Deliverer): Promise<() => Promise<void>> {
  let stopping = false;
  let wake = () => {};
  mailWorker.wake = () => wake();
  const round = await mailRound(given ?? (await mailSupplies()));
  const going = (async () => {
    while (!stopping) {
      const asked = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await round(() => !stopping);
      await Promise.race([asked, stopping ? undefined : waited(LOOK_EVERY_MS)]);
    }
  })();

  return async () => {
    stopping = true;
    wake();
    await Promise.race([going, waited(STOP_WITHIN_MS)]);
  };
}

function waited(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
