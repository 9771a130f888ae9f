import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The Debian packages that the tests use, each with a file that shows that it is installed. */
const FOR_TESTS = {
  "chromium-headless-shell": "/usr/bin/chromium-headless-shell",
  postgresql: "/usr/lib/postgresql",
  "poppler-utils": "/usr/bin/pdftotext",
  "default-jre-headless": "/usr/bin/java",
  nginx: "/usr/sbin/nginx",
  openssl: "/usr/bin/openssl",
  unzip: "/usr/bin/unzip",
  "libxml2-utils": "/usr/bin/xmllint",
  "fonts-noto-core": "/usr/share/fonts/truetype/noto",
  "fonts-noto-cjk": "/usr/share/fonts/opentype/noto",
};

/** The packages of the benchmarks, which also load nginx to its limit. */
export const FOR_BENCHMARKS = { ...FOR_TESTS, wrk: "/usr/bin/wrk" };

/**
 * Installs the missing packages where that is allowed; otherwise prints what to install.
 *
 * @param {Record<string, string>} needed packages, each with a file that shows that it is installed
 * @returns {boolean} whether all are installed
 */
export function installSystemPackages(needed = FOR_TESTS) {
  const missing = Object.entries(needed).flatMap(([name, file]) => (existsSync(file) ? [] : [name]));
  if (missing.length === 0) return true;
  const advice = `Missing: ${missing.join(", ")}. Install with: apt-get install ${missing.join(" ")}`;
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

/**
 * @param {string[]} args
 */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };

  return spawnSync("apt-get", ["-q", "-y", ...args], { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}
