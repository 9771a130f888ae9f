import { z } from "zod";
import { DocumentResponse } from "./document";
import { MeetingInList } from "./meeting";
import { Address, namedSchemas } from "./parts";

/** The number of elements on a page of a list. */
const PAGE_SIZE = 100;

/** Returns the schema of a list that is paged. */
function pageSchema<T extends z.ZodType>(id: string, list: T, description: string) {
  return z
    .strictObject({
      total: z.int().nonnegative().describe("The total number on all pages."),
      page: z.int().positive().describe("Counted from 1."),
      list: z.array(list).describe(description),
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
 * Returns one page of a list; undefined where it does not exist. The first always exists.
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
