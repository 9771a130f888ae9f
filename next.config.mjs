/**
 * Headers of every response. The Content-Security-Policy is set with the page (see
 * docs/security.md).
 */
const securityHeaders = [
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
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@node-rs/argon2",
    "@resvg/resvg-js",
    "fontkit",
    "mammoth",
    "nodemailer",
    "pg",
    "piscina",
    "rate-limiter-flexible",
    "unpdf",
  ],
  // Sends metadata in the head of every page: streamed, it would need a script.
  htmlLimitedBots: /.*/,
  // Loads the code of a page at its first request: a start takes a third less time.
  experimental: { preloadEntriesOnStart: false },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
