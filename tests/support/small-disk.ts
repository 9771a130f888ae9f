import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own that can be filled. */
export interface SmallDisk {
  directory: string;
  /** Fills the disk up to so many free bytes, by a file of another program. */
  fill(leaving?: number): void;
  /** Removes that file. */
  clear(): void;
  remove(): void;
}

/**
 * Mounts a small file system in memory (tmpfs). The tests that use it need root, with
 * CAP_SYS_ADMIN, on Linux.
 */
export function smallDisk(megabytes: number): SmallDisk {
  const directory = mkdtempSync(join(tmpdir(), "portal-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", directory], {
    encoding: "utf8",
  });
  if (mounted.status !== 0)
    throw new Error(
      `A full disk can only be tested where a small one can be mounted, as root with CAP_SYS_ADMIN: ${mounted.stderr || mounted.error}`,
    );
  const filler = join(directory, "of-somebody-else");
  let removed = false;
  const remove = () => {
    if (removed) return;
    removed = true;
    // Files that are still open are released with their process.
    execFileSync("umount", ["--lazy", directory]);
    rmdirSync(directory);
  };
  process.on("exit", remove);

  return {
    directory,
    fill: (leaving = 0) => {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(directory);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leaving)));
    },
    clear: () => rmSync(filler, { force: true }),
    remove,
  };
}
