import { isId } from "@/app/_vocabulary/ids";
import type { Context } from "../context";
import { equalInConstantTime } from "../equal-in-constant-time";

type SigningContext = Pick<Context, "sign">;

/** Returns the token of the link with which a password is set: the signed id of the link. */
export function passwordToken({ sign }: SigningContext, linkId: string): string {
  return `${linkId}.${sign(`accounts:password:${linkId}`)}`;
}

/** Reads the link's id from a token, if its signature is right. */
export function readPasswordToken(signing: SigningContext, token: string): string | undefined {
  const [id] = token.split(".");

  return isId(id) && equalInConstantTime(token, passwordToken(signing, id)) ? id : undefined;
}
