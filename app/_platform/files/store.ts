import type { FileStore } from "@/app/_domain/context";
import { env } from "../env";
import { diskStore } from "./disk";
import { Findings } from "./findings";

let store: FileStore | undefined;

const here = globalThis as { portalFindings?: Findings };

/** The file store of this deployment. What was found of its files is shared by the whole process: routes, pages and jobs are separate bundles. */
export function fileStore(): FileStore {
  here.portalFindings ??= new Findings();
  store ??= diskStore(env().filesDirectory, here.portalFindings);

  return store;
}
