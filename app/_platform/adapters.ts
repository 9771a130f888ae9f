import { createHmac } from "node:crypto";
import type { Context } from "@/app/_domain/context";
import { authSecret } from "./auth/secret";
import { env } from "./env";
import { inspectFile, readText, recognizeFormat } from "./files/read-text";
import { fileStore } from "./files/store";
import { unprintable } from "./pdf/unprintable";

/** What this deployment gives the domain besides the database and whoever asks. */
export function supplies(): Omit<Context, "db" | "viewer"> {
  const files = { files: fileStore(), inspectFile, recognizeFormat, readText };

  return { now: () => new Date(), publicUrl: env().publicUrl, seal, unprintable, ...files };
}

function seal(text: string): string {
  return createHmac("sha256", authSecret()).update(`seal\n${text}`).digest("base64url");
}
