import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { MAX_QUERY_LENGTH, SEARCH_KINDS } from "@/app/_vocabulary/search-query";
import { Address, namedSchemas } from "./parts";

/** The problems of the API, each with a detail that says what to request instead. */
export const PROBLEMS = {
  "unknown-language": {
    status: 400,
    title: "This language is not available on the portal",
    detail: `Set “language” to one of ${LOCALES.join(", ")}, or omit it.`,
  },
  "unknown-page": {
    status: 400,
    title: "This page does not exist",
    detail: "Request the first page without “page”, then follow “links.next”.",
  },
  "unclear-question": {
    status: 400,
    title: "This cannot be searched for",
    detail: `Set “q” to a few words or the symbol of a document, ${MAX_QUERY_LENGTH} characters at most.`,
  },
  "unknown-kind": {
    status: 400,
    title: "This kind of content cannot be searched",
    detail: `Set “kind” to one of ${SEARCH_KINDS.join(", ")}, or omit it for all.`,
  },
  "unknown-meeting": {
    status: 404,
    title: "This meeting does not exist",
    detail: `Request ${paths.apiV1.meetings()} for the keys of all meetings.`,
  },
  "unknown-document": {
    status: 404,
    title: "This document does not exist",
    detail: `Request ${decodeURI(paths.apiV1.documents("{meeting}"))} for the symbols of a meeting's documents.`,
  },
  "unknown-address": {
    status: 404,
    title: "There is nothing at this address",
    detail: `${paths.apiV1.openapi()} names every address.`,
  },
  "method-not-allowed": {
    status: 405,
    title: "This can only be read",
    detail: "Use GET, HEAD or OPTIONS.",
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;

export type ProblemName = keyof typeof PROBLEMS;

export const ProblemResponse = z
  .strictObject({
    type: Address.describe("The kind of problem; the same address for the same problem."),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What to do."),
  })
  .describe("The reason why the request was refused (RFC 9457).")
  .register(namedSchemas, { id: "Problem" });

/** Returns the body of a problem. */
export function problemResponse(name: ProblemName, publicUrl: string): z.infer<typeof ProblemResponse> {
  return { type: `${publicUrl}${paths.apiV1.openapi()}#${name}`, ...PROBLEMS[name] };
}
