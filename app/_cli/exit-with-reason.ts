/** Prints in one line why the start failed, and exits. */
export function exitWithReason(error: unknown): never {
  const reason = error instanceof Error ? error : new Error(String(error));
  const inUse = (reason as NodeJS.ErrnoException).code === "EADDRINUSE";
  console.error(
    inUse ? `Another program already uses the port: set PORT to a free one. (${reason.message})` : reason.message,
  );
  process.exit(1);
}
