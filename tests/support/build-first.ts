import { buildPortal } from "@/app/_cli/bootstrap.mjs";

/** Journeys run against the production build: made here where it is missing or older than its sources. */
export default function setup(): void {
  buildPortal();
}
