import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { problem } from "../_responses/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../_responses/methods";
export const dynamic = "force-dynamic";

/** Answers every unknown address. */
export function GET(): Response {
  tagPage(pageTags.portal);

  return problem("unknown-address");
}
