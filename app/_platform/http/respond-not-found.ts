import "server-only";
import { notFound } from "next/navigation";
import { setPageStatus } from "../page-cache/render-scope";

/**
 * Sets the status of a public page to 404, so that the page itself can say so in the reader's
 * language. Elsewhere, Next's own not-found page is thrown.
 */
export function respondNotFound(): void {
  if (!setPageStatus(404)) notFound();
}
