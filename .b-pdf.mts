import { chromium } from "playwright-core";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ") });
for (const l of ["en", "ar", "zh"]) { const page = await browser.newPage(); await page.goto(`http://localhost:3102/${l}/meetings/wg2-2023/agenda`, { waitUntil: "networkidle" }); await page.pdf({ path: `/tmp/b/agenda-${l}.pdf`, format: "A4", preferCSSPageSize: true }); await page.goto(`http://localhost:3102/${l}/meetings/wg2-2023/programme`, { waitUntil: "networkidle" }); await page.pdf({ path: `/tmp/b/programme-${l}.pdf`, format: "A4", preferCSSPageSize: true });}
await browser.close();
