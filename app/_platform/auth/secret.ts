import { env, InvalidSetting } from "../env";

/**
 * Returns the secret that signs session tokens. Without it neither the start nor a request
 * succeeds.
 */
export function authSecret(): string {
  const secret = env().authSecret;
  if (!secret)
    throw new InvalidSetting(
      "AUTH_SECRET is missing: set it to the secret that the portal itself runs with, which signs its links.",
    );

  return secret;
}
