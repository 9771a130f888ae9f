import { z } from "zod";
import { DocumentResponse } from "./document";
import { MeetingInList } from "./meeting";
import { Address, namedSchemas } from "./parts";

/** How many a page of a list holds. */
const PAGE_SIZE = 100;

/** A list that is answered page by page. */
function pageSchema<T extends z.ZodType>(id: string, list: T, what: string) {
  return z
    .strictObject({
      total: z.int().nonnegative().describe("How many there are on all pages."),
      page: z.int().positive().describe("Counted from 1."),
      list: z.array(list).describe(what),
      links: z.strictObject({ self: Address, next: Address.nullable(), previous: Address.nullable() }),
    })
    .register(namedSchemas, { id });
}

export const MeetingsPage = pageSchema("Meetings", MeetingInList, `Meetings, the latest first; ${PAGE_SIZE} a page.`);

export const DocumentsPage = pageSchema(
  "Documents",
  DocumentResponse,
  `Documents in their order; ${PAGE_SIZE} a page.`,
);

export interface Page<T> {
  total: number;
  page: number;
  list: T[];
  links: { self: string; next: string | null; previous: string | null };
}

/**
 * One page of a list; nothing where there is no such page. The first is there even if it is empty.
 *
 * @param address of a page by its number, absolute.
 */
export function pageResponse<T>(all: T[], page: number, address: (page: number) => string): Page<T> | undefined {
  const last = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  if (page > last) return undefined;

  return {
    total: all.length,
    page,
    list: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    links: {
      self: address(page),
      next: page < last ? address(page + 1) : null,
      previous: page > 1 ? address(page - 1) : null,
    },
  };
}
