import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { newPage } from "./browser";

/**
 * Signs in with a sample account by the form's own request, without a browser.
 *
 * @returns the value of the `Cookie` header.
 */
export async function signInWithoutBrowser(url: string, role: string, password = `demo-${role}`): Promise<string> {
  const address = `${url}/en/sign-in`;
  const html = await (await fetch(address)).text();
  const form = new FormData();
  for (const [, name = "", value = ""] of html.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g))
    form.set(name, value.replaceAll("&quot;", '"'));
  form.set("email", `${role}@example.org`);
  form.set("password", password);
  const answer = await fetch(address, { method: "POST", body: form, headers: { origin: url }, redirect: "manual" });
  if (answer.status !== 303) throw new Error(`${role} cannot sign in: ${answer.status}`);

  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Opens a page in a context of its own, signed in with a sample account. */
export async function signedInPage(
  browser: Browser,
  url: string,
  role: string,
  options: BrowserContextOptions & { password?: string } = {},
): Promise<Page> {
  const { password, ...rest } = options;

  return pageWithCookies(browser, url, await signInWithoutBrowser(url, role, password), rest);
}

/** Opens a page in a context of its own, with the cookies of a person who is signed in elsewhere. */
export async function pageWithCookies(
  browser: Browser,
  url: string,
  cookies: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newPage(browser, options);
  await page.context().addCookies(
    cookies.split("; ").map((cookie) => {
      const [name = "", ...value] = cookie.split("=");

      return { name, value: value.join("="), url };
    }),
  );

  return page;
}
