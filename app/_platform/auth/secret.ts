import { env } from "../env";

/** Signs the session tokens. There is no portal without it: the start refuses, and so does every request. */
export function authSecret(): string {
  const secret = env().authSecret;
  if (!secret) throw new Error("AUTH_SECRET is missing.");

  return secret;
}
