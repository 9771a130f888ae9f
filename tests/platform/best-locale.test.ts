import { describe, expect, it } from "vitest";
import { bestLocale } from "@/app/_i18n/best-locale";

const of = (headers: Record<string, string>) => bestLocale(new Headers(headers));

describe("the language of a reader", () => {
  it("is the browser's preferred one, else English", () => {
    expect(of({ "accept-language": "pt, es-MX;q=0.9, en;q=0.1" })).toBe("es");
    expect(of({ "accept-language": "pt" })).toBe("en");
    expect(of({})).toBe("en");
  });

  it("is the one chosen on the portal before, whatever the browser prefers", () => {
    expect(of({ "accept-language": "fr", cookie: "a=b; language=ar" })).toBe("ar");
    expect(of({ "accept-language": "fr", cookie: "language=zh" })).toBe("zh");
  });

  it("is never an invalid one from a cookie", () => {
    for (const cookie of ["language=xx", "language=", "xlanguage=ar", "language=ar%2f..", "a=language=ar"])
      expect(["fr", "ar"]).toContain(of({ "accept-language": "fr", cookie }));
    expect(of({ "accept-language": "fr", cookie: "xlanguage=ar" })).toBe("fr");
    expect(of({ "accept-language": "fr", cookie: "language=arx" })).toBe("fr");
  });
});
