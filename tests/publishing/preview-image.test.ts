import { describe, expect, test } from "vitest";
import { boldWidth, drawPng } from "@/app/_platform/preview/draw-png";
import { fitLines } from "@/app/_publishing/preview-image/fit-lines";
import { PREVIEW_SIZE, previewImage } from "@/app/_publishing/preview-image/preview-image";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { formatDays } from "@/app/_vocabulary/periods";

const BODIES: Record<Locale, string> = {
  ar: "الفريق العامل للخبراء الحكوميين المعني بالمساعدة التقنية",
  zh: "技术援助问题政府专家工作组",
  en: "Working Group of Government Experts on Technical Assistance",
  fr: "Groupe de travail d’experts gouvernementaux sur l’assistance technique",
  ru: "Рабочая группа правительственных экспертов по технической помощи",
  es: "Grupo de Trabajo de Expertos Gubernamentales sobre Asistencia Técnica",
};

const picture = (locale: Locale, body = BODIES[locale]) =>
  previewImage(
    {
      locale,
      ordinal: printMeetingOrdinal({ ordinal: 14 }, locale),
      body,
      where: `(14) Wien, ${formatDays("2023-05-29", "2023-05-30", locale)}.`,
    },
    boldWidth,
  );

/** Character references in SVG. */
const SIGNS: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) =>
    (line ?? "").replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code ? String.fromCharCode(code) : (SIGNS[name] ?? ""),
    ),
  );

describe("the preview image of a meeting", () => {
  test("is a PNG of the recommended size, different in each language", async () => {
    const drawn = await Promise.all(LOCALES.map((locale) => drawPng(picture(locale))));
    for (const png of drawn) {
      expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      const header = new DataView(png.buffer, png.byteOffset);
      expect([header.getUint32(16), header.getUint32(20)]).toEqual([PREVIEW_SIZE.width, PREVIEW_SIZE.height]);
      expect(png.length).toBeLessThan(150_000);
    }
    expect(new Set(drawn.map((png) => Buffer.from(png).toString("base64"))).size).toBe(LOCALES.length);
  });

  test.each(LOCALES)("shows meeting, body, place and dates within the margins in %s", (locale) => {
    const svg = picture(locale);
    const text = linesOf(svg)
      .join(" ")
      .replace(/[\u202b\u202c ]/g, "");
    expect(text).toContain(BODIES[locale].replaceAll(" ", ""));
    expect(text).toContain(printMeetingOrdinal({ ordinal: 14 }, locale)?.replaceAll(" ", ""));
    for (const [, size, line] of svg.matchAll(/<text[^>]*font-size="(\d+)"[^>]*>([^<]*)</g))
      expect(boldWidth(line ?? "") * Number(size)).toBeLessThan(PREVIEW_SIZE.width);
  });

  test("is right-aligned in Arabic, each line embedded right to left", () => {
    const svg = picture("ar");
    expect(svg).toContain('text-anchor="end"');
    for (const line of linesOf(svg)) expect(line).toMatch(/^\u202b.*\u202c$/);
    expect(picture("en")).toContain('text-anchor="start"');
  });

  test("renders any input as text", async () => {
    const hostile = `</text><script>alert(1)</script><image href="file:///etc/passwd"/> & "quotes" \u0000 \ud800 ']]>`;
    const svg = picture("en", hostile);
    expect(svg).not.toMatch(/<(script|image)/);
    expect(svg.match(/<\/text>/g)).toHaveLength(linesOf(svg).length);
    expect(linesOf(svg).join("")).toContain("<script>alert(1)</script>");
    await expect(drawPng(svg)).resolves.toBeInstanceOf(Uint8Array);
  });

  test("truncates long input", async () => {
    for (const long of ["word ".repeat(20_000), "x".repeat(100_000), ""]) {
      const svg = picture("en", long);
      expect(linesOf(svg).join("").includes("…")).toBe(long !== "");
      await expect(drawPng(svg)).resolves.toBeInstanceOf(Uint8Array);
    }
  });
});

describe("fitting a text into lines", () => {
  const even = { width: 100, height: 100, maxSize: 10, leading: 1, measure: (text: string) => [...text].length / 2 };

  test("breaks between words, and Chinese where Unicode allows", () => {
    expect(fitLines("The quick brown fox jumps over", even).lines).toEqual(["The quick brown fox", "jumps over"]);
    expect(fitLines("技术援助问题政府专家工作组（第一届会议），维也纳文件", even).lines.join("")).toContain("），");
    for (const line of fitLines("技术援助问题政府专家工作组（第一届会议），维也纳文件", even).lines)
      expect(line).not.toMatch(/^[），]|（$/);
  });

  test("measures few pieces of a long text", () => {
    let measured = 0;
    const measure = (text: string) => {
      measured += 1;
      return text.length;
    };
    for (const long of ["a b ".repeat(1_000_000), "文".repeat(1_000_000)]) fitLines(long, { ...even, measure });
    expect(measured).toBeLessThan(1_000);
  });

  test("reduces the size for too many lines or a short last line", () => {
    expect(fitLines("one two three", { ...even, height: 10, width: 40 }).size).toBeLessThan(10);
    expect(fitLines("twenty characters is it.", { ...even, width: 105 }).lines.at(-1)).not.toBe("it.");
  });
});
