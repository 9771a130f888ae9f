import { createHmac } from "node:crypto";
import type { Context } from "@/app/_domain/context";
import { authSecret } from "./auth/secret";
import { env } from "./env";
import { fileStore } from "./files/file-store";
import { inspectFile, readStoredSource, readText, recognizeFormat } from "./files/read-content";
import { unprintable } from "./pdf/unprintable";

/** Returns the adapters of this deployment, for a context of the domain. */
export function adapters(): Omit<Context, "db" | "viewer"> {
  const files = { files: fileStore(), inspectFile, recognizeFormat, readSource: readStoredSource, readText };

  return { now: () => new Date(), publicUrl: env().publicUrl, sign, unprintable, ...files };
}

function sign(text: string): string {
  return createHmac("sha256", authSecret()).update(`seal\n${text}`).digest("base64url");
}
