/** The name under which a page says in its head that what was asked for is not there. */
export const MISSING = "portal-missing";

const MARK = new RegExp(`<meta name="${MISSING}"`);

/**
 * Whether a page that was made says that what was asked for is not there.
 *
 * Next's own `notFound()` leaves an empty page that only a script fills. So a public page answers with the words of the not-found page like any other,
 * readable without JavaScript, and the page cache, which sees each page before it is sent, gives it the status 404.
 * @param {string} html
 */
export function isMissing(html) {
  return MARK.test(html);
}
