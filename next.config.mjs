import { fileURLToPath } from "node:url";

/** Headers that every answer carries; the Content-Security-Policy comes with the page (see docs/security.md). */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "pg", "rate-limiter-flexible"],
  cacheHandler: fileURLToPath(new URL("./app/_platform/cache/handler.mjs", import.meta.url)),
  cacheMaxMemorySize: 0,
  // How long a cache in front may still send a page that it is about to ask for anew; 31 years by default.
  expireTime: 900,
  headers: async () => [{ source: "/:path*", headers: everywhere }],
};

export default config;
