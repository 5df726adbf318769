/** Why an image has no answer. What to tell the person is decided where it is shown, by `kind`. */
export type RecognitionError =
  | { readonly kind: "offline" }
  | { readonly kind: "timeout"; readonly afterMs: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "quota"; readonly message: string; readonly retryAfterMs?: number }
  | { readonly kind: "auth"; readonly message: string }
  | { readonly kind: "too-large"; readonly message: string }
  | { readonly kind: "unsupported"; readonly message: string }
  | { readonly kind: "rejected"; readonly message: string; readonly code: number }
  | { readonly kind: "unavailable"; readonly message: string; readonly code: number }
  | { readonly kind: "bad-response"; readonly message: string }
  | { readonly kind: "no-answer" };

/** What the proxy answers for every failure of its own, with the HTTP status that fits. */
export interface ProxyError {
  /** Stable word for programs, such as `upstream_timeout`. */
  readonly code: string;
  /** One plain sentence; never holds a key, a path of the server or a part of the body. */
  readonly message: string;
  readonly retryable: boolean;
}
