import { format } from "node:util";
import { vi } from "vitest";
import { runCommand } from "@/app/_cli/run-command";

/** Runs `npm run portal -- …` in the process of the test. */
export async function runHere(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const printed = { log: "", error: "" };
  const spies = (["log", "error"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...given) => {
      printed[name] += `${format(...given)}\n`;
    }),
  );
  process.exitCode = 0;
  await runCommand(args);
  const status = Number(process.exitCode);
  process.exitCode = 0;
  for (const spy of spies) spy.mockRestore();

  return { status, stdout: printed.log, stderr: printed.error };
}
