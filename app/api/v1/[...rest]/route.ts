import { problem } from "../_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../_answers/methods";
export const dynamic = "force-dynamic";

/** Any other address. */
export function GET(): Response {
  return problem("unknown-address");
}
