import type { Result } from "#core/recognition/result.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { LogLevel } from "../log.ts";
import { isLogLevel } from "../log.ts";
import type { Credentials } from "../upstreams/credentials.ts";
import { checkIdentifier, checkKey, checkUpstream } from "./checks.ts";
import type { Configuration, VendorConfiguration } from "./configuration.ts";
import { listenConfiguration } from "./listen.ts";
import type { Environment } from "./settings.ts";
import { Settings } from "./settings.ts";

const SECRETS = ["YANDEX_API_KEY", "YANDEX_IAM_TOKEN", "GOOGLE_API_KEY", "GOOGLE_ACCESS_TOKEN", "ACCESS_TOKEN"];

/** Variables to be deleted from the process once they are read. */
export const SECRET_VARIABLES: readonly string[] = SECRETS.flatMap((name) => [name, `${name}_FILE`]);

/** The configuration, or every problem with it as a sentence without a character of any secret. */
export function readConfiguration(
  environment: Environment,
  readFile: (path: string) => string,
): Result<Configuration, readonly string[]> {
  const settings = new Settings(environment, readFile);
  const configuration: Configuration = {
    listen: listenConfiguration(settings),
    vendors: { yandex: yandexConfiguration(settings), google: googleConfiguration(settings) },
    isEngineOn: settings.checked("BUILTIN_ENGINE", checkSwitch) ?? true,
    logLevel: settings.checked("LOG_LEVEL", checkLogLevel) ?? "info",
  };
  return settings.problems.length === 0 ? success(configuration) : failure(settings.problems);
}

/** The API key wins. A folder goes with a token only: an API key's account has its own. */
function yandexConfiguration(settings: Settings): VendorConfiguration {
  const key = settings.secret("YANDEX_API_KEY", checkKey);
  const token = settings.secret("YANDEX_IAM_TOKEN", checkKey);
  const folderId = settings.secret("YANDEX_FOLDER_ID", checkIdentifier);
  const origin = settings.checked("UPSTREAM_YANDEX", checkUpstream);
  if (key !== undefined) return { origin, folderId: undefined, credentials: { kind: "yandex-api-key", key } };
  const credentials: Credentials | undefined = token === undefined ? undefined : { kind: "yandex-iam-token", token };
  return { origin, folderId, credentials };
}

/** The API key wins. */
function googleConfiguration(settings: Settings): VendorConfiguration {
  const key = settings.secret("GOOGLE_API_KEY", checkKey);
  const token = settings.secret("GOOGLE_ACCESS_TOKEN", checkKey);
  const userProject = settings.secret("GOOGLE_USER_PROJECT", checkIdentifier);
  const origin = settings.checked("UPSTREAM_GOOGLE", checkUpstream);
  if (key !== undefined) return { origin, folderId: undefined, credentials: { kind: "google-api-key", key } };
  const credentials: Credentials | undefined =
    token === undefined ? undefined : { kind: "google-access-token", token, userProject };
  return { origin, folderId: undefined, credentials };
}

function checkSwitch(value: string): Result<boolean, string> {
  return value === "on" || value === "off" ? success(value === "on") : failure("must be on or off");
}

function checkLogLevel(value: string): Result<LogLevel, string> {
  return isLogLevel(value) ? success(value) : failure("must be debug, info, warn or error");
}
