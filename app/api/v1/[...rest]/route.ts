import { shows } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { problem } from "../_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../_answers/methods";
export const dynamic = "force-dynamic";

/** Any other address. */
export function GET(): Response {
  shows(pageTags.portal);

  return problem("unknown-address");
}
