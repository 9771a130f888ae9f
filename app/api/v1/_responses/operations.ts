import { z } from "zod";
import { SEARCH_KINDS } from "@/app/_vocabulary/search-query";
import type { EXAMPLES } from "../_examples";
import { AgendaResponse } from "./agenda";
import { DocumentResponse } from "./document";
import { MeetingResponse } from "./meeting";
import { DocumentsPage, MeetingsPage } from "./pages";
import { DocumentSymbol, Language, MeetingKey } from "./parts";
import type { ProblemName } from "./problem";
import { ProgrammeResponse } from "./programme";
import { SearchResponse } from "./search";

/** An operation of the API. */
export interface Operation {
  path: string;
  /** its name in clients generated from the OpenAPI document */
  id: string;
  summary: string;
  parameters: Parameter[];
  response: z.ZodType;
  /** the name of its example, made from the sample meeting */
  example: keyof typeof EXAMPLES;
  problems: ProblemName[];
}

export interface Parameter {
  name: string;
  in: "path" | "query";
  description: string;
  schema: z.ZodType;
  /** its value in the example; undefined where it is left out there */
  example?: string;
}

const KEY: Parameter = {
  name: "meeting",
  in: "path",
  description: "The key of a meeting.",
  schema: MeetingKey,
  example: "wg2-2023",
};

const LANGUAGE: Parameter = {
  name: "language",
  in: "query",
  description: "The language of the texts; English by default.",
  schema: Language,
  example: "en",
};

const PAGE: Parameter = {
  name: "page",
  in: "query",
  description: "The page of the list, counted from 1.",
  schema: z.int().positive().default(1),
};

/** Every operation, in the order of the OpenAPI document. */
export const OPERATIONS: Operation[] = [
  {
    path: "/meetings",
    id: "listMeetings",
    summary: "All meetings of all bodies, the latest first",
    parameters: [PAGE],
    response: MeetingsPage,
    example: "meetings",
    problems: ["unknown-page"],
  },
  {
    path: "/meetings/{meeting}",
    id: "getMeeting",
    summary: "A meeting",
    parameters: [KEY],
    response: MeetingResponse,
    example: "meeting",
    problems: ["unknown-meeting"],
  },
  {
    path: "/meetings/{meeting}/agenda",
    id: "getAgenda",
    summary: "The annotated provisional agenda of a meeting",
    parameters: [KEY, LANGUAGE],
    response: AgendaResponse,
    example: "agenda",
    problems: ["unknown-meeting", "unknown-language"],
  },
  {
    path: "/meetings/{meeting}/documents",
    id: "listDocuments",
    summary: "The documents of a meeting",
    parameters: [KEY, PAGE],
    response: DocumentsPage,
    example: "documents",
    problems: ["unknown-meeting", "unknown-page"],
  },
  {
    path: "/meetings/{meeting}/programme",
    id: "getProgramme",
    summary: "The organization of work of a meeting",
    parameters: [KEY, LANGUAGE],
    response: ProgrammeResponse,
    example: "programme",
    problems: ["unknown-meeting", "unknown-language"],
  },
  {
    path: "/documents/{symbol}",
    id: "getDocument",
    summary: "A document by its symbol",
    parameters: [
      {
        name: "symbol",
        in: "path",
        description: "The symbol in any form; its slashes may be written as they are or as %2F.",
        schema: DocumentSymbol,
        example: "CTOC/COP/WG.2/2023/2",
      },
    ],
    response: DocumentResponse,
    example: "document",
    problems: ["unknown-document"],
  },
  {
    path: "/search",
    id: "search",
    summary: "Search agendas and documents, by words or by symbol",
    parameters: [
      {
        name: "q",
        in: "query",
        description: "A few words in any of the six languages, or a symbol in any form.",
        schema: z.string(),
        example: "legislation records",
      },
      { ...LANGUAGE, description: "The language to search in; all, English first, by default." },
      { name: "kind", in: "query", description: "The kind of content to search.", schema: z.enum(SEARCH_KINDS) },
      { ...KEY, in: "query", description: "The key of the meeting to search." },
      PAGE,
    ],
    response: SearchResponse,
    example: "search",
    problems: ["unclear-question", "unknown-language", "unknown-kind", "unknown-meeting", "unknown-page"],
  },
];
