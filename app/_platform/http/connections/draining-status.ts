const here = globalThis as { portalDraining?: boolean };

/** Whether the portal has been told to stop, and only finishes what it has begun: pages and the server are separate bundles that share it. */
export function isDraining(): boolean {
  return here.portalDraining === true;
}

export function setDraining(): void {
  here.portalDraining = true;
}
