const here = globalThis as { portalDraining?: boolean };

/** Returns whether the portal is stopping and finishes the requests in flight. Bundles share it. */
export function isDraining(): boolean {
  return here.portalDraining === true;
}

export function setDraining(): void {
  here.portalDraining = true;
}
