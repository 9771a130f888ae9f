import { buildPortal } from "@/app/_cli/bootstrap.mjs";

/**
 * Builds the portal for the end-to-end tests, if the build is missing or older than its sources.
 */
export default function setup(): void {
  buildPortal();
}
