import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** Connects to the browser of the run. Closing the connection closes the pages opened by it alone. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject("browserEndpoint"));
}
