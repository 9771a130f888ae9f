import type { FileStore } from "@/app/_domain/context";
import { env } from "../env";
import { ConditionCache } from "./condition-cache";
import { diskStore } from "./disk-store";

let store: FileStore | undefined;

const here = globalThis as { portalFindings?: ConditionCache };

/** The file store of this deployment. What was found of its files is shared by the whole process: routes, pages and jobs are separate bundles. */
export function fileStore(): FileStore {
  here.portalFindings ??= new ConditionCache();
  store ??= diskStore(env().filesDirectory, here.portalFindings);

  return store;
}
