import type { Context } from "@/app/_domain/context";
import type { FileFacts, FileStatus } from "@/app/_domain/files/file-store";
import { noteCondition } from "@/app/_domain/files/note-condition";
import { findDamagedConditions } from "@/app/_domain/files/queries";
import type { Viewer } from "@/app/_vocabulary/viewer";

/** The viewer of checks, which are independent of who requested the file. */
const CHECKING_VIEWER: Viewer = { kind: "system", name: "check-files" };

/**
 * Checks a file before it is sent. A change of its condition goes to its row, the audit log and the
 * log.
 *
 * @returns `ok` where it may be sent.
 */
export async function checkFile(
  context: Pick<Context, "db" | "now" | "files">,
  file: FileFacts & { id: string; condition: FileStatus },
): Promise<FileStatus> {
  const found = await context.files.verify(file.id, file, file.condition !== "ok");
  if (found === file.condition) return found;
  if (found === "ok") console.log(`The file ${file.id} is intact again.`);
  else console.error(`The file ${file.id} is ${found}: it is not sent.`);
  try {
    await noteCondition({ ...context, viewer: CHECKING_VIEWER }, file.id, { condition: found });
  } catch (error) {
    console.error(`The condition of the file ${file.id} could not be saved:`, error);
  }

  return found;
}

/** Returns those of several files that cannot be sent. */
export async function listDamaged<F extends FileFacts & { fileId: string }>(
  context: Pick<Context, "db" | "now" | "files">,
  files: F[],
): Promise<F[]> {
  const noted = await findDamagedConditions(
    { ...context, viewer: CHECKING_VIEWER },
    files.map((file) => file.fileId),
  );
  const damaged: F[] = [];
  for (const file of files) {
    const condition = noted.get(file.fileId) ?? "ok";
    if ((await checkFile(context, { ...file, id: file.fileId, condition })) !== "ok") damaged.push(file);
  }

  return damaged;
}
