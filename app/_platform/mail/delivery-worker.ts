interface DeliveryWorker {
  /** starts a round of delivery now */
  wake?: () => void;
}

const here = globalThis as { portalMailWorker?: DeliveryWorker };

/** The delivery worker of this process; bundles share it. */
here.portalMailWorker ??= {};
export const deliveryWorker = here.portalMailWorker;
