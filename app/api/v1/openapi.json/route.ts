import { env } from "@/app/_platform/env";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { openApi } from "../_responses/openapi";
import { json } from "../_responses/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../_responses/methods";
export const dynamic = "force-dynamic";

/** Returns the OpenAPI document, from which clients are generated. */
export function GET(): Response {
  tagPage(pageTags.portal);

  return json(openApi(env().publicUrl));
}
