import type { FileStore } from "@/app/_domain/files/file-store";
import { env } from "../env";
import { ConditionCache } from "./condition-cache";
import { diskStore } from "./disk-store";

let store: FileStore | undefined;

const here = globalThis as { portalFileConditions?: ConditionCache };

/** Returns the file store of this deployment. Bundles share the cache of checked files. */
export function fileStore(): FileStore {
  here.portalFileConditions ??= new ConditionCache();
  store ??= diskStore(env().filesDirectory, here.portalFileConditions);

  return store;
}
