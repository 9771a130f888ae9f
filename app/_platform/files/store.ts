import type { FileStore } from "@/app/_domain/context";
import { env } from "../env";
import { diskStore } from "./disk";

/** The file store of this deployment. */
export function fileStore(): FileStore {
  return diskStore(env().filesDirectory);
}
