import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { MAX_QUERY_LENGTH, SEARCH_KINDS } from "@/app/_vocabulary/search-query";
import { Address, namedSchemas } from "./parts";

/** The problems of the API, each with a detail that says what to request instead. */
export const PROBLEMS = {
  "unknown-language": {
    status: 400,
    title: "The portal does not know this language",
    detail: `Ask with “language” as one of ${LOCALES.join(", ")}, or leave it out.`,
  },
  "unknown-page": {
    status: 400,
    title: "There is no such page",
    detail: "Ask without “page” for the first one, and follow “links.next” from there.",
  },
  "unclear-question": {
    status: 400,
    title: "This cannot be searched for",
    detail: `Ask with “q” as a few words or the symbol of a document, ${MAX_QUERY_LENGTH} characters at most.`,
  },
  "unknown-kind": {
    status: 400,
    title: "Nothing of this kind is searched",
    detail: `Ask with “kind” as one of ${SEARCH_KINDS.join(", ")}, or leave it out for all.`,
  },
  "unknown-meeting": {
    status: 404,
    title: "There is no such meeting",
    detail: `Ask ${paths.apiV1.meetings()} for the keys of all meetings.`,
  },
  "unknown-document": {
    status: 404,
    title: "There is no such document",
    detail: `Ask ${decodeURI(paths.apiV1.documents("{meeting}"))} for the symbols of a meeting's documents.`,
  },
  "unknown-address": {
    status: 404,
    title: "There is nothing at this address",
    detail: `${paths.apiV1.openapi()} names every address.`,
  },
  "method-not-allowed": {
    status: 405,
    title: "This can only be read",
    detail: "Ask with GET, HEAD or OPTIONS.",
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;

export type ProblemName = keyof typeof PROBLEMS;

export const ProblemResponse = z
  .strictObject({
    type: Address.describe("Which problem it is; the same address for the same problem."),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What to do."),
  })
  .describe("Why nothing is answered (RFC 9457).")
  .register(namedSchemas, { id: "Problem" });

/** Returns the body of a problem. */
export function problemResponse(name: ProblemName, publicUrl: string): z.infer<typeof ProblemResponse> {
  return { type: `${publicUrl}${paths.apiV1.openapi()}#${name}`, ...PROBLEMS[name] };
}
