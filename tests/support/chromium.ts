import type { LaunchOptions } from "playwright-core";

/**
 * Chromium as Debian packages it for use without a window: the same engine, and a third less of the
 * processor's time than the whole browser.
 */
export const CHROMIUM: LaunchOptions = {
  executablePath: "/usr/bin/chromium-headless-shell",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
