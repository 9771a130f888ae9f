import type { Document, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import { Cookies } from "./cookies";
import { type ChosenFiles, entriesOf, formOf } from "./fields";
import type { FormPage, FoundElements, MatchOptions, NameOptions } from "./form-page";
import type { Role } from "./names";
import { PlainElements } from "./plain-elements";

const REDIRECTS = 10;

/**
 * A page as a browser without JavaScript has it, without a browser: it follows links and redirects,
 * holds cookies, and sends forms as HTML says. It knows no styles and no layout, and costs a
 * thirtieth of a page of Chromium.
 */
export class PlainPage implements FormPage {
  document: Document = parseDocument("");
  readonly files: ChosenFiles = new WeakMap();
  /** sent with each request beside its own */
  readonly headers: Record<string, string> = {};
  readonly #cookies: Cookies;
  #url = "about:blank";

  constructor(cookies = "") {
    this.#cookies = Cookies.of(cookies);
  }

  url(): string {
    return this.#url;
  }

  async goto(address: string): Promise<{ status(): number }> {
    const url = new URL(address, this.#url.startsWith("about") ? undefined : this.#url);

    return this.#request(url, { method: "GET" });
  }

  /** Resolves at once or never: a page without JavaScript has arrived. */
  async waitForURL(address: RegExp): Promise<void> {
    if (!address.test(this.#url)) throw new Error(`The address is ${this.#url}, not ${address}`);
  }

  /** Presses a button that sends a form. */
  async submit(button: Element): Promise<void> {
    const form = formOf(button, this.document);
    if (!form) throw new Error("The button is in no form");
    const entries = entriesOf(form, button, this.document, this.files);
    const setting = (name: string) => button.attribs[`form${name}`] ?? form.attribs[name] ?? "";
    const url = new URL(setting("action") || this.#url, this.#url);
    url.hash = "";
    const isMultipart = setting("enctype").toLowerCase() === "multipart/form-data";
    const asText = [...entries].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
    if (setting("method").toLowerCase() !== "post") {
      url.search = new URLSearchParams(asText).toString();
      await this.#request(url, { method: "GET" });
    } else await this.#request(url, { method: "POST", body: isMultipart ? entries : new URLSearchParams(asText) });
  }

  locator(selector: string, options?: { hasText?: string | RegExp }): FoundElements {
    return this.#all().locator(
      selector.replace(/(#\w+)?:target/, (_, id) => `[id="${this.#fragment()}"]${id ?? ""}`),
      options,
    );
  }
  getByRole(role: Role, options?: NameOptions): FoundElements {
    return this.#all().getByRole(role, options);
  }
  getByLabel(label: string | RegExp, options?: MatchOptions): FoundElements {
    return this.#all().getByLabel(label, options);
  }
  getByText(text: string | RegExp, options?: MatchOptions): FoundElements {
    return this.#all().getByText(text, options);
  }

  /** The cookies, as a request sends them. */
  cookies(): string {
    return String(this.#cookies);
  }

  /** Returns the part of the page that the address points to, where a browser shows it first: else the page. */
  inView(): FoundElements {
    return this.#fragment() ? this.locator(":target") : this.locator("main");
  }

  #fragment(): string {
    return decodeURIComponent(new URL(this.#url).hash.slice(1));
  }

  #all(): PlainElements {
    return new PlainElements(this, () => [this.document]);
  }

  async #request(first: URL, sent: { method: "GET" | "POST"; body?: FormData | URLSearchParams }) {
    let url = first;
    let request: typeof sent = sent;
    for (let redirects = 0; redirects < REDIRECTS; redirects++) {
      const headers = {
        ...this.headers,
        accept: "text/html",
        cookie: String(this.#cookies),
        "sec-fetch-dest": "document",
        "sec-fetch-mode": "navigate",
        "sec-fetch-site": "same-origin",
        ...(request.method === "POST" && { origin: url.origin }),
      };
      const response = await fetch(url, { ...request, headers, redirect: "manual" });
      this.#cookies.store(response.headers);
      const location = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || !location) return this.#open(url, response);
      const next = new URL(location, url);
      next.hash ||= url.hash;
      url = next;
      request = { method: "GET" };
    }
    throw new Error(`${first} is redirected without end`);
  }

  async #open(url: URL, response: Response) {
    if (response.status >= 500) throw new Error(`${url}: ${response.status}`);
    this.document = parseDocument(await response.text());
    this.#url = url.href;

    return { status: () => response.status };
  }
}
