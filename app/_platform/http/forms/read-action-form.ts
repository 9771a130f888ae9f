import type { IncomingMessage } from "node:http";
import { env } from "@/app/_platform/env";
import { createRequest } from "../inbound/create-request";
import { isSameOrigin } from "../inbound/same-origin";
import type { RefusalName } from "../responses/refusals";
import { defectOfCall, defectOfForm } from "./action-references";
import { readBody } from "./read-body";
import { rememberUnsentForm } from "./unsent-forms";

/** The largest form. Next's own limit is a little larger. */
const MAX_BYTES = 1_000_000;
const MAX_BYTES_OF_NEXT = 1024 * 1024;

export const MAX_FIELDS = 200;

/** The fields, and those by which React names the action. */
const MAX_PARTS = MAX_FIELDS + 20;

const ACTION_FIELD = /^(?:\d+_)?\$ACTION_|^\d+$/;

export type ActionForm = { request: IncomingMessage; bytes: number } | { refusal: RefusalName } | { isGone: true };

/** Returns whether a form is sent by script, which also reads the response. */
export function isSentByScript({ headers }: Pick<IncomingMessage, "headers">): boolean {
  return headers["next-action"] !== undefined;
}

/**
 * Reads the form of a server action before Next does: Next takes any number of fields and answers a
 * malformed form with 500. Next then gets a form encoded from what was read here, so that both read
 * the same.
 */
export async function readActionForm(
  request: IncomingMessage,
  isKnownAction: (id: string) => boolean,
): Promise<ActionForm> {
  if (!hasSameOrigin(request)) return refuse(request, "formFromElsewhere");
  const contentType = request.headers["content-type"] ?? "";
  const boundary = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))/i.exec(contentType);
  if (!boundary) return refuse(request, "formUnreadable");
  const body = await readBody(request, MAX_BYTES);
  if ("failure" in body) return OUTCOME_OF_FAILURE[body.failure];
  if (countParts(body.bytes, `--${boundary[1] ?? boundary[2]}`) > MAX_PARTS + 1) return { refusal: "formTooLarge" };
  const form = await parseForm(body.bytes, contentType);
  if (!form) return { refusal: "formUnreadable" };
  if ([...form.keys()].filter((name) => !ACTION_FIELD.test(name)).length > MAX_FIELDS)
    return { refusal: "formTooLarge" };
  const id = request.headers["next-action"];
  const defect = id === undefined ? defectOfForm(form, isKnownAction) : defectOfCall(form, String(id), isKnownAction);
  if (defect) return { refusal: defect === "outdated" ? "formOutdated" : "formUnreadable" };

  return forwardToNext(request, form);
}

const OUTCOME_OF_FAILURE = {
  "too-large": { refusal: "formTooLarge" },
  overloaded: { refusal: "busy" },
  aborted: { isGone: true },
} as const;

/**
 * Refuses a form unread. Its body is read all the same: a browser reads no response while it sends.
 */
async function refuse(request: IncomingMessage, refusal: RefusalName): Promise<ActionForm> {
  await readBody(request, MAX_BYTES);

  return { refusal };
}

/**
 * Returns the form; undefined where it is malformed, incomplete, or has files, which no action
 * takes.
 */
async function parseForm(bytes: Buffer, contentType: string): Promise<FormData | undefined> {
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } }).formData();

    return [...form.values()].every((value) => typeof value === "string") ? form : undefined;
  } catch {
    return undefined;
  }
}

async function forwardToNext(request: IncomingMessage, form: FormData): Promise<ActionForm> {
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  if (body.length > MAX_BYTES_OF_NEXT) return { refusal: "formTooLarge" };
  const { "transfer-encoding": _, ...headers } = request.headers;
  headers["content-type"] = encoded.headers.get("content-type") ?? "";
  headers["content-length"] = String(body.length);
  // Next compares Origin with the host of the request, not with the portal's public address.
  if (headers.origin === "null") headers.origin = env().publicUrl;
  if (headers.origin) headers["x-forwarded-host"] = new URL(headers.origin).host;

  const forwarded = createRequest({ method: request.method, url: request.url, headers }, body);
  if (!isSentByScript(request))
    rememberUnsentForm(forwarded, { address: request.url ?? "", fields: [...form].map(textField) });

  return { request: forwarded, bytes: body.length };
}

/** `parseForm` lets no file through. */
function textField([name, value]: [string, FormDataEntryValue]): [string, string] {
  return [name, String(value)];
}

function hasSameOrigin({ headers }: IncomingMessage): boolean {
  const names = ["origin", "host", "sec-fetch-site", "x-forwarded-proto"];

  return isSameOrigin(
    new Headers(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]]))),
  );
}

function countParts(bytes: Buffer, delimiter: string): number {
  let count = 0;
  for (let at = bytes.indexOf(delimiter); at >= 0 && count <= MAX_PARTS + 1; at = bytes.indexOf(delimiter, at + 1))
    count += 1;

  return count;
}
