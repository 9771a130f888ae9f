/** The cookies of one person on one site. */
export class Cookies {
  readonly #values = new Map<string, string>();

  /** Stores what a response sets; an expired cookie is removed. */
  store(headers: Headers): void {
    for (const header of headers.getSetCookie()) {
      const [pair = "", ...attributes] = header.split(";");
      const [name = "", ...value] = pair.trim().split("=");
      const isExpired = attributes.some((attribute) => {
        const [key = "", at = ""] = attribute.trim().split("=");
        return (/^max-age$/i.test(key) && Number(at) <= 0) || (/^expires$/i.test(key) && Date.parse(at) <= Date.now());
      });
      if (isExpired) this.#values.delete(name);
      else this.#values.set(name, value.join("="));
    }
  }

  /** The value of the `Cookie` header. */
  toString(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Takes the value of a `Cookie` header. */
  static of(header: string): Cookies {
    const cookies = new Cookies();
    for (const pair of header.split("; ").filter(Boolean)) {
      const [name = "", ...value] = pair.split("=");
      cookies.#values.set(name, value.join("="));
    }

    return cookies;
  }
}
