import { isId } from "@/app/_vocabulary/ids";
import type { Context } from "../context";
import { equalInConstantTime } from "../equal-in-constant-time";

type SigningContext = Pick<Context, "sign">;

/** Returns the token of the link with which an addressee responds: the signed id of the addressee. */
export function responseToken({ sign }: SigningContext, addresseeId: string): string {
  return `${addresseeId}.${sign(`silence:response:${addresseeId}`)}`;
}

/** Reads the addressee's id from a token, if its signature is right. */
export function readResponseToken(signing: SigningContext, token: string): string | undefined {
  const [id] = token.split(".");

  return isId(id) && equalInConstantTime(token, responseToken(signing, id)) ? id : undefined;
}
