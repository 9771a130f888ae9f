import { createHmac } from "node:crypto";
import type { Context } from "@/app/_domain/context";
import { authSecret } from "./auth/secret";
import { env } from "./env";
import { readText } from "./files/read-text";
import { fileStore } from "./files/store";

/** What this deployment gives the domain besides the database and whoever asks. */
export function supplies(): Omit<Context, "db" | "viewer"> {
  return { now: () => new Date(), files: fileStore(), publicUrl: env().publicUrl, seal, readText };
}

function seal(text: string): string {
  return createHmac("sha256", authSecret()).update(`seal\n${text}`).digest("base64url");
}
