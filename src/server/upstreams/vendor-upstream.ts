import type { AgentOptions } from "node:http";
import { Agent as HttpAgent, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { success } from "#core/recognition/result.ts";
import { createFolderIdRewrite } from "../forward/folder-id.ts";
import type { UpstreamLimits } from "../limits.ts";
import { callHeaders } from "./call-headers.ts";
import type { Credentials } from "./credentials.ts";
import { attachCredentials } from "./credentials.ts";
import type { OpenCall, Upstream } from "./upstream.ts";

export type Vendor = "yandex" | "google";

/** The only foreign hosts this server ever talks to. */
export const VENDOR_ORIGINS: Readonly<Record<Vendor, string>> = {
  yandex: "https://vision.api.cloud.yandex.net",
  google: "https://vision.googleapis.com",
};

export interface VendorOptions {
  readonly origin: URL;
  readonly credentials: Credentials;
  /** Goes into the body, for Yandex IAM tokens. */
  readonly folderId: string | undefined;
  readonly limits: UpstreamLimits;
}

/** Idle connections end here before the usual 5 s at the other side, so that hardly any dies under a request. */
const AGENT_OPTIONS: AgentOptions = { keepAlive: true, maxFreeSockets: 4, timeout: 4_000 };

/** node:http and node:https never follow a redirect, and their errors do not quote headers. */
export function createVendorUpstream({ origin, credentials, folderId, limits }: VendorOptions): Upstream {
  const open = origin.protocol === "https:" ? openerOf(requestHttps, new HttpsAgent(AGENT_OPTIONS)) : undefined;
  const openCall = (open ?? openerOf(requestHttp, new HttpAgent(AGENT_OPTIONS)))(origin, credentials);
  return {
    limits,
    prepare: () => Promise.resolve(success(openCall)),
    createRewrite: () => (folderId === undefined ? undefined : createFolderIdRewrite(folderId)),
  };
}

function openerOf(request: typeof requestHttp, agent: HttpAgent) {
  return (origin: URL, credentials: Credentials): OpenCall =>
    (call) =>
      request({
        agent,
        protocol: origin.protocol,
        hostname: origin.hostname.replace(/^\[|\]$/g, ""),
        port: origin.port,
        method: "POST",
        path: call.path,
        headers: attachCredentials(callHeaders(call), credentials),
      });
}
