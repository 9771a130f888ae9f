import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { temporaryDirectory } from "./portal";
import { freePort } from "./postgres-server";

/** A running nginx. */
export interface RunningNginx {
  /** `https://localhost:…`, with a self-signed certificate */
  url: string;
  /** the same without TLS: redirects to the other */
  plainUrl: string;
  /** the inner server, which answers what the cache does not have */
  innerUrl: string;
  /** Returns what nginx has logged about the instances, for the message of a failed test. */
  upstreamErrors(): string;
  stop(): Promise<void>;
}

interface Options {
  /** ports of instances on this machine */
  instances: number[];
  /** further lines for the server, such as a file to serve */
  server?: string;
}

/** Starts Debian's nginx with `deploy/nginx.conf`; only names, ports and folders differ. */
export async function startNginx({ instances, server = "" }: Options): Promise<RunningNginx> {
  const directory = temporaryDirectory();
  for (const folder of ["tls", "cache", "log", "temp"]) mkdirSync(join(directory, folder));
  chmodSync(directory, 0o755);
  chmodSync(join(directory, "cache"), 0o777);
  chmodSync(join(directory, "temp"), 0o777);
  const [secure, plain, inner] = [await freePort(), await freePort(), await freePort()];
  certify(join(directory, "tls"));
  const file = join(directory, "nginx.conf");
  writeFileSync(file, configuration({ directory, secure, plain, inner, instances, server }));
  const child = spawn("/usr/sbin/nginx", ["-c", file, "-e", join(directory, "log", "start.log"), "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let printed = "";
  child.stderr.on("data", (chunk) => (printed += String(chunk)));
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(`http://localhost:${plain}/`, { redirect: "manual" }).catch(() => undefined);
    if (response) break;
    if (attempt > 100 || child.exitCode !== null) throw new Error(`nginx does not answer: ${printed}`);
    await setTimeout(100);
  }

  return {
    url: `https://localhost:${secure}`,
    plainUrl: `http://localhost:${plain}`,
    innerUrl: `http://127.0.0.1:${inner}`,
    upstreamErrors: () =>
      readFileSync(join(directory, "log", "portal.error.log"), "utf8")
        .split("\n")
        .filter((line) => line.includes("upstream"))
        .join("\n"),
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

interface Own extends Required<Options> {
  directory: string;
  secure: number;
  plain: number;
  inner: number;
}

function configuration({ directory, secure, plain, inner, instances, server }: Own) {
  const isRoot = process.getuid?.() === 0;
  const changes: [RegExp | string, string][] = [
    ["user www-data;", isRoot ? "user www-data;" : ""],
    ["pid /run/nginx.pid;", `pid ${directory}/nginx.pid;`],
    [/\/var\/log\/nginx\//g, `${directory}/log/`],
    ["/var/cache/nginx/portal", `${directory}/cache`],
    [/\/etc\/nginx\/tls\//g, `${directory}/tls/`],
    [
      "/etc/nginx/portal-brotli*.conf",
      existsSync("/etc/nginx/modules-enabled/50-mod-http-brotli-filter.conf")
        ? `${process.cwd()}/deploy/nginx-brotli.conf`
        : `${directory}/none*.conf`,
    ],
    [
      /server 127\.0\.0\.1:3000 (.*;) # CHANGE: a line for each instance/,
      instances.map((port) => `server 127.0.0.1:${port} $1`).join("\n"),
    ],
    [/127\.0\.0\.1:8790/g, `127.0.0.1:${inner}`],
    ["listen 80;", `listen ${plain};`],
    ["listen [::]:80;", ""],
    ["return 301 https://$host$request_uri;", `return 301 https://$host:${secure}$request_uri;`],
    ["listen 443 ssl http2;", `listen ${secure} ssl http2;`],
    ["listen [::]:443 ssl http2;", server],
    [/server_name meetings\.example\.org;/g, "server_name localhost;"],
    [
      "default_type application/octet-stream;",
      `default_type application/octet-stream; ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${directory}/temp/${kind};`).join(" ")}`,
    ],
  ];
  let text = readFileSync(join(process.cwd(), "deploy", "nginx.conf"), "utf8");
  for (const [from, to] of changes) {
    const changed = typeof from === "string" ? text.replace(from, () => to) : text.replace(from, to);
    if (changed === text && to !== from) throw new Error(`deploy/nginx.conf no longer says ${from}`);
    text = changed;
  }

  return text;
}

function certify(folder: string): void {
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=localhost",
      "-addext",
      "subjectAltName=DNS:localhost",
      "-keyout",
      join(folder, "portal.key"),
      "-out",
      join(folder, "portal.crt"),
    ],
    { stdio: "ignore" },
  );
}

/** A response of nginx, undecoded. */
export interface NginxResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends a request to nginx, accepting its self-signed certificate. */
export function requestNginx(
  url: string,
  { method = "GET", headers = {}, body = undefined as Buffer | string | undefined } = {},
): Promise<NginxResponse> {
  return new Promise((resolve, reject) => {
    const clientRequest = request(url, { method, headers, rejectUnauthorized: false, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on("error", reject);
    });
    clientRequest.on("error", reject);
    clientRequest.end(body);
  });
}
