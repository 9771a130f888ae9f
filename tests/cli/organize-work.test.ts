import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { UsageError } from "@/app/_cli/command";
import { commandContext } from "@/app/_cli/command-context";
import { COMMANDS } from "@/app/_cli/commands";
import { closeDatabase } from "@/app/_platform/database";
import { migratedDirectory } from "../support/migrated-directory";
import { smallMeeting } from "../support/small-meeting";

const directory = mkdtempSync(join(tmpdir(), "portal-work-"));
const printed = vi.spyOn(console, "log").mockImplementation(() => {});
const run = (name: string, ...args: string[]) => COMMANDS[name]?.run(args);

beforeAll(async () => {
  vi.stubEnv("DATA_DIR", directory);
  vi.stubEnv("DATABASE_URL", "");
  await migratedDirectory(directory);
  await smallMeeting((await commandContext("test")).db, "wg9-2023");
});

afterAll(async () => {
  await closeDatabase();
  rmSync(directory, { recursive: true, force: true });
});

describe("npm run portal -- move-, cancel- and restore-plenary-meeting", () => {
  it("change the programme, and say what they did or why not", async () => {
    await run("move-plenary-meeting", "wg9-2023", "2", "2023-05-29T15:30", "2023-05-29T18:00");
    expect(printed).toHaveBeenLastCalledWith("Plenary meeting 2 of wg9-2023: 2023-05-29T15:30 to 2023-05-29T18:00.");
    await expect(
      run("move-plenary-meeting", "wg9-2023", "2", "2023-05-29T11:00", "2023-05-29T14:00"),
    ).rejects.toMatchObject({ code: "plenaryMeetingOverlaps" });
    await run("cancel-plenary-meeting", "wg9-2023", "2");
    expect(printed).toHaveBeenLastCalledWith("Plenary meeting 2 of wg9-2023 is cancelled.");
    await expect(run("cancel-plenary-meeting", "wg9-2023", "2")).rejects.toMatchObject({ kind: "conflict" });
    await run("restore-plenary-meeting", "wg9-2023", "2");
    expect(printed).toHaveBeenLastCalledWith("Plenary meeting 2 of wg9-2023 is restored.");
    await expect(run("cancel-plenary-meeting", "wg9-1999", "2")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("name their arguments", async () => {
    for (const args of [[], ["wg9-2023"], ["wg9-2023", "x"], ["wg9-2023", "1", "y"], ["wg9-2023", "--now"]])
      await expect(run("cancel-plenary-meeting", ...args)).rejects.toBeInstanceOf(UsageError);
    await expect(run("move-plenary-meeting", "wg9-2023", "2", "10:00", "2023-05-30T14:00")).rejects.toThrow(
      /^START: Enter a day and a time/,
    );
  });
});
