const KIB = 1024;
const MIB = 1024 * KIB;

export interface ReadLimits {
  /** Bytes a second, averaged, that a sender must keep up after `rateGraceMs`. */
  readonly minBytesPerSecond: number;
  readonly rateGraceMs: number;
}

/** Times and sizes of one kind of upstream. */
export interface UpstreamLimits extends ReadLimits {
  readonly connectMs: number;
  /** From the last byte of the body to the first of the answer. */
  readonly firstByteMs: number;
  /** From the start of forwarding to the last byte of the answer. */
  readonly totalMs: number;
  /** Counted after decompression. */
  readonly answerBytes: number;
  /** Answers up to this size are sent whole, so that a break is a typed error; longer ones are passed on as they come. */
  readonly heldAnswerBytes: number;
}

export interface BodyLimits extends ReadLimits {
  readonly bodyBytes: number;
  readonly bodyMs: number;
  /** What is kept of a body to send it again when a reused connection turns out dead. */
  readonly replayBytes: number;
  /** How much of a refused body is read and dropped, so that the caller gets to see the refusal. */
  readonly dropBytes: number;
  readonly dropMs: number;
}

export interface AdmissionLimits {
  readonly perProvider: number;
  readonly total: number;
  readonly queue: number;
  readonly queueMs: number;
}

export interface ServerLimits {
  readonly headerBytes: number;
  readonly headerCount: number;
  readonly headersMs: number;
  readonly checkIntervalMs: number;
  readonly keepAliveMs: number;
  readonly connections: number;
  /** How long answers in flight may take once the server is asked to stop. */
  readonly shutdownMs: number;
}

export interface Limits {
  readonly server: ServerLimits;
  readonly body: BodyLimits;
  readonly admission: AdmissionLimits;
  readonly vendor: UpstreamLimits;
  readonly engine: UpstreamLimits;
  /** How long a request waits for the engine to start. */
  readonly engineWaitMs: number;
  /** Requests whose progress is followed at the same time. */
  readonly progressStreams: number;
}

const RATE: ReadLimits = { minBytesPerSecond: KIB, rateGraceMs: 10_000 };

const VENDOR_LIMITS: UpstreamLimits = {
  ...RATE,
  connectMs: 5_000,
  firstByteMs: 60_000,
  totalMs: 90_000,
  answerBytes: 32 * MIB,
  heldAnswerBytes: 4 * MIB,
};

export const DEFAULT_LIMITS: Limits = {
  server: {
    headerBytes: 16 * KIB,
    headerCount: 64,
    headersMs: 10_000,
    checkIntervalMs: 1_000,
    keepAliveMs: 65_000,
    connections: 1_024,
    shutdownMs: 30_000,
  },
  body: {
    ...RATE,
    bodyBytes: 12 * MIB,
    bodyMs: 60_000,
    replayBytes: 2 * MIB,
    dropBytes: 16 * MIB,
    dropMs: 5_000,
  },
  admission: { perProvider: 4, total: 16, queue: 256, queueMs: 120_000 },
  vendor: VENDOR_LIMITS,
  // A batch of 16 pages on a slow machine takes minutes, and nobody is billed for waiting.
  engine: { ...VENDOR_LIMITS, firstByteMs: 300_000, totalMs: 330_000 },
  engineWaitMs: 20_000,
  progressStreams: 64,
};
