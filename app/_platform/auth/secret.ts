import { env, InvalidSetting } from "../env";

/** Signs the session tokens. There is no portal without it: the start refuses, and so does every request. */
export function authSecret(): string {
  const secret = env().authSecret;
  if (!secret)
    throw new InvalidSetting(
      "AUTH_SECRET is missing: set it to the secret that the portal itself runs with, which signs its links.",
    );

  return secret;
}
