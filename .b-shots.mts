import { chromium } from "playwright-core";
import AxeBuilder from "@axe-core/playwright";
const flags = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ");
const locales = (process.argv[2] ?? "en,ar,zh").split(",");
const widths = (process.argv[3] ?? "390,1280").split(",").map(Number);
const only = process.argv[4];
const scheme = (process.argv[5] ?? "light") as "light" | "dark";
const PAGES: Record<string, string> = { front: "", glance: "/meetings/wg2-2023", agenda: "/meetings/wg2-2023/agenda", documents: "/meetings/wg2-2023/documents", programme: "/meetings/wg2-2023/programme", legislation: "/meetings/wg2-2023/legislation", document: "/documents/CTOC/COP/WG.2/2023/2", missing: "/nowhere/x" };
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
for (const locale of locales) for (const width of widths) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, timezoneId: "America/New_York" });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && !/404/.test(m.text()) && console.log(locale, m.text().slice(0, 300)));
  page.on("pageerror", (e) => console.log("PAGEERROR", e.message.slice(0, 300)));
  for (const [name, path] of Object.entries(PAGES)) {
    if (only && !only.split(",").includes(name)) continue;
    await page.goto(`http://localhost:3102/${locale}${path}`, { waitUntil: "networkidle" });
    await page.waitForTimeout(150);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) console.log(`${locale} ${width} ${name}: overflow ${over}`);
    if (width !== 320) await page.screenshot({ path: `/tmp/b/shots/${name}-${locale}-${width}${scheme === "dark" ? "-dark" : ""}.png`, fullPage: true });
    const axe = await new AxeBuilder({ page }).exclude("nextjs-portal").analyze();
    for (const v of axe.violations) console.log(`${locale} ${width} ${name} AXE ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ") + " " + n.html.slice(0, 140)).join(" | ")}`);
  }
  await context.close();
}
await browser.close();
