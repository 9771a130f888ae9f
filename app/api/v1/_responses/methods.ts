import { ALLOWED_METHODS, CORS_HEADERS, problem } from "./respond";

/** Answers the preflight request of a script of another site (Fetch standard, section 3.2.2). */
export function OPTIONS(): Response {
  const headers = {
    ...CORS_HEADERS,
    Allow: ALLOWED_METHODS,
    "Access-Control-Allow-Methods": ALLOWED_METHODS,
    "Access-Control-Max-Age": "86400",
  };

  return new Response(null, { status: 204, headers });
}

const refused = () => problem("method-not-allowed");

export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
