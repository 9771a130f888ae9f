import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What the tests use of Debian's packages, and a file by which it is known to be there. */
const NEEDED = {
  chromium: "/usr/bin/chromium",
  postgresql: "/usr/lib/postgresql",
  "poppler-utils": "/usr/bin/pdftotext",
  "default-jre-headless": "/usr/bin/java",
  nginx: "/usr/sbin/nginx",
  "libxml2-utils": "/usr/bin/xmllint",
  "fonts-noto-core": "/usr/share/fonts/truetype/noto",
  "fonts-noto-cjk": "/usr/share/fonts/opentype/noto",
};

/** Install what is missing where this may be done, else say what to install. @returns {boolean} whether all is there */
export function installSystemPackages() {
  const missing = Object.entries(NEEDED).flatMap(([name, file]) => (existsSync(file) ? [] : [name]));
  if (missing.length === 0) return true;
  const advice = `The tests need ${missing.join(", ")}. Install with: apt-get install ${missing.join(" ")}`;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    console.error(advice);
    return false;
  }
  console.log(`Installing ${missing.join(", ")} …`);
  aptGet("update");
  if (aptGet("install", "--no-install-recommends", ...missing)) return true;
  console.error(advice);

  return false;
}

/** @param {string[]} args */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };

  return spawnSync("apt-get", ["-q", "-y", ...args], { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}
