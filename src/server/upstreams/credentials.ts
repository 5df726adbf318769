import type { OutgoingHttpHeaders } from "node:http";
import type { Secret } from "../configuration/secret.ts";

/** How the server proves to a vendor who pays. */
export type Credentials =
  | { readonly kind: "yandex-api-key"; readonly key: Secret }
  | { readonly kind: "yandex-iam-token"; readonly token: Secret }
  | { readonly kind: "google-api-key"; readonly key: Secret }
  | { readonly kind: "google-access-token"; readonly token: Secret; readonly userProject: string | undefined };

/** The only place where a key leaves its closure towards the network. */
export function attachCredentials(headers: OutgoingHttpHeaders, credentials: Credentials): OutgoingHttpHeaders {
  switch (credentials.kind) {
    case "yandex-api-key":
      return { ...headers, Authorization: `Api-Key ${credentials.key.reveal()}` };
    case "yandex-iam-token":
      return { ...headers, Authorization: `Bearer ${credentials.token.reveal()}` };
    case "google-api-key":
      return { ...headers, "x-goog-api-key": credentials.key.reveal() };
    case "google-access-token":
      return {
        ...headers,
        Authorization: `Bearer ${credentials.token.reveal()}`,
        ...userProject(credentials.userProject),
      };
  }
}

function userProject(project: string | undefined): OutgoingHttpHeaders {
  return project === undefined ? {} : { "x-goog-user-project": project };
}

export function fingerprintOf(credentials: Credentials): string {
  return "key" in credentials ? credentials.key.fingerprint : credentials.token.fingerprint;
}
