import { env } from "@/app/_platform/env";
import { shows } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { openApi } from "../_answers/openapi";
import { json } from "../_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../_answers/methods";
export const dynamic = "force-dynamic";

/** What can be asked here, for programs that are made from it. */
export function GET(): Response {
  shows(pageTags.portal);

  return json(openApi(env().publicUrl));
}
